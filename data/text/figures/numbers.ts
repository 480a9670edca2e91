/** Where a text has numbers, in digits and in words. What they are numbers of is asked elsewhere (`amounts.ts`). */

import type { Grammar } from '../../printed/grammars/grammar.ts';
import type { FigureGrammar } from '../grammars/figure-grammar.ts';
import type { Span } from '../words/spans.ts';
import { overlaps } from '../words/spans.ts';

export interface NumberAt extends Span {
  value: number;
  /** What one step of the last digit is worth; 0 for a number in words. */
  resolution: number;
  isWords: boolean;
}

/** Groups of three (in India also of two) by the language's own sign or by spaces, then decimals; or plain digits. */
const DIGITS = {
  '.': /\d{1,2}(?:,\d{2}){1,4},\d{3}(?!,?\d)(?:\.\d+)?|\d{1,3}(?:,\d{3}){1,5}(?!,?\d)(?:\.\d+)?|\d{1,3}(?: \d{3}){1,5}(?! ?\d)(?:\.\d+)?|\d+(?:\.\d+)?/g,
  ',': /\d{1,3}(?:\.\d{3}){1,5}(?!\.?\d)(?:,\d+)?|\d{1,3}(?: \d{3}){1,5}(?! ?\d)(?:,\d+)?|\d+(?:[,.]\d+)?/g,
};
/** With spaces as groups an ordinary space counts only where the decimal sign is a comma. */
const WIDE_SPACE = /[\u00a0\u2009\u202f]/;
/** More digits than any quantity has: an identifier. */
const MOST_DIGITS = 16;

/** The numbers of the folded text outside the spans that are no quantities, in order. */
export function numbersIn(folded: string, text: string, grammars: Grammars, ignored: readonly Span[]): NumberAt[] {
  const digits = [...folded.matchAll(DIGITS[grammars.tokens.decimal])].flatMap((match) => {
    const found = splitGroups(match[0], text.slice(match.index, match.index + match[0].length), grammars.tokens);
    return found.map(({ from, digits }) => digitsAt(match.index + from, digits, grammars.tokens));
  });
  const words = grammars.figures.words ? wordsOf(folded, grammars.figures.words) : [];
  return [...digits, ...words]
    .filter((number) => number.end - number.start <= 4 * MOST_DIGITS && !overlaps(ignored, number))
    .filter(({ value, isWords }) => isWords || value < 10 ** MOST_DIGITS)
    .sort((a, b) => a.start - b.start);
}

export interface Grammars {
  tokens: Grammar;
  figures: FigureGrammar;
}

/** Numbers that an ordinary space parts are several numbers in a language that doesn't group by it. */
function splitGroups(folded: string, written: string, { decimal }: Grammar): { from: number; digits: string }[] {
  if (!folded.includes(' ') || decimal === ',') return [{ from: 0, digits: folded }];
  const isGroup = [...folded].every((character, i) => character !== ' ' || WIDE_SPACE.test(written[i] as string));
  if (isGroup) return [{ from: 0, digits: folded }];
  return Array.from(folded.matchAll(/\S+/g), (match) => ({ from: match.index, digits: match[0] }));
}

function digitsAt(start: number, digits: string, { decimal }: Grammar): NumberAt {
  const grouping = decimal === '.' ? /[, ]/g : /\.(?=\d{3}(?!\d))| /g;
  const plain = digits.replace(grouping, '').replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { start, end: start + digits.length, value: Number(plain), resolution: 10 ** -decimals, isWords: false };
}

function wordsOf(folded: string, { pattern, value }: NonNullable<FigureGrammar['words']>): NumberAt[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const number = match[0].length > 120 ? null : value(match[0]);
    if (number === null) return [];
    return [
      { start: match.index, end: match.index + match[0].length, value: number, resolution: 0, isWords: true } as const,
    ];
  });
}
