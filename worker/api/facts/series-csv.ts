/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */

import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Key } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { frequencyOfWindow } from '../../../data/fact/window.ts';
import { type Cell, type Column, date, LEVELS_AND_GROWTH, number, text } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { CAVEATS } from '../../select/labels.ts';
import { CSV_MEDIA } from '../route/media.ts';
import * as parameters from '../route/parameters.ts';
import { flag, invalid, optional, requiredList, type Values, withDefault } from '../route/query.ts';
import { route } from '../route/route.ts';
import { CSV_WRITTEN, columnsOf, DESCRIBED, GUARDED, marked, named } from './lists.ts';
import { byTime, type Found, findKeys, KEYS, some, withGaps } from './series-keys.ts';

const shape = parameters.word(
  () => ['long', 'wide'],
  'How rows are made. `long`: one row a point, with the columns of `/v1/facts.csv`. `wide`: one row a period, one column a key',
  () => 'wide',
);
const TABLE = {
  ...KEYS,
  measure: requiredList(parameters.measure),
  ...CSV_WRITTEN,
  shape: withDefault(shape, 'long' as const),
  bounds: optional(flag('In a wide table, columns with the lower and upper bound after that of each key')),
};
type TableValues = Values<typeof TABLE>;

/** A row of a table: the facts of a period, in a long table one or, in a gap, none. */
interface Row {
  period: string;
  key?: Found['key'];
  facts: Fact[];
}

export const seriesTable = route({
  path: '/v1/series.csv',
  subject: 'series',
  title: 'Series as CSV, one row a point or one row a period',
  description: `\`shape=long\` has the columns of \`/v1/facts.csv\`. \`shape=wide\` has one column a key, named by its codes, and with \`bounds=1\` its lower and upper bound; its column \`notes\` says which values are derived, approximate, limits, disputed or at a break of the series. Several measures may stand side by side; one measure in several units makes no wide table. \`gaps=1\` adds rows without a value. ${LEVELS_AND_GROWTH} ${GUARDED}`,
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
  ],
  handler: async (request) => {
    const { values, catalogue } = request;
    const columns = columnsOf(values);
    const isWide = values.shape === 'wide';
    if (isWide && values.fields) throw invalid('fields', 'The wide table has no columns to choose from.', 'shape=long');
    if (!isWide && values.bounds)
      throw invalid('bounds', 'The long table has the columns lower and upper.', 'shape=wide');
    const found = await findKeys(request);
    const unit = isWide ? unitOf(found) : '';
    return async () => {
      const labels = values.lang ? labelsIn(await catalogue.texts(values.lang)) : undefined;
      if (!isWide) {
        const ofRows = columns.map((column) => ofRow(column, values.window, labels));
        return marked(csv(ofRows, longRows(found, values)), values.bom);
      }
      const name =
        labels && text<Row>('period_label', 'The name of the period', (row) => labels({ ...keyOf(row) }).period);
      return marked(
        csv([...wideColumns(found, unit, values), ...(name ? [name] : [])], wideRows(found, values)),
        values.bom,
      );
    };
  },
});

/** A row for each point; with gaps also for the periods of each key that have none. */
function longRows(found: Found[], { window, gaps }: TableValues): Row[] {
  return found.flatMap(({ key, facts }) => {
    const byPeriod = new Map(facts.map((fact) => [fact.period, fact]));
    const periods = gaps ? withGaps(window, [...byPeriod.keys()]) : [...byPeriod.keys()];
    return periods.map((period) => ({
      period,
      key,
      facts: [byPeriod.get(period)].filter((fact) => fact !== undefined),
    }));
  });
}

/** The same columns for rows of which some have no fact: they keep the key and the period. */
function ofRow({ value, ...column }: Column, window: string, labels?: (key: Key) => Key): Column<Row> {
  const cell = (row: Row): Cell => {
    if (column.name === 'frequency') return frequencyOfWindow(window);
    const [fact] = row.facts;
    if (fact) return value(servedFact(fact, labels));
    return OF_KEY.test(column.name) ? value(servedFact(keyOf(row) as Fact, labels)) : null;
  };
  return { ...column, value: cell };
}

/** Columns that need no number. */
const OF_KEY = /^(area|indicator|measure|partner|breakdown|period)(_|$)/;

function keyOf({ period, key, facts: [fact] }: Row) {
  const { area = '', indicator = '', measure = '', partner = '', breakdown = '' } = key ?? fact ?? {};
  return { area, indicator, measure, partner, breakdown, period };
}

function wideRows(found: Found[], { window, gaps }: TableValues): Row[] {
  const periods = Map.groupBy(
    found.flatMap(({ facts }) => facts),
    ({ period }) => period,
  );
  const listed = gaps ? withGaps(window, [...periods.keys()]) : [...periods.keys()].sort(byTime);
  return listed.map((period) => ({ period, facts: periods.get(period) ?? [] }));
}

function wideColumns(found: Found[], unit: string, { window, bounds }: TableValues): Column<Row>[] {
  const period = (row: Row) => parsePeriod(row.period) as Period;
  return [
    text('period', 'Reference period', (row) => row.period),
    date('period_start', 'First day of the period', (row) => firstDay(period(row))),
    date('period_end', 'Last day of the period', (row) => lastDay(period(row))),
    text('unit', 'The unit of all values, of several measures each with its name', () => unit),
    ...found.flatMap(({ key }) => {
      const name = [key.area, key.indicator, key.measure, key.partner, key.breakdown].join('.');
      const own = ({ facts }: Row) =>
        facts.find(
          ({ area, partner, measure }) => area === key.area && partner === key.partner && measure === key.measure,
        );
      const ends = [
        number<Row>(`${name}.lower`, 'Its lower bound', (row) => own(row)?.bounds[0]),
        number<Row>(`${name}.upper`, 'Its upper bound', (row) => own(row)?.bounds[1]),
      ];
      return [number<Row>(name, 'The value of the key', (row) => own(row)?.value), ...(bounds ? ends : [])];
    }),
    text('notes', 'What its values are beside stated, and the kinds of their caveats, by key', ({ facts }) =>
      facts.length ? facts.flatMap((fact) => notesOf(fact)).join(' | ') || 'stated' : 'no value',
    ),
    text('frequency', 'SDMX CL_FREQ, or YTD', () => frequencyOfWindow(window)),
  ];
}

/** A table of values alone would make stated, derived and disputed numbers look alike. */
function notesOf(fact: Fact): string[] {
  const { id, basis, qualifier, status, obsStatus, value, bounds, caveats } = fact;
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
  return notes.length ? [`${id.slice(0, -fact.period.length - 1)}: ${notes.join(', ')}`] : [];
}

/** The unit of the values; of several measures that of each: `value: CNY | growth: percent`. */
function unitOf(found: Found[]): string {
  const ofMeasures = [...Map.groupBy(found, ({ key }) => key.measure)].map(
    ([measure, some]) => [measure, oneUnit(some)] as const,
  );
  const [[, only = ''] = []] = ofMeasures;
  return ofMeasures.length > 1 ? ofMeasures.map(([measure, unit]) => `${measure}: ${unit}`).join(' | ') : only;
}

function oneUnit(found: Found[]): string {
  const units = [...new Set(found.flatMap(({ facts }) => facts.map(({ unit }) => unit)))].sort();
  const [unit = ''] = units;
  if (units.length < 2) return unit;
  throw invalid('shape', `The values are in ${units.join(' and ')}, which one wide table would mix.`, ['long']);
}
