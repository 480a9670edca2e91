/** One number over the years: a chart, what its columns mean, and the same numbers as a table. Shared by the pages of areas and facts. */

import { html } from 'hono/html';
import type { Point } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { missingYears } from '../../../widget/view/card/trend.ts';
import { type Markup, unbroken, withAmount } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { type Bar, type BarKind, barChart, yearsOf } from './chart.ts';
import { digitsOf, scaleOf } from './scale.ts';

export interface Column {
  title: string;
  points: readonly Point[];
}

/**
 * Empty where no point is a number that can be drawn, as of ranks. `years` are those that the chart has places for; those of its points where they are left out. `own` is the id of the number in question,
 * `breaks` the months from which its partner is counted by another definition.
 */
export function chart(
  id: string,
  { title, points }: Column,
  context: PageContext,
  { years, own, breaks = [] }: { years?: number[]; own?: string; breaks?: readonly string[] } = {},
): Markup | '' {
  const drawn = points.filter((point) => point.value !== null || limitOf(point));
  const [first] = drawn;
  if (!first) return '';
  const heights = drawn.map(numberOf);
  const signed = first.id.includes('.growth');
  const scale = scaleOf(first.unit, Math.max(...heights.map(Math.abs)), signed, context);
  const bars = drawn.map((point): Bar => {
    const { period, bounds, value, basis } = point;
    const year = Number(period.slice(0, 4));
    const kind = value === null ? 'limit' : basis;
    const short = mark(point) + scale.write(numberOf(point), digitsOf(point));
    const text = `${periodLabel(context.texts, period)}: ${factText(point, context.words, context.locale)}`;
    return { year, height: numberOf(point), bounds, kind, short, text, own: point.id === own };
  });
  const places = years ?? yearsOf(bars);
  const description = bars.map(({ text }) => text).join('; ');
  const { direction } = context.language;
  const drawing = barChart(bars, {
    id,
    title,
    description,
    rtl: direction === 'rtl',
    years: places,
    axis: (value) => scale.write(value),
    // `+100%` is wider than a number without its unit.
    margin: scale.name ? 12 : 16,
  });
  return html`<figure class="chart"><figcaption><b>${title}</b>${scale.name ? html` <span>${scale.name}</span>` : ''}</figcaption>${drawing}${legend(bars, context)}${missing(places, bars, context)}${redefined(drawn, breaks, context)}</figure>`;
}

/** Which of the places have no number: `2016–2022, 2024: no page on record gives this number`. */
function missing(places: readonly number[], bars: readonly Bar[], { words }: PageContext): Markup | '' {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const years = missingYears([{ year: first - 1 }, ...bars, { year: last + 1 }]);
  return years.length ? html`<p class="fine">${fillText(words.missingYears, years.join(commaOf(words)))}</p>` : '';
}

/** From which of the points on the partner is counted by another definition than before. */
function redefined(points: readonly Point[], breaks: readonly string[], { words }: PageContext): Markup | '' {
  const definitions = points.map(({ period }) => definitionOf(parsePeriod(period) as Period, breaks));
  const years = points
    .filter((_, i) => i && definitions[i] !== definitions[i - 1])
    .map(({ period }) => period.slice(0, 4));
  return years.length ? html`<p class="fine">${fillText(words.otherDefinition, years.join(commaOf(words)))}</p>` : '';
}

/** Only kinds that are there, and only where some are not stated. */
function legend(bars: readonly Bar[], { words, page }: PageContext): Markup | '' {
  const names: Record<BarKind, string | undefined> = {
    stated: words.stated,
    derived: words.derived,
    limit: page.limitOnly,
  };
  const kinds = (Object.keys(names) as BarKind[]).filter((kind) => bars.some((bar) => bar.kind === kind));
  if (kinds.every((kind) => kind === 'stated')) return '';
  return html`<ul class="legend">${kinds.map((kind) => html`<li class="${kind}">${kind === 'derived' ? '≈ ' : ''}${names[kind]}</li>`)}</ul>`;
}

/** All years of the points, gaps included. */
export function yearsOfPoints(points: readonly Point[]): number[] {
  return yearsOf(points.map(({ period }) => ({ year: Number(period.slice(0, 4)) })));
}

/** A row for each year, gaps included; each number leads to its page. */
export function table(columns: readonly Column[], context: PageContext): Markup {
  const { page, texts } = context;
  const points = columns.flatMap((column) => column.points);
  const byYear = columns.map((column) => new Map(column.points.map((point) => [point.period.slice(0, 4), point])));
  const window = points[0]?.period.slice(4) ?? '';
  const rows = yearsOfPoints(points)
    .reverse()
    .map((year) => {
      const period = window.replace(/^(-\d\d\.\.)\d{4}/, `$1${year}`);
      const cells = byYear.map((known) => numberCell(known.get(String(year)), context));
      return html`<tr><th scope="row">${unbroken(periodLabel(texts, `${year}${period}`))}</th>${cells}</tr>`;
    });
  return html`<table class="numbers"><thead><tr><th scope="col">${page.periodWord}</th>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function numberCell(point: Point | undefined, context: PageContext): Markup {
  if (!point)
    return html`<td class="none"><span aria-hidden="true">–</span><span class="sr">${context.page.noFigure}</span></td>`;
  return html`<td>${numberLink(point, context)}</td>`;
}

/** The number, marked where no page printed it; leads to its page. */
export function numberLink(point: Point, context: PageContext): Markup {
  const { id, basis, status } = point;
  return html`<a class="${basis} ${status}" href="/facts/${id}${context.pin}${context.to}">${withAmount(markedText(point, context))}</a>`;
}

/** The number in words, marked where no page printed it: `≈` stands for "about" too. */
function markedText(point: Point, { words, locale }: PageContext): string {
  return point.basis === 'derived' && point.value !== null
    ? `≈\u00A0${factText({ ...point, qualifier: 'exact' }, words, locale)}`
    : factText(point, words, locale);
}

/** What tells a number that is not exactly as printed from one that is, in a chart. */
function mark({ value, bounds, basis, qualifier }: Point): string {
  if (value === null) return bounds[0] === null ? '<' : '>';
  return basis === 'derived' || qualifier === 'about' ? '≈' : '';
}

function limitOf({ bounds }: Point): boolean {
  return (bounds[0] === null) !== (bounds[1] === null);
}
