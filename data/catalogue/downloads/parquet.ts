/** Tables as Parquet files. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Column } from '../../table/columns.ts';

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Types of columns as Parquet writes them. Every cell may be empty. */
const TYPES: Record<Column['type'], Pick<Element, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** `metadata` becomes key-value metadata of the file. */
export function parquet<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const elements = columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] }));
  const columnData = columns.map(({ name, type, value }) => ({
    name,
    data: rows.map((row) => cell(type, value(row))),
  }));
  const root = { name: 'root', num_children: columns.length };
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema: [root, ...elements], kvMetadata }));
}

function cell(type: Column['type'], value: Cell): Exclude<Cell, undefined> | Date {
  if (value === null || value === undefined) return null;
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}
