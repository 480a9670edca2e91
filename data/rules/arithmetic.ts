/** Arithmetic that rules share. */
import { add, agree, type Bounds, impliedBaseBounds, type Qualified, type Qualifier } from '../fact/bounds.ts';
import type { RecordView, Stated } from './record-view.ts';

/** Whether the numbers can be the same. `tolerance` is relative: 0.03 is 3 percent. */
export function agrees(actual: Qualified, expected: Qualified, tolerance = 0): boolean {
  const [low, high] = expected.bounds;
  const wider: Bounds = [
    low === null ? null : low - tolerance * Math.abs(low),
    high === null ? null : high + tolerance * Math.abs(high),
  ];
  // Without values only the bounds count: a computed number may be far above an "over" number.
  const interval = ({ bounds, qualifier }: Qualified): Qualified => ({ bounds, qualifier });
  return agree(interval(actual), interval({ ...expected, bounds: wider }));
}

/** Whether `part` is certainly more than `whole`. `tolerance` is relative to the whole. */
export function exceeds(part: Qualified, whole: Qualified, tolerance = 0): boolean {
  const [low, high] = [part.bounds[0] ?? -Infinity, (whole.bounds[1] ?? Infinity) * (1 + tolerance)];
  return part.qualifier === 'over' || whole.qualifier === 'under' ? low >= high : low > high;
}

/**
 * The qualifier of a computed number. A larger `rising` number makes it larger, a larger `falling` number smaller: 5 plus "over 20" is
 * "over 25", and 25 minus "over 20" is "under 5".
 */
export function qualifierOf(rising: Qualified[], falling: Qualified[] = []): Qualifier {
  const has = (numbers: Qualified[], qualifier: Qualifier) => numbers.some((number) => number.qualifier === qualifier);
  if (has(rising, 'over') || has(falling, 'under')) return 'over';
  return has(rising, 'under') || has(falling, 'over') ? 'under' : 'exact';
}

export function sumOf(a: Qualified, b: Qualified): Qualified {
  return { bounds: add(a.bounds, b.bounds), qualifier: qualifierOf([a, b]) };
}

/** The amount of the year before that follows from an amount and its growth. */
export function baseOfGrowth(amount: Stated, growth: Stated): Qualified {
  return { bounds: impliedBaseBounds(amount.bounds, growth.bounds), qualifier: qualifierOf([amount], [growth]) };
}

/** A difference can be negative, and larger for a part than for the whole. */
export function isDifference({ indicator }: Pick<Stated, 'indicator'>): boolean {
  return indicator === 'balance';
}

export function isOneRelease(...numbers: Stated[]): boolean {
  return new Set(numbers.map(({ place }) => place.release.id)).size === 1;
}

/** Bounds as messages print them: `164.57 billion to 166.02 billion`, `at most 209.5 million`. */
export function inWords(bounds: Bounds, digits = 5): string {
  const format = new Intl.NumberFormat('en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: digits,
  });
  const [low, high] = bounds.map((end) => (end === null ? null : format.format(end)));
  if (low === null || high === null)
    return low === high ? 'any number' : low === null ? `at most ${high}` : `at least ${low}`;
  return low === high ? String(low) : `${low} to ${high}`;
}

/** The longest shorter period from January of the same year that has a number, not a bound. Null without one, or if `whole` is a bound. */
export function lastRunBefore(view: RecordView, whole: Stated): Stated | null {
  if (whole.months.from !== 1) return null;
  const shorter = view
    .ofYear(whole, whole.months.year)
    .findLast(({ months, qualifier }) => months.from === 1 && months.to < whole.months.to && isNumber(qualifier));
  return isNumber(whole.qualifier) ? (shorter ?? null) : null;
}

/** Whether it is a number and not a bound. */
export function isNumber(qualifier: Stated['qualifier']): boolean {
  return qualifier === 'exact' || qualifier === 'about';
}
