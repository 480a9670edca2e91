/** All numbers by which the record knows a fact. */
import type { Fact, Revision } from '../../contract/fact.ts';
import type { Qualifier } from '../../fact/bounds.ts';

export interface NumberOfFact {
  value: number;
  /** The unit of the fact, or another one that a page prints. */
  unit: string;
  qualifier: Qualifier;
  /** The revision that replaced this number; null where it is current. */
  replaced: Revision | null;
}

/**
 * The value of the fact, the numbers that its pages print, and its earlier values, without duplicates. A number that several revisions replaced has
 * the last of them. Left out is what a marked page prints (for instance a disputed one), unless the fact has the same mark.
 */
export function numbersOf(fact: NumberedFact): NumberOfFact[] {
  const { value, qualifier, unit, bounds, evidence, revisions, status } = fact;
  const found = new Map<string, NumberOfFact>();
  const add = (value: number | null, unit: string, qualifier: Qualifier, replaced: Revision | null) => {
    const key = `${value} ${unit} ${qualifier}`;
    if (value === null || found.get(key)?.replaced === null) return;
    // Deleted first, so that a number that returns stands at the place of its last revision.
    found.delete(key);
    found.set(key, { value, unit, qualifier, replaced });
  };
  // A rank in words ("eighth") has exact bounds and no value.
  add(value ?? (bounds[0] === bounds[1] ? bounds[0] : null), unit, qualifier, null);
  const prints = evidence.filter(({ setAside, mark }) => !setAside && (!mark || mark.status === status));
  for (const print of prints) add(print.value, print.unit, print.qualifier, null);
  for (const revision of revisions) {
    const [lower, upper] = revision.bounds;
    const isLimit = revision.value === null;
    add(revision.value ?? lower ?? upper, unit, !isLimit ? 'exact' : lower !== null ? 'over' : 'under', revision);
    for (const other of revision.others ?? []) add(other.value, unit, 'exact', revision);
  }
  return [...found.values()];
}

export type NumberedFact = Pick<Fact, 'value' | 'unit' | 'qualifier' | 'bounds' | 'evidence' | 'revisions' | 'status'>;
