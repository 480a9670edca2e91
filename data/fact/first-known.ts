import type { Entry } from './entry.ts';

/** The first day on which the entry says anything. */
export function firstKnown({ evidence, derivations }: Entry): string | null {
  const joined = evidence.filter(({ setAside }) => setAside === undefined);
  return [...joined, ...derivations].map(({ published }) => published).sort()[0] ?? null;
}
