/**
 * Figures as links, cells with bars, their units, and charts. A chart is a row of columns on a true time axis: each has its figure above and its
 * period below. A period without a figure is a dotted stub. Each column is a small SVG with positions in percent, so the chart fits any width.
 */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { WordsByCode } from '../../../data/contract/enumerations.ts';
import { amount, numberOf, percent, plain, wordSpace } from '../../../data/fact/format.ts';
import { factText, fillText, numberPieces } from '../../../data/fact/number-text.ts';
import { isAmount, isNamed, isSameScale } from '../../../data/fact/unit.ts';
import { doubtLabel } from '../../../widget/view/notes.ts';
import { type Markup, statusMark, unbroken } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';

/** A fact as a chart and its table show it. */
export type Point = Omit<FactSummary, 'obsStatus' | 'printed' | 'published' | 'release'>;

/** With a scale, the number is written without the unit. */
export function numberLink(point: Point, context: PageContext, scale?: Scale): Markup {
  const { id, basis, status, caveats } = point;
  const isOwn = scale?.unit === point.unit;
  const digits = scale && scaled(point, isOwn ? scale : shortScale(point.unit, context), 7);
  const text = digits
    ? html`<bdi${isOwn ? html` dir="ltr"` : ''}>${digits}</bdi>`
    : unbroken(markedText(point, context));
  // The total beside it was revised after this growth was printed, so the two do not match.
  const isEarlier = status === 'current' && caveats.some(({ kind }) => kind === 'earlier-print');
  return html`<a class="${basis} ${status}" href="${factLink(id, context)}">${text}</a>${isEarlier ? html` <span class="fine">${context.words.earlier}</span>` : statusMark(status, context)}`;
}

/** The number, its bound or its interval in the unit of the scale, with at most so many digits. */
function scaled(point: Point, { write }: Scale, digits: number): string {
  const end = (value: number) => write(Number(value.toPrecision(5)));
  const { value, bounds, basis, qualifier } = point;
  const [lower, upper] = bounds;
  if (value !== null)
    return `${basis === 'derived' || qualifier === 'about' ? '≈\u00A0' : ''}${write(value, Math.min(point.digits, digits))}`;
  if (lower !== null && upper !== null) return `${end(lower)}–${end(upper)}`;
  return `${lower === null ? '<' : '>'}\u00A0${end(numberOf(point))}`;
}

/** The number in words. A computed one begins with `≈`, which replaces "about". */
function markedText(point: Point, { words, locale }: PageContext): string {
  return point.basis === 'derived' && point.value !== null
    ? `≈\u00A0${factText({ ...point, qualifier: 'exact' }, words, locale)}`
    : factText(point, words, locale);
}

/** The bar of a small figure stays visible. */
const MIN_PERCENT = 0.3;

/** A cell with a figure and a bar as long as its share of the largest one. */
export function barCell(fact: Point, largest: number, scale: Scale, context: PageContext): Markup {
  const width = Math.max(MIN_PERCENT, (100 * Math.abs(numberOf(fact))) / largest).toFixed(2);
  return html`<td class="amount"><span class="track"><svg class="bar ${fact.basis}" width="${width}%" height="100%" aria-hidden="true"></svg></span><span class="digits">${numberLink(fact, context, scale)}</span></td>`;
}

/** A cell without a number, beside others that have one. It links to the nearest figure of its series, if there is one. */
export function noNumber(context: PageContext, nearest?: Point, className = ''): Markup {
  const { page, words, texts, locale } = context;
  const classes = className ? `none ${className}` : 'none';
  const dash = html`<span aria-hidden="true">–</span><span class="sr">${page.noFigure}</span>`;
  if (!nearest) return html`<td class="${classes}">${dash}</td>`;
  const title = fillText(page.nearestFigure, periodLabel(texts, nearest.period), factText(nearest, words, locale));
  return html`<td class="${classes}"><a href="${factLink(nearest.id, context)}" title="${title}">${dash}</a></td>`;
}

/** One unit for all numbers of a chart or table, such as billion yuan. */
export interface Scale {
  unit: string;
  /** `billion yuan`; empty if each number has its unit, such as a percentage. */
  name: string;
  /** The number without the unit. */
  write(value: number, digits?: number): string;
}

const STEPS = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];

/** `largest` is the largest number of the chart or table. */
export function scaleOf(unit: string, largest: number, signed: boolean, { words, locale }: PageContext): Scale {
  if (unit === 'percent') {
    const write = (value: number, digits = 0) => percent({ value, digits }, locale, signed);
    return { unit, name: '', write };
  }
  const name = (isNamed(unit) && (words as WordsByCode)[unit]) || '';
  const [, word] = isAmount(unit) ? amount({ value: largest, digits: 4 }, locale) : ['', ''];
  // The smallest power of ten with the same word, singular or plural: `billón`, `billones`.
  const isNamedSo = (value: number) => isSameScale(amount({ value, digits: 1 }, locale)[1], word);
  const divisor = word ? (STEPS.find((step) => step <= largest && [step, 2 * step].some(isNamedSo)) ?? 1) : 1;
  const write = (value: number, digits = 0) => plain({ value: value / divisor, digits }, locale);
  return { unit, name: [divisor === 1 ? '' : word, name].filter(Boolean).join(wordSpace(locale)), write };
}

/** For a number in another unit than its column: `US$20.7 bn`. */
function shortScale(unit: string, { words, locale }: PageContext): Scale {
  const write = (value: number, digits = 0) => {
    const number = { unit, value, digits, qualifier: 'exact' } as const;
    return numberPieces(number, words, locale, { room: 'short', isShort: true }).join('');
  };
  return { unit, name: '', write };
}

interface ChartColumn {
  /** The label below the column, such as a year. Empty if it would not fit. */
  name: string;
  /** Null if there is no figure. */
  point: Point | null;
}

interface ChartOptions {
  /** The name of the chart for screen readers. */
  title: string;
  scale: Scale;
  /** The id of the fact whose column is highlighted. By default that of the last figure. */
  highlightedId?: string | undefined;
  /** Each column links to its figure. A chart above a table with the same figures needs no links. */
  hasLinks?: boolean;
}

/** The height of a figure above or below a column, in percent of the chart's height. */
const LABEL = 11;
/** Charts with more columns show no figures. */
const MAX_LABELLED = 16;

export function columnChart(columns: readonly ChartColumn[], options: ChartOptions, context: PageContext): Markup {
  const { title, scale, hasLinks = false } = options;
  const { page, words, locale } = context;
  const values = columns.flatMap(({ point }) => (point ? [numberOf(point)] : []));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const plot = 100 - LABEL - (lowest < 0 ? LABEL : 0);
  const y = (value: number) => LABEL + ((highest - value) / (highest - lowest || 1)) * plot;
  const highlightedId = options.highlightedId ?? columns.findLast(({ point }) => point)?.point?.id;
  const isDense = columns.length > MAX_LABELLED;

  const drawingOf = (point: Point): Markup => {
    const value = numberOf(point);
    const [top, end] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
    const [place, shift] = value < 0 ? [end, '1.1em'] : [top, '-0.35em'];
    const label = html`<text x="50%" y="${place.toFixed(2)}%" dy="${shift}">${scaled(point, scale, 4)}</text>`;
    return html`<svg aria-hidden="true"><rect width="100%" y="${top.toFixed(2)}%" height="${Math.max(end - top, 0.4).toFixed(2)}%"></rect>${isDense ? '' : label}</svg>`;
  };
  const spoken = (point: Point) => {
    const [text, doubt] = [factText(point, words, locale), doubtLabel(point.status, words)];
    return doubt ? fillText(page.aside, text, doubt) : text;
  };
  const gap = html`<svg aria-hidden="true"><line x1="0" x2="100%" y1="${y(0).toFixed(2)}%" y2="${y(0).toFixed(2)}%"></line></svg>`;
  const classesOf = (point: Point | null) => {
    if (!point) return 'gap';
    const kind = point.value === null ? 'open' : point.basis;
    return [kind, doubtLabel(point.status, words) && 'doubt', point.id === highlightedId && 'own']
      .filter(Boolean)
      .join(' ');
  };
  const parts = columns.map(({ name, point }) => {
    const drawing = html`${point ? drawingOf(point) : gap}<span class="period">${name}</span>`;
    return { point, drawing, classes: classesOf(point) };
  });
  const listClasses = `columns${isDense ? ' dense' : ''}`;
  if (!hasLinks)
    return html`${HATCH}<div class="${listClasses}" role="img" aria-label="${title}">${parts.map((part) => html`<div class="${part.classes}">${part.drawing}</div>`)}</div>`;
  const item = ({ point, drawing, classes }: (typeof parts)[number]): Markup =>
    point
      ? html`<li class="${classes}"><a href="${factLink(point.id, context)}">${drawing}<span class="sr">: ${spoken(point)}</span></a></li>`
      : html`<li class="gap">${drawing}<span class="sr">: ${page.noFigure}</span></li>`;
  return html`${HATCH}<ol class="${listClasses}">${parts.map(item)}</ol>`;
}

/** The pattern of computed columns. */
const HATCH = html`<svg class="hatch" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6"></rect></pattern></defs></svg>`;
