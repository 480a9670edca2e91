/** What the reader proposes for one figure: which fact it states, how sure that is, and by which words. */
import type { Measure, Unit } from '../../contract/enumerations.ts';
import { type Bounds, boundsOf, type Qualifier } from '../../fact/bounds.ts';
import { DIMENSIONS, type Dimension, factId, type Key } from '../../fact/id.ts';
import type { Figure } from '../figures/figure.ts';
import type { Span } from '../spans.ts';

export interface Words extends Span {
  text: string;
}

export interface Guess<T extends string = string> {
  /** null where nothing can be proposed. */
  value: T | null;
  /** 0 to 1: 1 where the words of the same clause say it, less where it is carried from before or taken by default. */
  confidence: number;
  /** The words that it relies on; none where it is a default. */
  words: Words[];
}

export function guess<T extends string>(value: T | null, confidence: number, words: readonly Words[] = []): Guess<T> {
  return { value, confidence, words: words.map(({ start, end, text }) => ({ start, end, text })) };
}

/** The confidence of what the words leave open. Neither the check of texts nor the desk takes it for sure. */
export const UNSURE = 0.4;

export interface Reading extends Record<Exclude<Dimension, 'measure'>, Guess> {
  figure: Figure;
  sentence: Span;
  measure: Guess<Measure>;
  /** The period belongs to this figure alone, because it stands in brackets or is what another is compared with: later figures do not take it over. */
  isAside: boolean;
  attributedTo: Guess;
  /** As an observation records it: a fall is negative, a ratio is growth in percent; null for one of several places in an order. */
  value: number | null;
  unit: Unit | null;
  qualifier: Qualifier;
  /** Where the token gives limits and no number. */
  bounds: Bounds | null;
  /** It is of the trade of two, of whom either may have given it: "between Borland and Corland". */
  isMutual: boolean;
  /** Words around it that are not understood: they may narrow what it is a figure of. */
  unread: Words[];
}

/** The fact that a figure may state, for whoever looks it up. */
export interface Candidate {
  id: string;
  key: Key;
  value: number | null;
  /** The interval that the printed number stands for. */
  bounds: Bounds;
  /** The confidence of the dimension that is least sure. */
  confidence: number;
}

/** The fact that a reading proposes; null where a dimension is missing. */
export function candidateOf(reading: Reading): Candidate | null {
  const { value, figure, qualifier } = reading;
  const key = {} as Key;
  let confidence = 1;
  for (const dimension of DIMENSIONS) {
    const guess = reading[dimension];
    if (guess.value === null) return null;
    key[dimension] = guess.value;
    confidence = Math.min(confidence, guess.confidence);
  }
  const bounds = reading.bounds ?? (value === null ? [null, null] : boundsOf(value, figure.resolution, qualifier));
  return { id: factId(key), key, value, bounds, confidence };
}
