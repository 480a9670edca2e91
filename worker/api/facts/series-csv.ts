/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */
import { RECEIPT_CAVEATS } from '../../../data/contract/enumerations.ts';
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { factId, seriesId } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { frequencyOfType } from '../../../data/fact/period-type.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { type Column, date, number, text } from '../../../data/table/columns.ts';
import * as parameters from '../route/parameters.ts';
import { type Values, withDefault } from '../route/query.ts';
import { CSV_MEDIA, route } from '../route/route.ts';
import { columnsIn, csvFile, DESCRIPTION_LINK, fileNameHeader, TABLE_PARAMETERS } from './csv-tables.ts';
import { byTime, exampleAreas, findKeys, KEYS, type KeyWithPoints, type SeriesKey, wholeFacts } from './series.ts';
import { servingOf } from './serving.ts';

const shape = parameters.oneOf(
  ['long', 'wide'],
  '`long`: one row per point. `wide`: one row per period, one column per key',
  'wide',
);
const TABLE = {
  ...KEYS,
  ...TABLE_PARAMETERS,
  shape: withDefault(shape, 'long' as const),
};
type TableValues = Values<typeof TABLE>;

/** A row of a long table: a point, or a key without one. */
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
  description: `\`shape=long\` has the columns of \`/v1/facts.csv\`; a key without a point has a row without a period. \`shape=wide\` has one column per key; its column \`notes\` says which values are derived, approximate, limits or in doubt, and their caveats.`,
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
    const points = await findKeys(request, wholeFacts);
    const serving = await servingOf(request);
    const { shape, lang, bom } = values;
    if (shape === 'wide') return csvFile(wideColumns(points, values, serving), wideRows(points), bom);
    return csvFile(longColumns(columnsIn(lang), values), longRows(points, serving), bom);
  },
});

function longRows(all: KeyWithPoints<Fact>[], serving: Serving): LongRow[] {
  return all.flatMap(({ key, facts }): LongRow[] =>
    facts.length ? facts.map((fact) => servedFact(fact, serving)) : [key],
  );
}

/** The columns of facts. A key without a point has only its codes and the frequency. */
function longColumns(columns: readonly Column[], { periodType }: TableValues): Column<LongRow>[] {
  return columns.map(({ value, ...column }) => ({
    ...column,
    value: (row) => {
      if (column.name === 'frequency') return frequencyOfType(periodType);
      return 'id' in row ? value(row) : row[column.name as keyof SeriesKey];
    },
  }));
}

function wideRows(all: KeyWithPoints<Fact>[]): WideRow[] {
  const byPeriod = Map.groupBy(
    all.flatMap(({ facts }) => facts),
    ({ period }) => period,
  );
  return [...byPeriod]
    .map(([period, facts]) => ({ period, facts: new Map(facts.map((fact) => [fact.id, fact])) }))
    .sort((a, b) => byTime(a.period, b.period));
}

function wideColumns(all: KeyWithPoints<Fact>[], { periodType }: TableValues, { labels }: Serving): Column<WideRow>[] {
  const units = new Set(all.flatMap(({ facts }) => facts.map(({ unit }) => unit)));
  const [unit] = units;
  const hasOneUnit = units.size === 1;
  const first = (row: WideRow) => firstDay(parsePeriod(row.period) as Period);
  const last = (row: WideRow) => lastDay(parsePeriod(row.period) as Period);
  const columns = [
    text<WideRow>('period', 'Reference period', ({ period }) => period),
    date('period_start', 'First day of the period', first),
    date('period_end', 'Last day of the period', last),
  ];
  if (hasOneUnit) columns.push(text('unit', 'The unit of all values', () => unit));
  for (const { key } of all) {
    const name = seriesId(key);
    const factIn = ({ period, facts }: WideRow) => facts.get(factId({ ...key, period }));
    columns.push(number(name, 'The value of the key', (row) => factIn(row)?.value));
    if (!hasOneUnit) columns.push(text(`${name}.unit`, 'Its unit', (row) => factIn(row)?.unit));
  }
  columns.push(
    text('notes', 'How values differ from stated ones, and the kinds of their caveats, by key', notesIn),
    text('frequency', 'SDMX CL_FREQ, or YTD', () => frequencyOfType(periodType)),
  );
  const [anyKey] = all;
  if (labels && anyKey) {
    const label = ({ period }: WideRow) => labels({ ...anyKey.key, period }).period;
    columns.push(text('period_label', 'The name of the period', label));
  }
  return columns;
}

/** Without this column stated, derived and disputed numbers would look alike. */
function notesIn({ facts }: WideRow): string {
  const notes = [...facts.values()].map((fact) => ({ name: seriesId(fact), notes: notesOf(fact).join(', ') }));
  const written = notes.filter(({ notes }) => notes).map(({ name, notes }) => `${name}: ${notes}`);
  return written.join(' | ') || 'stated';
}

function notesOf({ basis, qualifier, status, obsStatus, value, bounds, caveats }: Fact): string[] {
  const limit = value === null ? ` ${bounds.find((end) => end !== null)}` : '';
  const kinds = RECEIPT_CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  const notes = [
    basis === 'derived' && 'derived',
    qualifier !== 'exact' && `${qualifier}${limit}`,
    status !== 'current' && status,
    obsStatus === 'B' && 'series break',
    ...kinds,
  ];
  return notes.filter((note) => note !== false);
}
