/**
 * A fact as pages that were published by a day give it, whenever they entered the record: what a reader could know then, and not what
 * this record held. A page that is found later changes it.
 */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from './entry.ts';
import { resolve } from './resolve.ts';

/**
 * null where no page of the record had printed it by then. A derived number is one that the record computed, from pages that were all
 * published by the day. Marks count from their own day, as everywhere.
 */
export function publishedBy(entry: Entry, day: string): Fact | null {
  const evidence = entry.evidence.filter(({ published }) => published <= day).map(atPublication);
  const derivation = entry.derivations.findLast(({ published }) => published <= day);
  const days = new Map(entry.evidence.map(({ release, published }) => [release, published]));
  const contradictions = entry.contradictions?.map((found) => ({
    ...found,
    from: days.get(found.release) ?? found.from,
  }));
  return resolve(
    {
      ...entry,
      evidence,
      derivations: derivation && !isPrinted(evidence) ? [atPublication(derivation)] : [],
      ...(contradictions ? { contradictions } : {}),
    },
    day,
  );
}

/** As if it had entered the record on the day of its publication. */
function atPublication<T extends { published: string; recorded: string }>(dated: T): T {
  return { ...dated, recorded: dated.published };
}

/** Whether a page states a number by then: nothing is derived beside it. */
function isPrinted(evidence: Entry['evidence']): boolean {
  return evidence.some(
    ({ qualifier, setAside }) => setAside === undefined && qualifier !== 'over' && qualifier !== 'under',
  );
}
