/** The record as files for work without the API: all of it as JSON, the facts as a table. */
import type { Fact } from '../contract/fact.ts';
import type { Moves } from '../record/moved.ts';
import type { TradeRecord } from '../record/schema.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { downloadNames } from './download-names.ts';
import { parquet } from './parquet.ts';
import { COLUMNS } from './table.ts';

/** A file's name and content. */
export type Download = [name: string, content: string | Uint8Array];

/** `facts` as known today. */
export function downloads(
  { dataset }: Pick<CatalogueIndex, 'dataset'>,
  { releases, vocabulary }: TradeRecord,
  facts: Fact[],
  moves: Moves,
): Download[] {
  const { json, parquet: table } = downloadNames({ dataset });
  return [
    [json, JSON.stringify({ dataset, facts, releases, vocabulary, ...moves })],
    [table, parquet(COLUMNS, facts)],
  ];
}
