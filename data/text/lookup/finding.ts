/** The result of a lookup: one finding for each figure of a text. */
import type { Fact, Revision } from '../../contract/fact.ts';
import type { Span } from '../spans.ts';

/**
 * `found`: one fact fits. `several`: up to three may fit, and the reader chooses. `none`: the record has numbers of this unit for the area and period
 * that the text names, but not this one. `not_covered`: the record has no such numbers. `not_looked_up`: the figure's unit is not looked up, or the
 * text names no area.
 */
export const OUTCOMES = ['found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: Fact;
  /** The revision that replaced the number of the text; null where that number is current. */
  replaced: Revision | null;
}

export interface Finding extends Span {
  text: string;
  outcome: Outcome;
  /** One for `found`; those to choose from for `several`; for `none` up to five numbers that the record has there. */
  matches: readonly Match[];
  /** For `none`: how many numbers the record has there. */
  count: number;
  /** For `none`: a similar number of the record. */
  hint: Match | null;
  /** The area and the period by which it was looked up; null where the text names none. */
  area: string | null;
  period: string | null;
  /** Why it is not looked up. */
  reason: 'unit' | 'area' | null;
}

export interface LookedUp {
  language: string;
  /** The day (`2025-06-19`) from which the years of periods follow; null where it is not known. */
  day: string | null;
  /** Where the text names no year: the year that fits most of its figures. It is an assumption. */
  assumedYear: number | null;
  /** Whether numbers, and all words for periods, are read in the language. Otherwise only places, months and years are. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** Numbers in digits that are no figures: dates, times, parts of names. */
  others: number;
}
