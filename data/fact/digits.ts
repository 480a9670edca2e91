import type { Bounds } from './bounds.ts';
import { contains } from './bounds.ts';

/**
 * How many significant digits of `value` its bounds leave meaningful: 227.67 billion keeps five in every language (2276.7亿), and
 * a derived number that is known to one percent keeps two or three. What they show lies within the bounds, and no further from `value`
 * than an eighth of their width, so that showing less adds little to what is not known. 0 where a side is open or the number is exact:
 * show all it has.
 */
export function significantDigits(value: number | null, bounds: Bounds): number {
  const [lower, upper] = bounds;
  const width = lower === null || upper === null ? 0 : upper - lower;
  if (!width || !value) return 0;
  // The bounds of a printed number are up to one and a half steps of its last digit wide. 22.95 - 22.85 is not exactly 0.1 in
  // floating point; without the margin a digit would be lost.
  const last = Math.ceil(Math.log10(width / 1.5) - 1e-6);
  const fewest = Math.max(1, Math.min(12, Math.floor(Math.log10(Math.abs(value))) - last + 1));
  for (let digits = fewest; digits < 12; digits++) {
    const shown = Number(value.toPrecision(digits));
    if (contains(bounds, shown) && Math.abs(shown - value) <= width / 8) return digits;
  }
  return 12;
}
