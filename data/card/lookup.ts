/** How the sections of a card find what they show. */
import { type FactSummary, summaryOf } from '../catalogue/format/summaries.ts';
import type { Fact } from '../contract/fact.ts';
import { isConverted } from '../fact/evidence.ts';
import type { FactHistory } from '../fact/history.ts';
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';

/** The facts of a key in all periods, without their evidence. Converted dollars are in no series. */
type SeriesOf = (key: Omit<Key, 'period'>) => readonly FactSummary[];

/** The facts that a card is made from, as known on one day: all of its year, and a summary of other years. */
export class CardFacts {
  readonly #find: (id: string) => Fact | undefined;
  readonly #found = new Map<string, Fact | undefined>();
  readonly #idsAt = new Map<string, string[]>();
  /** The facts of a key in all periods. */
  readonly series: SeriesOf;

  /** `find` gives the fact with an id. It is asked once for each id that is looked up: a compact card looks up few. */
  constructor(keys: readonly (Key & { id: string })[], find: (id: string) => Fact | undefined, series: SeriesOf) {
    this.#find = find;
    this.series = series;
    for (const { id, area, period } of keys) {
      const place = `${area} ${period}`;
      const ids = this.#idsAt.get(place);
      if (ids) ids.push(id);
      else this.#idsAt.set(place, [id]);
    }
  }

  get(key: Key): Fact | undefined {
    return this.byId(factId(key));
  }

  /** In the order of the record. */
  at(area: string, period: string): Fact[] {
    const ids = this.#idsAt.get(`${area} ${period}`) ?? [];
    return ids.map((id) => this.byId(id)).filter((fact) => fact !== undefined);
  }

  byId(id: string): Fact | undefined {
    if (!this.#found.has(id)) this.#found.set(id, this.#find(id));
    return this.#found.get(id);
  }
}

export function cardFactsOf(facts: readonly Fact[]): CardFacts {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return new CardFacts(facts, (id) => byId.get(id), seriesIn(facts));
}

function seriesIn(facts: readonly Fact[]): SeriesOf {
  return (key) => {
    const stem = factId({ ...key, period: '' });
    return facts.filter((fact) => fact.id === `${stem}${fact.period}` && !isConverted(fact)).map(summaryOf);
  };
}

/** The facts of a card as known on a day, and the same facts as known today. */
export interface Knowledge {
  facts: CardFacts;
  today(id: string): Fact | undefined;
}

/** As known today. `histories` are those of the card's year; `series` finds summaries of all years. */
export function knownToday(histories: readonly FactHistory[], series: SeriesOf): Knowledge {
  const facts = new CardFacts(histories, finderOf(histories), series);
  return { facts, today: (id) => facts.byId(id) };
}

/** As known on the day `asOf`. `histories` are those of the card's year, and those of its series in other years. */
export function knownOn(histories: readonly FactHistory[], asOf: string): Knowledge {
  const find = finderOf(histories, asOf);
  const series: SeriesOf = (key) => {
    const stem = factId({ ...key, period: '' });
    const ofKey = histories.filter(({ id, period }) => id === `${stem}${period}`);
    const known = ofKey.flatMap(({ id }) => facts.byId(id) ?? []);
    return known.filter((fact) => !isConverted(fact)).map(summaryOf);
  };
  const facts = new CardFacts(histories, find, series);
  return { facts, today: finderOf(histories) };
}

function finderOf(histories: readonly FactHistory[], asOf?: string) {
  const byId = new Map(histories.map((history) => [history.id, history]));
  return (id: string): Fact | undefined => {
    const history = byId.get(id);
    return (history && resolve(history, asOf)) ?? undefined;
  };
}
