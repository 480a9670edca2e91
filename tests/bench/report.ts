/** Numbers and tables for people. Plain lines, so that a log reads like a terminal. */

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** Columns as wide as their widest cell, the first to the left and numbers to the right. */
export function table(rows: (string | number)[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  const line = (row: (string | number)[]) =>
    row.map((cell, i) => (i ? String(cell).padStart(widths[i] as number) : String(cell).padEnd(widths[i] as number)));
  return rows.map((row) => `  ${line(row).join('  ').trimEnd()}`).join('\n');
}
