/** `/v1/series.csv`: series as a table, long with one row a point, or wide with one row a period and one column a key. */

import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { type Column, date, number, text } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { invalid, type Kind, type Values, withDefault } from '../route/query.ts';
import type { Handler } from '../route/route.ts';
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

export const seriesCsv: Handler<Values<typeof SERIES_TABLE>> = async (request) => {
  const { values, catalogue } = request;
  checkColumns(values);
  const isWide = values.shape === 'wide';
  if (isWide && values.fields) throw invalid('fields', 'The wide table has no columns to choose from.', 'shape=long');
  const found = await findKeys(request);
  const unit = isWide ? oneUnit(found) : '';
  return async () => {
    if (!isWide)
      return marked(
        csv(
          await columnsOf(request),
          found.flatMap(({ facts }) => facts),
        ),
        values.bom,
      );
    const labels = values.lang ? labelsIn(await catalogue.texts(values.lang)) : undefined;
    const named = labels && text<Row>('period_label', 'The name of the period', ([fact]) => labels(fact).period);
    return marked(csv([...wideColumns(found, unit), ...(named ? [named] : [])], rowsOf(found)), values.bom);
  };
};

/** The facts of one period, of which there is at least one. */
type Row = [Fact, ...Fact[]];

function rowsOf(found: Found[]): Row[] {
  const periods = Map.groupBy(
    found.flatMap(({ facts }) => facts),
    ({ period }) => period,
  );
  return [...periods.keys()].sort().map((period) => periods.get(period) as Row);
}

function wideColumns(found: Found[], unit: string): Column<Row>[] {
  const period = ([fact]: Row) => parsePeriod(fact.period) as Period;
  return [
    text('period', 'Reference period', ([fact]) => fact.period),
    date('period_start', 'First day of the period', (row) => firstDay(period(row))),
    date('period_end', 'Last day of the period', (row) => lastDay(period(row))),
    text('unit', 'The unit of all values', () => unit),
    ...found.map(({ key }) => {
      const name = [key.area, key.indicator, key.measure, key.partner, key.breakdown].join('.');
      const own = (fact: Fact) => fact.area === key.area && fact.partner === key.partner;
      return number<Row>(name, 'The value of the key', (row) => row.find(own)?.value);
    }),
    text('notes', 'What its values are beside stated and exact, by key', (row) =>
      row.flatMap((fact) => notesOf(fact)).join(' | '),
    ),
  ];
}

/** A table of values alone would make stated, derived and disputed numbers look alike. */
function notesOf(fact: Fact): string[] {
  const { id, basis, qualifier, status, obsStatus, value, bounds } = fact;
  const notes = [
    ...(basis === 'derived' ? ['derived'] : []),
    ...(qualifier === 'exact'
      ? []
      : [value === null ? `${qualifier} ${bounds.find((end) => end !== null)}` : qualifier]),
    ...(status === 'current' ? [] : [status]),
    ...(obsStatus === 'B' ? ['series break'] : []),
  ];
  return notes.length ? [`${id.slice(0, -fact.period.length - 1)}: ${notes.join(', ')}`] : [];
}

function oneUnit(found: Found[]): string {
  const units = [...new Set(found.flatMap(({ facts }) => facts.map(({ unit }) => unit)))].sort();
  const [unit = ''] = units;
  if (units.length < 2) return unit;
  throw invalid('shape', `The values are in ${units.join(' and ')}, which one wide table would mix.`, ['long']);
}
