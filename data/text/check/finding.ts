/** What a check says of one figure of a text. */
import type { Fact, Revision } from '../../contract/fact.ts';

/** `outdated`: the record had this number before a revision. `doubt`: its number is disputed, corrected or withdrawn. */
export const VERDICTS = ['matches', 'differs', 'outdated', 'doubt', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What else there is to say. `rounded`: the text's number is rounder than ours. `loose`: a true limit far from the number. `derived`: ours was
 * computed. `neighbour`: the number is that of another fact. `year`: the text names none, and this is the one that its numbers fit; said once.
 * Why a figure is unknown: `period` (no year; where the whole text has none, said once), `fact` (no such fact), `limit` (only a limit is
 * known), `words` (words that may narrow it), `unsure` (the reader is not).
 */
export type Note =
  | 'rounded'
  | 'loose'
  | 'derived'
  | 'neighbour'
  | 'year'
  | 'period'
  | 'fact'
  | 'limit'
  | 'words'
  | 'unsure';

export interface Finding {
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  text: string;
  verdict: Verdict;
  notes: Note[];
  /** The fact that the figure states, as far as the reader can tell; null where it names no period. */
  id: string | null;
  /** What the record has of it; null where it has nothing. */
  fact: Fact | null;
  /** The earlier number that the text has. */
  revision: Revision | null;
  /** The id of the fact whose number the text has instead. */
  neighbour: string | null;
  /** The id of the same fact of the newest period, where that is a later one. */
  newer: string | null;
  /** Words around it that the reader does not know. */
  unread: string[];
}
