/** The facts that the sections of a card choose from, as known on one day. */
import { type FactSummary, summaryOf } from '../catalogue/format/summaries.ts';
import type { Fact } from '../contract/fact.ts';
import { isConverted } from '../fact/evidence.ts';
import type { FactHistory } from '../fact/history.ts';
import { factId, type Key, periodIn, seriesId } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';

/** Finds the facts of a key in all periods, without their evidence. Dollars that newsrooms converted are left out. */
type SeriesOf = (key: Omit<Key, 'period'>) => readonly FactSummary[];

/** All facts of the card's year, and summaries of its series in other years. */
export class CardFacts {
  readonly #ids: readonly string[];
  readonly #resolveFact: (id: string) => Fact | undefined;
  readonly #resolved = new Map<string, Fact | undefined>();
  readonly series: SeriesOf;

  /** `resolveFact` makes the fact with one of the `ids`. It runs only when an id is looked up, because a card needs few facts of a year. */
  constructor(ids: readonly string[], resolveFact: (id: string) => Fact | undefined, series: SeriesOf) {
    this.#ids = ids;
    this.#resolveFact = resolveFact;
    this.series = series;
  }

  get(key: Key): Fact | undefined {
    return this.byId(factId(key));
  }

  /** The facts of all partners and breakdowns, in the order of the record. */
  parts({ area, indicator, measure, period }: Pick<Key, 'area' | 'indicator' | 'measure' | 'period'>): Fact[] {
    const start = `${area}.${indicator}.${measure}.`;
    const ids = this.#ids.filter((id) => id.startsWith(start) && periodIn(id) === period);
    return ids.map((id) => this.byId(id)).filter((fact) => fact !== undefined);
  }

  byId(id: string): Fact | undefined {
    if (!this.#resolved.has(id)) this.#resolved.set(id, this.#resolveFact(id));
    return this.#resolved.get(id);
  }
}

export function cardFactsOf(facts: readonly Fact[]): CardFacts {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return new CardFacts([...byId.keys()], (id) => byId.get(id), seriesIn(facts));
}

function seriesIn(facts: readonly Fact[]): SeriesOf {
  return (key) => {
    const inSeries = facts.filter((fact) => seriesId(fact) === seriesId(key));
    return inSeries.filter((fact) => !isConverted(fact)).map(summaryOf);
  };
}

/** The facts of a card as known on a day, and the same facts as known today. */
export interface Knowledge {
  facts: CardFacts;
  today(id: string): Fact | undefined;
}

/**
 * The facts of a card as of the day `asOf`, or as of today. `ids` are the facts of the card's year, and `historyOf` reads the history of one.
 * `series` finds summaries of all years as of the same day.
 */
export function knowledgeOf(
  ids: readonly string[],
  historyOf: (id: string) => FactHistory | undefined = () => undefined,
  series: SeriesOf = () => [],
  asOf?: string,
): Knowledge {
  const factOn = (id: string, day?: string): Fact | undefined => {
    const history = historyOf(id);
    return (history && resolve(history, day)) ?? undefined;
  };
  const facts = new CardFacts(ids, (id) => factOn(id, asOf), series);
  return { facts, today: asOf === undefined ? (id) => facts.byId(id) : (id) => factOn(id) };
}
