/**
 * The words of a number that is bound to a fact, and the number of a claim, compared with the fact. They name their fact, so nothing is guessed:
 * whoever gives another number than the record is told so.
 */
import { isLimit } from '../../fact/bounds.ts';
import { isAmount } from '../../fact/unit.ts';
import { type Printed, parsePrinted } from '../../printed/printed.ts';
import { type NumberedFact, type NumberOfFact, numbersOf } from './numbers-of-fact.ts';

/** `unread`: the words have no number, two of them, or something that the grammar of their language does not know. */
export type WordsState = 'matches' | 'differs' | 'unread';

export interface Comparison {
  state: WordsState;
  /** Whether the number is rounder than that of the record. */
  isRounded: boolean;
  /** Where only a number matches that has been replaced: the day of that; else empty. */
  until: string;
}

/** A number that is compared: of words, or of a claim. */
export type ComparedNumber = Pick<Printed, 'value' | 'resolution' | 'unit' | 'qualifier'>;

/** Longer words are a sentence and no number. */
const LONGEST = 200;

/** `language` is the ISO 639-1 code of the words. */
export function checkWords(words: string, language: string, fact: NumberedFact): Comparison {
  const text = words.trim();
  const printed = text.length > LONGEST ? null : parsePrinted(text, language);
  if (!printed) return { state: 'unread', isRounded: false, until: '' };
  const compared = compareNumber(printed, fact);
  // "3.2 percent" may be a fall of which the sentence around tells.
  const isUnsigned = compared.state === 'differs' && !printed.isSigned;
  const isFall = isUnsigned && compareNumber({ ...printed, value: -printed.value }, { ...fact, revisions: [] });
  return isFall && isFall.state === 'matches' ? { ...isFall, state: 'unread' } : compared;
}

/** It matches where it is a number of the record as exactly or shorter, or a limit that is true of it. */
export function compareNumber(number: ComparedNumber, fact: NumberedFact): Comparison {
  const same = numbersOf(fact).filter((known) => isSame(number, known, fact.unit));
  const now = same.filter(({ replaced }) => !replaced);
  const isRounded = now.every(({ value, qualifier }) => value !== number.value && !isLimit({ qualifier }));
  return {
    state: same.length ? 'matches' : 'differs',
    isRounded: now.length > 0 && isRounded,
    until: now.length ? '' : (same.at(-1)?.replaced?.until ?? ''),
  };
}

/** How far a round amount may stand from the number that it is for: 230 for 227.67, without a word and with "about". */
const ROUND = 0.015;
const ABOUT = 0.05;
/** Nobody writes "over 2" of a number above 4, nor "over 10 percent" of one above 12. */
const FAR = 2;

function isSame(
  { value, resolution, unit, qualifier }: ComparedNumber,
  known: NumberOfFact,
  factUnit: string,
): boolean {
  if (!Number.isFinite(value) || (unit !== null && unit !== known.unit)) return false;
  if (isLimit(known)) return value === known.value && (qualifier === null || qualifier === known.qualifier);
  const distance = Math.abs(known.value - value);
  if (qualifier === 'over' || qualifier === 'under') {
    const isTrue = qualifier === 'over' ? known.value >= value : known.value <= value;
    const ratio = Math.abs(known.value / value);
    const isNear = isAmount(factUnit) ? ratio <= FAR && ratio >= 1 / FAR : distance <= FAR || ratio <= FAR;
    return isTrue && isNear && known.value * value >= 0;
  }
  const mayBeRound = qualifier === 'about' || isAmount(factUnit) || factUnit === 'count';
  const most = Math.abs(value) * (qualifier === 'about' ? ABOUT : ROUND);
  const round = mayBeRound ? Math.min(lastDigit(value) / 2, most) : 0;
  // The first digit of 520 billion is worth 100 billion, so that "1 trillion" is not said of it, but is of 970 billion.
  const step = Math.min(resolution, 10 ** Math.floor(Math.log10(Math.abs(known.value))));
  return distance <= Math.max(step / 2, round) * (1 + 1e-9);
}

/** What one step of the last digit that is not zero is worth: 10 of 230. */
export function lastDigit(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}
