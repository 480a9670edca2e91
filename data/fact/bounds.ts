/**
 * Bounds: the interval in which the full number behind a printed one lies, and arithmetic on such intervals.
 *
 *   printed           agency          bounds
 *   227.67 billion    rounds          [227.665, 227.675]
 *   227.67 billion    cuts digits     [227.67, 227.68]
 *   over 20 billion                   (20, ∞)
 *   nearly 5 billion                  (−∞, 5)
 *   about 6.1                         [6.0, 6.2]           (catalogue/compile.ts)
 *
 * `Bounds` do not say whether an end is included: the qualifier does. "Over 20" is a bound: it has no value. A writer chooses
 * "over 20" for a number near 20, so `agree` rejects 90, although the interval (20, ∞) contains it.
 */
import type { Measure, Rounding } from '../contract/enumerations.ts';

export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** Lower and upper end; null is unbounded on that side. */
export type Bounds = readonly [number | null, number | null];

/** No published number has more significant digits. */
export const MAX_DIGITS = 12;

/** Removes floating-point errors (22.9 - 0.05 = 22.849999999999998), and the sign of -0. */
export function tidy(value: number): number {
  const isSmallInteger = Number.isInteger(value) && Math.abs(value) < 1e12;
  // Adding 0 turns -0 into 0.
  if (isSmallInteger) return value + 0;
  return Number(value.toPrecision(MAX_DIGITS));
}

/** How far the absolute value of the full number may be below and above the printed one, in units of the last digit. */
const ROUNDING_ERRORS: Record<Rounding, readonly [below: number, above: number]> = {
  half: [0.5, 0.5],
  down: [0, 1],
  unknown: [0.5, 1],
};

/**
 * The bounds of a printed value. `resolution` is one unit of its last digit. Cutting digits makes −4.18 into −4.1, so the sides are swapped
 * for negative values.
 */
export function boundsOf(value: number, resolution: number, qualifier: Qualifier, rounding: Rounding = 'half'): Bounds {
  if (qualifier === 'over') return [value, null];
  if (qualifier === 'under') return [null, value];
  const [towardZero, awayFromZero] = ROUNDING_ERRORS[rounding];
  const [below, above] = value < 0 ? [awayFromZero, towardZero] : [towardZero, awayFromZero];
  return [tidy(value - resolution * below), tidy(value + resolution * above)];
}

/** An interval with its qualifier, which tells whether its ends are included: "over 20" excludes 20. */
export interface Qualified {
  bounds: Bounds;
  qualifier: Qualifier;
  /** The printed number. A bound without one is a comparison: "less than last year". */
  value?: number | null;
}

/** Is the number only a bound: "over 20" or "nearly 20"? */
export function isBound({ qualifier }: { qualifier: Qualifier | null }): boolean {
  return qualifier === 'over' || qualifier === 'under';
}

/**
 * Can both be prints of the same number?
 *
 *   5.8 [5.75, 5.85]     5.9 [5.85, 5.95]     no: they only touch
 *   5.8 [5.75, 5.85]     5.83 [5.825, 5.835]  yes
 *   over 20 (20, ∞)      a count of 20        no
 *   over 20 (20, ∞)      90 [85, 95]          no: a writer would not say "over 20" for 90
 */
export function agree(a: Qualified, b: Qualified): boolean {
  return beginsBeforeEndOf(a, b) && beginsBeforeEndOf(b, a) && isBoundNear(a, b) && isBoundNear(b, a);
}

/** Does `a` begin below the end of `b`? If it begins at that end, do both intervals contain that number? */
function beginsBeforeEndOf(a: Qualified, b: Qualified): boolean {
  const start = a.bounds[0] ?? -Infinity;
  const end = b.bounds[1] ?? Infinity;
  if (start !== end) return start < end;
  const isExcluded = a.qualifier === 'over' || b.qualifier === 'under';
  return !isExcluded && (isPoint(a) || isPoint(b));
}

/** False if `a` is a bound that no writer would choose for the number `b`. */
function isBoundNear(a: Qualified, b: Qualified): boolean {
  const bound = boundOfSize(a);
  return !bound || isBound(b) || isNearBound(bound, b.bounds);
}

function isPoint({ bounds: [lower, upper] }: Qualified): boolean {
  return lower !== null && lower === upper;
}

export function intersect(a: Bounds, b: Bounds): Bounds {
  const lower = Math.max(a[0] ?? -Infinity, b[0] ?? -Infinity);
  const upper = Math.min(a[1] ?? Infinity, b[1] ?? Infinity);
  return [lower === -Infinity ? null : lower, upper === Infinity ? null : upper];
}

/** The smallest interval that contains both. */
export function hull(a: Bounds, b: Bounds): Bounds {
  return [
    a[0] === null || b[0] === null ? null : Math.min(a[0], b[0]),
    a[1] === null || b[1] === null ? null : Math.max(a[1], b[1]),
  ];
}

/** Half of the interval's width; Infinity if a side is open. */
export function halfWidth([lower, upper]: Bounds): number {
  return lower === null || upper === null ? Infinity : (upper - lower) / 2;
}

export function widen(a: Bounds, by: number): Bounds {
  return add(a, [-by, by]);
}

export function contains([lower, upper]: Bounds, value: number): boolean {
  return (lower ?? -Infinity) <= value && value <= (upper ?? Infinity);
}

/** How far apart two intervals are; 0 if they meet. */
export function distance(a: Bounds, b: Bounds): number {
  return Math.max(0, (a[0] ?? -Infinity) - (b[1] ?? Infinity), (b[0] ?? -Infinity) - (a[1] ?? Infinity));
}

export function add(a: Bounds, b: Bounds): Bounds {
  return [sum(a[0], b[0]), sum(a[1], b[1])];
}

export function subtract(a: Bounds, b: Bounds): Bounds {
  return [sum(a[0], negative(b[1])), sum(a[1], negative(b[0]))];
}

/** The product of two intervals without negative numbers: amounts and shares. */
export function multiply(a: Bounds, b: Bounds): Bounds {
  return [product(a[0] ?? 0, b[0] ?? 0), product(a[1], b[1])];
}

/** The quotient of two intervals without negative numbers. If the divisor may be zero, the top is open. */
export function divide(a: Bounds, b: Bounds): Bounds {
  const lower = b[1] === null ? 0 : (a[0] ?? 0) / b[1];
  const upper = a[1] === null || b[0] === null || b[0] <= 0 ? null : a[1] / b[0];
  return [tidy(lower), upper === null ? null : tidy(upper)];
}

/** The amount of the year before that an amount and its growth in percent imply. */
export function impliedBase(amount: number, growth: number): number {
  return tidy(amount / (1 + growth / 100));
}

/** The bounds of the amount of the year before. The amount is not negative. */
export function impliedBaseBounds(amount: Bounds, growth: Bounds): Bounds {
  return divide(amount, scale(shift(growth, 100), 0.01));
}

/** Rounds the lower bound down and the upper bound up, to a multiple of `step`. */
export function roundOutward([lower, upper]: Bounds, step: number): Bounds {
  return [
    lower === null ? null : tidy(Math.floor(tidy(lower / step)) * step),
    upper === null ? null : tidy(Math.ceil(tidy(upper / step)) * step),
  ];
}

export function scale(a: Bounds, factor: number): Bounds {
  return [product(a[0], factor), product(a[1], factor)];
}

/** The product of an interval, which may have negative numbers, and a positive factor of which only the lowest and highest value are known. */
export function scaleBetween([lower, upper]: Bounds, low: number, high: number): Bounds {
  return [
    product(lower, lower !== null && lower < 0 ? high : low),
    product(upper, upper !== null && upper < 0 ? low : high),
  ];
}

export function shift(a: Bounds, by: number): Bounds {
  return add(a, [by, by]);
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : tidy(a + b);
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : tidy(a * b);
}

function negative(a: number | null): number | null {
  return a === null ? null : -a;
}

/**
 * How many significant digits of a value to show: one unit of the last digit is at least a third of the width of the bounds.
 *
 *   193.06 in [192.946, 193.182]      4: 193.1
 *   227.67 in [227.665, 227.675]      5: all that were printed
 *
 * More digits are shown only if fewer would give a number outside the bounds. Returns 0 (show all digits) if a side is open or the number is
 * exact.
 */
export function significantDigits(value: number | null, bounds: Bounds): number {
  const width = halfWidth(bounds) * 2;
  if (!Number.isFinite(width) || !width || !value) return 0;
  // Powers of ten. 23.15 - 22.85 is more than 0.3 in floating point. Without the margin a digit would be lost.
  const lastPlace = Math.ceil(Math.log10(width / 3) - 1e-6);
  const firstPlace = Math.floor(Math.log10(Math.abs(value)));
  let digits = Math.max(1, Math.min(MAX_DIGITS, firstPlace - lastPlace + 1));
  while (digits < MAX_DIGITS && !contains(bounds, Number(value.toPrecision(digits)))) digits++;
  return digits;
}

/** A derived number is served only if it may be wrong by at most 5% of itself. */
export const MAX_RELATIVE_ERROR = 0.05;
/** The same for growth differences, in percentage points. */
export const MAX_ERROR_IN_POINTS = 0.5;

/** How the error of a number is measured. A rank has none, because it has no middle: "top two" is first or second. */
const ERROR_KINDS: Record<Measure, 'relative' | 'points' | 'none'> = {
  value: 'relative',
  'value-usd': 'relative',
  growth: 'relative',
  'growth-usd': 'relative',
  share: 'relative',
  'national-share': 'relative',
  count: 'relative',
  rank: 'none',
  'growth-difference': 'points',
  target: 'relative',
};

/** `error` is the half width of the number's bounds. */
export function isPreciseEnough(measure: string, value: number, error: number): boolean {
  const isInPoints = ERROR_KINDS[measure as Measure] === 'points';
  return error <= (isInPoints ? MAX_ERROR_IN_POINTS : MAX_RELATIVE_ERROR * Math.abs(value));
}

/** The middle of an interval if it is precise enough to be served; otherwise null. */
export function preciseMiddle(measure: string, bounds: Bounds): number | null {
  const [lower, upper] = bounds;
  if (lower === null || upper === null || ERROR_KINDS[measure as Measure] === 'none') return null;
  const middle = tidy((lower + upper) / 2);
  return isPreciseEnough(measure, middle, halfWidth(bounds)) ? middle : null;
}

/** How far a number may be from a bound that a writer chose for it, relative to the bound. */
const MAX_RELATIVE_GAP = 0.25;
/** The same in units of the bound's last nonzero digit, which is 10 billion in "over 220 billion". */
const MAX_STEPS = 3;
/** Decimal fractions such as 9.92 - 9.89 are not exact in floating point. */
const ROUNDING_ERROR = 1e-9;

/** A bound of absolute values: "over 20" is `{ kind: 'over', value: 20 }`. */
interface Bound {
  kind: 'over' | 'under';
  value: number;
}

/** `far`: on the right side, but no writer would have chosen this bound for the number. */
export type BoundAgreement = 'agrees' | 'far' | 'wrongSide';

/** The bound without its sign; null if the number is not a bound. "Under -20" is a fall of over 20: `{ kind: 'over', value: 20 }`. */
export function boundOfSize({ value, qualifier }: { value?: number | null; qualifier: string }): Bound | null {
  if (value === null || value === undefined || (qualifier !== 'over' && qualifier !== 'under')) return null;
  const opposite = qualifier === 'over' ? 'under' : 'over';
  return { kind: value < 0 ? opposite : qualifier, value: Math.abs(value) };
}

/** Compares absolute values, so that "fell nearly 20 percent" agrees with -19.5. A bound of zero agrees with no number. */
export function compareWithBound({ kind, value }: Bound, number: number): BoundAgreement {
  const [lowest, highest] = sizesNear({ kind, value });
  const size = Math.abs(number);
  const boundSize = Math.abs(value);
  const isOnRightSide = kind === 'over' ? size >= boundSize : size <= boundSize;
  if (!isOnRightSide) return 'wrongSide';
  return boundSize > 0 && lowest <= size && size <= highest ? 'agrees' : 'far';
}

/** Is any number of the interval near the bound? */
export function isNearBound(bound: Bound, [lower, upper]: readonly [number | null, number | null]): boolean {
  const [lowest, highest] = sizesNear(bound);
  const isFall = upper !== null && upper <= 0;
  const [smallest, largest] = isFall ? [-upper, lower === null ? null : -lower] : [lower, upper];
  return (smallest ?? -Infinity) <= highest && lowest <= (largest ?? Infinity);
}

/**
 * The absolute values for which a writer would choose the bound.
 *
 *   over 220      [220, 250]    three steps of 10
 *   nearly 20     [15, 20]      a quarter of 20, which is less than three steps
 */
export function sizesNear({ kind, value }: Bound): [lowest: number, highest: number] {
  const size = Math.abs(value);
  const gap = Math.min(size * MAX_RELATIVE_GAP, lastDigitStep(size) * MAX_STEPS) * (1 + ROUNDING_ERROR);
  return kind === 'over' ? [size, size + gap] : [size - gap, size];
}

/** One unit of the last nonzero digit: 10 for 230, 0.1 for 19.9. */
export function lastDigitStep(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}
