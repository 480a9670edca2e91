/**
 * The table of an area's trade: a row for each period or gap, a column for each flow. A dash links to the nearest figure of its column. The chart
 * above it has the same scale and the same note about missing figures.
 */
import { html } from 'hono/html';
import type { Language } from '../../../data/contract/language.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import { factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { type Period, periodOf } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { noNumber, numberLink } from '../charts/figures.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import type { ChartedType } from '../charts/time-axis.ts';
import { headCell, type Markup, tableWithHeadCells } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import type { Trade, TradeSeries } from './trade-series.ts';

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

export function tradeTable(trade: Trade, context: PageContext): Markup {
  const columns = columnsOf(trade, context);
  const columnHeads = columns.map(({ name, scale, className }) =>
    headCell([name, scale && html`<span class="fine">${scale.name}</span>`], className),
  );
  const headCells = [headCell(context.page.periodWord), ...columnHeads];
  const rows = rowsOf(trade, columns);
  const hasDashes = rows.some(
    ({ first, hasFigures }) => hasFigures && columns.some(({ series }) => !series.shown.has(first.id)),
  );
  const newestFirst = rows
    .toReversed()
    .map((row) =>
      row.hasFigures ? figuresRow(row.first, columns, context) : gapRow(row, trade, columns.length, context),
    );
  const table = tableWithHeadCells('numbers full', headCells, newestFirst, 'totals');
  return html`${table}${hasDashes ? html`<p class="fine">${context.page.dashNote}</p>` : ''}`;
}

/** A column for each flow with figures. The flow of the chart is followed by its growth. */
function columnsOf(trade: Trade, context: PageContext): Column[] {
  const { amounts, flow, growth, dollars } = trade;
  const { page, texts } = context;
  const { indicators } = texts.labels;
  const scale = scaleOfSeries(Object.values(amounts), context);
  const columns: Column[] = [];
  for (const code of GOODS_INDICATORS) {
    const series = amounts[code];
    if (!series.shown.size) continue;
    columns.push({ name: indicators[code], series, scale, className: code === flow ? '' : 'more' });
    if (code === flow && growth.shown.size) columns.push({ name: page.changeWord, series: growth, className: '' });
  }
  if (dollars.shown.size) {
    columns.push({ name: indicators[flow], series: dollars, scale: scaleOfSeries([dollars], context), className: '' });
  }
  return columns;
}

/** One scale for the shown figures of all these series. */
export function scaleOfSeries(series: readonly TradeSeries[], context: PageContext): Scale {
  const points = series.flatMap(({ shown }) => [...shown.values()]);
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)));
  return scaleOf(points[0]?.unit ?? '', largest, false, context);
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
  const text = trade.periodType === 'month' ? page.noMonthlyFigure : fillText(page.asSentence, page.noFigure);
  return html`<tr><th scope="row">${gapName(gap, trade.periodType, language)}</th><td class="none" colspan="${columnCount}">${text} ${nearestNote(periodsOfGap(gap), trade, context)}</td></tr>`;
}

/** Each year, or one period of all months: January and February 2024 are `2024-01..2024-02`. */
function periodsOfGap({ first, last }: Row): string[] {
  if (first.year === last.year) return [(periodOf(first.year, first.from, last.to) as Period).id];
  return Array.from({ length: last.year - first.year + 1 }, (_, i) => `${first.year + i}`);
}

/** `Nearest: 2019, 227.67 billion yuan`: the nearest figure of the flow. If it has none, the nearest of total trade, which is named. */
export function nearestNote(wanted: readonly string[], { amounts, flow }: Trade, context: PageContext): Markup | '' {
  const { page, texts, words, language, locale, langQuery } = context;
  const nearest = nearestInTime(amounts[flow].all, wanted) ?? nearestInTime(amounts.trade.all, wanted);
  if (!nearest) return '';
  const period = shortPeriodName(nearest.period, language);
  const name = nearest.indicator === flow ? period : [texts.labels.indicators.trade, period].join(commaOf(words));
  const link = html`<a href="/facts/${nearest.id}${langQuery}">${name}</a>`;
  return html`<span class="fine">${fill(page.nearestFigure, link, factText(nearest, words, locale))}</span>`;
}

/** `2013–2014` or `Jan 2024 – Feb 2024`. */
function gapName({ first, last }: Row, periodType: ChartedType, language: Language): string {
  const [from, to] = [first.id, last.id].map((id) => shortPeriodName(id, language));
  if (from === to) return `${to}`;
  return periodType === 'year' ? `${first.year}–${last.year}` : `${from} – ${to}`;
}
