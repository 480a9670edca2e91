/** The results, as rows of one table. */

export interface Row {
  what: string;
  is: number;
  /** `ms`, `×` of a reference, or nothing for a count. */
  unit?: 'ms' | '×';
  /** Without a bound the figure is only reported. */
  bound?: { most: number } | { least: number };
}

export function holds({ is, bound }: Row): boolean {
  if (!bound) return true;
  return 'most' in bound ? is <= bound.most : is >= bound.least;
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { what, is, unit = '', bound } = row;
    const limit = bound ? ('most' in bound ? `≤ ${bound.most}` : `≥ ${bound.least}`) : '';
    return [what, `${Number.isInteger(is) ? is : is.toFixed(2)} ${unit}`, limit, holds(row) ? '' : 'missed'];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((cells) => (cells[column] as string).length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
