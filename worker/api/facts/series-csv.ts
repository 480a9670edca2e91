/** `/v1/series.csv`: series as a long table with a row for each point, or a wide one with a row for each period and a column for each key. */
import { RECEIPT_CAVEATS } from '../../../data/contract/enumerations.ts';
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { factId, seriesId } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { frequencyOfType } from '../../../data/fact/period-type.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { type Column, dateColumn, numberColumn, textColumn } from '../../../data/table/columns.ts';
import * as parameters from '../route/parameters.ts';
import { type Values, withDefault } from '../route/query.ts';
import { CSV_MEDIA, route } from '../route/route.ts';
import { columnsIn, csvFile, DESCRIPTION_LINK, fileNameHeader, TABLE_PARAMETERS } from './csv-tables.ts';
import {
  comparePeriodIds,
  exampleAreas,
  findKeys,
  type KeyWithFacts,
  loadWholeFacts,
  SERIES_PARAMETERS,
  type SeriesKey,
} from './series.ts';
import { servingOf } from './serving.ts';

const shape = parameters.oneOf(
  ['long', 'wide'],
  '`long`: one row per point. `wide`: one row per period, one column per key',
  'wide',
);
const TABLE = {
  ...SERIES_PARAMETERS,
  ...TABLE_PARAMETERS,
  shape: withDefault(shape, 'long' as const),
};
type TableValues = Values<typeof TABLE>;

/** A row of a long table: a point, or a key that has no point. */
type LongRow = ServedFact | SeriesKey;

/** A row of a wide table: the facts of a period by their ids. */
interface WideRow {
  period: string;
  facts: Map<string, Fact>;
}

export const seriesTable = route({
  path: '/v1/series.csv',
  subject: 'series',
  title: 'Series as CSV, one row a point or one row a period',
  description: `\`shape=long\` has the columns of \`/v1/facts.csv\`; a key without figures has one row, without a period. \`shape=wide\` has one column per key, without the bounds of each value; its column \`notes\` says which values are computed, approximate, bounds or disputed, with their caveats.`,
  parameters: TABLE,
  answer: null,
  media: CSV_MEDIA,
  headers: ({ values: { asOf, shape }, index }) => {
    const name = fileNameHeader('-series', asOf, index);
    return shape === 'long' ? { ...name, ...DESCRIPTION_LINK } : name;
  },
  examples: (index) => [
    `/v1/series.csv?area=${index.examples.area}&measure=value&periodType=year`,
    `/v1/series.csv?area=${exampleAreas(index)}&measure=growth&periodType=year&shape=wide`,
    `/v1/series.csv?area=${index.examples.area}&measure=value,growth&periodType=yearToDate&shape=wide`,
    `/v1/series.csv?area=${index.examples.area}&indicator=exports,trade&measure=value&periodType=year&shape=wide`,
  ],
  handler: async (request) => {
    const { values } = request;
    const keys = await findKeys(request, loadWholeFacts);
    const serving = await servingOf(request);
    const { shape, lang, bom } = values;
    if (shape === 'wide') return csvFile(wideColumns(keys, values, serving), wideRows(keys), bom);
    return csvFile(longColumns(columnsIn(lang), values), longRows(keys, serving), bom);
  },
});

function longRows(keys: KeyWithFacts<Fact>[], serving: Serving): LongRow[] {
  return keys.flatMap(({ key, facts }): LongRow[] =>
    facts.length ? facts.map((fact) => servedFact(fact, serving)) : [key],
  );
}

/** The columns of `/v1/facts.csv`. A key without a point has a row with only its codes and the frequency. */
function longColumns(columns: readonly Column[], { periodType }: TableValues): Column<LongRow>[] {
  return columns.map(({ value, ...column }) => ({
    ...column,
    value: (row) => {
      if (column.name === 'frequency') return frequencyOfType(periodType);
      const isPoint = 'id' in row;
      return isPoint ? value(row) : row[column.name as keyof SeriesKey];
    },
  }));
}

function wideRows(keys: KeyWithFacts<Fact>[]): WideRow[] {
  const allFacts = keys.flatMap(({ facts }) => facts);
  return [...Map.groupBy(allFacts, ({ period }) => period)]
    .map(([period, facts]) => ({ period, facts: new Map(facts.map((fact) => [fact.id, fact])) }))
    .sort((a, b) => comparePeriodIds(a.period, b.period));
}

function wideColumns(keys: KeyWithFacts<Fact>[], { periodType }: TableValues, { labels }: Serving): Column<WideRow>[] {
  const units = new Set(keys.flatMap(({ facts }) => facts.map(({ unit }) => unit)));
  const [unit] = units;
  const hasOneUnit = units.size === 1;
  const periodOf = (row: WideRow) => parsePeriod(row.period) as Period;
  const columns = [
    textColumn<WideRow>('period', 'Reference period', ({ period }) => period),
    dateColumn('period_start', 'First day of the period', (row: WideRow) => firstDay(periodOf(row))),
    dateColumn('period_end', 'Last day of the period', (row: WideRow) => lastDay(periodOf(row))),
  ];
  if (hasOneUnit) columns.push(textColumn('unit', 'The unit of all values', () => unit));
  for (const { key } of keys) {
    const name = seriesId(key);
    const factIn = ({ period, facts }: WideRow) => facts.get(factId({ ...key, period }));
    columns.push(numberColumn(name, 'The value of the key', (row) => factIn(row)?.value));
    if (!hasOneUnit) columns.push(textColumn(`${name}.unit`, 'Its unit', (row) => factIn(row)?.unit));
  }
  columns.push(
    textColumn('notes', 'How values differ from stated ones, and the kinds of their caveats, by key', notesIn),
    textColumn('frequency', 'SDMX CL_FREQ, or YTD', () => frequencyOfType(periodType)),
  );
  // The label of a period is the same for all keys.
  const [first] = keys;
  if (labels && first) {
    const label = ({ period }: WideRow) => labels({ ...first.key, period }).period;
    columns.push(textColumn('period_label', 'The name of the period', label));
  }
  return columns;
}

/**
 * `CN.trade.value.world.total: derived, about | CN.exports.value.world.total: disputed`, or `stated` if there is nothing to say. Without this
 * column, stated, derived and disputed numbers would look alike.
 */
function notesIn({ facts }: WideRow): string {
  const notesByKey = [...facts.values()].flatMap((fact) => {
    const notes = notesOf(fact).join(', ');
    return notes ? `${seriesId(fact)}: ${notes}` : [];
  });
  return notesByKey.join(' | ') || 'stated';
}

function notesOf({ basis, qualifier, status, obsStatus, value, bounds, caveats }: Fact): string[] {
  const bound = value === null ? ` ${bounds.find((end) => end !== null)}` : '';
  const kinds = RECEIPT_CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  const notes = [
    basis === 'derived' && 'derived',
    qualifier !== 'exact' && `${qualifier}${bound}`,
    status !== 'current' && status,
    obsStatus === 'B' && 'series break',
    ...kinds,
  ];
  return notes.filter((note) => note !== false);
}
