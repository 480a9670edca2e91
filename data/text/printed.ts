/**
 * Reads a printed token ("227.67 billion yuan", "2206.3亿元") as a number with its unit and the worth of its last digit.
 * One grammar a language; a token in a language without one, or in words, is not machine-checked and gives null.
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { tidy } from '../fact/bounds.ts';
import type { Grammar } from './grammars.ts';
import { GRAMMARS } from './grammars.ts';

export interface Printed {
  value: number;
  /** What one step of the last printed digit is worth, in the same base unit. */
  resolution: number;
  /** null where the token holds a bare number. */
  unit: Unit | null;
  /** null where the token holds no qualifying word; the sentence around it may. */
  qualifier: Qualifier | null;
}

/** Languages whose tokens are machine-checked. */
export const PARSED_LANGUAGES: readonly string[] = Object.keys(GRAMMARS);

/** The number in `token`, read by the rules of `language`; null where it cannot be read whole. */
export function parsePrinted(token: string, language: string): Printed | null {
  const grammar = GRAMMARS[language];
  if (!grammar) return null;
  const amount: Printed = { value: 0, resolution: 0, unit: null, qualifier: null };
  let rest = token.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  let sign = 1;
  let pending: { value: number; resolution: number } | null = null;

  const settle = (factor: number): boolean => {
    if (!pending || (amount.resolution && pending.value * factor >= amount.resolution)) return false;
    // After a larger multiplier, zeros only fill the place: 5203억 7000만 is printed to ten million.
    const zeros = amount.resolution ? (/0*$/.exec(String(pending.value / pending.resolution))?.[0].length ?? 0) : 0;
    amount.value += pending.value * factor;
    amount.resolution = pending.resolution * factor * 10 ** zeros;
    pending = null;
    return true;
  };

  while (rest) {
    const number = takeNumber(rest, grammar);
    if (number) {
      if (pending) return null;
      pending = number;
      rest = rest.slice(number.length).trimStart();
      continue;
    }
    const fall = rest.match(/^[-−]/)?.[0] ?? longest(rest, grammar.falls ?? []);
    if (fall && !pending && !amount.resolution) {
      sign = -1;
      rest = rest.slice(fall.length).trimStart();
      continue;
    }
    const scale = take(rest, grammar.scales);
    const unit = scale ? null : take(rest, grammar.units);
    const qualifier = scale || unit ? null : take(rest, grammar.qualifiers);
    if (scale) {
      if (!settle(scale.meaning)) return null;
    } else if (unit) {
      if (amount.unit && amount.unit !== unit.meaning) return null;
      amount.unit = unit.meaning;
    } else if (qualifier) {
      amount.qualifier = qualifier.meaning;
    } else return null;
    rest = rest.slice((scale ?? unit ?? qualifier)?.length).trimStart();
  }
  if (pending && !settle(1)) return null;
  if (!amount.resolution) return null;
  return { ...amount, value: tidy(sign * amount.value), resolution: tidy(amount.resolution) };
}

/** Where the comma is the decimal sign, a point before one or two last digits can't group thousands and is read as one too. */
const DIGITS = {
  '.': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?/,
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|^\d+(?:,\d+|\.\d\d?(?!\d))?/,
};
const GROUPING = { '.': /,/g, ',': /\.(?=\d{3})/g };

function takeNumber(text: string, { decimal, thousand }: Grammar) {
  const [digits] = DIGITS[decimal].exec(text) ?? [];
  if (!digits) return null;
  const plain = digits.replace(GROUPING[decimal], '').replace(',', '.');
  const resolution = 10 ** -(plain.split('.')[1]?.length ?? 0);
  if (!thousand || !text.startsWith(thousand, digits.length)) {
    return { value: Number(plain), resolution, length: digits.length };
  }
  const [below = ''] = /^\d{1,3}(?!\d)/.exec(text.slice(digits.length + thousand.length)) ?? [];
  return {
    value: Number(plain) * 1000 + Number(below),
    resolution: below ? 1 : resolution * 1000,
    length: digits.length + thousand.length + below.length,
  };
}

/** The longest word of `table` that `text` begins with. */
function take<T>(text: string, table: Record<string, T>): { meaning: T; length: number } | null {
  const word = longest(text, Object.keys(table));
  return word ? { meaning: table[word] as T, length: word.length } : null;
}

function longest(text: string, words: string[]): string {
  return words.reduce((found, word) => (text.startsWith(word) && word.length > found.length ? word : found), '');
}
