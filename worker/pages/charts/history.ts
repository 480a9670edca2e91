/** Numbers over the periods of a window: a chart, and the same numbers as a table. Shared by the pages of areas and facts. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { doubtOf } from '../../../widget/view/notes.ts';
import { type Markup, statusMark, unbroken, withAmount } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';
import { type Bar, type BarKind, barChart } from './chart.ts';
import { type Scale, scaleOf, shortScale } from './scale.ts';
import { byPlace, periodAt, placesOf, WINDOWS, type Window, yearAt, yearRuns } from './window.ts';

/** A fact as a chart and its table show it. */
export type Point = Omit<FactSummary, 'obsStatus' | 'printed' | 'published' | 'release'>;

export interface Column {
  title: string;
  points: readonly Point[];
}

export interface History {
  title: string;
  window: Window;
  /** In the chart the first stands behind the others, as their sum. */
  columns: readonly Column[];
  /** The id of the number in question. */
  own?: string;
  /** The months from which on its partner is counted by another definition. */
  breaks?: readonly string[];
}

/** Empty where there is no number. */
export function historyOf(history: History, context: PageContext): Markup | '' {
  const { columns, window } = history;
  const known = columns.map(({ points }) => byPlace(points, window));
  const places = placesOf(
    known.flatMap((points) => [...points.keys()]),
    endsOf(history),
    window,
  );
  if (!places.length) return '';
  // Numbers in another unit, such as dollars beside yuan, stand in the table alone.
  const [first] = known.flatMap((points) => [...points.values()]);
  const drawn = known.map((points) =>
    [...points].filter(
      ([place, point]) => place >= (places[0] as number) && isDrawn(point) && point.unit === first?.unit,
    ),
  );
  if (!first || !drawn.flat().length) return numbersTable(history, known, places, null, context);
  const signed = first.id.includes('.growth');
  const largest = largestOf(drawn.flat().map(([, point]) => point));
  const scale = scaleOf(first.unit, largest, signed, context);
  const bars = drawn.flatMap((points, series) =>
    points.map(([place, point]) => barOf(place, point, series, history, scale, context)),
  );
  const { page, words, language } = context;
  const drawing = barChart(bars, {
    title: history.title,
    rtl: language.direction === 'rtl',
    places,
    nameOf: (place) => nameAt(place, places, window),
    axis: (value) => scale.write(value),
  });
  const redefined = redefinedYears(history);
  const hasColumn = new Set(bars.map(({ place }) => place));
  const inOther = places.filter((place) => !hasColumn.has(place) && known.some((points) => points.has(place)));
  const names =
    window.perYear === 1
      ? yearRuns(inOther).map(({ name }) => name)
      : inOther.map((place) => runLabel(place, place, window, context));
  const lacking = window.perYear === 12 ? lackingMonths(known, places, context) : [];
  const notes = [
    ...(names.length ? [fillText(page.otherUnit, names.join(commaOf(words)))] : []),
    ...(lacking.length ? [fillText(page.monthsLacking, lacking.join(commaOf(words)))] : []),
    ...(signed ? [page.growthAsPrinted] : []),
    ...(redefined.length ? [fillText(words.otherDefinition, redefined.join(commaOf(words)))] : []),
  ];
  return html`<figure class="chart"><figcaption><b>${history.title}</b>${scale.name ? html` <span class="fine">${scale.name}</span>` : ''}</figcaption>${drawing}${legend(columns, bars, context)}${notes.map((note) => html`<p class="fine">${note}</p>`)}</figure>
${numbersTable(history, known, places, scale, context)}`;
}

/** Of single months, the last months of all sums, which show that there are later ones. */
function endsOf({ columns, window }: History): number[] {
  const periods = window.perYear === 12 ? columns.flatMap(({ points }) => points.map(({ period }) => period)) : [];
  return periods.map((id) => parsePeriod(id) as Period).map(({ year, to }) => year * 12 + to - 1);
}

function barOf(
  place: number,
  point: Point,
  series: number,
  { own }: History,
  scale: Scale,
  { words }: PageContext,
): Bar {
  return {
    place,
    series,
    value: numberOf(point),
    kind: point.value === null ? 'open' : point.basis,
    own: point.id === own,
    doubt: doubtOf(point.status, words) !== '',
    label: scaled(point, scale, 4),
  };
}

/** Each year at its first place; the first place of the chart may be within one. */
function nameAt(place: number, places: readonly number[], window: Window): string {
  const year = yearAt(place, window);
  const isFirst = place === places[0] && yearAt(place + window.perYear / 2, window) === year;
  return isFirst || yearAt(place - 1, window) !== year ? `${year}` : '';
}

function isDrawn({ unit, value, bounds: [lower, upper] }: Point): boolean {
  return unit !== 'rank' && (value !== null || lower !== null || upper !== null);
}

/** What columns are of, and how those look that no page prints so. */
function legend(columns: readonly Column[], bars: readonly Bar[], { page, words }: PageContext): Markup | '' {
  const has = (kind: BarKind) => bars.some((bar) => bar.kind === kind);
  const items = [
    ...columns.map(({ title }, i) => [`s${i}`, columns.length > 1 && bars.some(({ series }) => series === i) && title]),
    ['derived', has('derived') && words.derived],
    ['open', has('open') && page.limitOnly],
    ['doubt', bars.some(({ doubt }) => doubt) && words.disputed],
  ].filter(([, name]) => name);
  return items.length
    ? html`<ul class="legend">${items.map(([look, name]) => html`<li><i class="${look}"></i>${name}</li>`)}</ul>`
    : '';
}

/** The years from which on the partner is counted by another definition than before. */
function redefinedYears({ columns, breaks = [] }: History): number[] {
  const periods = (columns[0]?.points ?? []).map(({ period }) => parsePeriod(period) as Period);
  const definitions = periods.map((period) => definitionOf(period, breaks));
  return periods.filter((_, i) => i && definitions[i] !== definitions[i - 1]).map(({ year }) => year);
}

/** A row for each period with a number, newest first, and one for each run of periods without; each number leads to its page. */
function numbersTable(
  { title, columns, window }: History,
  known: readonly Map<number, Point>[],
  places: readonly number[],
  scale: Scale | null,
  context: PageContext,
): Markup {
  const { page, language } = context;
  const isKnown = (place: number) => known.some((points) => points.has(place));
  const isOfRun = (place: number, next: number | undefined) =>
    next !== undefined && !isKnown(place) && !isKnown(next) && isSameRun(place, next, window);
  const row = (name: string, cells: Markup[], unit = '') =>
    html`<tr><th scope="row">${unbroken(name).replaceAll('–', '–\u2060')}${unit ? html` <span class="fine">${unit}</span>` : ''}</th>${cells}</tr>`;
  const none = (text: string) => [html`<td class="none" colspan="${columns.length}">${text}</td>`];
  const rows = places.toReversed().flatMap((place, i, all) => {
    if (isOfRun(place, all[i - 1])) return [];
    const run = all.slice(i);
    const first = run[run.findIndex((other, at) => !isOfRun(other, run[at + 1]))] as number;
    const name = runLabel(first, place, window, context);
    if (isKnown(place)) return numbersRow(name, (_, column) => known[column]?.get(place));
    const sums = window.perYear === 12 ? sumsWithin(columns, first, place) : [];
    const ofSums = sums.map((id) =>
      numbersRow(shortPeriodName(id, language), ({ points }) => points.find(({ period }) => period === id)),
    );
    // A sum of all of these months has the name of the run.
    const isWhole = sums.some((id) => shortPeriodName(id, language) === name);
    return isWhole ? ofSums : [row(name, none(sums.length ? page.noMonthly : page.noFigure)), ...ofSums];
  });
  return html`<div class="wide" tabindex="0" role="group" aria-label="${title}"><table class="numbers"><thead><tr><th scope="col">${page.periodWord}</th>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

  /** Numbers that are all in one other unit than the table have it beside the period. */
  function numbersRow(name: string, pointOf: (column: Column, i: number) => Point | undefined): Markup {
    const points = columns.map(pointOf);
    const [first, ...more] = points.filter((point) => point !== undefined);
    const isOther = scale && first && first.unit !== scale.unit && more.every(({ unit }) => unit === first.unit);
    const own = isOther ? scaleOf(first.unit, largestOf([first, ...more]), false, context) : scale;
    const cells = points.map((point) =>
      point ? html`<td>${numberLink(point, context, own ?? undefined)}</td>` : noNumber(page),
    );
    return row(name, cells, isOther ? own?.name : '');
  }
}

/** The size of the largest number, for the scale of all. */
function largestOf(points: readonly Point[]): number {
  return Math.max(...points.map((point) => Math.abs(numberOf(point))));
}

/** A cell without a number, beside others that have one. */
export function noNumber({ noFigure }: PageWords): Markup {
  return html`<td class="none"><span aria-hidden="true">–</span><span class="sr">${noFigure}</span></td>`;
}

/** Sums of months within a run of months that have no number of their own, the newest first, without those that are a part of another. */
function sumsWithin(columns: History['columns'], first: number, last: number): string[] {
  const [start, end] = [periodAt(first, WINDOWS.month), periodAt(last, WINDOWS.month)];
  const isIn = (sum: Period, run: Pick<Period, 'from' | 'to'>) => sum.from >= run.from && sum.to <= run.to;
  const ids = new Set(columns.flatMap(({ points }) => points.map(({ period }) => period)));
  return [...ids]
    .map((id) => parsePeriod(id) as Period)
    .filter((sum) => sum.year === start.year && isIn(sum, { from: start.from, to: end.to }))
    .filter((sum, _, all) => !all.some((other) => other !== sum && isIn(sum, other)))
    .sort((a, b) => comparePeriods(b, a))
    .map(({ id }) => id);
}

/** The runs of months without a number of their own in the years of the chart, up to the newest period, the newest first. */
function lackingMonths(
  known: readonly Map<number, Point>[],
  places: readonly number[],
  context: PageContext,
): string[] {
  const { month } = WINDOWS;
  const first = yearAt(places[0] as number, month) * 12;
  const all = Array.from({ length: (places.at(-1) as number) - first + 1 }, (_, i) => first + i);
  const lacking = all.filter((place) => !known.some((points) => points.has(place)));
  const goesOn = (from: number, to: number) => lacking.includes(to) && isSameRun(from, to, month);
  const lasts = lacking.filter((place) => !goesOn(place, place + 1));
  return lacking
    .filter((place) => !goesOn(place, place - 1))
    .map((place, i) => runLabel(place, lasts[i] as number, month, context))
    .map((name) => name.replaceAll(' ', '\u00A0').replaceAll(/(?=[–—])|(?<=[–—年])/g, '\u2060'))
    .reverse();
}

/** Periods without a number are one row: years all together, others within their year. */
function isSameRun(place: number, next: number, window: Window): boolean {
  return window.perYear === 1 || yearAt(place, window) === yearAt(next, window);
}

/** A period, or the first and the last of a run; with short months where a year has several. */
function runLabel(first: number, last: number, window: Window, { language, texts }: PageContext): string {
  const [from, to] = [periodAt(first, window), periodAt(last, window)];
  const { perYear } = window;
  if (first !== last && perYear === 1) return `${from.year}–\u2060${to.year}`;
  if (perYear === 1) return periodLabel(texts, to.id);
  const name = ({ id }: Period) => shortPeriodName(id, language);
  if (first === last) return name(to);
  return from.from === from.to ? name(periodOf(from.year, from.from, to.to) as Period) : `${name(from)} … ${name(to)}`;
}

/** The number, marked where no page printed it; leads to its page. In a table of one unit, without that. */
export function numberLink(point: Point, context: PageContext, scale?: Scale): Markup {
  const { id, basis, status, caveats } = point;
  const isOwn = scale?.unit === point.unit;
  const digits = scale && scaled(point, isOwn ? scale : shortScale(point.unit, context), 7);
  const text = digits
    ? html`<bdi${isOwn ? html` dir="ltr"` : ''}>${digits}</bdi>`
    : withAmount(markedText(point, context));
  // Its total was revised since: it does not fit the one beside it.
  const isEarlier = status === 'current' && caveats.some(({ kind }) => kind === 'earlier-print');
  return html`<a class="${basis} ${status}" href="/facts/${id}${context.pin}${context.to}">${text}</a>${isEarlier ? html` <span class="fine">${context.words.earlier}</span>` : statusMark(status, context)}`;
}

/** The number to at most so many digits, its limit or the ends of its interval, in the unit of the scale. */
function scaled(point: Point, { write }: Scale, digits: number): string {
  const end = (value: number) => write(Number(value.toPrecision(5)));
  const { value, bounds, basis, qualifier } = point;
  const [lower, upper] = bounds;
  if (value !== null)
    return `${basis === 'derived' || qualifier === 'about' ? '≈\u00A0' : ''}${write(value, Math.min(point.digits, digits))}`;
  if (lower !== null && upper !== null) return `${end(lower)}–\u2060${end(upper)}`;
  return `${lower === null ? '<' : '>'}\u00A0${end(numberOf(point))}`;
}

/** The number in words, marked where no page printed it: `≈` stands for "about" too. */
function markedText(point: Point, { words, locale }: PageContext): string {
  return point.basis === 'derived' && point.value !== null
    ? `≈\u00A0${factText({ ...point, qualifier: 'exact' }, words, locale)}`
    : factText(point, words, locale);
}
