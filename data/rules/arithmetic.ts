/** Arithmetic that rules share. */
import { add, agree, type Bounds, impliedBaseBounds, type Qualified, type Qualifier } from '../fact/bounds.ts';
import type { RecordView, Stated } from './record-view.ts';

/**
 * Returns true if some number is within the bounds of both. Unlike `agree`, it ignores values: a computed number may be far above an "over"
 * number. `tolerance` widens the expected bounds: 0.03 is 3 percent.
 */
export function boundsAgree(actual: Qualified, expected: Qualified, tolerance = 0): boolean {
  const [low, high] = expected.bounds;
  const widerBounds: Bounds = [
    low === null ? null : low - tolerance * Math.abs(low),
    high === null ? null : high + tolerance * Math.abs(high),
  ];
  return agree(
    { bounds: actual.bounds, qualifier: actual.qualifier },
    { bounds: widerBounds, qualifier: expected.qualifier },
  );
}

/** Returns true if `part` is certainly more than `whole`. `tolerance` is relative to the whole. */
export function exceeds(part: Qualified, whole: Qualified, tolerance = 0): boolean {
  const lowestPart = part.bounds[0] ?? -Infinity;
  const highestWhole = (whole.bounds[1] ?? Infinity) * (1 + tolerance);
  // "Over 20" and "under 20" exclude 20 itself.
  const excludesEnd = part.qualifier === 'over' || whole.qualifier === 'under';
  return excludesEnd ? lowestPart >= highestWhole : lowestPart > highestWhole;
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

/** A balance is exports minus imports. It can be negative, and larger for a part than for the whole. */
export function isBalance({ indicator }: Pick<Stated, 'indicator'>): boolean {
  return indicator === 'balance';
}

export function isOneRelease(...numbers: Stated[]): boolean {
  return new Set(numbers.map(({ place }) => place.release.id)).size === 1;
}

/** Bounds as messages print them: `164.57 billion to 166.02 billion`, `at most 209.5 million`. */
export function boundsInWords(bounds: Bounds, digits = 5): string {
  const format = new Intl.NumberFormat('en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: digits,
  });
  const [low, high] = bounds.map((bound) => (bound === null ? null : format.format(bound)));
  if (low === null && high === null) return 'any number';
  if (low === null) return `at most ${high}`;
  if (high === null) return `at least ${low}`;
  return low === high ? String(low) : `${low} to ${high}`;
}

/**
 * For January to May, the number for January to April, or else for January to March and so on. Null if there is none, if `whole` does not
 * start in January, or if one of the two is only a bound.
 */
export function shorterRunBefore(view: RecordView, whole: Stated): Stated | null {
  if (whole.months.from !== 1 || !statesValue(whole.qualifier)) return null;
  const shorterRun = view
    .ofYear(whole, whole.months.year)
    .findLast(({ months, qualifier }) => months.from === 1 && months.to < whole.months.to && statesValue(qualifier));
  return shorterRun ?? null;
}

/** False for a bound: "over 20". */
export function statesValue(qualifier: Stated['qualifier']): boolean {
  return qualifier === 'exact' || qualifier === 'about';
}
