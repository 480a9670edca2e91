/**
 * Reads a printed number ("227.67 billion yuan", "2206.3亿元"): its value in base units, what its last digit is worth, its unit and
 * the word that qualifies it. Each language has a grammar in `grammars/`. A token in another language, or in words, gives null.
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { amountAt } from './amounts.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { numberLexiconOf } from './lexicon.ts';
import { digitsIn } from './numbers.ts';

export interface Printed {
  value: number;
  /** What one step of the last printed digit is worth, in the same base unit: 10 million for `227.67 billion`. */
  resolution: number;
  /** null where the token is a bare number. */
  unit: Unit | null;
  /** null where the token has no qualifying word; the sentence around it may have one. */
  qualifier: Qualifier | null;
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
  const before = wordsIn(text.slice(0, amount.start), lexicon);
  const after = wordsIn(text.slice(amount.end), lexicon);
  // A unit without a code is none that is recorded. A fall stands before its number.
  if (!before || !after || amount.unit === null || after.isFall) return null;
  const units = new Set([...before.units, ...(amount.unit ? [amount.unit] : []), ...after.units]);
  if (units.size > 1) return null;
  const [unit = null] = units;
  return {
    value: before.isFall ? -Math.abs(amount.value) : amount.value,
    resolution: amount.resolution,
    unit,
    qualifier: before.qualifier ?? amount.qualifier ?? after.qualifier,
  };
}

interface Words {
  units: Unit[];
  /** That of the last qualifying word. */
  qualifier: Qualifier | null;
  isFall: boolean;
}

/** The words and signs before or after the amount; null where one of them is in no list of the grammar. */
function wordsIn(text: string, { fall, unit, qualifier, unitOf, qualifierOf }: Lexicon): Words | null {
  const words: Words = { units: [], qualifier: null, isFall: false };
  let offset = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = offset;
    const [word = ''] = pattern.exec(text) ?? [];
    offset += word.length;
    return word;
  };
  for (take(/ */y); offset < text.length; take(/ */y)) {
    if (take(fall)) {
      words.isFall = true;
      continue;
    }
    const named = take(unit);
    const qualifying = named ? '' : take(qualifier);
    if (!named && !qualifying) return null;
    if (named) words.units.push(unitOf(named));
    else words.qualifier = qualifierOf(qualifying);
  }
  return words;
}
