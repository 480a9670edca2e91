/**
 * Bounds: the interval that a printed number stands for, and the arithmetic on such intervals.
 * A printed number was shortened to its last digit as its agency does that: 227.67 billion is [227.665, 227.675] billion where
 * it was rounded, and [227.67, 227.68] where the digits behind were cut off.
 * "Over 20" is (20, ∞) and "nearly 5" is (-∞, 5): the limit itself is left out there, which the qualifier tells. A limit is near its number
 * (`bound-agreement.ts`), but that decides only whether two numbers agree: its bounds stay open on the other side.
 * "About" is known to one unit of its last nonzero digit (catalogue/compile.ts).
 */

import type { Rounding } from '../contract/enumerations.ts';
import { boundOfSize, isNearBound } from './bound-agreement.ts';

export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** Lower and upper end; null is unbounded on that side. */
export type Bounds = readonly [number | null, number | null];

/** Removes floating-point errors (22.9 - 0.05 = 22.849999999999998): no published number has 12 significant digits. */
export function tidy(value: number): number {
  // Most are whole, and have no error.
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value + 0 : Number(value.toPrecision(12));
}

/** How far the whole number may lie below and above the printed one, as parts of its last digit, both without their sign. */
const REACH: Record<Rounding, readonly [below: number, above: number]> = {
  half: [0.5, 0.5],
  down: [0, 1],
  unknown: [0.5, 1],
};

/**
 * The bounds of `value`, printed with its last digit worth `resolution` in the same unit. Cutting makes a fall of 4.18 one of 4.1, so
 * it goes by the value without its sign. An end that is left out, such as 53 where 52 was cut, is written as if it belonged to them.
 */
export function boundsOf(value: number, resolution: number, qualifier: Qualifier, rounding: Rounding = 'half'): Bounds {
  if (qualifier === 'over') return [value, null];
  if (qualifier === 'under') return [null, value];
  const [inner, outer] = REACH[rounding];
  const [below, above] = value < 0 ? [outer, inner] : [inner, outer];
  return [tidy(value - resolution * below), tidy(value + resolution * above)];
}

/** An interval with its qualifier, which tells whether a limit belongs to it: "over 20" does not hold 20. */
export interface Qualified {
  bounds: Bounds;
  qualifier: Qualifier;
  /** The printed number, of a bound too. A bound without one is a comparison: "less than last year". */
  value?: number | null;
}

/** Whether it is a limit and no number: "over 20" has bounds and no value. */
export function isLimit({ qualifier }: { qualifier: Qualifier | null }): boolean {
  return qualifier === 'over' || qualifier === 'under';
}

/**
 * Whether both can stand for the same number: they have more than a point in common, because 5.8 and 5.9 meet in 5.85 and are two
 * numbers. A number that is exactly known, such as a count, is a point; the printed number of a limit is no part of it. A printed limit
 * must also be near the number (`bound-agreement.ts`).
 */
export function agree(a: Qualified, b: Qualified): boolean {
  return reaches(a, b) && reaches(b, a) && isNear(a, b) && isNear(b, a);
}

function isNear(limit: Qualified, number: Qualified): boolean {
  const bound = boundOfSize(limit);
  return !bound || isLimit(number) || isNearBound(bound, number.bounds);
}

function reaches(low: Qualified, high: Qualified): boolean {
  const [from, to] = [low.bounds[0] ?? -Infinity, high.bounds[1] ?? Infinity];
  const isLimit = low.qualifier === 'over' || high.qualifier === 'under';
  return from < to || (from === to && !isLimit && (isPoint(low) || isPoint(high)));
}

function isPoint({ bounds: [lower, upper] }: Qualified): boolean {
  return lower !== null && lower === upper;
}

/** What both intervals hold; they must have a number in common. */
export function intersect(a: Bounds, b: Bounds): Bounds {
  const lower = Math.max(a[0] ?? -Infinity, b[0] ?? -Infinity);
  const upper = Math.min(a[1] ?? Infinity, b[1] ?? Infinity);
  return [lower === -Infinity ? null : lower, upper === Infinity ? null : upper];
}

/** The narrowest interval that holds both. */
export function hull(a: Bounds, b: Bounds): Bounds {
  return [
    a[0] === null || b[0] === null ? null : Math.min(a[0], b[0]),
    a[1] === null || b[1] === null ? null : Math.max(a[1], b[1]),
  ];
}

/** Half of the interval's width; Infinity where a side is open. */
export function halfWidth([lower, upper]: Bounds): number {
  return lower === null || upper === null ? Infinity : (upper - lower) / 2;
}

/** The interval with both ends moved outward by `by`. */
export function widen(a: Bounds, by: number): Bounds {
  return add(a, [-by, by]);
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

/** The interval times or plus one exact number, which is not negative for `scale`. */
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

/**
 * How many significant digits of `value` its bounds bear: the last one is worth at least a third of their width, so that 193.06 of 192.946
 * to 193.182 is 193.1, and a printed number, whose bounds are one or one and a half of its last digit wide, has all that were printed
 * (227.67 billion has five in every language, 2276.7亿). There are more only where fewer would show a number outside of the bounds. 0 where a
 * side is open or the number is exact: show all it has.
 */
export function significantDigits(value: number | null, bounds: Bounds): number {
  const width = halfWidth(bounds) * 2;
  if (!Number.isFinite(width) || !width || !value) return 0;
  // 23.15 - 22.85 is more than 0.3 in floating point; without the margin a digit would be lost.
  const last = Math.ceil(Math.log10(width / 3) - 1e-6);
  let digits = Math.max(1, Math.min(12, Math.floor(Math.log10(Math.abs(value))) - last + 1));
  while (digits < 12 && !contains(bounds, Number(value.toPrecision(digits)))) digits++;
  return digits;
}
