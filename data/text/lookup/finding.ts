/** What a lookup says of the figures of a text. */
import type { Fact, Revision } from '../../contract/fact.ts';
import type { Span } from '../spans.ts';

/**
 * `found`: one fact. `several`: up to three, of which the reader chooses. `none`: the record has numbers of this unit for what the text names,
 * and this is none of them. `not_covered`: it has none there. `not_looked_up`: the figure has no unit that is looked up, or the text no area.
 */
export const OUTCOMES = ['found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: Fact;
  /** The revision that replaced the number of the text; null where that is the number of today. */
  replaced: Revision | null;
}

export interface Finding extends Span {
  text: string;
  outcome: Outcome;
  /** Of `found` one, of `several` those to choose from, of `none` up to five numbers that the record has there. */
  matches: readonly Match[];
  /** Of `none`: how many numbers the record has there. */
  count: number;
  /** Of `none`: a number of the record that is similar. */
  hint: Match | null;
  /** The area and the period by which it was looked up; null where the text names none. */
  area: string | null;
  period: string | null;
  /** Why it is not looked up. */
  reason: 'unit' | 'area' | null;
}

export interface LookedUp {
  language: string;
  /** The day by which years were told; null where nothing tells it. */
  day: string | null;
  /** The year that fits most figures of a text that names none: an assumption. */
  assumedYear: number | null;
  /** Whether the language has a grammar of numbers, and words for periods. Without these only places, months and years are read. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** Numbers in digits that are no figures: dates, times, parts of names. */
  others: number;
}
