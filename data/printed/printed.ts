/**
 * Reads a printed number ("227.67 billion yuan", "2206.3亿元"): its value in base units, what its last digit is worth, its unit and
 * the word that qualifies it. Each language has a grammar in `grammars/`. A token in another language, or in words, gives null.
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { tidy } from '../fact/bounds.ts';
import { grammarOf } from './grammars/all.ts';
import type { Grammar } from './grammars/grammar.ts';

export interface Printed {
  value: number;
  /** What one step of the last printed digit is worth, in the same base unit: 10 million for `227.67 billion`. */
  resolution: number;
  /** null where the token is a bare number. */
  unit: Unit | null;
  /** null where the token has no qualifying word; the sentence around it may have one. */
  qualifier: Qualifier | null;
}

/** The number in `token`, by the grammar of `language`; null where any part of the token is not understood. */
export function parsePrinted(token: string, language: string): Printed | null {
  const grammar = grammarOf(language);
  const parts = grammar && splitParts(token, grammar);
  const amount = parts && amountOf(parts);
  if (!parts || !amount) return null;
  const units = new Set(parts.flatMap((part) => (part.kind === 'unit' ? [part.unit] : [])));
  if (units.size > 1) return null;
  const [unit = null] = units;
  const qualifier = parts.findLast((part) => part.kind === 'qualifier')?.qualifier ?? null;
  return { ...amount, unit, qualifier };
}

type Part =
  | { kind: 'number'; value: number; resolution: number }
  | { kind: 'fall' }
  | { kind: 'scale'; factor: number }
  | { kind: 'unit'; unit: Unit }
  | { kind: 'qualifier'; qualifier: Qualifier };

/** Which parts does the token consist of? Read from the left; null where something is in no list of the grammar. */
function splitParts(token: string, grammar: Grammar): Part[] | null {
  const parts: Part[] = [];
  // A hyphen joins a number to its word, as in "17-percent".
  const folded = token.normalize('NFKC').toLowerCase();
  let rest = folded.replace(/(?<=\d)-(?=\p{L})|\s+/gu, ' ').trim();
  while (rest) {
    const next = takeNumber(rest, grammar) ?? takeWord(rest, grammar);
    if (!next) return null;
    parts.push(next.part);
    rest = rest.slice(next.length).trimStart();
  }
  return parts;
}

/** What do the numbers and their multipliers add up to? null where there is no number, or the parts stand in no possible order. */
function amountOf(parts: Part[]): { value: number; resolution: number } | null {
  const isAmount = (part: Part) => part.kind === 'number' || part.kind === 'scale';
  const first = parts.findIndex(isAmount);
  if (parts.slice(Math.max(first, 0)).some(({ kind }) => kind === 'fall')) return null;
  const terms = termsOf(parts.filter(isAmount));
  if (!terms?.length) return null;
  let value = 0;
  let resolution = Infinity;
  for (const term of terms) {
    // 5 million 3 billion is no number: each term is smaller than one step of the term before it.
    if (term.value * term.factor >= resolution) return null;
    value += term.value * term.factor;
    const zeros = resolution < Infinity || isRounded(term) ? endZeros(term) : 0;
    resolution = term.resolution * term.factor * 10 ** zeros;
  }
  const sign = parts.some(({ kind }) => kind === 'fall') ? -1 : 1;
  return { value: tidy(sign * value), resolution: tidy(resolution) };
}

/**
 * Whether zeros only fill the place. They do after a larger multiplier: 5203억 7000만 is printed to ten million. They are taken to in a
 * whole number of thousands of a multiplier: a page that writes 3.600 millones beside 5.800 millones rounded both to 100 million.
 */
function isRounded(term: Term): boolean {
  return term.factor > 1 && term.resolution === 1 && term.value >= 1000 && endZeros(term) >= 2;
}

function endZeros({ value, resolution }: Term): number {
  return /0*$/.exec(String(tidy(value / resolution)))?.[0].length ?? 0;
}

interface Term {
  value: number;
  resolution: number;
  factor: number;
}

/** Which multiplier belongs to which number? Only the last number may have none; null where a multiplier or number is left over. */
function termsOf(parts: Part[]): Term[] | null {
  const terms: Term[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const [number, scale] = [parts[i], parts[i + 1]];
    if (number?.kind !== 'number') return null;
    if (scale && scale.kind !== 'scale') return null;
    terms.push({ value: number.value, resolution: number.resolution, factor: scale?.factor ?? 1 });
  }
  return terms;
}

/** With a decimal comma, a point before the last one or two digits can't group thousands: it is then read as the decimal sign. */
const DIGITS = {
  '.': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?/,
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|^\d+(?:,\d+|\.\d\d?(?!\d))?/,
};
const GROUPING = { '.': /,/g, ',': /\.(?=\d{3})/g };

interface Taken {
  part: Part;
  /** How many characters of the text it covers. */
  length: number;
}

/** The number that `text` begins with. */
function takeNumber(text: string, { decimal, thousand }: Grammar): Taken | null {
  const [digits] = DIGITS[decimal].exec(text) ?? [];
  if (!digits) return null;
  const plain = digits.replace(GROUPING[decimal], '').replace(',', '.');
  const resolution = 10 ** -(plain.split('.')[1]?.length ?? 0);
  if (!thousand || !text.startsWith(thousand, digits.length)) {
    return { part: { kind: 'number', value: Number(plain), resolution }, length: digits.length };
  }
  const [below = ''] = /^\d{1,3}(?!\d)/.exec(text.slice(digits.length + thousand.length)) ?? [];
  const value = Number(plain) * 1000 + Number(below);
  return {
    part: { kind: 'number', value, resolution: below ? 1 : resolution * 1000 },
    length: digits.length + thousand.length + below.length,
  };
}

/** The word or sign that `text` begins with: the longest of the first list that has any. */
function takeWord(text: string, { falls = [], scales, units, qualifiers }: Grammar): Taken | null {
  const fall = longest(text, ['-', '−', ...falls]);
  if (fall) return { part: { kind: 'fall' }, length: fall.length };
  const scale = longest(text, Object.keys(scales));
  if (scale) return { part: { kind: 'scale', factor: scales[scale] as number }, length: scale.length };
  const unit = longest(text, Object.keys(units));
  if (unit) return { part: { kind: 'unit', unit: units[unit] as Unit }, length: unit.length };
  const qualifier = longest(text, Object.keys(qualifiers));
  if (!qualifier) return null;
  return { part: { kind: 'qualifier', qualifier: qualifiers[qualifier] as Qualifier }, length: qualifier.length };
}

function longest(text: string, words: string[]): string {
  return words.reduce((found, word) => (text.startsWith(word) && word.length > found.length ? word : found), '');
}
