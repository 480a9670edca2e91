/** The numbers that the record has of one fact. */
import type { Fact, Revision } from '../../contract/fact.ts';
import type { Qualifier } from '../../fact/bounds.ts';

export interface NumberOfFact {
  value: number;
  /** That of the fact, but where a page prints another. */
  unit: string;
  qualifier: Qualifier;
  /** The revision that replaced it; null for a number of today. */
  replaced: Revision | null;
}

/**
 * Each number once: its value, what pages print, and earlier values, of which the last revision counts. What a page prints is none where
 * it is marked, for instance as disputed, and the fact is not.
 */
export function numbersOf({ value, qualifier, unit, evidence, revisions, status }: NumberedFact): NumberOfFact[] {
  const found = new Map<string, NumberOfFact>();
  const add = (number: number | null, of: string, how: Qualifier, replaced: Revision | null) => {
    const name = `${number} ${of} ${how}`;
    if (number === null || found.get(name)?.replaced === null) return;
    // One that comes back stands where its last revision does.
    found.delete(name);
    found.set(name, { value: number, unit: of, qualifier: how, replaced });
  };
  add(value, unit, qualifier, null);
  const joined = evidence.filter(({ setAside, mark }) => !setAside && (!mark || mark.status === status));
  for (const page of joined) add(page.value, page.unit, page.qualifier, null);
  for (const revision of revisions) {
    const [lower, upper] = revision.bounds;
    const isLimit = revision.value === null;
    add(revision.value ?? lower ?? upper, unit, !isLimit ? 'exact' : lower !== null ? 'over' : 'under', revision);
    for (const page of revision.others ?? []) add(page.value, unit, 'exact', revision);
  }
  return [...found.values()];
}

export type NumberedFact = Pick<Fact, 'value' | 'unit' | 'qualifier' | 'evidence' | 'revisions' | 'status'>;
