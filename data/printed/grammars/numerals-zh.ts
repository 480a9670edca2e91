/** Chinese numerals below ten thousand (larger ones are multipliers of `zh.ts`): 三百二十五, 两千, 十二, 一点五, 二〇二五. */
import type { Grammar } from './grammar.ts';

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The number that the characters make; null where they make none. */
export function zhValue(words: string): number | null {
  const [whole = '', decimals] = words.split('点');
  const value = wholeOf(whole);
  if (value === null || !decimals) return value;
  return Number(`${value}.${[...decimals].map((digit) => DIGITS[digit]).join('')}`);
}

function wholeOf(characters: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = Infinity;
  for (const character of characters) {
    const place = PLACES[character];
    if (place === undefined) {
      // Two digits without a place between them are a year or a code.
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character] ?? null;
      if (digit === null) return null;
    } else {
      if (place >= lastPlace) return null;
      total += (digit || 1) * place;
      lastPlace = place;
      digit = null;
    }
  }
  // 两千四百五 is 2450: a last digit directly after a place stands for the next one.
  const isShort = digit !== null && lastPlace >= 100 && lastPlace < Infinity && !/[零〇]/.test(characters.at(-2) ?? '');
  return total + (digit ?? 0) * (isShort ? lastPlace / 10 : 1);
}

const ONES = '一二两兩三四五六七八九';

export const ZH_NUMERALS: NonNullable<Grammar['numerals']> = {
  // A numeral after one of these belongs to a word: 第三, 这两个, 统一.
  pattern: new RegExp(
    `(?<![第\\d.之统統万唯专專单單同进進每某这這那任另哪初星期周礼数几幾數好十百千零〇${ONES}“])[十百千${ONES}][零〇十百千${ONES}]{0,11}(?:点[零〇${ONES}]{1,6})?`,
    'gu',
  ),
  next: new RegExp(`[零〇十百千${ONES}]{1,12}`, 'uy'),
  value: zhValue,
};
