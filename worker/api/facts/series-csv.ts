/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { factId, type Key } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { frequencyOfWindow } from '../../../data/fact/window.ts';
import { type Cell, type Column, date, LEVELS_AND_GROWTH, number, text } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { CAVEATS } from '../../select/labels.ts';
import { CSV_MEDIA } from '../route/media.ts';
import * as parameters from '../route/parameters.ts';
import { flag, invalid, optional, type Values, withDefault } from '../route/query.ts';
import { route } from '../route/route.ts';
import { columnsOf, DESCRIBED, GUARDED, marked, named, servingOf, WRITTEN } from './lists.ts';
import { byTime, type Found, findKeys, KEYS, nameOf, type SeriesKey, some, withGaps } from './series-keys.ts';

const shape = parameters.oneOf(
  ['long', 'wide'],
  'How rows are made. `long`: one row a point, with the columns of `/v1/facts.csv`. `wide`: one row a period, one column a key',
  'wide',
);
const TABLE = {
  ...KEYS,
  ...WRITTEN,
  shape: withDefault(shape, 'long' as const),
  bounds: optional(flag('In a wide table, columns with the lower and upper bound after that of each key')),
};
type TableValues = Values<typeof TABLE>;

/** A row of a long table: a point, a gap, or a key without a point, whose row has no period. */
interface LongRow {
  key: SeriesKey;
  period: string | null;
  fact: ServedFact | undefined;
}

/** A row of a wide table: the facts of a period by their ids. */
interface WideRow {
  period: string;
  facts: Map<string, Fact>;
}

export const seriesTable = route({
  path: '/v1/series.csv',
  subject: 'series',
  title: 'Series as CSV, one row a point or one row a period',
  description: `Several codes of each dimension may be asked for. \`shape=long\` has the columns of \`/v1/facts.csv\`; a key without a point has a row without a period. \`shape=wide\` has one column a key, named by its codes, with its own column of units where units differ, and with \`bounds=1\` its lower and upper bound; its column \`notes\` says which values are derived, approximate, limits, disputed or at a break of the series. \`gaps=1\` adds rows without a value. ${LEVELS_AND_GROWTH} ${GUARDED}`,
  parameters: TABLE,
  answer: null,
  media: CSV_MEDIA,
  statuses: [404],
  headers: ({ asOf, shape }, { index }) => ({
    ...named('-series', asOf, index),
    ...(shape === 'long' ? { Link: DESCRIBED } : {}),
  }),
  examples: (index) => [
    `/v1/series.csv?area=${index.examples.area}&measure=value&window=year`,
    `/v1/series.csv?area=${some(index)}&measure=growth&window=year&shape=wide`,
    `/v1/series.csv?area=${index.examples.area}&measure=value,growth&window=ytd&shape=wide&bounds=1&gaps=1`,
    `/v1/series.csv?area=${index.examples.area}&indicator=exports,trade&measure=value&window=year&shape=wide`,
  ],
  handler: async (request) => {
    const { values } = request;
    const columns = columnsOf(values);
    const isWide = values.shape === 'wide';
    if (isWide && values.columns)
      throw invalid('columns', 'The wide table has no columns to choose from.', 'shape=long');
    if (!isWide && values.bounds)
      throw invalid('bounds', 'The long table has the columns lower and upper.', 'shape=wide');
    const found = await findKeys(request);
    return async () => {
      const serving = await servingOf(request);
      const table = isWide
        ? csv(wideColumns(found, values, serving), wideRows(found, values))
        : csv(longColumns(columns, values, serving), longRows(found, values, serving));
      return marked(table, values.bom);
    };
  },
});

/** A row for each point, for each key that has none, and with gaps for the periods of each key that have none. */
function longRows(found: Found[], { window, gaps, ...span }: TableValues, serving: Serving): LongRow[] {
  return found.flatMap(({ key, facts }): LongRow[] => {
    const byPeriod = new Map(facts.map((fact) => [fact.period, servedFact(fact, serving)]));
    if (!facts.length) return [{ key, period: null, fact: undefined }];
    const periods = gaps ? withGaps(window, [...byPeriod.keys()], span) : [...byPeriod.keys()];
    return periods.map((period) => ({ key, period, fact: byPeriod.get(period) }));
  });
}

/** The columns of facts for rows of which some have no fact: they keep the key and the period. */
function longColumns(columns: Column[], { window }: TableValues, serving: Serving): Column<LongRow>[] {
  return columns.map(({ value, ...column }) => {
    const cell = ({ key, period, fact }: LongRow): Cell => {
      if (column.name === 'frequency') return frequencyOfWindow(window);
      if (fact) return value(fact);
      const isKnown = OF_KEY.test(column.name) || (period !== null && OF_PERIOD.test(column.name));
      const { labels } = period === null ? {} : serving;
      const none = { ...key, period: period ?? '' };
      return isKnown ? value({ ...none, ...(labels ? { labels: labels(none) } : {}) } as ServedFact) : null;
    };
    return { ...column, value: cell };
  });
}

/** Columns that need no number, and those that need a period. */
const OF_KEY = /^(area|indicator|measure|partner|breakdown)(_|$)/;
const OF_PERIOD = /^period(_|$)/;

function wideRows(found: Found[], { window, gaps, ...span }: TableValues): WideRow[] {
  const byPeriod = Map.groupBy(
    found.flatMap(({ facts }) => facts),
    ({ period }) => period,
  );
  const known = [...byPeriod.keys()];
  return (gaps ? withGaps(window, known, span) : known.sort(byTime)).map((period) => ({
    period,
    facts: new Map(byPeriod.get(period)?.map((fact) => [fact.id, fact])),
  }));
}

function wideColumns(found: Found[], { window, bounds }: TableValues, { labels }: Serving): Column<WideRow>[] {
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
      const ends = [
        number<WideRow>(`${name}.lower`, 'Its lower bound', (row) => own(row)?.bounds[0]),
        number<WideRow>(`${name}.upper`, 'Its upper bound', (row) => own(row)?.bounds[1]),
      ];
      const value = number<WideRow>(name, 'The value of the key', (row) => own(row)?.value);
      return [value, ...(units.length > 1 ? [unit] : []), ...(bounds ? ends : [])];
    }),
    text('notes', 'What its values are beside stated, and the kinds of their caveats, by key', ({ facts }) =>
      facts.size ? [...facts.values()].flatMap(notesOf).join(' | ') || 'stated' : 'no value',
    ),
    text('frequency', 'SDMX CL_FREQ, or YTD', () => frequencyOfWindow(window)),
    ...(labels && found[0] ? [periodLabel(found[0].key, labels)] : []),
  ];
}

function periodLabel(key: SeriesKey, labels: (key: Key) => Key): Column<WideRow> {
  return text('period_label', 'The name of the period', ({ period }) => labels({ ...key, period }).period);
}

/** A table of values alone would make stated, derived and disputed numbers look alike. */
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
