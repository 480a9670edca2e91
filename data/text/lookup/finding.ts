/** The result of a lookup: one finding for each figure of a text. */
import type { FactData, Revision } from '../../contract/fact.ts';
import type { Span } from '../spans.ts';

/**
 * `differs`: the record has another number for what the sentence says, and the two differ by one slip: a digit, two swapped digits or a
 * factor of ten. `found`: exactly one fact fits the figure and its sentence. `several`: one to three facts may fit, but the sentence may say
 * something else. `none`: the record has numbers in this unit for the area and period, but not this number. `not_covered`: it has no such
 * numbers. `not_looked_up`: the unit is not looked up, or the text names no area.
 */
export const OUTCOMES = ['differs', 'found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: FactData;
  /** The revision that replaced the number of the text; null if that number is current. */
  replaced: Revision | null;
  /** The text has more digits than the record, and is within its bounds. The record neither confirms nor contradicts it. */
  isWithinBounds?: true;
}

export interface Finding extends Span, Result {
  text: string;
}

export interface Result {
  outcome: Outcome;
  /**
   * `differs`, `found`: one. `several`: the facts to choose from. `none`: up to five facts for what the sentence says, totals first, or
   * else the total of the area.
   */
  matches: readonly Match[];
  /** For `none`: how many numbers the record has for the area and period. */
  count: number;
  /** The area and the period that were looked up; null if the text names none. */
  area: string | null;
  period: string | null;
  /** Why the figure is not looked up. */
  reason: 'unit' | 'area' | null;
}

export interface LookedUp {
  language: string;
  /** The day (`2025-06-19`) that tells the years of periods; null if unknown. */
  day: string | null;
  /** If the text names no year: the year that fits most of its figures. It is an assumption. */
  assumedYear: number | null;
  /** Whether numbers, and all words for periods, are read in the language. Otherwise only places, months and years are. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** Numbers in digits that are not figures: dates, times, parts of names. */
  others: number;
}
