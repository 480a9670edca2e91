/** Arithmetic that several rules share: bounds with an allowance, and the base that a growth rate implies. */
import type { Bounds } from '../fact/bounds.ts';
import { divide, overlap, scale, shift } from '../fact/bounds.ts';
import type { Stated } from './statements.ts';

/** Whether `actual` can be `expected`, where either may be off by `allowance`, a part of its own size. */
export function agrees(actual: Bounds, expected: Bounds, allowance = 0): boolean {
  const [low, high] = expected;
  const wider: Bounds = [
    low === null ? null : low - allowance * Math.abs(low),
    high === null ? null : high + allowance * Math.abs(high),
  ];
  return overlap(actual, wider);
}

/** Whether `part` is certainly above `whole`, by more than `allowance`, a part of the whole. */
export function exceeds(part: Bounds, whole: Bounds, allowance = 0): boolean {
  return (part[0] ?? -Infinity) > (whole[1] ?? Infinity) * (1 + allowance);
}

/** The level of the year before that a level and its growth imply, in the unit of the level. */
export function impliedBase(level: Stated, growth: Stated): Bounds {
  return divide(level.bounds, scale(shift(growth.bounds, 100), 0.01));
}

/** Whether the key is a difference, which can be negative, and larger for a part than for the whole. */
export function isDifference({ indicator }: Pick<Stated, 'indicator'>): boolean {
  return indicator === 'balance';
}

export function isOneRelease(...statements: Stated[]): boolean {
  return new Set(statements.map(({ place }) => place.release.id)).size === 1;
}

/** Bounds as messages print them: `164.57 billion to 166.02 billion`. */
export function inWords(bounds: Bounds, digits = 5): string {
  const format = new Intl.NumberFormat('en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: digits,
  });
  const [low, high] = bounds.map((end) => (end === null ? 'any number' : format.format(end)));
  return low === high ? String(low) : `${low} to ${high}`;
}
