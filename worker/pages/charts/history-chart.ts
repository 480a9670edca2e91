/** One number over the years: a chart, what its columns mean, and the same numbers as a table. Shared by the pages of areas and facts. */

import { html } from 'hono/html';
import type { Point } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { factText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';
import { type Markup, unbroken, withAmount } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { type Bar, type BarKind, barChart, yearsOf } from './chart.ts';
import { legend } from './chart-legend.ts';
import { digitsOf, roundedEnd, scaleOf } from './scale.ts';

export interface Column {
  title: string;
  points: readonly Point[];
}

interface ChartOptions {
  /** Those that the chart has places for; those of its points where they are left out. */
  years?: number[];
  /** The id of the number in question. */
  own?: string;
  /** The months from which on its partner is counted by another definition. */
  breaks?: readonly string[];
  /** Where the numbers come from. */
  source?: Markup | '';
}

/** Empty where no point is a number that can be drawn, as of ranks. */
export function chart(
  id: string,
  { title, points }: Column,
  context: PageContext,
  { years, own, breaks = [], source = '' }: ChartOptions = {},
): Markup | '' {
  const drawn = points.filter((point) => point.unit !== 'rank' && (point.value !== null || !isUnbounded(point)));
  const [first] = drawn;
  if (!first) return '';
  const ends = drawn.map(endsOf);
  const signed = first.id.includes('.growth');
  const scale = scaleOf(first.unit, Math.max(...ends.flat().map(Math.abs)), signed, context);
  const bars = drawn.map((point, i): Bar => {
    const { period, bounds } = point;
    const year = Number(period.slice(0, 4));
    const [from, to] = ends[i] as [number, number];
    const isRange = from !== to;
    const number = isRange
      ? [from, to]
          .sort((a, b) => a - b)
          .map((end) => scale.write(roundedEnd(end, Math.abs(to - from))))
          .join('–')
      : scale.write(to, digitsOf(point));
    return {
      ...{ year, bounds, kind: kindOf(point), own: point.id === own },
      ...{ height: to, start: isRange ? from : 0, short: mark(point) + number },
      text: `${periodLabel(context.texts, period)}: ${factText(point, context.words, context.locale)}`,
    };
  });
  const places = years ?? yearsOf(bars);
  const description = bars.map(({ text }) => text).join('; ');
  const redefined = redefinedYears(drawn, breaks);
  const { direction } = context.language;
  const drawing = barChart(bars, {
    id,
    title,
    description,
    rtl: direction === 'rtl',
    years: places,
    breaks: redefined,
    gapWord: context.page.noFigure,
    axis: (value) => scale.write(value),
  });
  return html`<figure class="chart"><figcaption><b>${title}</b>${scale.name ? html` <span>${scale.name}</span>` : ''}</figcaption>${drawing}${legend(bars, places, redefined, context)}${signed ? html`<p class="fine">${context.page.growthAsPrinted}</p>` : ''}${source}</figure>`;
}

/** The years from which on the partner is counted by another definition than before. */
function redefinedYears(points: readonly Point[], breaks: readonly string[]): number[] {
  const definitions = points.map(({ period }) => definitionOf(parsePeriod(period) as Period, breaks));
  return points
    .filter((_, i) => i && definitions[i] !== definitions[i - 1])
    .map(({ period }) => Number(period.slice(0, 4)));
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

function kindOf({ value, bounds, basis }: Point): BarKind {
  if (value !== null) return basis;
  return bounds.includes(null) ? 'limit' : 'range';
}

/** What tells a number that is not exactly as printed from one that is, in a chart. */
function mark(point: Point): string {
  const kind = kindOf(point);
  if (kind === 'limit') return point.bounds[0] === null ? '<' : '>';
  return kind === 'derived' || (kind === 'stated' && point.qualifier === 'about') ? '≈' : '';
}

/** The number twice, or the ends of its interval where no number is known, the one nearer to zero first. */
function endsOf(point: Point): [number, number] {
  const [lower, upper] = point.bounds;
  if (kindOf(point) !== 'range' || lower === null || upper === null) return [numberOf(point), numberOf(point)];
  return Math.abs(lower) < Math.abs(upper) ? [lower, upper] : [upper, lower];
}

function isUnbounded({ bounds: [lower, upper] }: Point): boolean {
  return lower === null && upper === null;
}
