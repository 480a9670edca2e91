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
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { type Bar, type BarKind, barChart, classOf, yearsOf } from './chart.ts';
import { digitsOf, scaleOf } from './scale.ts';

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
  return html`<figure class="chart"><figcaption><b>${title}</b>${scale.name ? html` <span>${scale.name}</span>` : ''}</figcaption>${drawing}${legend(bars, places, redefined, context)}${source}</figure>`;
}

/** The years from which on the partner is counted by another definition than before. */
function redefinedYears(points: readonly Point[], breaks: readonly string[]): number[] {
  const definitions = points.map(({ period }) => definitionOf(parsePeriod(period) as Period, breaks));
  return points
    .filter((_, i) => i && definitions[i] !== definitions[i - 1])
    .map(({ period }) => Number(period.slice(0, 4)));
}

/** What columns, gaps and lines mean: kinds of numbers where some are not stated, years that no page gives, and other definitions. */
function legend(
  bars: readonly Bar[],
  places: readonly number[],
  redefined: readonly number[],
  { words, page }: PageContext,
): Markup | '' {
  const names: Record<BarKind, string | undefined> = {
    stated: words.stated,
    derived: words.derived,
    limit: page.limitOnly,
  };
  const kinds = (Object.keys(names) as BarKind[]).filter((kind) => bars.some((bar) => bar.kind === kind));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const missing = missingYears([{ year: first - 1 }, ...bars, { year: last + 1 }]).join(commaOf(words));
  const items = [
    ...(kinds.some((kind) => kind !== 'stated') ? kinds.map(keyOfKind) : []),
    missing &&
      html`<li>${key(html`<line class="none" x2="100%" y1="50%" y2="50%"></line>`)}<span>${fillText(words.missingYears, missing)}</span></li>`,
    redefined.length &&
      html`<li>${key(html`<line class="break" x1="50%" x2="50%" y2="100%"></line>`)}<span>${fillText(words.otherDefinition, redefined.join(commaOf(words)))}</span></li>`,
  ].filter(Boolean);
  return items.length ? html`<ul class="legend">${items}</ul>` : '';

  /** The looks of all columns of the kind, the number in question first. */
  function keyOfKind(kind: BarKind): Markup {
    const ofKind = bars.filter((bar) => bar.kind === kind);
    const looks = [...new Set(ofKind.map((bar) => classOf(bar, bars)))].sort();
    const keys = looks.map((look) =>
      key(
        html`<g class="${look}"><rect width="100%" height="100%"></rect>${kind === 'limit' ? html`<line class="cap" x2="100%"></line>` : ''}</g>`,
      ),
    );
    const marks = kind === 'stated' ? [] : [...new Set(ofKind.map(({ short }) => short.slice(0, 1)))];
    return html`<li>${keys}<span>${marks.map((mark) => html`<bdi dir="ltr">${mark}</bdi> `)}${names[kind]}</span></li>`;
  }
}

/** A piece of the chart beside its meaning. */
function key(drawing: Markup): Markup {
  return html`<svg class="key" width="0.75rem" height="0.75rem" aria-hidden="true">${drawing}</svg>`;
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
      return html`<tr><th scope="row">${periodLabel(texts, `${year}${period}`)}</th>${cells}</tr>`;
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
  return html`<a class="${basis} ${status}" href="/facts/${id}${context.pin}${context.to}">${markedText(point, context)}</a>`;
}

/** The number in words, marked where no page printed it: `≈` stands for "about" too. */
function markedText(point: Point, { words, locale }: PageContext): string {
  return point.basis === 'derived' && point.value !== null
    ? `≈ ${factText({ ...point, qualifier: 'exact' }, words, locale)}`
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
