/** Tables as Parquet, with the types of their columns. Node only: for the build and the dump. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Column } from '../../table/columns.ts';

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Types of columns as Parquet writes them. Every cell may be empty. */
const TYPES: Record<Column['type'], Pick<Element, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

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
