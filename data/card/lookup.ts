/** How the sections of a card find what they show: by key, by area and period, or by the page that printed it. */
import type { Evidence, Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';

/** What sections choose from: entries in the build, facts as known on a day in the Worker. */
export type Item = Key & { id: string; evidence: readonly Evidence[] };

/** Lists are in the order in which the items were given, which is that of the record. */
export class Lookup<T> {
  readonly #find: (id: string) => T | undefined;
  readonly #found = new Map<string, T | undefined>();
  readonly #byAreaAndPeriod = new Map<string, string[]>();
  readonly #byRelease = new Map<string, string[]>();

  /** `find` gives what is known under an id. It is asked once for each that is looked up: a compact card looks up few of its items. */
  constructor(items: readonly Item[], find: (id: string) => T | undefined) {
    this.#find = find;
    for (const { id, area, period, evidence } of items) {
      add(this.#byAreaAndPeriod, `${area} ${period}`, id);
      for (const release of new Set(evidence.map((piece) => piece.release))) add(this.#byRelease, release, id);
    }
  }

  get(key: Key): T | undefined {
    return this.byId(factId(key));
  }

  at(area: string, period: string): readonly T[] {
    return this.#all(this.#byAreaAndPeriod.get(`${area} ${period}`));
  }

  printedBy(release: string): readonly T[] {
    return this.#all(this.#byRelease.get(release));
  }

  byId(id: string): T | undefined {
    if (!this.#found.has(id)) this.#found.set(id, this.#find(id));
    return this.#found.get(id);
  }

  #all(ids: readonly string[] = []): T[] {
    return ids.map((id) => this.byId(id)).filter((found) => found !== undefined);
  }
}

/** Finds the items themselves. */
export function lookupOf<T extends Item>(items: readonly T[]): Lookup<T> {
  const byId = new Map(items.map((item) => [item.id, item]));
  return new Lookup(items, (id) => byId.get(id));
}

function add<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

/** The facts of a card's file as known on a day, and what became of them since. */
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
