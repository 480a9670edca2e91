/** Figures as links and as table cells with bars, and the dash of a cell without a figure. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { type Markup, statusMark, unbroken } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { type Scale, scaledText, shortScale } from './scale.ts';

/** A fact as a chart and its table show it. */
export type Point = Omit<FactSummary, 'obsStatus' | 'printed' | 'published' | 'release'>;

/** Significant digits of a number in a column. */
const MAX_DIGITS = 7;

/** Links a number to its page, with a mark if it is revised or in doubt. With the scale of its column, it is written without the unit. */
export function numberLink(point: Point, context: PageContext, scale?: Scale): Markup {
  const { id, basis, status, caveats } = point;
  const hasColumnUnit = scale?.unit === point.unit;
  const digits = scale && scaledText(point, hasColumnUnit ? scale : shortScale(point.unit, context), MAX_DIGITS);
  const text = digits
    ? html`<bdi${hasColumnUnit ? html` dir="ltr"` : ''}>${digits}</bdi>`
    : unbroken(textWithUnit(point, context));
  // The total beside it was revised after this growth was printed, so the two do not match.
  const isEarlier = status === 'current' && caveats.some(({ kind }) => kind === 'earlier-print');
  const mark = isEarlier ? html` <span class="fine">${context.words.earlier}</span>` : statusMark(status, context);
  return html`<a class="${basis} ${status}" href="${factLink(id, context)}">${text}</a>${mark}`;
}

/** `227.67 billion yuan`. A computed number begins with `≈`, which replaces "about". */
function textWithUnit(point: Point, { words, locale }: PageContext): string {
  return point.basis === 'derived' && point.value !== null
    ? `≈\u00A0${factText({ ...point, qualifier: 'exact' }, words, locale)}`
    : factText(point, words, locale);
}

/** The bar of a small figure stays visible. */
const MIN_BAR_PERCENT = 0.3;

/** A cell with a figure and a bar, whose length is the figure's share of the largest one. */
export function barCell(fact: Point, largest: number, scale: Scale, context: PageContext): Markup {
  const width = Math.max(MIN_BAR_PERCENT, (100 * Math.abs(numberOf(fact))) / largest).toFixed(2);
  return html`<td class="amount"><span class="track"><svg class="bar ${fact.basis}" width="${width}%" height="100%" aria-hidden="true"></svg></span><span class="digits">${numberLink(fact, context, scale)}</span></td>`;
}

/** A cell with a dash instead of a number, beside others that have one. It links to the nearest figure of its series, if there is one. */
export function noNumber(context: PageContext, nearest?: Point, className = ''): Markup {
  const { page, words, texts, locale } = context;
  const classes = className ? `none ${className}` : 'none';
  const dash = html`<span aria-hidden="true">–</span><span class="sr">${page.noFigure}</span>`;
  if (!nearest) return html`<td class="${classes}">${dash}</td>`;
  const title = fillText(page.nearestFigure, periodLabel(texts, nearest.period), factText(nearest, words, locale));
  return html`<td class="${classes}"><a href="${factLink(nearest.id, context)}" title="${title}">${dash}</a></td>`;
}
