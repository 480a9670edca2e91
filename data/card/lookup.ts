/** How the sections of a card find what they show: by key, by area and period, or by the page that printed it. */
import type { Evidence } from '../contract/fact.ts';
import { factId, type Key } from '../fact/id.ts';

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
