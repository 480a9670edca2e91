/** A section of a card: how it gets its value in the response from the facts of the card. */
import type { FactSummary } from '../catalogue/format/summaries.ts';
import type { CardFact, CardView, Named } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { type Period, parsePeriod } from '../fact/period.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardSeries } from './series.ts';

/** What a card is about, before anything is known of its facts. */
export interface CardScope {
  /** The key of the series in the period, as an amount in the area's currency. */
  key: Key;
  period: Period;
}

/** What the card of a series and a period is about; null for an invalid `period`. */
export function cardScope({ area, indicator, partner, breakdown }: CardSeries, period: string): CardScope | null {
  const parsed = parsePeriod(period);
  return parsed && { key: { area, indicator, measure: 'value', partner, breakdown, period }, period: parsed };
}

/** How a section shows facts. */
export interface Show {
  view: CardView;
  headline: Fact;
  /** The growth beside it. */
  growth: Fact | undefined;
  /** The fact as the card shows it, null where there is none. The card has the words and units of every fact that is shown so. */
  fact(fact: Showable | undefined): CardFact | null;
  /** The label of a key's dimension in the language of the card. */
  label(key: Key, dimension: keyof Key): string;
  /** A period with its long name. */
  period(id: string): Named;
  /** The name of a period with short months: `Jan–May 2025`. */
  shortPeriod(id: string): string;
  /** The area that the card's area is a part of. */
  parent: Named | null;
  /** What the total of an indicator is called within `parentRise`: `exports`. */
  whole(key: Key): string;
  /** The divisions of trade into parts, in the order in which a card lists them. */
  divisions: readonly Named[];
  /** The code of the division that the key's partner or breakdown is a part of; null for the whole. */
  divisionOf(key: Key): string | null;
  /** The months from which the key's partner is counted by another definition (data/fact/definition.ts). */
  breaksOf(key: Key): readonly string[];
}

/** What a card needs of a fact to show it. */
export type Showable = Omit<FactSummary, 'obsStatus' | 'published' | 'printed' | 'release'> &
  Partial<Pick<Fact, 'evidence' | 'derivation'>>;

/** Makes a section of a card; null or an empty list where nothing is known. */
export type CardSection<T> = (facts: CardFacts, scope: CardScope, show: Show) => T;

/** Makes a section that shows the fact of one measure of the card's series. */
export function singleFact(measure: string): CardSection<CardFact | null> {
  return (facts, { key }, show) => show.fact(facts.get({ ...key, measure }));
}

/** The number, or its lower bound. */
export function leastOf({ value, bounds }: Pick<Fact, 'value'> & Partial<Pick<Fact, 'bounds'>>): number {
  return value ?? bounds?.[0] ?? 0;
}

/** All facts of a measure of the card's area, indicator and period, of all partners and parts; none if the card is itself of a part. */
export function ofParts(facts: CardFacts, { key }: CardScope, measure: string): Fact[] {
  if (!isWorldTotal(key)) return [];
  return facts.parts({ ...key, measure });
}
