/** The table below the chart of an area: a row for each period, newest first, a column for each flow, and dollars in their own column. */
import { html } from 'hono/html';
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import type { Language } from '../../../data/contract/language.ts';
import { factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { noNumber, numberLink, type Point } from '../charts/number-link.ts';
import type { Scale } from '../charts/scale.ts';
import type { ChartedType } from '../charts/time-axis.ts';
import { headCell, type Markup, tableOf } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { type PointsByPeriod, scaleOfPoints, type Trade } from './trade.ts';

interface Column {
  name: string | undefined;
  points: PointsByPeriod;
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
  const heads = columns.map(({ name, scale, className }) =>
    headCell([name, scale && html`<span class="fine">${scale.name}</span>`], className),
  );
  const rows = rowsOf(trade, columns).map((row) =>
    row.hasFigures ? figuresRow(row.first, columns, context) : gapRow(row, trade, columns.length, context),
  );
  return tableOf('numbers full', [headCell(context.page.periodWord), ...heads], rows.reverse(), 'totals');
}

/** A column for each flow with figures. The flow of the chart is followed by its growth. */
function columnsOf({ amounts, flow, growth, dollars }: Trade, context: PageContext): Column[] {
  const { page, texts } = context;
  const { indicators } = texts.labels;
  const scale = scaleOfPoints(Object.values(amounts), context);
  const columns: Column[] = [];
  for (const code of GOODS_INDICATORS) {
    const points = amounts[code];
    if (!points.size) continue;
    columns.push({ name: indicators[code], points, scale, className: code === flow ? '' : 'more' });
    if (code === flow && growth.size) columns.push({ name: page.changeWord, points: growth, className: '' });
  }
  if (dollars.size)
    columns.push({ name: indicators.trade, points: dollars, scale: scaleOfPoints([dollars], context), className: '' });
  return columns;
}

/** Oldest first. Years without figures are one row; other periods without figures are one row per year. */
function rowsOf({ periods, periodType }: Trade, columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  for (const period of periods) {
    const hasFigures = columns.some(({ points }) => points.has(period.id));
    const previous = rows.at(-1);
    const isSameGap = previous && !previous.hasFigures && (periodType === 'year' || previous.last.year === period.year);
    if (isSameGap && !hasFigures) previous.last = period;
    else rows.push({ first: period, last: period, hasFigures });
  }
  return rows;
}

function figuresRow(period: Period, columns: readonly Column[], context: PageContext): Markup {
  const cells = columns.map(({ points, scale, className }) => {
    const point = points.get(period.id);
    if (!point) return noNumber(context.page, className);
    return html`<td${className && html` class="${className}"`}>${numberLink(point, context, scale)}</td>`;
  });
  return html`<tr><th scope="row">${shortPeriodName(period.id, context.language)}</th>${cells}</tr>`;
}

function gapRow(gap: Row, { periodType, totals }: Trade, columnCount: number, context: PageContext): Markup {
  const { page, language } = context;
  const text = fillText(page.fullStop, page.noFigure);
  return html`<tr><th scope="row">${gapName(gap, periodType, language)}</th><td class="none" colspan="${columnCount}">${text} ${nearestNote(gap, totals, context)}</td></tr>`;
}

/** `2013–2014` or `Jan 2024 – Feb 2024`. */
function gapName({ first, last }: Row, periodType: ChartedType, language: Language): string {
  const [from, to] = [first.id, last.id].map((id) => shortPeriodName(id, language));
  if (from === to) return `${to}`;
  return periodType === 'year' ? `${first.year}–${last.year}` : `${from} – ${to}`;
}

function nearestNote(gap: Row, totals: readonly Point[], context: PageContext): Markup | '' {
  const { page, words, language, locale, to } = context;
  const nearest = nearestPoint(gap, totals);
  if (!nearest) return '';
  const link = html`<a href="/facts/${nearest.id}${to}">${shortPeriodName(nearest.period, language)}</a>`;
  return html`<span class="fine">${fill(page.nearestFigure, link, factText(nearest, words, locale))}</span>`;
}

/** The figure whose first and last months are closest to those of the gap: for 2020, January to July 2020 rather than 2019. */
function nearestPoint({ first, last }: Row, points: readonly Point[]): Point | undefined {
  const candidates = points.map((point) => {
    const period = parsePeriod(point.period) as Period;
    const monthsOff =
      Math.abs(monthNumber(period.year, period.from) - monthNumber(first.year, first.from)) +
      Math.abs(monthNumber(period.year, period.to) - monthNumber(last.year, last.to));
    return { point, period, monthsOff };
  });
  candidates.sort((a, b) => a.monthsOff - b.monthsOff || comparePeriods(b.period, a.period));
  return candidates[0]?.point;
}

function monthNumber(year: number, month: number): number {
  return 12 * year + month;
}
