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
  /** A sign or a word says that the number rises or falls. */
  isSigned: boolean;
}

/**
 * `language` is ISO 639-1. Returns null if the language has no grammar, if a part of the token is unknown, or if it has no digits: the
 * resolution of a number in words is unknown.
 */
export function parsePrintedNumber(token: string, language: string): PrintedNumber | null {
  const lexicon = numberLexiconOf(language);
  if (!lexicon) return null;
  // NFKC, except for spaces: a no-break space may group digits.
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

/** The words before or after an amount. */
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
  const modifiers: Modifiers = { units: [], qualifier: null, direction: null };
  let rest = text.trimStart();
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = 0;
    const [word] = pattern.exec(rest) ?? [];
    if (word) rest = rest.slice(word.length).trimStart();
    return word ?? null;
  };
  while (rest) {
    const direction = take(fall) ? 'fall' : take(rise) ? 'rise' : null;
    if (direction) {
      // "Up" and "fell" together are not a valid token.
      if (modifiers.direction && modifiers.direction !== direction) return null;
      modifiers.direction = direction;
      continue;
    }
    const unitWord = take(unit);
    const qualifierWord = unitWord ? null : take(qualifier);
    if (unitWord) modifiers.units.push(unitOf(unitWord));
    else if (qualifierWord) modifiers.qualifier = qualifierOf(qualifierWord);
    else return null;
  }
  return modifiers;
}
