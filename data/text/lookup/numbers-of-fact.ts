/** All numbers by which the record knows a fact. */
import type { FactData, Revision } from '../../contract/fact.ts';
import type { Qualifier } from '../../fact/bounds.ts';

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
 * The value of the fact, the numbers that its pages print, and its earlier values, without duplicates. A number that was replaced more than
 * once has its last revision. The number of a page with a correction notice is left out, unless the fact has the same status.
 */
export function numbersOf(fact: NumberedFact): NumberOfFact[] {
  const { value, qualifier, unit, bounds, evidence, revisions, status } = fact;
  const numbers = new Map<string, NumberOfFact>();
  const add = (value: number | null, unit: string, qualifier: Qualifier, replaced: Revision | null) => {
    const key = `${value} ${unit} ${qualifier}`;
    if (value === null || numbers.get(key)?.replaced === null) return;
    // Deleted first, so that a number that returned has the place of its last revision.
    numbers.delete(key);
    numbers.set(key, { value, unit, qualifier, replaced });
  };

  // A rank in words ("eighth") has exact bounds and no value.
  add(value ?? (bounds[0] === bounds[1] ? bounds[0] : null), unit, qualifier, null);
  const inUse = evidence.filter(
    ({ setAside, correction }) => !setAside && (!correction || correction.status === status),
  );
  for (const page of inUse) add(page.value, page.unit, page.qualifier, null);
  for (const revision of revisions) {
    const [lower, upper] = revision.bounds;
    const bound = lower !== null ? 'over' : 'under';
    add(revision.value ?? lower ?? upper, unit, revision.value === null ? bound : 'exact', revision);
    for (const other of revision.others ?? []) add(other.value, unit, 'exact', revision);
  }
  return [...numbers.values()];
}
