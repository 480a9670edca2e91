/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { factId, type Key } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { frequencyOfType } from '../../../data/fact/period-type.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { type Column, date, number, text } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { CAVEATS } from '../../select/receipt-texts.ts';
import * as parameters from '../route/parameters.ts';
import { type Values, withDefault } from '../route/query.ts';
import { CSV_MEDIA, route } from '../route/route.ts';
import { columnsIn, DESCRIBED, GUARDED, marked, named, servingOf, WRITTEN } from './lists.ts';
import { byTime, exampleAreas, type Found, findKeys, KEYS, nameOf, type SeriesKey, wholeFacts } from './series.ts';

const shape = parameters.oneOf(
  ['long', 'wide'],
  '`long`: one row per point. `wide`: one row per period, one column per key',
  'wide',
);
const TABLE = {
  ...KEYS,
  ...WRITTEN,
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
  description: `\`shape=long\` has the columns of \`/v1/facts.csv\`; a key without a point has a row without a period. \`shape=wide\` has one column per key; its column \`notes\` says which values are derived, approximate, limits, disputed or at a break of the series. ${GUARDED}`,
  parameters: TABLE,
  answer: null,
  media: CSV_MEDIA,
  headers: ({ values: { asOf, shape }, index }) => {
    const name = named('-series', asOf, index);
    return shape === 'long' ? { ...name, Link: DESCRIBED } : name;
  },
  examples: (index) => [
    `/v1/series.csv?area=${index.examples.area}&measure=value&periodType=year`,
    `/v1/series.csv?area=${exampleAreas(index)}&measure=growth&periodType=year&shape=wide`,
    `/v1/series.csv?area=${index.examples.area}&measure=value,growth&periodType=yearToDate&shape=wide`,
    `/v1/series.csv?area=${index.examples.area}&indicator=exports,trade&measure=value&periodType=year&shape=wide`,
  ],
  handler: async (request) => {
    const { values } = request;
    const found = await findKeys(request, wholeFacts);
    return async () => {
      const serving = await servingOf(request);
      const table =
        values.shape === 'wide'
          ? csv(wideColumns(found, values, serving), wideRows(found))
          : csv(longColumns(columnsIn(values.lang), values), longRows(found, serving));
      return marked(table, values.bom);
    };
  },
});

function longRows(found: Found<Fact>[], serving: Serving): LongRow[] {
  return found.flatMap(({ key, facts }): LongRow[] =>
    facts.length ? facts.map((fact) => servedFact(fact, serving)) : [key],
  );
}

/** The columns of facts. A key without a point has only its codes and the frequency. */
function longColumns(columns: Column[], { periodType }: TableValues): Column<LongRow>[] {
  return columns.map(({ value, ...column }) => ({
    ...column,
    value: (row) => {
      if (column.name === 'frequency') return frequencyOfType(periodType);
      return 'id' in row ? value(row) : row[column.name as keyof SeriesKey];
    },
  }));
}

function wideRows(found: Found<Fact>[]): WideRow[] {
  const byPeriod = Map.groupBy(
    found.flatMap(({ facts }) => facts),
    ({ period }) => period,
  );
  return [...byPeriod]
    .map(([period, facts]) => ({ period, facts: new Map(facts.map((fact) => [fact.id, fact])) }))
    .sort((a, b) => byTime(a.period, b.period));
}

function wideColumns(found: Found<Fact>[], { periodType }: TableValues, { labels }: Serving): Column<WideRow>[] {
  const units = [...new Set(found.flatMap(({ facts }) => facts.map(({ unit }) => unit)))];
  const period = (row: WideRow) => parsePeriod(row.period) as Period;
  return [
    text('period', 'Reference period', (row) => row.period),
    date('period_start', 'First day of the period', (row) => firstDay(period(row))),
    date('period_end', 'Last day of the period', (row) => lastDay(period(row))),
    ...(units.length === 1 ? [text<WideRow>('unit', 'The unit of all values', () => units[0])] : []),
    ...found.flatMap(({ key }) => {
      const name = nameOf(key);
      const own = ({ period, facts }: WideRow) => facts.get(factId({ ...key, period }));
      const unit = text<WideRow>(`${name}.unit`, 'Its unit', (row) => own(row)?.unit);
      const value = number<WideRow>(name, 'The value of the key', (row) => own(row)?.value);
      return units.length > 1 ? [value, unit] : [value];
    }),
    text(
      'notes',
      'What its values are beside stated, and the kinds of their caveats, by key',
      ({ facts }) => [...facts.values()].flatMap(notesOf).join(' | ') || 'stated',
    ),
    text('frequency', 'SDMX CL_FREQ, or YTD', () => frequencyOfType(periodType)),
    ...(labels && found[0] ? [periodLabel(found[0].key, labels)] : []),
  ];
}

function periodLabel(key: SeriesKey, labels: (key: Key) => Key): Column<WideRow> {
  return text('period_label', 'The name of the period', ({ period }) => labels({ ...key, period }).period);
}

/** Without this column stated, derived and disputed numbers would look alike. */
function notesOf(fact: Fact): string[] {
  const { basis, qualifier, status, obsStatus, value, bounds, caveats } = fact;
  const kinds = CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  const notes = [
    ...(basis === 'derived' ? ['derived'] : []),
    ...(qualifier === 'exact'
      ? []
      : [value === null ? `${qualifier} ${bounds.find((end) => end !== null)}` : qualifier]),
    ...(status === 'current' ? [] : [status]),
    ...(obsStatus === 'B' ? ['series break'] : []),
    ...kinds,
  ];
  return notes.length ? [`${nameOf(fact)}: ${notes.join(', ')}`] : [];
}
