/**
 * Does a bound ("over 220 billion", "nearly 20 percent") agree with a number?
 *
 *   number      bound                   result
 *   227.67 bn   "over 220 billion"      agrees
 *   227.67 bn   "over 230 billion"      wrongSide
 *   0.4 %       "nearly 20 percent"     far
 *   19.9 %      "over 10 percent"       far
 *
 * Writers choose a nearby number, so a bound says more than its side. The record has 43 numbers that pages also give as a bound: 42 are
 * within the two limits below.
 */
const MAX_RELATIVE_GAP = 0.25;
/** In units of the bound's last nonzero digit: 10 billion for "over 220 billion". */
const MAX_STEPS = 3;
/** Decimal fractions such as 9.92 - 9.89 are not exact in floating point. */
const ROUNDING_ERROR = 1e-9;

export interface Bound {
  kind: 'over' | 'under';
  value: number;
}

/** `far`: on the right side, but no writer would have chosen this bound for the number. */
export type BoundAgreement = 'agrees' | 'far' | 'wrongSide';

/** The bound of a number's size, if the number is a bound: "under -20" is a fall of over 20. */
export function boundOfSize({ value, qualifier }: { value?: number | null; qualifier: string }): Bound | null {
  if (value === null || value === undefined || (qualifier !== 'over' && qualifier !== 'under')) return null;
  const opposite = qualifier === 'over' ? 'under' : 'over';
  return { kind: value < 0 ? opposite : qualifier, value: Math.abs(value) };
}

/** Compares sizes, so that "fell nearly 20 percent" agrees with -19.5. A bound of zero agrees with no number. */
export function compareWithBound({ kind, value }: Bound, number: number): BoundAgreement {
  const [lowest, highest] = sizesNear({ kind, value });
  const size = Math.abs(number);
  const limit = Math.abs(value);
  const isOnRightSide = kind === 'over' ? size >= limit : size <= limit;
  if (!isOnRightSide) return 'wrongSide';
  return limit > 0 && lowest <= size && size <= highest ? 'agrees' : 'far';
}

/** Whether some number of an interval is near enough, on either side. */
export function isNearBound(bound: Bound, [lower, upper]: readonly [number | null, number | null]): boolean {
  const [lowest, highest] = sizesNear(bound);
  const isFall = upper !== null && upper <= 0;
  const [smallest, largest] = isFall ? [-upper, lower === null ? null : -lower] : [lower, upper];
  return (smallest ?? -Infinity) <= highest && lowest <= (largest ?? Infinity);
}

/** The smallest and the largest size that agrees with a bound. */
export function sizesNear({ kind, value }: Bound): [lowest: number, highest: number] {
  const limit = Math.abs(value);
  const gap = Math.min(limit * MAX_RELATIVE_GAP, lastDigitStep(value) * MAX_STEPS) * (1 + ROUNDING_ERROR);
  return kind === 'over' ? [limit, limit + gap] : [limit - gap, limit];
}

/** One unit of the last nonzero digit: 10 for 230, 0.1 for 19.9. */
export function lastDigitStep(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}
