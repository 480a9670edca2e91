/** Where a text has numbers in digits. What they are numbers of is asked elsewhere (`amounts.ts`). */
import type { Grammar } from './grammars/grammar.ts';

export interface NumberAt {
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  value: number;
  /** What one step of the last digit is worth. */
  resolution: number;
}

/**
 * Groups of three (in India also of two) by the language's own sign or by spaces, then decimals; or plain digits. Groups don't begin
 * with a zero. With a decimal comma, a point before three digits groups them; before any other count of digits it is the decimal sign.
 * With a decimal point, no digit need stand before it: `.5 percent`.
 */
const DIGITS = {
  '.': /[1-9]\d?(?:,\d{2}){1,4},\d{3}(?!,?\d)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3}){1,5}(?!,?\d)(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3}){1,5}(?! ?\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<=^|[\s(+~$€£¥-])\.\d+(?![\d.])/g,
  ',': /[1-9]\d{0,2}(?:\.\d{3}){1,5}(?!\.?\d)(?:,\d+)?|[1-9]\d{0,2}(?: \d{3}){1,5}(?! ?\d)(?:,\d+)?|\d+(?:,\d+|\.(?:\d\d?|\d{4,})(?!\d))?/g,
};
const DIGITS_HERE = { '.': new RegExp(DIGITS['.'], 'y'), ',': new RegExp(DIGITS[','], 'y') };
const GROUPING = { '.': /[, ]/g, ',': /\.(?=\d{3}(?!\d))| /g };
/** With spaces as groups an ordinary space counts only where the decimal sign is a comma. */
const WIDE_SPACE = /[\u00a0\u2009\u202f]/;
/** More digits than any quantity has: an identifier. */
const MOST_DIGITS = 16;
/** More characters than any number has. */
const LONGEST = 4 * MOST_DIGITS;

/** The numbers of a text in their order. `folded` is the text as `fold` gives it, `written` as it was before. */
export function digitsIn(folded: string, written: string, grammar: Grammar): NumberAt[] {
  return Array.from(folded.matchAll(DIGITS[grammar.decimal]))
    .flatMap(({ 0: found, index }) =>
      splitGroups(found, written.slice(index, index + found.length), grammar).map(({ from, digits }) =>
        numberOf(index + from, digits, grammar),
      ),
    )
    .filter(({ start, end, value }) => end - start <= LONGEST && value < 10 ** MOST_DIGITS);
}

/** The number in digits that begins at `start`. */
export function digitsAt(folded: string, start: number, grammar: Grammar): NumberAt | null {
  const pattern = DIGITS_HERE[grammar.decimal];
  pattern.lastIndex = start;
  const [found] = pattern.exec(folded) ?? [];
  // A space may be any space here: in a language that doesn't group by it the number ends there.
  return found === undefined
    ? null
    : numberOf(start, grammar.decimal === ',' ? found : found.replace(/ .*/, ''), grammar);
}

/**
 * Numbers that an ordinary space parts are several numbers in a language that doesn't group by it, unless one would begin with a zero:
 * 10 000. Where words are not spaced, a space between digits can only group them.
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
