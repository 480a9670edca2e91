/**
 * Bounds: the interval that a printed number stands for, and the arithmetic on such intervals.
 * A printed number was rounded to its last digit, so 227.67 billion is [227.665, 227.675] billion. "Over 20" is
 * (20, ∞) and "nearly 5" is (-∞, 5): the limit itself is left out there, which the qualifier tells.
 * "About" gives no limit of its own; its printed digits say how far it was rounded.
 */

export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** Lower and upper end; null is unbounded on that side. */
export type Bounds = readonly [number | null, number | null];

/** Binary fractions leave dust (22.9 - 0.05 = 22.849999999999998); no published number has 12 significant digits. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The bounds of `value`, printed with its last digit worth `resolution` in the same unit. */
export function boundsOf(value: number, resolution: number, qualifier: Qualifier): Bounds {
  if (qualifier === 'over') return [value, null];
  if (qualifier === 'under') return [null, value];
  return [tidy(value - resolution / 2), tidy(value + resolution / 2)];
}

/** Whether both intervals can hold the same number. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return (a[0] ?? -Infinity) <= (b[1] ?? Infinity) && (b[0] ?? -Infinity) <= (a[1] ?? Infinity);
}

export function contains([lower, upper]: Bounds, value: number): boolean {
  return (lower ?? -Infinity) <= value && value <= (upper ?? Infinity);
}

export function add(a: Bounds, b: Bounds): Bounds {
  return [sum(a[0], b[0]), sum(a[1], b[1])];
}

export function subtract(a: Bounds, b: Bounds): Bounds {
  return [sum(a[0], negative(b[1])), sum(a[1], negative(b[0]))];
}

/** The product of intervals of numbers that are not negative: amounts and shares. */
export function multiply(a: Bounds, b: Bounds): Bounds {
  return [product(a[0] ?? 0, b[0] ?? 0), product(a[1], b[1])];
}

/** The quotient of intervals of numbers that are not negative; a divisor that may be zero leaves the top open. */
export function divide(a: Bounds, b: Bounds): Bounds {
  const lower = b[1] === null ? 0 : (a[0] ?? 0) / b[1];
  const upper = a[1] === null || b[0] === null || b[0] <= 0 ? null : a[1] / b[0];
  return [tidy(lower), upper === null ? null : tidy(upper)];
}

/** The interval times or plus one exact number. */
export function scale(a: Bounds, factor: number): Bounds {
  return [product(a[0], factor), product(a[1], factor)];
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
