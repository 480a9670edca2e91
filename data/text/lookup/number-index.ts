/** Indexes the recorded numbers of an area by unit and size, so that a lookup need not read them all. */
import type { FactData } from '../../contract/fact.ts';
import { boundOfSize, compareWithBound, sizesNear, tidy } from '../../fact/bounds.ts';
import { type Period, parsePeriod } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figures.ts';
import { indexFrom } from '../spans.ts';
import { type NumberOfFact, numbersOf } from './numbers-of-fact.ts';

export interface RecordedNumber extends NumberOfFact {
  fact: FactData;
  period: Period;
}

/** Numbers by unit, sorted by absolute value. */
export type NumberIndex = ReadonlyMap<string, readonly RecordedNumber[]>;

const indexes = new WeakMap<readonly FactData[], NumberIndex>();

/** Built once for a list of facts. */
export function numberIndex(facts: readonly FactData[]): NumberIndex {
  const cached = indexes.get(facts);
  if (cached) return cached;

  const index = new Map<string, RecordedNumber[]>();
  for (const fact of facts) {
    const period = parsePeriod(fact.period);
    if (!period) continue;
    const numbers = index.get(fact.unit) ?? [];
    index.set(fact.unit, numbers);
    // A page may print the number in another unit, which is not comparable with this list.
    for (const number of numbersOf(fact)) {
      if (number.unit === fact.unit) numbers.push({ fact, period, ...number });
    }
  }
  for (const numbers of index.values()) numbers.sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
  indexes.set(facts, index);
  return index;
}

/** The recorded numbers that a figure may print, with either sign. An amount without a unit may be in any currency. */
export function numbersPrintedAs(index: NumberIndex, figure: Figure): RecordedNumber[] {
  const units = figure.unit ? [figure.unit] : [...index.keys()].filter(isCurrency);
  return units.flatMap((unit) => matchingNumbers(index.get(unit) ?? [], figure));
}

/** The numbers of one unit that the figure may print. */
function matchingNumbers(sorted: readonly RecordedNumber[], figure: Figure): RecordedNumber[] {
  const [lowest, highest] = sizeRange(figure);
  const sizeAt = (i: number) => Math.abs((sorted[i] as RecordedNumber).value);
  const start = indexFrom(lowest, sorted.length, sizeAt);
  let end = start;
  while (end < sorted.length && sizeAt(end) <= highest) end += 1;
  return sorted.slice(start, end).filter((number) => isPrintedAs(number, figure));
}

/** The range of absolute values: half a unit of the last digit in both directions, or near the bound. 22.9 gives 22.85 to 22.95. */
function sizeRange({ value, resolution, qualifier }: Figure): [lowest: number, highest: number] {
  if (qualifier === 'over' || qualifier === 'under') return sizesNear({ kind: qualifier, value });
  const size = Math.abs(value);
  return [tidy(size - resolution / 2), tidy(size + resolution / 2)];
}

/**
 *   record      figure that may print it
 *   over 20     only "over 20"
 *   20.4        "20.4", "over 20"
 */
function isPrintedAs(number: RecordedNumber, { value, qualifier }: Figure): boolean {
  const bound = boundOfSize(number);
  if (bound) return bound.value === Math.abs(value) && bound.kind === qualifier;
  if (qualifier !== 'over' && qualifier !== 'under') return true;
  return compareWithBound({ kind: qualifier, value }, number.value) === 'agrees';
}
