/**
 * The card's answer as types. This is what the Worker and the widget share: the widget knows it as JSON and by these types.
 * It stays small, because every page view carries it: a number's evidence is one request away, at `/v1/facts/{id}`.
 */
import type { Fact } from '../data/fact.ts';
import type { Language } from '../data/languages.ts';

/** Labels and words in the answer's language, by name. */
export type Words = Record<string, string>;

/** A fact as a card shows it. */
export interface CardFact extends Pick<Fact, 'id' | 'value' | 'unit' | 'qualifier' | 'basis' | 'status'> {
  /** Significant digits to show, 0 for all: what its bounds allow. */
  digits: number;
}

export interface Named {
  id: string;
  label: string;
}

/** A part of the area's trade: how much of it, how it grew, and how much of the nation's trade with the same partner. */
export interface CardShare {
  label: string;
  share: CardFact;
  growth: CardFact | null;
  national: CardFact | null;
}

/** The page that is preferred for the headline; `others` counts further pages behind the card's facts. */
export interface CardSource {
  publisher: string;
  agency: string;
  url: string;
  published: string;
  others: number;
}

export interface Card {
  area: Named;
  indicator: Named;
  lang: Language;
  dir: 'ltr' | 'rtl';
  period: Named;
  /** `live` follows the newest period; `fixed` was asked for by its period. */
  mode: 'live' | 'fixed';
  /** The newest period, where the card shows an older one. */
  newer: Named | null;
  headline: CardFact;
  /** The day from which the headline has its present value, where it had another before. */
  revised: string | null;
  growth: CardFact | null;
  usd: CardFact | null;
  lead: CardFact | null;
  nation: CardFact | null;
  /** Earlier totals that the source says were surpassed. */
  exceeds: { period: Named; fact: CardFact }[];
  month: { period: Named; value: CardFact; growth: CardFact | null } | null;
  shares: CardShare[];
  count: CardFact | null;
  /** Partners whose rank is `upTo` or better; the source does not order them. */
  top: { upTo: number; partners: { label: string; fact: CardFact }[] } | null;
  /** The same window of the years, this one included, oldest first. */
  trend: { year: string; fact: CardFact }[];
  source: CardSource;
  words: Words;
}
