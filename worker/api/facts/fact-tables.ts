/** `/v1/facts.csv` and `/v1/facts.json`: all facts that match as one table, which spreadsheets and data frames read as it is. */

import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import { LABEL_NAMES } from '../../../data/table/column-names.ts';
import { COLUMNS, type Column, labelColumns, records } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { invalid, type Values } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';
import { withFacts } from './filters.ts';
import { type CSV, FIELDS, type JSON_TABLE, type WRITTEN } from './table-parameters.ts';

export const factsCsv: Handler<Values<typeof CSV>> = (request) => {
  const { values } = request;
  checkColumns(values);
  return withFacts(request, async (facts) =>
    marked(csv(await columnsOf(request), facts.slice(0, values.limit)), values.bom),
  );
};

/** A bare array, because that is what data frames read. */
export const factsJson: Handler<Values<typeof JSON_TABLE>> = (request) => {
  const { values } = request;
  checkColumns(values);
  return withFacts(request, async (facts) =>
    JSON.stringify(records(await columnsOf(request), facts.slice(0, values.limit))),
  );
};

type TableValues = Values<typeof WRITTEN>;

/** Throws a 400 for labels where no language is asked for. */
export function checkColumns({ fields, lang }: TableValues): void {
  const label = fields?.find((name) => LABEL_NAMES.includes(name));
  if (label === undefined || lang !== undefined) return;
  throw invalid('fields', `The column "${label}" needs the parameter "lang".`, FIELDS);
}

export async function columnsOf({
  values: { fields, lang },
  catalogue,
}: Pick<RouteRequest<TableValues>, 'values' | 'catalogue'>): Promise<Column[]> {
  const all = [...COLUMNS, ...(lang ? labelColumns(labelsIn(await catalogue.texts(lang))) : [])];
  return fields ? all.filter(({ name }) => fields.includes(name)) : all;
}

/** The text with a byte order mark before it, where one is asked for. */
export function marked(text: string, bom: string | undefined): string {
  return bom ? `\uFEFF${text}` : text;
}
