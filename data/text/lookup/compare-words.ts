/**
 * Compares a printed number, or the number of a claim, with one fact. The author chose the fact, so any other number differs.
 *
 *   record        words                 state
 *   22.9 %        "22.9 percent"        matches
 *   22.9 %        "about 23 percent"    matches, rounded
 *   22.9 %        "22.8 percent"        differs
 *   8.25..8.35    "8.31"                unread, within bounds
 *   19.9 %        "over 10 percent"     unread: true, but too far away
 */
import { boundOfSize, compareWithBound, contains, isBound, lastDigitStep } from '../../fact/bounds.ts';
import { isAmount } from '../../fact/unit.ts';
import { type PrintedNumber, parsePrintedNumber } from '../../printed/printed.ts';
import { type NumberedFact, type NumberOfFact, numbersOf } from './numbers-of-fact.ts';

/** `unread`: undecided. The words are not a number that the grammar can parse, or the record neither confirms nor contradicts the number. */
export type WordsState = 'matches' | 'differs' | 'unread';

interface Comparison {
  state: WordsState;
  isRounded: boolean;
  /** The day on which the number was replaced, if only a replaced number matches. Otherwise empty. */
  until: string;
  /** If `unread`: whether the number is within the bounds of the fact. The record has too few digits to confirm 8.31 if it has 8.3. */
  isWithinBounds: boolean;
}

export type ComparedNumber = Pick<PrintedNumber, 'value' | 'resolution' | 'unit' | 'qualifier'>;

/** A longer text is a sentence, not a number. */
const MAX_WORDS_LENGTH = 200;

const UNREAD: Comparison = { state: 'unread', isRounded: false, until: '', isWithinBounds: false };

export function compareWords(words: string, language: string, fact: NumberedFact): Comparison {
  const text = words.trim();
  const number = text.length > MAX_WORDS_LENGTH ? null : parsePrintedNumber(text, language);
  if (!number) return UNREAD;

  const comparison = compareNumber(number, fact);
  if (comparison.state !== 'differs' || number.isSigned) return comparison;

  // "3.2 percent" may be a fall: the sentence around it may say so.
  const asFall = compareNumber({ ...number, value: -number.value }, { ...fact, revisions: [] });
  return asFall.state === 'differs' ? comparison : UNREAD;
}

/** Compares with the value of the fact, the numbers that its pages print, and its earlier values. */
export function compareNumber(number: ComparedNumber, fact: NumberedFact): Comparison {
  const numbers = numbersOf(fact);
  const matching = numbers.filter((recorded) => stateOf(number, recorded, fact.unit) === 'matches');
  if (matching.length) return matchWith(number, matching);

  if (isWithinBounds(number, fact)) return { ...UNREAD, isWithinBounds: true };
  const current = numbers.filter(({ replaced }) => !replaced);
  const isUndecided = current.some((recorded) => stateOf(number, recorded, fact.unit) === 'unread');
  return isUndecided ? UNREAD : { ...UNREAD, state: 'differs' };
}

function matchWith(number: ComparedNumber, matching: readonly NumberOfFact[]): Comparison {
  const current = matching.filter(({ replaced }) => !replaced);
  const isExact = current.some((recorded) => recorded.value === number.value || isBound(recorded));
  return {
    state: 'matches',
    isRounded: current.length > 0 && !isExact,
    until: current.length ? '' : (matching.at(-1)?.replaced?.until ?? ''),
    isWithinBounds: false,
  };
}

/** Whether the record allows the number: 8.31 for 8.3, rank 1 for ranks 1 to 2, any number if only "over 20" is on record. */
function isWithinBounds(number: ComparedNumber, { value, unit, bounds }: NumberedFact): boolean {
  if (!hasUnitOf(number, { unit })) return false;
  const [lower, upper] = bounds;
  // An estimate has a value and no bounds, so it contradicts no number.
  if (lower === null || upper === null) return value === null || lower === upper;
  // The bounds of a truncated 52 are [52, 53], but it cannot be 53. So a number that equals a bound counts only if it has more digits.
  const isAtEnd = number.value === lower || number.value === upper;
  const isFiner = number.resolution <= (upper - lower) / 2;
  return contains(bounds, number.value) && (value === null || isFiner || !isAtEnd);
}

/** The state of words such as "over 20", by how well the bound agrees with the recorded number. */
const STATE_OF_BOUND = { agrees: 'matches', far: 'unread', wrongSide: 'differs' } as const;

function stateOf(number: ComparedNumber, recorded: NumberOfFact, factUnit: string): WordsState {
  const { value, qualifier } = number;
  if (!Number.isFinite(value) || !hasUnitOf(number, recorded)) return 'differs';
  const bound = boundOfSize(recorded);
  if (bound) {
    if (value !== recorded.value) return 'differs';
    // The qualifier may be outside the words: "over <trade-figure>20 billion</trade-figure>".
    return qualifier === bound.kind ? 'matches' : 'unread';
  }
  if (qualifier === 'over' || qualifier === 'under') {
    if (recorded.value * value < 0) return 'differs';
    return STATE_OF_BOUND[compareWithBound({ kind: qualifier, value }, recorded.value)];
  }
  return Math.abs(recorded.value - value) <= toleranceOf(number, recorded, factUnit) ? 'matches' : 'differs';
}

function hasUnitOf({ unit }: ComparedNumber, recorded: Pick<NumberOfFact, 'unit'>): boolean {
  return unit === null || unit === recorded.unit;
}

/** How far a rounded amount may be from the recorded one, as a share of the amount: 230 for 227.67 is off by 1 percent. */
const MAX_ROUNDING = 0.015;
/** The same for a number with the word "about". */
const MAX_ROUNDING_ABOUT = 0.05;

function toleranceOf({ value, resolution, qualifier }: ComparedNumber, recorded: NumberOfFact, unit: string): number {
  const isAbout = qualifier === 'about';
  const mayBeRounded = isAbout || isAmount(unit) || unit === 'count';
  const maxRounding = Math.abs(value) * (isAbout ? MAX_ROUNDING_ABOUT : MAX_ROUNDING);
  const rounding = mayBeRounded ? Math.min(lastDigitStep(value) / 2, maxRounding) : 0;
  // The first digit of 520 billion is worth 100 billion. So "1 trillion" does not match 520 billion, but it matches 970 billion.
  const step = Math.min(resolution, 10 ** Math.floor(Math.log10(Math.abs(recorded.value))));
  // The factor allows for floating-point errors.
  return Math.max(step / 2, rounding) * (1 + 1e-9);
}
