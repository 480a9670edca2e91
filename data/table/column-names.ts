/** What the columns of a table of facts are called: requests are checked against the names without loading what fills the columns. */
import { DIMENSIONS } from '../fact/id.ts';

/** In the order of `COLUMNS` (columns.ts). */
export const COLUMN_NAMES = [
  ...['id', 'area', 'indicator', 'measure', 'partner', 'breakdown', 'period', 'period_start', 'period_end'],
  ...['value', 'unit', 'qualifier', 'lower', 'upper', 'basis', 'status', 'obs_status', 'printed', 'published'],
  ...['release', 'publisher', 'agency', 'url', 'formula', 'revisions'],
  ...['caveats', 'caveat_text', 'paragraph', 'attributed_to', 'recorded', 'note', 'normalised', 'updated'],
  ...['digits', 'allowance', 'inputs', 'attribution', 'frequency'],
];

/** The names of the columns that a table has only in a language. */
export const LABEL_NAMES = DIMENSIONS.map(labelName);

export function labelName(dimension: string): string {
  return `${dimension}_label`;
}
