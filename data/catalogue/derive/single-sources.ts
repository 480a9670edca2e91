/**
 * Amounts that one page alone prints and that no other printed numbers confirm: a slip of that page would not be seen. Such an amount
 * carries the caveat `single-source` until a second page, or an identity, agrees with it.
 */
import { agree, isLimit } from '../../fact/bounds.ts';
import { type DatedCaveat, type Derivation, type Entry, knownFrom } from '../../fact/entry.ts';
import { resolve } from '../../fact/resolve.ts';

const TEXT =
  'One page prints this amount; no other page, and no other printed numbers that it follows from, confirm it.';

/** The entry with the caveat, where it is an amount that pages print. `derivations` is what follows from other facts for its key. */
export function withSingleSource(entry: Entry, derivations: readonly Derivation[]): Entry {
  if (entry.measure !== 'value' || !entry.evidence.length) return entry;
  const numbers = derivations.filter(({ value }) => value !== null);
  const caveats = alone({ ...entry, derivations: [] }, numbers);
  return caveats.length ? { ...entry, caveats: [...(entry.caveats ?? []), ...caveats] } : entry;
}

/** From the first day on which the amount stood alone to the day on which it no longer did. */
function alone(entry: Entry, derivations: readonly Derivation[]): DatedCaveat[] {
  const days = [...new Set([...entry.evidence, ...derivations].map(knownFrom))].sort();
  const found: DatedCaveat[] = [];
  for (const day of days) {
    const isAlone = standsAlone(entry, derivations, day);
    const last = found.at(-1);
    const isOpen = last !== undefined && last.until === undefined;
    if (isOpen && !isAlone) last.until = day;
    if (!isOpen && isAlone) found.push({ kind: 'single-source', text: TEXT, from: day });
  }
  return found;
}

function standsAlone(entry: Entry, derivations: readonly Derivation[], day: string): boolean {
  const fact = resolve(entry, day);
  // A number in doubt says so, and a limit is no amount.
  if (!fact || isLimit(fact) || fact.value === null || fact.status === 'disputed') return false;
  const pages = fact.evidence.filter((piece) => piece.setAside === undefined && !isLimit(piece) && agree(piece, fact));
  if (new Set(pages.map(({ release }) => release)).size > 1) return false;
  return !derivations.some((derivation) => knownFrom(derivation) <= day && agree(derivation, fact));
}
