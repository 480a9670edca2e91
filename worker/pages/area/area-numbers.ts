/** Tables of the figures of an area: all of one period, or all of its trade with a partner. A row has all measures of the same trade. */
import { html } from 'hono/html';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { keyLabels, labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Measure } from '../../../data/contract/enumerations.ts';
import type { Key } from '../../../data/fact/id.ts';
import { nearestInTime, nearestPeriods } from '../../../data/fact/nearest-period.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { newestFirst } from '../../select/newest-first.ts';
import { noNumber, numberLink, type Point } from '../charts/figures.ts';
import { CHARTED_TYPES, chartedTypeOf } from '../charts/time-axis.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { cell, type Markup, namedPeriod, section, shownNote, table } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { nameOfType } from './area-trade.ts';

/**
 * Which tables have a column for a measure: the table of a period, the tables of a partner, or both. Without a column, the table of a period has
 * a row for the measure, and the tables of a partner omit it.
 */
const COLUMN_IN: Record<Measure, 'period' | 'partner' | 'both' | 'none'> = {
  value: 'both',
  'value-usd': 'partner',
  growth: 'both',
  share: 'both',
  'national-share': 'both',
  rank: 'partner',
  'growth-usd': 'none',
  count: 'none',
  'growth-difference': 'none',
  target: 'none',
};

const columnsIn = (table: 'period' | 'partner') =>
  Object.entries(COLUMN_IN).flatMap(([measure, tables]) => (tables === table || tables === 'both' ? [measure] : []));
const PERIOD_COLUMNS = columnsIn('period');
const PARTNER_COLUMNS = columnsIn('partner');

/** All figures of a period, with a form to choose another. */
export async function periodNumbers(
  catalogue: Catalogue,
  area: string,
  period: string,
  { periods }: AreaFile,
  context: PageContext,
): Promise<Markup> {
  const { page, words, texts } = context;
  const offeredPeriods = periods.includes(period) ? periods : [period, ...periods];
  const options = offeredPeriods.map((id) => [id, periodLabel(texts, id)] as const);
  const form = selectForm(`/areas/${area}#facts`, [['period', page.periodWord, options, period]], context);
  const title = fill(page.factsOf, namedPeriod(period, context));

  const factsOfYear = await catalogue.facts(area, (year) => period.startsWith(year));
  const facts = factsOfYear.filter((fact) => fact.period === period);
  if (!facts.length) {
    const cardPeriods = (await catalogue.periods(area)).map(({ id }) => id);
    return section('facts', title, [form, nearestFigures({ area }, period, [...periods, ...cardPeriods], context)]);
  }
  const comma = commaOf(words);
  const nameOf: RowName = (fact, labels) => [labels.indicator, factPart(fact, labels, comma)];
  const table = factTable({ points: newestFirst(facts), nameOf, measures: PERIOD_COLUMNS }, context);
  return section('facts', title, [form, table]);
}

/** Says that the period has no figures, and links to those of the nearest period: of all trade, or with the partner. */
function nearestFigures(
  { area, partner }: { area: string; partner?: string },
  period: string,
  periods: readonly string[],
  context: PageContext,
): Markup {
  const { page } = context;
  const [nearest] = nearestPeriods(periods, [period]);
  const noFigure = fillText(page.asSentence, page.noFigure);
  if (!nearest) return html`<p>${noFigure}</p>`;
  const choice = partner ? { partner, period: nearest } : { period: nearest };
  const link = html`<a href="${addressOf(`/areas/${area}`, choice, context)}#facts">${namedPeriod(nearest, context)}</a>`;
  return html`<p>${noFigure} ${fill(context.words.item, page.nearestWord, link)}</p>`;
}

/** All figures of trade with a partner. If the chosen period has none, a line names the nearest one. */
export async function partnerNumbers(
  catalogue: Catalogue,
  area: string,
  partner: string,
  chosenPeriod: string | undefined,
  context: PageContext,
): Promise<Markup> {
  const series = await Promise.all(
    GOODS_INDICATORS.map(async (indicator) => {
      const keys = PARTNER_COLUMNS.map((measure) => ({ area, indicator, measure, partner, breakdown: 'total' }));
      return { indicator, points: (await Promise.all(keys.map((key) => catalogue.series(key)))).flat() };
    }),
  );
  const periods = series.flatMap(({ points }) => points.map(({ period }) => period));
  const isMissing = chosenPeriod !== undefined && !periods.includes(chosenPeriod);
  const nearestLine = isMissing ? nearestFigures({ area, partner }, chosenPeriod, periods, context) : '';
  const tables = series.map(({ indicator, points }) => indicatorTables(indicator, points, context));
  const title = fill(context.page.factsOf, labelOf(context.texts, 'partners', partner));
  return section('facts', title, [nearestLine, tables]);
}

/** A table of whole years, one of years to date, one of months, and one of other periods, each newest first. */
function indicatorTables(indicator: string, points: readonly FactSummary[], context: PageContext): Markup[] {
  const { page, texts, language } = context;
  const groups = Map.groupBy(newestFirst(points), ({ period }) => chartedTypeOf(period));
  return [...CHARTED_TYPES, undefined].flatMap((type) => {
    const group = groups.get(type);
    if (!group) return [];
    const typeName = type ? nameOfType(type, page) : page.otherPeriods;
    const nameOf: RowName = ({ period }) => [shortPeriodName(period, language)];
    const table = factTable({ points: group, nameOf, measures: PARTNER_COLUMNS, allPoints: points }, context);
    return html`<h3>${labelOf(texts, 'indicators', indicator)} · ${typeName}</h3>${table}`;
  });
}

/** Rows of a table. The CSV has all. */
const MAX_ROWS = 80;

/** The parts of a row's name. Empty parts are left out. */
type RowName = (point: Point, labels: Key) => string[];

interface FactTable {
  /** The figures, in the order of the rows. */
  points: readonly Point[];
  nameOf: RowName;
  /** The columns. A column without figures is left out. */
  measures: readonly string[];
  /** Figures of all periods. A cell without a figure links to the nearest of them with its measure. */
  allPoints?: readonly Point[];
}

function factTable({ points, nameOf, measures, allPoints = [] }: FactTable, context: PageContext): Markup {
  const { page, texts, words } = context;
  const rows = rowsOf(points, nameOf, measures, context);
  const columns = measures
    .filter((measure) => rows.some((row) => row.points.has(measure)))
    .map((measure) => ({
      measure,
      name: measure === 'value' ? page.numberWord : labelOf(texts, 'measures', measure),
      allPoints: allPoints.filter((point) => point.measure === measure),
    }));
  const shownRows = rows.slice(0, MAX_ROWS).map((row) => {
    const cells = columns.map(({ measure, name, allPoints }) => {
      const point = row.points.get(measure);
      return point
        ? cell(name, numberLink(point, context), words)
        : noNumber(context, nearestInTime(allPoints, [row.period]));
    });
    return html`<tr><th scope="row">${row.name}</th>${cells}</tr>`;
  });
  const columnNames = [page.figureWord, ...columns.map(({ name }) => name)];
  return html`${table('numbers stacked', columnNames, shownRows)}${shownNote(shownRows.length, rows.length, context)}`;
}

interface Row {
  name: string;
  period: string;
  /** The figures by their column, a measure. */
  points: Map<string, Point>;
}

/** Groups figures by the name of their row. A measure without a column, such as a rank, is in the column `value` of a row with its name. */
function rowsOf(points: readonly Point[], nameOf: RowName, measures: readonly string[], { texts }: PageContext): Row[] {
  const rows = new Map<string, Row>();
  for (const point of points) {
    const labels = keyLabels(texts, point);
    const hasColumn = measures.includes(point.measure);
    const name = [...nameOf(point, labels), hasColumn ? '' : labels.measure].filter(Boolean).join(' · ');
    const row = rows.get(name) ?? { name, period: point.period, points: new Map<string, Point>() };
    row.points.set(hasColumn ? point.measure : 'value', point);
    rows.set(name, row);
  }
  return [...rows.values()];
}
