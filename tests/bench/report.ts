/** The results of a benchmark: rows of one table, each with its bound. */

export interface Row {
  title: string;
  value: number;
  /** `ms`, `×` of a reference, or nothing for a count. */
  unit?: 'ms' | '×';
  /** Without a bound the figure is only reported. */
  bound?: { most: number } | { least: number };
}

export function keepsBound({ value, bound }: Row): boolean {
  if (!bound) return true;
  return 'most' in bound ? value <= bound.most : value >= bound.least;
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { title, value, unit = '', bound } = row;

    const number = Number.isInteger(value) ? value : value.toFixed(2);
    return [title, `${number} ${unit}`, boundText(bound), keepsBound(row) ? '' : 'missed'];
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

function boundText(bound: Row['bound']): string {
  if (!bound) return '';
  return 'most' in bound ? `≤ ${bound.most}` : `≥ ${bound.least}`;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
