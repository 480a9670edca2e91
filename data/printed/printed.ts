/**
 * Reads a printed number ("227.67 billion yuan", "2206.3亿元"): its value in base units, what its last digit is worth, its unit and
 * the word that qualifies it. Each language has a grammar in `grammars/`. A token in another language, or in words, gives null.
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { amountAt } from './amounts.ts';
import { fold } from './fold.ts';
import { type NumberLexicon, numberLexiconOf } from './number-lexicon.ts';
import { digitsIn } from './numbers.ts';

export interface Printed {
  value: number;
  /** What one step of the last printed digit is worth, in the same base unit: 10 million for `227.67 billion`. */
  resolution: number;
  /** null where the token is a bare number. */
  unit: Unit | null;
  /** null where the token has no qualifying word; the sentence around it may have one. */
  qualifier: Qualifier | null;
  /** Whether a sign or a word says that the number rises or falls. */
  isSigned: boolean;
}

/**
 * The number in `token`, by the grammar of `language` (ISO 639-1); null where any part of the token is not understood, and where it has
 * no digits: a number in words has no last digit that says how exact it is.
 */
export function parsePrinted(token: string, language: string): Printed | null {
  const lexicon = numberLexiconOf(language);
  if (!lexicon) return null;
  // Characters in their usual form (NFKC), but for spaces: a no-break space may group digits.
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
  // A fall stands before its number.
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
  /** That of the last qualifying word. */
  qualifier: Qualifier | null;
  direction: 'rise' | 'fall' | null;
}

/** What the words and signs before or after the amount say; null where one of them is in no list of the grammar. */
function surroundingsIn(
  text: string,
  { fall, rise, unit, qualifier, unitOf, qualifierOf }: NumberLexicon,
): Surroundings | null {
  const found: Surroundings = { units: [], qualifier: null, direction: null };
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
      // "up" and "fell" at once are no token.
      if (found.direction && found.direction !== direction) return null;
      found.direction = direction;
      continue;
    }
    const unitWord = take(unit);
    const qualifierWord = unitWord ? null : take(qualifier);
    if (unitWord) found.units.push(unitOf(unitWord));
    else if (qualifierWord) found.qualifier = qualifierOf(qualifierWord);
    else return null;
  }
  return found;
}
