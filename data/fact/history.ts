/** Everything known about one fact, for every day: what pages print for it, and what follows from other facts. */
import type { Caveat, Contradiction, Evidence, Fact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** A number that follows from printed ones, by interval arithmetic on their bounds. */
export interface Derivation extends NonNullable<Fact['derivation']> {
  /** The first day on which all inputs are published with these values. */
  from: string;
  /** The day on which the last input was published. */
  published: string;
  /** The day on which the last input entered the record. */
  recorded: string;
  /** null if the bounds are too wide to serve a number; they can still narrow a bound that a page prints. */
  value: number | null;
  unit: Fact['unit'];
  bounds: Fact['bounds'];
  qualifier: 'exact' | 'about';
}

/** A caveat from comparing facts, with the days on which it applies. */
export interface DatedCaveat extends Caveat {
  from: string;
  /** The first day on which it no longer applies. */
  until?: string;
  /** The day on which the page that started it entered the record; if it has ended, the page that ended it. */
  recorded: string;
}

/** A relation that the numbers of one page break, with the day of the page. */
export interface DatedContradiction extends Contradiction {
  from: string;
  recorded: string;
}

/** Everything on record for one key. Evidence is in the order of publication. */
export interface FactHistory extends Key {
  id: string;
  obsStatus: Fact['obsStatus'];
  evidence: Evidence[];
  /** Numbers that follow from other facts, oldest first. They end when a page prints the number itself, and not only a bound. */
  derivations: Derivation[];
  caveats?: DatedCaveat[];
  contradictions?: DatedContradiction[];
}

/** The first as-of date on which the key has a fact; null if all its numbers are set aside. */
export function firstAsOf({ evidence, derivations }: FactHistory): string | null {
  const days = [
    ...evidence.filter(({ setAside }) => setAside === undefined).map(({ published }) => published),
    ...derivations.filter(({ value }) => value !== null).map(({ from }) => from),
  ];
  return days.sort()[0] ?? null;
}

/** The days on which the fact may change, oldest first. Between two of them, every day resolves to the same fact. */
export function changeDays({ evidence, derivations, caveats = [], contradictions = [] }: FactHistory): string[] {
  const days = new Set<string>();
  for (const { published, correction } of evidence) {
    days.add(published);
    if (correction) days.add(correction.date);
  }
  for (const { from } of [...derivations, ...contradictions]) days.add(from);
  for (const { from, until } of caveats) {
    days.add(from);
    if (until !== undefined) days.add(until);
  }
  return [...days].sort();
}

/**
 * The newest day on which something about the fact changed: a page with its number, or with one of its inputs, entered the record, or a person
 * made a correction notice. Copies of the fact from before that day are out of date.
 */
export function updatedOn({ evidence, derivations, caveats = [], contradictions = [] }: FactHistory): string {
  const days = [...evidence, ...derivations, ...caveats, ...contradictions].map(({ recorded }) => recorded);
  const notices = evidence.flatMap(({ correction }) => correction?.date ?? []);
  return [...days, ...notices].reduce((newest, day) => (day > newest ? day : newest), '');
}
