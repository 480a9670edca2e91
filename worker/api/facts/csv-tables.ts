/** What `/v1/facts.csv` and `/v1/series.csv` have in common: parameters, headers and columns. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import type { ServedFact } from '../../../data/contract/fact.ts';
import { COLUMNS, type Column, LABEL_COLUMNS } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import * as parameters from '../route/parameters.ts';
import { optional } from '../route/query.ts';

const bom = parameters.oneOf(['1'], 'A byte order mark, which some spreadsheets need', '1');

export const TABLE_PARAMETERS = { lang: optional(parameters.lang), bom: optional(bom) };

/** Links to the data package, which describes the columns. */
export const DESCRIPTION_LINK = { Link: `</${DOWNLOADS.package}>; rel="describedby"; type="application/json"` };

/** The name under which browsers save the file: `trade-facts-series-2025-06-19.csv` with the suffix `-series`. */
export function fileNameHeader(suffix: string, asOf: string | undefined, { dataset }: CatalogueIndex) {
  return { 'Content-Disposition': `inline; filename="${dataset.id}${suffix}-${asOf ?? dataset.date}.csv"` };
}

export function columnsIn(lang: string | undefined): readonly Column<ServedFact>[] {
  return lang === undefined ? COLUMNS : [...COLUMNS, ...LABEL_COLUMNS];
}

export function csvFile<T>(columns: readonly Column<T>[], rows: Iterable<T>, bom: string | undefined): string {
  const table = csv(columns, rows);
  return bom ? `\uFEFF${table}` : table;
}
