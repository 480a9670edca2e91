/** The type of a function that makes a section of a card, the types of its parameters, and helpers for choosing facts. */
import type { FactSummary } from '../catalogue/format/summaries.ts';
import type { CardFact, CardView, LabeledCode } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { type Period, parsePeriod } from '../fact/period.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardSeries } from './series.ts';

/** The series and the period of a card. */
export interface CardScope {
  /** The key of the series in the period, as an amount in the area's currency. */
  key: Key;
  period: Period;
}

/** null for an invalid `period`. */
export function cardScope({ area, indicator, partner, breakdown }: CardSeries, period: string): CardScope | null {
  const parsed = parsePeriod(period);
  return parsed && { key: { area, indicator, measure: 'value', partner, breakdown, period }, period: parsed };
}

/** The context of a section: the headline, and functions that turn facts and codes into what the card shows. */
export interface Show {
  view: CardView;
  headline: Fact;
  /** The growth that is shown beside the headline. */
  growth: Fact | undefined;
  /** The fact as the card shows it; null if it cannot be shown. Collects its unit and caveats, so call it only for a fact that the card shows. */
  fact(fact: Showable | undefined): CardFact | null;
  /** The label of a key's dimension in the language of the card. */
  label(key: Key, dimension: keyof Key): string;
  /** A period with its long name. */
  period(id: string): LabeledCode;
  /** The name of a period with short months: `Jan–May 2025`. */
  shortPeriod(id: string): string;
  /** The area that the card's area is a part of. */
  parent: LabeledCode | null;
  /** The name of a total in the messages `parentRise`, `parentFall` and `parentSame`. */
  whole(key: Key): string;
  /** The divisions of trade into parts, in the order in which a card lists them. */
  divisions: readonly LabeledCode[];
  /** The code of the division that has the key's partner or breakdown as a part; null for the total. */
  divisionOf(key: Key): string | null;
  /** The months from which the key's partner is counted by another definition (data/fact/definition.ts). */
  breaksOf(key: Key): readonly string[];
}

/** The fields of a fact that a card needs. */
export type Showable = Omit<FactSummary, 'obsStatus' | 'published' | 'printed' | 'release'> &
  Partial<Pick<Fact, 'evidence' | 'derivation'>>;

/** Makes a section of a card. The result is null or an empty list if no facts are known. */
export type CardSection<T> = (facts: CardFacts, scope: CardScope, show: Show) => T;

/** Makes a section that shows the fact of one measure of the card's series. */
export function singleFact(measure: string): CardSection<CardFact | null> {
  return (facts, { key }, show) => show.fact(facts.get({ ...key, measure }));
}

/** The number, or its lower bound. */
export function valueOrLowerBound({ value, bounds }: Pick<Fact, 'value'> & Partial<Pick<Fact, 'bounds'>>): number {
  return value ?? bounds?.[0] ?? 0;
}

/** The facts of a measure for all partners and breakdowns, in the card's period; empty if the card itself shows a part. */
export function partFacts(facts: CardFacts, { key }: CardScope, measure: string): Fact[] {
  if (!isWorldTotal(key)) return [];
  return facts.parts({ ...key, measure });
}
