/** Indexes the recorded numbers of an area by unit and size, so that a lookup need not read them all. */
import type { FactData, Revision } from '../../contract/fact.ts';
import { boundOfSize, compareWithBound, type Qualifier, sizesNear, tidy } from '../../fact/bounds.ts';
import { type Period, parsePeriod } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figures.ts';
import { firstFrom } from '../spans.ts';

export interface RecordedNumber extends NumberOfFact {
  fact: FactData;
  period: Period;
}

/** By unit. The numbers of a unit are sorted by absolute value. */
export type NumberIndex = ReadonlyMap<string, readonly RecordedNumber[]>;

const indexes = new WeakMap<readonly FactData[], NumberIndex>();

export function numberIndex(facts: readonly FactData[]): NumberIndex {
  const cached = indexes.get(facts);
  if (cached) return cached;

  const index = new Map<string, RecordedNumber[]>();
  for (const fact of facts) {
    const period = parsePeriod(fact.period);
    if (!period) continue;
    const numbers = index.get(fact.unit) ?? [];
    index.set(fact.unit, numbers);
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
  return units.flatMap((unit) => numbersIn(index.get(unit) ?? [], figure));
}

function numbersIn(sorted: readonly RecordedNumber[], figure: Figure): RecordedNumber[] {
  const [lowest, highest] = sizeRange(figure);
  const sizeAt = (i: number) => Math.abs((sorted[i] as RecordedNumber).value);
  const start = firstFrom(lowest, sorted.length, sizeAt);
  let end = start;
  while (end < sorted.length && sizeAt(end) <= highest) end += 1;
  return sorted.slice(start, end).filter((number) => isPrintedAs(number, figure));
}

/** The range of absolute values: half a unit of the last digit in both directions, or near the bound. */
function sizeRange({ value, resolution, qualifier }: Figure): [lowest: number, highest: number] {
  if (qualifier === 'over' || qualifier === 'under') return sizesNear({ kind: qualifier, value });
  const size = Math.abs(value);
  return [tidy(size - resolution / 2), tidy(size + resolution / 2)];
}

/** A recorded bound matches only the same bound: "over 20" is neither 20 nor 20.4. */
function isPrintedAs(number: RecordedNumber, { value, qualifier }: Figure): boolean {
  const bound = boundOfSize(number);
  if (bound) return bound.value === Math.abs(value) && bound.kind === qualifier;
  if (qualifier !== 'over' && qualifier !== 'under') return true;
  return compareWithBound({ kind: qualifier, value }, number.value) === 'agrees';
}

export interface NumberOfFact {
  value: number;
  /** The unit of the fact, or another unit that a page prints. */
  unit: string;
  qualifier: Qualifier;
  /** The revision that replaced this number; null if it is current. */
  replaced: Revision | null;
}

export type NumberedFact = Pick<
  FactData,
  'value' | 'unit' | 'qualifier' | 'bounds' | 'evidence' | 'revisions' | 'status'
>;

/**
 * The value of the fact, the numbers that its pages print, and its earlier values, without duplicates. If a number was replaced more than once,
 * `replaced` is its last revision. Skips evidence that was set aside, and evidence with a correction notice unless the fact has its status.
 */
export function numbersOf(fact: NumberedFact): NumberOfFact[] {
  const { value, qualifier, unit, bounds, evidence, revisions, status } = fact;
  const numbers = new Map<string, NumberOfFact>();
  const add = (value: number | null, unit: string, qualifier: Qualifier, replaced: Revision | null) => {
    const key = `${value} ${unit} ${qualifier}`;
    if (value === null || numbers.get(key)?.replaced === null) return;
    // A Map keeps the position of an existing key. Delete it first, so that numbers are in the order of their last revision.
    numbers.delete(key);
    numbers.set(key, { value, unit, qualifier, replaced });
  };

  // A rank in words ("eighth") has exact bounds and no value.
  add(value ?? (bounds[0] === bounds[1] ? bounds[0] : null), unit, qualifier, null);
  const usedEvidence = evidence.filter(
    ({ setAside, correction }) => !setAside && (!correction || correction.status === status),
  );
  for (const page of usedEvidence) add(page.value, page.unit, page.qualifier, null);
  for (const revision of revisions) {
    const [lower, upper] = revision.bounds;
    const boundQualifier = lower !== null ? 'over' : 'under';
    add(revision.value ?? lower ?? upper, unit, revision.value === null ? boundQualifier : 'exact', revision);
    for (const other of revision.others ?? []) add(other.value, unit, 'exact', revision);
  }
  return [...numbers.values()];
}
