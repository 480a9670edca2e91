/** A fact as responses, tables, agents and downloads have it. */
import type { Fact, ServedCaveat, ServedFact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** Adds caveats in words, and labels, to the facts of a response, a table or a file. */
export interface Serving {
  caveats(fact: Pick<Fact, keyof Key | 'caveats'>): ServedCaveat[];
  labels?: ((key: Key) => Key) | undefined;
}

export function servedFact(fact: Fact, { caveats, labels }: Serving): ServedFact {
  const served = { ...fact, caveats: caveats(fact) };
  return labels ? { ...served, labels: labels(fact) } : served;
}
