/**
 * Parses a printed number. Each language has a grammar in `grammars/`.
 *
 *   token                            value             resolution     unit      qualifier
 *   "nearly 227.67 billion yuan"     227,670,000,000   10,000,000     CNY       under
 *   "down 3.2%"                      -3.2              0.1            percent   null
 */
import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { amountAt, numbersIn } from './amounts.ts';
import { fold } from './fold.ts';
import { type NumberLexicon, numberLexiconOf } from './number-lexicon.ts';

export interface PrintedNumber {
  value: number;
  /** The value of one unit of the last printed digit: 10 million in `227.67 billion`. */
  resolution: number;
  unit: Unit | null;
  /** null if the token has no qualifying word. The sentence around it may have one. */
  qualifier: Qualifier | null;
  /** The token has a sign, or a word for a rise or a fall. */
  isSigned: boolean;
}

/**
 * `language` is ISO 639-1. Returns null if the language has no grammar, if the grammar lacks a word of the token, or if the token has no digits: a
 * number in words has no resolution.
 */
export function parsePrintedNumber(token: string, language: string): PrintedNumber | null {
  const lexicon = numberLexiconOf(language);
  if (!lexicon) return null;
  // NFKC turns "２２．９％" into "22.9%". Spaces are kept, because a no-break space may group digits.
  const original = token
    .trim()
    .replace(/\S+/g, (run) => run.normalize('NFKC'))
    .replace(/[^\S\u00a0\u2009\u202f]+/g, ' ');
  const text = fold(original);
  const [number] = numbersIn(text, original, lexicon.grammar);
  if (!number) return null;
  const amount = amountAt(text, number, lexicon);
  const before = parseModifiers(text.slice(0, amount.start), lexicon);
  const after = parseModifiers(text.slice(amount.end), lexicon);
  // In a token, a word for a rise or a fall must precede its number.
  if (!before || !after || after.direction) return null;
  const units = new Set([...before.units, ...after.units]);
  if (amount.unit) units.add(amount.unit);
  if (units.size > 1) return null;
  const [unit = null] = units;
  const hasSign = /[-+]/.test(text.slice(amount.start, number.start)) || amount.value < 0;
  return {
    value: before.direction === 'fall' ? -Math.abs(amount.value) : amount.value,
    resolution: amount.resolution,
    unit,
    qualifier: before.qualifier ?? amount.qualifier ?? after.qualifier,
    isSigned: before.direction !== null || hasSign,
  };
}

/** The meaning of the words before or after an amount: "up about" is { direction: 'rise', qualifier: 'about' }. */
interface Modifiers {
  units: Unit[];
  qualifier: Qualifier | null;
  direction: 'rise' | 'fall' | null;
}

/** Returns null if the grammar lacks one of the words. */
function parseModifiers(
  text: string,
  { fall, rise, unit, qualifier, unitOf, qualifierOf }: NumberLexicon,
): Modifiers | null {
  const modifiers: Omit<Modifiers, 'direction'> = { units: [], qualifier: null };
  let unread = text.trimStart();
  let word = '';
  /** Reads the next word into `word` if it matches. */
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = 0;
    word = pattern.exec(unread)?.[0] ?? '';
    unread = unread.slice(word.length).trimStart();
    return word !== '';
  };
  const directions = new Set<'rise' | 'fall'>();
  while (unread) {
    if (take(fall)) directions.add('fall');
    else if (take(rise)) directions.add('rise');
    else if (take(unit)) modifiers.units.push(unitOf(word));
    else if (take(qualifier)) modifiers.qualifier = qualifierOf(word);
    else return null;
  }
  // "Up" and "fell" together are not a valid token.
  if (directions.size > 1) return null;
  const [direction = null] = directions;
  return { ...modifiers, direction };
}
