/** The facts of a card's file as known on a day, and what became of them since. */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { resolve } from '../fact/resolve.ts';
import { Lookup } from './lookup.ts';

export interface Knowledge {
  facts: Lookup<Fact>;
  /** The same fact as known today. */
  today(id: string): Fact | undefined;
}

/** What was known on the day `asOf`, or is known today. */
export function knownOn(entries: readonly Entry[], asOf?: string): Knowledge {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const on = (day?: string) => (id: string) => {
    const entry = byId.get(id);
    return (entry && resolve(entry, day)) ?? undefined;
  };
  const facts = new Lookup(entries, on(asOf));
  // Without a day, what was known then is what is known today.
  return { facts, today: asOf === undefined ? (id) => facts.byId(id) : on() };
}

/**
 * Whether a total has a card: its number is known, or a page prints a limit of it ("over 20 billion"). That a page calls it less than
 * another total is no number of its own.
 */
export function isKnown({ value, evidence }: Pick<Fact, 'value' | 'evidence'>): boolean {
  return value !== null || evidence.some((piece) => piece.value !== null && piece.setAside === undefined);
}
