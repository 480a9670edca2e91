/**
 * Reads a printed number ("227.67 billion yuan", "2206.3亿元"): its value in base units, its resolution, its unit and the word that
 * qualifies it. Each language has a grammar in `grammars/`.
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { amountAt, digitsIn } from './amounts.ts';
import { fold } from './fold.ts';
import { type NumberLexicon, numberLexiconOf } from './number-lexicon.ts';

export interface PrintedNumber {
  value: number;
  /** The value of one unit of the last printed digit: 10 million for `227.67 billion`. */
  resolution: number;
  unit: Unit | null;
  /** null without a qualifying word. The sentence around the token may have one. */
  qualifier: Qualifier | null;
  /** A sign or a word says that the number rises or falls. */
  isSigned: boolean;
}

/**
 * `language` is ISO 639-1. null if the language has no grammar, if any part of the token is not understood, or if it has no digits: a
 * number in words has no resolution.
 */
export function parsePrintedNumber(token: string, language: string): PrintedNumber | null {
  const lexicon = numberLexiconOf(language);
  if (!lexicon) return null;
  // NFKC, except for spaces: a no-break space may group digits.
  const written = token
    .trim()
    .replace(/\S+/g, (run) => run.normalize('NFKC'))
    .replace(/[^\S\u00a0\u2009\u202f]+/g, ' ');
  const text = fold(written);
  const [number] = digitsIn(text, written, lexicon.grammar);
  if (!number) return null;
  const amount = amountAt(text, number, lexicon);
  const before = surroundingsIn(text.slice(0, amount.start), lexicon);
  const after = surroundingsIn(text.slice(amount.end), lexicon);
  // In a token, a word for a rise or a fall must precede its number.
  if (!before || !after || after.direction) return null;
  const units = new Set([...before.units, ...(amount.unit ? [amount.unit] : []), ...after.units]);
  if (units.size > 1) return null;
  const [unit = null] = units;
  const isFall = before.direction === 'fall';
  return {
    value: isFall ? -Math.abs(amount.value) : amount.value,
    resolution: amount.resolution,
    unit,
    qualifier: before.qualifier ?? amount.qualifier ?? after.qualifier,
    isSigned: before.direction !== null || /[-+]/.test(text.slice(amount.start, number.start)) || amount.value < 0,
  };
}

interface Surroundings {
  units: Unit[];
  qualifier: Qualifier | null;
  direction: 'rise' | 'fall' | null;
}

/** Reads the words and signs before or after the amount. null if the grammar lacks one of them. */
function surroundingsIn(
  text: string,
  { fall, rise, unit, qualifier, unitOf, qualifierOf }: NumberLexicon,
): Surroundings | null {
  const surroundings: Surroundings = { units: [], qualifier: null, direction: null };
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
      if (surroundings.direction && surroundings.direction !== direction) return null;
      surroundings.direction = direction;
      continue;
    }
    const unitWord = take(unit);
    const qualifierWord = unitWord ? null : take(qualifier);
    if (unitWord) surroundings.units.push(unitOf(unitWord));
    else if (qualifierWord) surroundings.qualifier = qualifierOf(qualifierWord);
    else return null;
  }
  return surroundings;
}
