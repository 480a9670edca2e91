/** Finds numbers in digits. `amounts.ts` reads their units. */
import type { Grammar } from './grammars/grammar.ts';

export interface NumberAt {
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  value: number;
  resolution: number;
}

/** By the decimal sign. Groups don't begin with a zero, and groups come before plain digits. */
const FORMS: Readonly<Record<Grammar['decimal'], readonly string[]>> = {
  '.': [
    '[1-9]\\d?(?:,\\d{2}){1,4},\\d{3}(?!,?\\d)(?:\\.\\d+)?', // 1,23,456.7 as in India
    '[1-9]\\d{0,2}(?:,\\d{3}){1,5}(?!,?\\d)(?:\\.\\d+)?', // 123,456.7
    '[1-9]\\d{0,2}(?: \\d{3}){1,5}(?! ?\\d)(?:\\.\\d+)?', // 123 456.7
    '\\d+(?:\\.\\d+)?', // 123456.7
    '(?<=^|[\\s(+~$€£¥-])\\.\\d+(?![\\d.])', // .7
  ],
  ',': [
    '[1-9]\\d{0,2}(?:\\.\\d{3}){1,5}(?!\\.?\\d)(?:,\\d+)?', // 123.456,7
    '[1-9]\\d{0,2}(?: \\d{3}){1,5}(?! ?\\d)(?:,\\d+)?', // 123 456,7
    // 123456,7, and 15.4: a point before any other count of digits than three is a decimal sign.
    '\\d+(?:,\\d+|\\.(?:\\d\\d?|\\d{4,})(?!\\d))?',
  ],
};
const DIGITS = { '.': new RegExp(FORMS['.'].join('|'), 'g'), ',': new RegExp(FORMS[','].join('|'), 'g') };
const DIGITS_HERE = { '.': new RegExp(DIGITS['.'], 'y'), ',': new RegExp(DIGITS[','], 'y') };
const GROUPING = { '.': /[, ]/g, ',': /\.(?=\d{3}(?!\d))| /g };
/** Ordinary spaces group digits only in languages with a decimal comma. */
const WIDE_SPACE = /[\u00a0\u2009\u202f]/;
/** A number with more digits is an identifier. */
const MAX_DIGITS = 16;
const MAX_LENGTH = 4 * MAX_DIGITS;

export function digitsIn(folded: string, written: string, grammar: Grammar): NumberAt[] {
  const numbers: NumberAt[] = [];
  for (const { 0: match, index } of folded.matchAll(DIGITS[grammar.decimal])) {
    const groups = splitGroups(match, written.slice(index, index + match.length), grammar);
    for (const { from, digits } of groups) {
      const number = numberOf(index + from, digits, grammar);
      if (digits.length <= MAX_LENGTH && number.value < 10 ** MAX_DIGITS) numbers.push(number);
    }
  }
  return numbers;
}

export function digitsAt(folded: string, start: number, grammar: Grammar): NumberAt | null {
  const pattern = DIGITS_HERE[grammar.decimal];
  pattern.lastIndex = start;
  const [digits] = pattern.exec(folded) ?? [];
  if (digits === undefined) return null;
  // A space may be any space here: in a language that doesn't group by it the number ends there.
  return numberOf(start, grammar.decimal === ',' ? digits : digits.replace(/ .*/, ''), grammar);
}

/**
 * In a language that does not group digits by spaces, "10 20" is two numbers; "10 000" is one, as no number begins with zeros. In a text
 * without spaces between words, a space between digits can only group them.
 */
function splitGroups(
  folded: string,
  written: string,
  { decimal, isUnspaced }: Grammar,
): { from: number; digits: string }[] {
  const isOne =
    decimal === ',' ||
    isUnspaced ||
    / 0/.test(folded) ||
    Array.from(written.matchAll(/\s/g)).every(([space]) => WIDE_SPACE.test(space));
  if (isOne) return [{ from: 0, digits: folded }];
  return Array.from(folded.matchAll(/\S+/g), ({ 0: digits, index }) => ({ from: index, digits }));
}

function numberOf(start: number, digits: string, { decimal }: Grammar): NumberAt {
  const plain = digits.replace(GROUPING[decimal], '').replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { start, end: start + digits.length, value: Number(plain), resolution: 10 ** -decimals };
}
