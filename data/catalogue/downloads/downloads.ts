/**
 * The record as files for work without the API: all of it as JSON, the facts as a table. The JSON is compressed, because a file of a
 * deployment may have 25 MiB: as it is, it would pass that at 13 times the record of 2026; compressed it has 11 MiB at a hundred times.
 */
import { gzipSync } from 'node:zlib';
import type { Fact } from '../../contract/fact.ts';
import { servedFact } from '../../fact/served.ts';
import type { Moves } from '../../record/moved.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { UNLABELLED } from '../../table/columns.ts';
import type { CatalogueIndex } from '../format/catalogue-index.ts';
import { downloadNames } from '../format/download-names.ts';
import { parquet } from './parquet.ts';

/** A file's name and content. */
type Download = [name: string, content: Uint8Array];

/** `facts` as known today. */
export function downloads(
  { dataset }: Pick<CatalogueIndex, 'dataset'>,
  { releases, vocabulary }: TradeRecord,
  facts: Fact[],
  moves: Moves,
): Download[] {
  const { json, parquet: table } = downloadNames({ dataset });
  const served = facts.map((fact) => servedFact(fact));
  return [
    [json, gzipSync(JSON.stringify({ dataset, facts: served, releases, vocabulary, ...moves }), { level: 9 })],
    [table, parquet(UNLABELLED, served)],
  ];
}
