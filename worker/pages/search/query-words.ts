/** How queries are compared with names, and the words of a query that are not names: prepositions, small words and exchange rates. */
import { findable } from '../../../data/catalogue/format/names.ts';

/** Hyphens and dashes between words: `Kazakhstan–China`, `labor-intensive`. */
const DASHES = /(?<=\p{L})\p{Pd}(?=\p{L})/gu;

/** The form in which names and queries are compared, in lower case and without accents: `Côte-d’Or` → `cote d’or`. */
export function comparable(text: string): string {
  return findable(text).replace(DASHES, ' ');
}

/** Scripts without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** "To" and "with", which come before the partner of a trade. */
export const TO_WORDS = new Set(['to', 'with', '对于', '对', '与', '和', '向', '同']);
/** "From", which comes before the partner of imports. */
export const FROM_WORDS = new Set(['from', '从', '自']);
const CHINESE_PREPOSITIONS = [...TO_WORDS, ...FROM_WORDS].filter((word) => UNSPACED.test(word));
/** A Chinese preposition before a name, such as `对` in `对德国`. */
export const CHINESE_PREPOSITION = new RegExp(
  `(?<!\\p{L})(?:${CHINESE_PREPOSITIONS.join('|')})(?=\\p{Script=Han}{2})`,
  'gu',
);
/** Words between names, such as "of", and in questions such as "largest trading partners". They are neither names nor reported as unknown. */
const SMALL_WORDS = new Set(
  [
    'a an and are at by for has have how in is much of on the was were what which who',
    'biggest largest main top partner partners trading',
    'au aux avec de des du en entre et la le les vers',
    'a al con el entre hacia las los para por y',
    'в во для за и из к ко на о от по с со',
    'және мен бен пен',
    'إلى الى على عن في مع من و',
    '的 在 和 了 是 地区',
  ].flatMap((line) => findable(line).split(' ')),
);

const EXCHANGE_RATE_NAMES = [
  'exchange rate',
  '汇率',
  '匯率',
  'курс валют',
  'курс юаня',
  'обменный курс',
  'айырбас бағам',
  'валюта бағам',
  'سعر الصرف',
  'أسعار الصرف',
  'taux de change',
  'tipo de cambio',
  'tipos de cambio',
].map(comparable);

export function namesExchangeRates(query: string): boolean {
  const text = comparable(query);
  return EXCHANGE_RATE_NAMES.some((name) => text.includes(name));
}

/** Names of the dollar, whose "US" is not the partner of a trade: "Xinjiang trade 2024 US dollars". */
const DOLLAR_NAMES = [
  '(?:(?:u\\.? ?s\\.?|american) )?dollars?',
  'usd',
  'dollars americains',
  'dolares(?: estadounidenses)?',
  // "доллары", "долларах США", "долл."
  'долл(?:ар\\p{L}*)?(?: сша)?',
  '(?:ақш )?доллар\\p{L}*',
  '(?:بال)?دولار(?: (?:ال)?امريكي)?',
];
const DOLLARS = new RegExp(`(?<!\\p{L})(?:${DOLLAR_NAMES.join('|')})(?!\\p{L})|美元`, 'gu');

/** `text` is in the form of `comparable`. */
export function withoutDollars(text: string): string {
  return text.replace(DOLLARS, ' ');
}

export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word);
}
