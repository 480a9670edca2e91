/** The results of a lookup: a finding for each figure of the text. */
import type { FactData, Revision } from '../../contract/fact.ts';
import type { Span } from '../spans.ts';
import type { RecordedNumber } from './number-index.ts';

/**
 * - `differs`: the record has another number for the sentence, with one slip between them: a digit, two swapped digits, a power of ten, or a fall
 *   for a rise.
 * - `found`: exactly one fact fits the figure and its sentence.
 * - `several`: one to three facts may fit, but the sentence may be about something else.
 * - `none`: the record has numbers in this unit for the area and period, but not this number.
 * - `not_covered`: the record has no numbers in this unit for the area and period.
 * - `not_looked_up`: the unit is not looked up, or the text names no area.
 */
export const OUTCOMES = ['differs', 'found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: FactData;
  /** The revision that replaced the number of the text; null if that number is current. */
  replaced: Revision | null;
  /** The number of the text has more digits than the record, and is within its bounds: neither confirmed nor contradicted. */
  isWithinBounds?: true;
}

export interface Finding extends Span, FindingResult {
  text: string;
}

export interface FindingResult {
  outcome: Outcome;
  /**
   * `differs` and `found` have one, `several` has the facts to choose from, and `none` has up to five facts that the sentence may be about.
   */
  matches: readonly Match[];
  /**
   * For `none`: how the matches differ from the sentence. `period`: they are from the nearest period. `part`: they are totals, but the sentence
   * names a partner or a breakdown. null if they fit the sentence.
   */
  departsIn: 'period' | 'part' | null;
  /** For `none`: how many numbers the record has for the area and period. */
  count: number;
  /** The area that was looked up; null if the text names none. */
  area: string | null;
  /** The period that was looked up; null if the text names none. */
  period: string | null;
  /** For `not_looked_up`: the figure has no unit that is looked up, or the text names no area. */
  reason: 'unit' | 'area' | null;
}

export interface LookupReport {
  language: string;
  /** The day (`2025-06-19`) that decides the years of periods; null if unknown. */
  day: string | null;
  /** If the text names no year: a guess, the year that fits most of its figures. */
  assumedYear: number | null;
  /** Whether the language has grammars for numbers and for all periods. Otherwise only places, months and years are read. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** The numbers in digits that are not figures: dates, times, parts of names. */
  otherNumbers: string[];
}

export function matchOf({ fact, replaced }: RecordedNumber): Match {
  return { fact, replaced };
}
