import type { Entry } from './entry.ts';
import { knownFrom } from './entry.ts';

/** The first day on which the entry says anything; null where every number of it is set aside. */
export function firstKnown({ evidence, derivations }: Entry): string | null {
  const joined = evidence.filter(({ setAside }) => setAside === undefined);
  const days = [...joined, ...derivations.filter(({ value }) => value !== null)].map(knownFrom);
  return days.sort()[0] ?? null;
}
