/** All numbers that the record has for a fact. A figure of a text can match any of them. */
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
 * The value of the fact, the numbers that its pages print, and its earlier values, without duplicates. If a number was replaced more than once,
 * `replaced` is its last revision. Evidence that was set aside is skipped. So is evidence with a correction notice, unless the fact has the
 * status of that notice.
 */
export function numbersOf(fact: NumberedFact): NumberOfFact[] {
  const { value, qualifier, unit, bounds, evidence, revisions, status } = fact;
  const numbers = new Map<string, NumberOfFact>();
  const add = (value: number | null, unit: string, qualifier: Qualifier, replaced: Revision | null) => {
    const key = `${value} ${unit} ${qualifier}`;
    if (value === null || numbers.get(key)?.replaced === null) return;
    // Deleted first, because a Map keeps the place of an existing key: the list stays in the order of the last revisions.
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
