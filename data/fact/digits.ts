import type { Bounds } from './bounds.ts';

/**
 * How many significant digits of `value` its bounds leave meaningful: 227.67 billion keeps five in every language (2276.7亿), and
 * a derived number that is known to one percent keeps two. 0 where a side is open or the number is exact: show all it has.
 */
export function significantDigits(value: number | null, [lower, upper]: Bounds): number {
  const width = lower === null || upper === null ? 0 : upper - lower;
  if (!width || !value) return 0;
  // 22.95 - 22.85 is a hair off 0.1 in binary, which must not cost a digit.
  const last = Math.ceil(Math.log10(width) - 1e-6);
  return Math.max(1, Math.min(12, Math.floor(Math.log10(Math.abs(value))) - last + 1));
}
