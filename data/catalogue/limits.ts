/** Limits that pages state, against what follows from the numbers of other pages. */
import type { Evidence } from '../contract/fact.ts';
import { agree } from '../fact/bounds.ts';
import type { Derivation, Entry } from '../fact/entry.ts';
import { isLimit } from '../fact/resolve.ts';
import { DATA } from '../record/folders.ts';

export interface BeyondLimit {
  entry: Entry;
  /** The page that states the limit. */
  piece: Evidence;
  /** What follows from stated numbers and lies outside of it. */
  derivation: Derivation;
}

/** Of derived entries those whose number, with its bounds, lies outside a limit that a page states. */
export function beyondLimits(entries: Entry[]): BeyondLimit[] {
  return entries.flatMap((entry) => {
    const derivation = entry.derivations.at(-1);
    const limits = entry.evidence.filter((piece) => isLimit(piece) && piece.setAside === undefined && !piece.waivers);
    const piece = derivation && limits.find((limit) => !agree(limit, derivation));
    return piece ? [{ entry, piece, derivation }] : [];
  });
}

/** One line for each, for the build to stop with. */
export function checkLimits(entries: Entry[]): string[] {
  return beyondLimits(entries).map(({ entry, piece, derivation: { formula, inputs, bounds } }) => {
    const made = inputs.map(({ printed, release }) => `${printed} (${release})`).join(', ');
    return `${entry.id}: ${DATA}/releases/${piece.release}.json (${piece.printed}): ${formula} of ${made} gives ${bounds.join(' to ')}, outside this limit: copy the numbers again, or waive one with the reason`;
  });
}
