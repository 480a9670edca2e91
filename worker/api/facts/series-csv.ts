/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */

import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { SeriesNumber } from '../../../data/catalogue/series-file.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { type Column, date, number, text } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { selectFacts } from '../../select/select.ts';
import { invalid, type Kind, type Values, withDefault } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';
import { CSV_WRITTEN, checkColumns, columnsOf, marked } from './fact-tables.ts';
import { type Found, findKeys, KEYS } from './series-keys.ts';

const SHAPES = ['long', 'wide'];

const shape: Kind<string> = {
  description: 'long: one row a point, with the columns of /v1/facts.csv. wide: one row a period, one column a key',
  example: () => 'wide',
  read: (text) => (SHAPES.includes(text) ? text : undefined),
  allowed: () => SHAPES,
};

export const SERIES_TABLE = { ...KEYS, ...CSV_WRITTEN, shape: withDefault(shape, () => 'long') };

type SeriesRequest = RouteRequest<Values<typeof SERIES_TABLE>>;

export const seriesCsv: Handler<Values<typeof SERIES_TABLE>> = async (request) => {
  const { values, catalogue } = request;
  checkColumns(values);
  const isWide = values.shape === 'wide';
  if (isWide && values.fields) throw invalid('fields', 'The wide table has no columns to choose from.', 'shape=long');
  const found = await findKeys(request);
  const unit = isWide ? oneUnit(found) : '';
  return async () => {
    if (!isWide) return marked(csv(await columnsOf(request), await factsOf(request, found)), values.bom);
    const texts = values.lang ? await catalogue.texts(values.lang) : undefined;
    const named =
      texts && text<Row>('period_label', 'The name of the period', ([{ period }]) => periodLabel(texts, period));
    return marked(csv([...wideColumns(found, unit), ...(named ? [named] : [])], rowsOf(found)), values.bom);
  };
};

/** The facts of the points, with all that the long table has of them, in their order. */
async function factsOf({ values: { asOf }, catalogue }: SeriesRequest, found: Found[]): Promise<Fact[]> {
  const ids = found.flatMap(({ points }) => points.map(({ id }) => id));
  const { facts } = await selectFacts(catalogue, { ids, asOf });
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The numbers of one period, of which there is at least one. */
type Row = [SeriesNumber, ...SeriesNumber[]];

function rowsOf(found: Found[]): Row[] {
  const periods = Map.groupBy(
    found.flatMap(({ points }) => points),
    ({ period }) => period,
  );
  return [...periods.keys()].sort().map((period) => periods.get(period) as Row);
}

function wideColumns(found: Found[], unit: string): Column<Row>[] {
  const period = ([point]: Row) => parsePeriod(point.period) as Period;
  return [
    text('period', 'Reference period', ([point]) => point.period),
    date('period_start', 'First day of the period', (row) => firstDay(period(row))),
    date('period_end', 'Last day of the period', (row) => lastDay(period(row))),
    text('unit', 'The unit of all values', () => unit),
    ...found.map(({ key }) => {
      const name = [key.area, key.indicator, key.measure, key.partner, key.breakdown].join('.');
      return number<Row>(name, 'The value of the key', (row) => row.find((point) => keyOf(point) === name)?.value);
    }),
    text('notes', 'What its values are beside stated and exact, by key', (row) =>
      row.flatMap((point) => notesOf(point)).join(' | '),
    ),
  ];
}

/** A table of values alone would make stated, derived and disputed numbers look alike. */
function notesOf(point: SeriesNumber): string[] {
  const { basis, qualifier, status, obsStatus, value, bounds } = point;
  const notes = [
    ...(basis === 'derived' ? ['derived'] : []),
    ...(qualifier === 'exact'
      ? []
      : [value === null ? `${qualifier} ${bounds.find((end) => end !== null)}` : qualifier]),
    ...(status === 'current' ? [] : [status]),
    ...(obsStatus === 'B' ? ['series break'] : []),
  ];
  return notes.length ? [`${keyOf(point)}: ${notes.join(', ')}`] : [];
}

/** The id without the period. */
function keyOf({ id, period }: SeriesNumber): string {
  return id.slice(0, -period.length - 1);
}

function oneUnit(found: Found[]): string {
  const units = [...new Set(found.flatMap(({ points }) => points.map(({ unit }) => unit)))].sort();
  const [unit = ''] = units;
  if (units.length < 2) return unit;
  throw invalid('shape', `The values are in ${units.join(' and ')}, which one wide table would mix.`, ['long']);
}
