/** The facts that the sections of a card choose from, as known on one day. */
import { type FactSummary, summaryOf } from '../catalogue/format/summaries.ts';
import type { Fact } from '../contract/fact.ts';
import { isConverted } from '../fact/evidence.ts';
import type { FactHistory } from '../fact/history.ts';
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';

/** Finds the facts of a key in all periods, without their evidence. Dollars that newsrooms converted are left out. */
type SeriesOf = (key: Omit<Key, 'period'>) => readonly FactSummary[];

/** All facts of the card's year, and summaries of its series in other years. */
export class CardFacts {
  readonly #resolveFact: (id: string) => Fact | undefined;
  readonly #resolved = new Map<string, Fact | undefined>();
  /** By area and period. */
  readonly #ids = new Map<string, string[]>();
  readonly series: SeriesOf;

  /** `resolveFact` makes the fact with an id. It runs only for ids that are looked up: a compact card needs few facts of a year. */
  constructor(
    keys: readonly (Key & { id: string })[],
    resolveFact: (id: string) => Fact | undefined,
    series: SeriesOf,
  ) {
    this.#resolveFact = resolveFact;
    this.series = series;
    for (const { id, area, period } of keys) {
      const place = `${area} ${period}`;
      const ids = this.#ids.get(place);
      if (ids) ids.push(id);
      else this.#ids.set(place, [id]);
    }
  }

  get(key: Key): Fact | undefined {
    return this.byId(factId(key));
  }

  /** All facts of an area and period, in the order of the record. */
  at(area: string, period: string): Fact[] {
    const ids = this.#ids.get(`${area} ${period}`) ?? [];
    return ids.map((id) => this.byId(id)).filter((fact) => fact !== undefined);
  }

  byId(id: string): Fact | undefined {
    if (!this.#resolved.has(id)) this.#resolved.set(id, this.#resolveFact(id));
    return this.#resolved.get(id);
  }
}

export function cardFactsOf(facts: readonly Fact[]): CardFacts {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return new CardFacts(facts, (id) => byId.get(id), seriesIn(facts));
}

function seriesIn(facts: readonly Fact[]): SeriesOf {
  return (key) => {
    const idWithoutPeriod = factId({ ...key, period: '' });
    const inSeries = facts.filter(({ id, period }) => id === `${idWithoutPeriod}${period}`);
    return inSeries.filter((fact) => !isConverted(fact)).map(summaryOf);
  };
}

/** The facts of a card as known on a day, and the same facts as known today. */
export interface Knowledge {
  facts: CardFacts;
  today(id: string): Fact | undefined;
}

/** As known today. `histories` are those of the card's year; `series` finds summaries of all years. */
export function knownToday(histories: readonly FactHistory[], series: SeriesOf): Knowledge {
  const facts = new CardFacts(histories, resolverOf(histories), series);
  return { facts, today: (id) => facts.byId(id) };
}

/** As known on the day `asOf`. `histories` are those of the card's year, and those of its series in other years. */
export function knownOn(histories: readonly FactHistory[], asOf: string): Knowledge {
  const series: SeriesOf = (key) => {
    const idWithoutPeriod = factId({ ...key, period: '' });
    const inSeries = histories.filter(({ id, period }) => id === `${idWithoutPeriod}${period}`);
    const known = inSeries.flatMap(({ id }) => facts.byId(id) ?? []);
    return known.filter((fact) => !isConverted(fact)).map(summaryOf);
  };
  const facts = new CardFacts(histories, resolverOf(histories, asOf), series);
  return { facts, today: resolverOf(histories) };
}

function resolverOf(histories: readonly FactHistory[], asOf?: string) {
  const byId = new Map(histories.map((history) => [history.id, history]));
  return (id: string): Fact | undefined => {
    const history = byId.get(id);
    return (history && resolve(history, asOf)) ?? undefined;
  };
}
