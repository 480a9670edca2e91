/** The parameters of the tables, whose handlers (fact-tables.ts, series-csv.ts) are loaded on demand. */
import { COLUMN_NAMES, LABEL_NAMES } from '../../../data/table/column-names.ts';
import * as parameters from '../route/parameters.ts';
import { flag, type Kind, list, optional, requiredList, withDefault } from '../route/query.ts';
import { FILTERS } from './filters.ts';
import { KEYS } from './series-keys.ts';

/** The columns that `fields` may name. */
export const FIELDS = [...COLUMN_NAMES, ...LABEL_NAMES];

const fields: Kind<string> = {
  description:
    'Columns of the table, which keep their order; all where it is left out. Labels are columns of a table with lang alone',
  example: () => 'id,value,unit',
  read: (text) => (FIELDS.includes(text) ? text : undefined),
  allowed: () => FIELDS,
};

const bom = flag('A byte order mark before the table: some spreadsheets need it to read UTF-8');

/** How a table is written, whatever is in it. */
export const WRITTEN = { fields: list(fields), lang: optional(parameters.lang) };
const CSV_WRITTEN = { ...WRITTEN, bom: optional(bom) };

export const JSON_TABLE = { ...FILTERS, ...WRITTEN, limit: optional(parameters.limit) };
export const CSV = { ...JSON_TABLE, ...CSV_WRITTEN };

const shape = parameters.word(
  () => ['long', 'wide'],
  'How rows are made. `long`: one row a point, with the columns of `/v1/facts.csv`. `wide`: one row a period, one column a key',
  () => 'wide',
);

const bounds = flag('In a wide table, columns with the lower and upper bound after that of each key');

export const SERIES_TABLE = {
  ...KEYS,
  measure: requiredList(parameters.measure),
  ...CSV_WRITTEN,
  shape: withDefault(shape, 'long' as const),
  bounds: optional(bounds),
};
