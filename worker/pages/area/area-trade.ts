/** An area's trade with the world: a chart of one flow (trade, exports, imports or balance), and below it one table of all flows. */
import { html } from 'hono/html';
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import type { Language } from '../../../data/contract/language.ts';
import { isConverted } from '../../../data/fact/evidence.ts';
import { factId } from '../../../data/fact/id.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import { factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { type Period, periodOf } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/column-chart.ts';
import { noNumber, numberLink, type Point } from '../charts/figures.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import { CHARTED_TYPES, type ChartedType, pointsOfType, timeAxis } from '../charts/time-axis.ts';
import { copyTableButton } from '../site/copy.ts';
import { addressOf } from '../site/forms.ts';
import { chips, headCell, type Markup, tableWithHeadCells } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

type ChartedFlow = (typeof GOODS_INDICATORS)[number];

/** The reader's choice. */
interface TradeChoice {
  flow?: ChartedFlow | undefined;
  periodType?: ChartedType | undefined;
}

/** Figures by the id of their period. */
type PointsByPeriod = ReadonlyMap<string, Point>;

interface TradeSeries {
  /** The figures in periods of the chosen type. */
  shown: PointsByPeriod;
  /** The figures in periods of all types. A cell without a figure names the nearest of them. */
  all: readonly Point[];
}

interface Trade {
  area: string;
  /** The flow of the chart. */
  flow: ChartedFlow;
  periodType: ChartedType;
  /** The types of periods that have figures. */
  periodTypes: readonly ChartedType[];
  /** The time axis, oldest first. */
  periods: readonly Period[];
  amounts: Record<ChartedFlow, TradeSeries>;
  /** Growth of the flow of the chart. */
  growth: TradeSeries;
  /** Total trade in dollars, as published. If nothing else is on record, "about" the amount that a newsroom converted. */
  dollars: TradeSeries;
}

/** Columns of the chart; the table has all periods. */
const MAX_COLUMNS: Record<ChartedType, number> = { year: 15, yearToDate: 24, month: 36 };

/** Empty if the area has no totals. */
export async function tradeSection(
  catalogue: Catalogue,
  area: string,
  choice: TradeChoice,
  context: PageContext,
): Promise<Markup | ''> {
  const trade = await loadTrade(catalogue, area, choice);
  if (!trade) return '';
  const { page } = context;
  const series = trade.flow === 'trade' ? {} : { indicator: trade.flow };
  const makeCard = `${addressOf('/', { area, ...series }, context)}#make`;
  return html`<section class="trade" aria-labelledby="trade"><h2 id="trade" class="sr">${page.tradeOf}</h2>
<div class="choices">${flowTabs(trade, context)}${periodTypeTabs(trade, context)}</div>
${flowChart(trade, context)}
<div class="wide" tabindex="0" role="group" aria-label="${page.tradeOf}">${tradeTable(trade, context)}</div>
<p class="buttons">${copyTableButton('totals', page)} <a class="button second" href="${totalsCsv(trade.periodType, area)}">CSV</a> <a class="button" href="${makeCard}">${page.makeCard}</a></p></section>`;
}

function flowTabs(trade: Trade, context: PageContext): Markup {
  const { labels } = context.texts;
  const shown = GOODS_INDICATORS.filter((flow) => flow === trade.flow || trade.amounts[flow].shown.size > 0);
  return chips(
    shown.map((flow) => [flow === trade.flow ? null : tabAddress(trade, { flow }, context), labels.indicators[flow]]),
  );
}

function periodTypeTabs(trade: Trade, context: PageContext): Markup {
  const shown = CHARTED_TYPES.filter((type) => type === trade.periodType || trade.periodTypes.includes(type));
  return chips(
    shown.map((periodType) => [
      periodType === trade.periodType ? null : tabAddress(trade, { periodType }, context),
      nameOfType(periodType, context.page),
    ]),
  );
}

function tabAddress(
  { area, flow, periodType }: Trade,
  change: Partial<Pick<Trade, 'flow' | 'periodType'>>,
  context: PageContext,
): string {
  return `${addressOf(`/areas/${area}`, { flow, periodType, ...change }, context)}#trade`;
}

function flowChart(trade: Trade, context: PageContext): Markup {
  const { amounts, flow, periodType, periods } = trade;
  const { page, texts, words } = context;
  const points = amounts[flow].shown;
  const scale = scaleOfPoints(shownAmounts(trade), context);
  const newest = periods.slice(-MAX_COLUMNS[periodType]);
  // The chart begins with the first figure.
  const shown = newest.slice(newest.findIndex(({ id }) => points.has(id)));
  const columns = shown.map((period, i) => ({
    // A single column has room for its months.
    name:
      shown.length === 1 ? shortPeriodName(period.id, context.language) : columnName(period, shown[i - 1], periodType),
    point: points.get(period.id) ?? null,
  }));
  const title = [texts.labels.indicators[flow], scale.name].join(commaOf(words));
  const chart = points.size
    ? columnChart(columns, { title, scale }, context)
    : html`<p>${fillText(page.fullStop, page.noFigure)} ${nearestNote(idsOf(periods), trade, context)}</p>`;
  const unit = scale.name ? fillText(page.fullStop, scale.name) : '';
  const isHatched = [...points.values()].some(({ basis }) => basis === 'derived');
  return html`<figure class="chart">${chart}<figcaption class="fine unit">${unit} ${isHatched ? page.computedMark : ''}</figcaption></figure>`;
}

/** The year, below its first column only. A year with few columns at the start of a chart is not named: the name would not fit. */
function columnName({ year, to }: Period, previous: Period | undefined, type: ChartedType): string {
  const isFirst = previous ? previous.year !== year : type === 'year' || to <= 6;
  return isFirst ? `${year}` : '';
}

/** The CSV of the totals of a period type, of one area or of all. */
export function totalsCsv(periodType: ChartedType, area?: string): string {
  return `/v1/facts.csv?${area ? `area=${area}&` : ''}breakdown=total&indicator=${FLOWS.join()}&measure=value,value-usd&partner=world&periodType=${periodType}`;
}

export function nameOfType(type: ChartedType, { wholeYears, yearToDate, singleMonths }: PageWords): string {
  return { year: wholeYears, yearToDate, month: singleMonths }[type];
}

/** Null if the area has no totals. */
async function loadTrade(catalogue: Catalogue, area: string, choice: TradeChoice): Promise<Trade | null> {
  const series = (indicator: ChartedFlow, measure: string) =>
    catalogue.series({ area, indicator, measure, partner: 'world', breakdown: 'total' });
  const all = (await Promise.all(GOODS_INDICATORS.map((flow) => series(flow, 'value')))).flat();
  const periodTypes = CHARTED_TYPES.filter((type) => pointsOfType(all, type).length);
  // A comparison needs two figures.
  const periodType =
    choice.periodType ?? periodTypes.find((type) => pointsOfType(all, type).length > 1) ?? periodTypes[0];
  if (!periodType) return null;

  const ofType = pointsOfType(all, periodType);
  const flow =
    choice.flow ?? GOODS_INDICATORS.find((flow) => ofType.some(({ indicator }) => indicator === flow)) ?? 'trade';
  const [growth, dollars] = await Promise.all([series(flow, 'growth'), series('trade', 'value-usd')]);
  const dollarsOfType = pointsOfType(dollars, periodType);
  const ids = new Set([...ofType, ...dollarsOfType].map(({ period }) => period));
  const periods = timeAxis(ids, periodType);
  const dollarsByPeriod = byPeriod(dollarsOfType);
  const converted = dollarsByPeriod.size
    ? await convertedDollars(
        catalogue,
        area,
        periods.filter(({ id }) => !dollarsByPeriod.has(id)),
      )
    : [];
  const seriesOf = (points: readonly Point[]): TradeSeries => ({
    shown: byPeriod(pointsOfType(points, periodType)),
    all: points,
  });
  const amounts = GOODS_INDICATORS.map((code) => [code, seriesOf(all.filter(({ indicator }) => indicator === code))]);
  return {
    area,
    flow,
    periodType,
    periodTypes,
    periods,
    amounts: Object.fromEntries(amounts) as Trade['amounts'],
    growth: seriesOf(growth),
    dollars: seriesOf([...dollars, ...converted]),
  };
}

/** Total trade in dollars that newsrooms converted, which no series has. */
async function convertedDollars(catalogue: Catalogue, area: string, periods: readonly Period[]): Promise<Point[]> {
  const years = new Set(periods.map(({ year }) => `${year}`));
  const ids = new Set(
    periods.map(({ id: period }) =>
      factId({ area, indicator: 'trade', measure: 'value-usd', partner: 'world', breakdown: 'total', period }),
    ),
  );
  const facts = await catalogue.facts(
    area,
    (year) => years.has(year),
    (id) => ids.has(id),
  );
  return facts
    .filter(isConverted)
    .map((fact) => ({ ...fact, qualifier: fact.value === null ? fact.qualifier : 'about' }));
}

function byPeriod(points: readonly Point[]): PointsByPeriod {
  return new Map(points.map((point) => [point.period, point]));
}

/** One scale for all these figures. */
function scaleOfPoints(columns: readonly PointsByPeriod[], context: PageContext): Scale {
  const points = columns.flatMap((column) => [...column.values()]);
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)));
  return scaleOf(points[0]?.unit ?? '', largest, false, context);
}

function shownAmounts({ amounts }: Trade): PointsByPeriod[] {
  return Object.values(amounts).map(({ shown }) => shown);
}

interface Column {
  name: string | undefined;
  series: TradeSeries;
  /** The unit of the column. Without a scale, each figure is written with its unit. */
  scale?: Scale;
  /** `more` hides the column on phones. */
  className: '' | 'more';
}

/** A row of the table: one period with figures (`first` equals `last`), or all periods of a gap. */
interface Row {
  first: Period;
  last: Period;
  hasFigures: boolean;
}

function tradeTable(trade: Trade, context: PageContext): Markup {
  const columns = columnsOf(trade, context);
  const heads = columns.map(({ name, scale, className }) =>
    headCell([name, scale && html`<span class="fine">${scale.name}</span>`], className),
  );
  const rows = rowsOf(trade, columns);
  const hasDashes = rows.some(
    ({ first, hasFigures }) => hasFigures && columns.some(({ series }) => !series.shown.has(first.id)),
  );
  const lines = rows.map((row) =>
    row.hasFigures ? figuresRow(row.first, columns, context) : gapRow(row, trade, columns.length, context),
  );
  const table = tableWithHeadCells(
    'numbers full',
    [headCell(context.page.periodWord), ...heads],
    lines.reverse(),
    'totals',
  );
  return html`${table}${hasDashes ? html`<p class="fine">${context.page.dashNote}</p>` : ''}`;
}

/** A column for each flow with figures. The flow of the chart is followed by its growth. */
function columnsOf(trade: Trade, context: PageContext): Column[] {
  const { amounts, flow, growth, dollars } = trade;
  const { page, texts } = context;
  const { indicators } = texts.labels;
  const scale = scaleOfPoints(shownAmounts(trade), context);
  const columns: Column[] = [];
  for (const code of GOODS_INDICATORS) {
    const series = amounts[code];
    if (!series.shown.size) continue;
    columns.push({ name: indicators[code], series, scale, className: code === flow ? '' : 'more' });
    if (code === flow && growth.shown.size) columns.push({ name: page.changeWord, series: growth, className: '' });
  }
  if (dollars.shown.size) {
    const dollarScale = scaleOfPoints([dollars.shown], context);
    columns.push({ name: indicators.trade, series: dollars, scale: dollarScale, className: '' });
  }
  return columns;
}

/** Oldest first. Years without figures are one row; other periods without figures are one row per year. */
function rowsOf({ periods, periodType }: Trade, columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  for (const period of periods) {
    const hasFigures = columns.some(({ series }) => series.shown.has(period.id));
    const previous = rows.at(-1);
    const isSameGap = previous && !previous.hasFigures && (periodType === 'year' || previous.last.year === period.year);
    if (isSameGap && !hasFigures) previous.last = period;
    else rows.push({ first: period, last: period, hasFigures });
  }
  return rows;
}

function figuresRow(period: Period, columns: readonly Column[], context: PageContext): Markup {
  const cells = columns.map(({ series, scale, className }) => {
    const point = series.shown.get(period.id);
    if (!point) return noNumber(context, nearestInTime(series.all, [period.id]), className);
    return html`<td${className && html` class="${className}"`}>${numberLink(point, context, scale)}</td>`;
  });
  return html`<tr><th scope="row">${shortPeriodName(period.id, context.language)}</th>${cells}</tr>`;
}

function gapRow(gap: Row, trade: Trade, columnCount: number, context: PageContext): Markup {
  const { page, language } = context;
  const text = fillText(page.fullStop, page.noFigure);
  return html`<tr><th scope="row">${gapName(gap, trade.periodType, language)}</th><td class="none" colspan="${columnCount}">${text} ${nearestNote(periodsOfGap(gap), trade, context)}</td></tr>`;
}

/** Each year, or one period of all months: January and February 2024 are `2024-01..2024-02`. */
function periodsOfGap({ first, last }: Row): string[] {
  if (first.year === last.year) return idsOf([periodOf(first.year, first.from, last.to) as Period]);
  return Array.from({ length: last.year - first.year + 1 }, (_, i) => `${first.year + i}`);
}

function idsOf(periods: readonly Period[]): string[] {
  return periods.map(({ id }) => id);
}

/** `2013–2014` or `Jan 2024 – Feb 2024`. */
function gapName({ first, last }: Row, periodType: ChartedType, language: Language): string {
  const [from, to] = [first.id, last.id].map((id) => shortPeriodName(id, language));
  if (from === to) return `${to}`;
  return periodType === 'year' ? `${first.year}–${last.year}` : `${from} – ${to}`;
}

/** The nearest figure of the flow. If the flow has none, the nearest total, which is named. */
function nearestNote(wanted: readonly string[], { amounts, flow }: Trade, context: PageContext): Markup | '' {
  const { page, texts, words, language, locale, to } = context;
  const nearest = nearestInTime(amounts[flow].all, wanted) ?? nearestInTime(amounts.trade.all, wanted);
  if (!nearest) return '';
  const period = shortPeriodName(nearest.period, language);
  const name = nearest.indicator === flow ? period : [texts.labels.indicators.trade, period].join(commaOf(words));
  const link = html`<a href="/facts/${nearest.id}${to}">${name}</a>`;
  return html`<span class="fine">${fill(page.nearestFigure, link, factText(nearest, words, locale))}</span>`;
}
