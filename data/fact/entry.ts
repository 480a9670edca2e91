/** What the build joins for one key of the record: the evidence printed for it and what follows from other facts. */
import type { Caveat, Contradiction, Evidence, Fact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** A number that follows from stated ones, by interval arithmetic on their bounds. */
export interface Derivation extends NonNullable<Fact['derivation']> {
  /** The day on which the last input was published. */
  published: string;
  /** The day from which it was known: its inputs were in the record, and their marks as they are here. */
  recorded: string;
  /** null where the bounds are too wide to serve a number: they may still narrow a limit that a page states. */
  value: number | null;
  unit: Fact['unit'];
  bounds: Fact['bounds'];
  qualifier: 'exact' | 'about';
}

/** What fills a gap of a sentence: codes or a period, said by their labels; a number or a day, as the reader's language writes it. */
export type CaveatValue =
  | { area: string }
  | { indicator: string; area?: string }
  | { period: string }
  | { day: string }
  | { number: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> };

/** A sentence by the name of its words, with what fills their gaps beside the labels of the fact's own key. */
export type CaveatSentence = [words: string, values: Record<string, CaveatValue>];

/** A caveat that comparing facts gives, with the days on which it was known. */
export interface DatedCaveat extends Caveat {
  /** What `text` says, for other languages; left out where its kind says it. */
  sentences?: CaveatSentence[];
  from: string;
  /** The first day on which it no longer applied. */
  until?: string;
}

/** A relation that a page's own numbers break, with the day from which it was known. */
export interface DatedContradiction extends Contradiction {
  from: string;
}

/** One key of the record with everything printed for it, oldest first. */
export interface Entry extends Key {
  id: string;
  obsStatus: Fact['obsStatus'];
  evidence: Evidence[];
  /** What follows from stated facts, in the order in which it became known; none from the day on which a page states a number. */
  derivations: Derivation[];
  caveats?: DatedCaveat[];
  contradictions?: DatedContradiction[];
}

interface Known {
  published: string;
  recorded: string;
}

/** The day from which a page, or what follows from it, was known. A page can be recorded long after it was published. */
export function knownFrom({ published, recorded }: Known): string {
  return recorded > published ? recorded : published;
}

/** The first day on which the entry says anything; null where every number of it is set aside. */
export function firstKnown({ evidence, derivations }: Entry): string | null {
  const joined = evidence.filter(({ setAside }) => setAside === undefined);
  const days = [...joined, ...derivations.filter(({ value }) => value !== null)].map(knownFrom);
  return days.sort()[0] ?? null;
}

/**
 * The newest day, up to `asOf`, on which something about the entry changed: a page that prints it entered the record, what it follows
 * from became known or was replaced, a mark took effect, or a caveat came or went. A mark that is entered later than its own date
 * counts from its date.
 */
export function updatedOn({ evidence, derivations, caveats = [], contradictions = [] }: Entry, asOf: string): string {
  const days = [
    ...[...evidence, ...derivations].map(knownFrom),
    ...evidence.flatMap(({ mark }) => mark?.date ?? []),
    ...caveats.flatMap(({ from, until }) => [from, until ?? from]),
    ...contradictions.map(({ from }) => from),
  ];
  return days.reduce((newest, day) => (day > newest && day <= asOf ? day : newest), '');
}
