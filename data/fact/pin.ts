/**
 * A fact as one day knew it, without anything that came later: what a pinned address serves. `resolve` with `asOf` shows the same
 * number but may add that it was superseded since.
 */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from './entry.ts';
import { knownFrom } from './entry.ts';
import { resolve } from './resolve.ts';

/** null where nothing was known by then. */
export function pin(entry: Entry, day: string): Fact | null {
  const until = <T extends { published: string; recorded: string }>(dated: T[]) =>
    dated.filter((piece) => knownFrom(piece) <= day);
  return resolve({ ...entry, evidence: until(entry.evidence), derivations: until(entry.derivations) }, day);
}
