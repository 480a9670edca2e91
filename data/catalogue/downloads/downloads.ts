/**
 * The record as files for work without the API: all of it as JSON, the facts as a table. The JSON is compressed, because a file of a
 * deployment may have 25 MiB: as it is, it would pass that at 13 times the record of 2026; compressed it has 11 MiB at a hundred times.
 */
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Fact } from '../../contract/fact.ts';
import { servedFact } from '../../fact/served.ts';
import type { Moves } from '../../record/moved.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { type Cell, type Column, UNLABELLED } from '../../table/columns.ts';
import { csv } from '../../table/csv.ts';
import type { CatalogueIndex } from '../format/catalogue-index.ts';
import { downloadNames, REVISED_CSV } from '../format/file-names.ts';
import { REVISED_COLUMNS, revisedFigures } from '../revised.ts';

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
    [REVISED_CSV, new TextEncoder().encode(csv(REVISED_COLUMNS, revisedFigures(facts)))],
  ];
}

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Types of columns as Parquet writes them. Every cell may be empty. */
const TYPES: Record<Column['type'], Pick<Element, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** A table as Parquet, with the types of its columns. */
export function parquet<T>(columns: readonly Column<T>[], rows: readonly T[]): Uint8Array {
  const elements = columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] }));
  const columnData = columns.map(({ name, type, value }) => ({
    name,
    data: rows.map((row) => cell(type, value(row))),
  }));
  const root = { name: 'root', num_children: columns.length };
  return new Uint8Array(parquetWriteBuffer({ columnData, schema: [root, ...elements] }));
}

function cell(type: Column['type'], value: Cell): Exclude<Cell, undefined> | Date {
  if (value === null || value === undefined) return null;
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}
