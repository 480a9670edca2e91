/** Arithmetic that several rules share: bounds with a tolerance, and the base that a growth rate implies. */
import { add, agree, type Bounds, divide, type Qualified, type Qualifier, scale, shift } from '../fact/bounds.ts';
import type { RecordView, Stated } from './record-view.ts';

/** Whether `actual` can be `expected`, where either may be off by `tolerance`, a part of its own size. */
export function agrees(actual: Qualified, expected: Qualified, tolerance = 0): boolean {
  const [low, high] = expected.bounds;
  const wider: Bounds = [
    low === null ? null : low - tolerance * Math.abs(low),
    high === null ? null : high + tolerance * Math.abs(high),
  ];
  // Rules compare intervals. How near a limit is to a computed number decides nothing here.
  const interval = ({ bounds, qualifier }: Qualified): Qualified => ({ bounds, qualifier });
  return agree(interval(actual), interval({ ...expected, bounds: wider }));
}

/** Whether `part` is certainly above `whole`, by more than `tolerance`, a part of the whole. */
export function exceeds(part: Qualified, whole: Qualified, tolerance = 0): boolean {
  const [low, high] = [part.bounds[0] ?? -Infinity, (whole.bounds[1] ?? Infinity) * (1 + tolerance)];
  return part.qualifier === 'over' || whole.qualifier === 'under' ? low >= high : low > high;
}

/**
 * The qualifier of what is computed from numbers: `rising` ones make it larger, `falling` ones smaller. A limit among them is not
 * part of its interval, and so the end that it gives is not part of the result: 5 plus "over 20" is over 25, 25 less it under 5.
 */
export function qualifierOf(rising: Qualified[], falling: Qualified[] = []): Qualifier {
  const has = (numbers: Qualified[], qualifier: Qualifier) => numbers.some((number) => number.qualifier === qualifier);
  if (has(rising, 'over') || has(falling, 'under')) return 'over';
  return has(rising, 'under') || has(falling, 'over') ? 'under' : 'exact';
}

export function sumOf(a: Qualified, b: Qualified): Qualified {
  return { bounds: add(a.bounds, b.bounds), qualifier: qualifierOf([a, b]) };
}

/** The level of the year before that a level and its growth imply, in the unit of the level. */
export function impliedBase(level: Stated, growth: Stated): Qualified {
  const bounds = divide(level.bounds, scale(shift(growth.bounds, 100), 0.01));
  return { bounds, qualifier: qualifierOf([level], [growth]) };
}

/** Whether the key is a difference, which can be negative, and larger for a part than for the whole. */
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

/** The longest run of months from January that is in the run of `whole` and shorter; null where there is none or it is a limit. */
export function lastRunBefore(view: RecordView, whole: Stated): Stated | null {
  if (whole.months.from !== 1) return null;
  const shorter = view
    .ofYear(whole, whole.months.year)
    .findLast(({ months, qualifier }) => months.from === 1 && months.to < whole.months.to && isNumber(qualifier));
  return isNumber(whole.qualifier) ? (shorter ?? null) : null;
}

/** Whether a printed number is itself known, not a limit above or below it. */
export function isNumber(qualifier: Stated['qualifier']): boolean {
  return qualifier === 'exact' || qualifier === 'about';
}
