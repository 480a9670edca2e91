/** How the sections of a card find what they show: by key, by area and period, or by the page that printed it. */
import type { Evidence } from '../contract/fact.ts';
import { factId, type Key } from '../fact/id.ts';

/** What sections choose from: entries in the build, facts as known on a day in the Worker. */
export type Item = Key & { id: string; evidence: readonly Evidence[] };

/** Lists are in the order in which the items were given, which is that of the record. */
export class Lookup<T extends Item> {
  readonly #byId: Map<string, T>;
  readonly #byAreaAndPeriod = new Map<string, T[]>();
  readonly #byRelease = new Map<string, T[]>();

  constructor(items: readonly T[]) {
    this.#byId = new Map(items.map((item) => [item.id, item]));
    for (const item of items) {
      add(this.#byAreaAndPeriod, `${item.area} ${item.period}`, item);
      for (const release of new Set(item.evidence.map((piece) => piece.release))) add(this.#byRelease, release, item);
    }
  }

  get(key: Key): T | undefined {
    return this.#byId.get(factId(key));
  }

  at(area: string, period: string): readonly T[] {
    return this.#byAreaAndPeriod.get(`${area} ${period}`) ?? [];
  }

  printedBy(release: string): readonly T[] {
    return this.#byRelease.get(release) ?? [];
  }
}

function add<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}
