/** Where the columns of a chart stand, and how wide its texts are, as chart.ts and chart-texts.ts need it. Lengths are in rem. */

export interface Column {
  year: number;
  top: number;
  bottom: number;
  isNegative: boolean;
  /** The number at its end. */
  text: string;
  /** The width of that text. */
  size: number;
  own: boolean;
}

export interface Plot {
  columns: readonly Column[];
  /** The places, from the first to the last. */
  years: readonly number[];
  /** Of the plot's width, what a column takes. */
  columnShare: number;
  /** The line that columns stand on. */
  zero: number;
  /** The line that the years stand on. */
  foot: number;
  /** What stands in a gap. */
  gapWord: string;
  /** What numbers at the axis take of the chart's width. */
  axisWidth: number;
}

/** Runs of years without a column, each as its first and its last. */
export function gapsOf({ columns, years }: Pick<Plot, 'columns' | 'years'>): [number, number][] {
  const known = new Set(columns.map(({ year }) => year));
  const missing = years.filter((year) => !known.has(year));
  return missing
    .filter((year) => !missing.includes(year - 1))
    .map((first) => [first, missing.find((year) => year >= first && !missing.includes(year + 1)) as number]);
}

/** The middle of a year's place, as a part of the plot's width. */
export function centerOf(year: number, { years }: Pick<Plot, 'years'>): number {
  return (year - (years[0] as number) + 0.5) / years.length;
}

/** The size of the texts (charts.css), and the space that sets them off from others. */
const SIZE = 0.75;
export const APART = 0.2;

/** The width of a text with the space that sets it off: of a font with wide letters, so that it fits in others. */
export function textWidth(text: string): number {
  const em = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return round(em * SIZE + APART);
}

function letterWidth(letter: string): number {
  if (/\p{Cf}/u.test(letter)) return 0;
  if (/[.,\s]/.test(letter)) return 0.33;
  if (/[+−<>≈]/.test(letter)) return 0.84;
  if (letter === '%') return 0.95;
  return /\p{Script=Han}/u.test(letter) ? 1 : 0.64;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
