/** An area's trade with the world: a chart of one flow, and below it one table in one unit, with dollars in a column of their own. */
import { html } from 'hono/html';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/columns.ts';
import { noNumber, numberLink, type Point } from '../charts/number-link.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import {
  byPlace,
  CHARTED_TYPES,
  type ChartedType,
  periodAt,
  placesOf,
  TIME_AXES,
  type TimeAxis,
  yearAt,
} from '../charts/time-axis.ts';
import { copyTableButton } from '../site/copy.ts';
import { addressOf } from '../site/forms.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

export const CHARTED = [...FLOWS, 'balance'] as const;
export type Charted = (typeof CHARTED)[number];

/** Columns of the chart; the table has all periods. */
const MAX_COLUMNS: Record<ChartedType, number> = { year: 15, yearToDate: 24, month: 36 };

interface TradeOptions {
  periodType: ChartedType | undefined;
  flow: Charted | undefined;
}

/** A column of the table: its figures by their place on the time axis. */
interface Column {
  name: string;
  figures: ReadonlyMap<number, Point>;
  /** The unit of the column. Without one, each figure is written with its own. */
  scale?: Scale;
  /** Left out on phones. */
  isFurther?: boolean;
}

/** The section; empty if the area has no totals. */
export async function tradeSection(
  catalogue: Catalogue,
  area: string,
  { periodType: askedType, flow: askedFlow }: TradeOptions,
  context: PageContext,
): Promise<Markup | ''> {
  const { page, texts } = context;
  const series = (indicator: string, measure: string) =>
    catalogue.series({ area, indicator, measure, partner: 'world', breakdown: 'total' });
  const amounts = await Promise.all(CHARTED.map((indicator) => series(indicator, 'value')));
  const onAxis = (name: ChartedType) => amounts.map((points) => byPlace(points, TIME_AXES[name]));
  const count = (name: ChartedType) => onAxis(name).reduce((sum, figures) => sum + figures.size, 0);
  const types = CHARTED_TYPES.filter((name) => count(name) > 0);
  // A comparison needs two figures.
  const periodType = askedType ?? types.find((name) => count(name) > 1) ?? types[0];
  if (!periodType) return '';
  const axis = TIME_AXES[periodType];
  const figures = onAxis(periodType);
  const flows = CHARTED.filter((_, i) => figures[i]?.size);
  const flow = askedFlow ?? flows[0] ?? 'trade';
  const shown = figures[CHARTED.indexOf(flow)] ?? new Map<number, Point>();
  const [growth, dollars] = await Promise.all([series(flow, 'growth'), series('trade', 'value-usd')]);

  const scale = scaleOfAll(figures, context);
  const inDollars = byPlace(dollars, axis);
  const amountColumns = CHARTED.flatMap((indicator, i): Column[] => {
    if (!figures[i]?.size) return [];
    const isFurther = indicator !== flow;
    const amount = { name: texts.labels.indicators[indicator] ?? indicator, figures: figures[i], scale, isFurther };
    const change = { name: page.changeWord, figures: byPlace(growth, axis) };
    return isFurther || !change.figures.size ? [amount] : [amount, change];
  });
  const dollarColumn = {
    name: texts.labels.indicators.trade ?? '',
    figures: inDollars,
    scale: scaleOfAll([inDollars], context),
  };
  const columns = inDollars.size ? [...amountColumns, dollarColumn] : amountColumns;
  const places = placesOf(
    [...figures, inDollars].flatMap((figures) => [...figures.keys()]),
    endsOf(amounts, axis),
    axis,
  );

  const link = (choice: { flow: Charted; periodType: ChartedType }) =>
    `${addressOf(`/areas/${area}`, choice, context)}#trade`;
  const flowLinks = CHARTED.flatMap((code) =>
    code === flow || flows.includes(code)
      ? tab(texts.labels.indicators[code], code === flow, link({ flow: code, periodType }))
      : [],
  );
  const typeLinks = CHARTED_TYPES.flatMap((name) =>
    name === periodType || types.includes(name)
      ? tab(nameOfType(name, page), name === periodType, link({ flow, periodType: name }))
      : [],
  );
  const chart = shown.size
    ? flowChart(shown, places.slice(-MAX_COLUMNS[periodType]), { axis, scale, flow }, context)
    : html`<p>${fillText(page.fullStop, page.noFigure)}</p>`;
  const unit = scale.name ? fillText(page.fullStop, scale.name) : '';
  const isHatched = [...shown.values()].some(({ basis }) => basis === 'derived');
  const makeCard = addressOf('/', { area, ...(flow === 'trade' ? {} : { indicator: flow }) }, context);
  return html`<section class="trade" aria-labelledby="trade"><h2 id="trade" class="sr">${page.tradeOf}</h2>
<div class="choices"><ul class="chips">${flowLinks}</ul><ul class="chips">${typeLinks}</ul></div>
<figure class="chart">${chart}<figcaption class="fine unit">${unit} ${isHatched ? page.computedMark : ''}</figcaption></figure>
<div class="wide" tabindex="0" role="group" aria-label="${page.tradeOf}">${tradeTable(columns, places, { axis, trade: amounts[0] ?? [] }, context)}</div>
<p class="buttons">${copyTableButton('totals', page)} <a class="button second" href="${totalsTable(periodType, area)}">CSV</a> <a class="button" href="${makeCard}#make">${page.makeCard}</a></p></section>`;
}

/** One scale for all figures of a table. */
function scaleOfAll(columns: readonly ReadonlyMap<number, Point>[], context: PageContext): Scale {
  const points = columns.flatMap((figures) => [...figures.values()]);
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)));
  return scaleOf(points[0]?.unit ?? '', largest, false, context);
}

function tab(name: string | undefined, isShown: boolean, address: string): Markup {
  return isShown
    ? html`<li aria-current="true"><span>${name}</span></li>`
    : html`<li><a href="${address}">${name}</a></li>`;
}

/** The chart begins with the first figure. */
function flowChart(
  figures: ReadonlyMap<number, Point>,
  places: readonly number[],
  { axis, scale, flow }: { axis: TimeAxis; scale: Scale; flow: Charted },
  context: PageContext,
): Markup {
  const first = places.findIndex((place) => figures.has(place));
  const columns = places
    .slice(Math.max(first, 0))
    .map((place, i) => ({ name: nameBelow(place, i, axis), point: figures.get(place) ?? null }));
  return columnChart(columns, { title: `${context.texts.labels.indicators[flow]}, ${scale.name}`, scale }, context);
}

/** Newest first. A run of periods without figures is one row, which names the nearest figure. */
function tradeTable(
  columns: readonly Column[],
  places: readonly number[],
  { axis, trade }: { axis: TimeAxis; trade: readonly Point[] },
  context: PageContext,
): Markup {
  const { page, words, language, locale, to } = context;
  const further = ({ isFurther }: Column) => (isFurther ? html` class="more"` : '');
  const heads = columns.map(
    (column) =>
      html`<th scope="col"${further(column)}>${column.name}${column.scale ? html`<span class="fine">${column.scale.name}</span>` : ''}</th>`,
  );
  const cell = (column: Column, place: number) => {
    const point = column.figures.get(place);
    return point
      ? html`<td${further(column)}>${numberLink(point, context, column.scale)}</td>`
      : noNumber(page, column.isFurther ? ' more' : '');
  };
  const shortName = (place: number) => shortPeriodName(periodAt(place, axis).id, language);
  const runName = ({ first, last }: Run) => {
    if (first === last) return shortName(last);
    return axis.perYear === 1
      ? `${yearAt(first, axis)}–${yearAt(last, axis)}`
      : `${shortName(first)} – ${shortName(last)}`;
  };
  const instead = ({ first, last }: Run) => {
    const nearest = nearestTo(periodAt(first, axis), periodAt(last, axis), trade);
    if (!nearest) return '';
    const link = html`<a href="/facts/${nearest.id}${to}">${shortPeriodName(nearest.period, language)}</a>`;
    return html`<span class="fine">${fill(page.nearestFigure, link, factText(nearest, words, locale))}</span>`;
  };
  const hasFigure = (place: number) => columns.some(({ figures }) => figures.has(place));
  const rows = runsOf(places, hasFigure, axis).map((run) =>
    run.known
      ? html`<tr><th scope="row">${shortName(run.last)}</th>${columns.map((column) => cell(column, run.last))}</tr>`
      : html`<tr><th scope="row">${runName(run)}</th><td class="none" colspan="${columns.length}">${fillText(page.fullStop, page.noFigure)} ${instead(run)}</td></tr>`,
  );
  return html`<table class="numbers full" id="totals"><thead><tr><th scope="col">${page.periodWord}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Years below years; below months and sums only the first of each year has room. */
function nameBelow(place: number, i: number, axis: TimeAxis): string {
  const year = yearAt(place, axis);
  return axis.perYear === 1 || yearAt(place - 1, axis) !== year || (i === 0 && place % axis.perYear < axis.perYear / 2)
    ? `${year}`
    : '';
}

/** Of single months, the last months of all sums, which show that there are later ones. */
function endsOf(amounts: readonly (readonly Point[])[], axis: TimeAxis): number[] {
  if (axis.perYear !== 12) return [];
  return amounts.flat().map(({ period }) => {
    const { year, to } = parsePeriod(period) as Period;
    return year * 12 + to - 1;
  });
}

interface Run {
  first: number;
  last: number;
  known: boolean;
}

/** Newest first; periods without a figure are one row: years together, others within their year. */
function runsOf(places: readonly number[], isKnown: (place: number) => boolean, axis: TimeAxis): Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const previous = runs.at(-1);
    const isSameYear = axis.perYear === 1 || yearAt(place, axis) === yearAt(place - 1, axis);
    if (previous && !previous.known && !isKnown(place) && isSameYear) previous.last = place;
    else runs.push({ first: place, last: place, known: isKnown(place) });
  }
  return runs.reverse();
}

/** The figure nearest to a gap: the longest period within it, else the one whose months are closest. */
function nearestTo(first: Period, last: Period, points: readonly Point[]): Point | undefined {
  const [from, to] = [first.year * 12 + first.from, last.year * 12 + last.to];
  const placed = points.flatMap((point) => {
    const period = parsePeriod(point.period) as Period;
    const [start, end] = [period.year * 12 + period.from, period.year * 12 + period.to];
    const isWithin = start >= from && end <= to;
    return [
      { point, period, isWithin, distance: isWithin ? start - end : Math.abs(start - from) + Math.abs(end - to) },
    ];
  });
  placed.sort(
    (a, b) => Number(b.isWithin) - Number(a.isWithin) || a.distance - b.distance || comparePeriods(b.period, a.period),
  );
  return placed[0]?.point;
}

/** The CSV of the totals of a period type, of one area or of all. */
export function totalsTable(periodType: ChartedType, area?: string): string {
  return `/v1/facts.csv?${area ? `area=${area}&` : ''}breakdown=total&indicator=${FLOWS.join()}&measure=value,value-usd&partner=world&periodType=${periodType}`;
}

export function nameOfType(name: ChartedType, { wholeYears, yearToDate, singleMonths }: PageWords): string {
  return { year: wholeYears, yearToDate, month: singleMonths }[name];
}
