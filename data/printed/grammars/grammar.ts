/** What a grammar says about the numbers of one language, as tokens and in running text, and the signs that all languages share. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';

/** By meaning the words for it, divided by `|`. */
export type Words<Meaning extends string | number> = Readonly<Partial<Record<Meaning, string>>>;

/**
 * All words are lower case; where several fit at one position, the longest is read. List a word only if it has one meaning in
 * a printed number: the German "Billion" is 10¹², not 10⁹. Lists are divided by `|`.
 */
export interface Grammar {
  /** The decimal sign; the other of the two groups thousands. */
  decimal: '.' | ',';
  /** Whether words are written without spaces, so that one between digits groups them: 10 000吨. */
  isUnspaced?: boolean;
  /** Multipliers. Several may follow each other in one token (億 then 万); each multiplies the number before it. */
  scales: Words<number>;
  /** Stands for 1000 inside a number, before its multiplier: 4천592억 is 4592 × 억. */
  thousand?: string;
  /** What may stand between the parts of one number: 4 میلیارد و 731 میلیون. */
  between?: string;
  /** Whether a single digit after a multiplier stands for the next place: 9万4 is 94,000. */
  isShort?: boolean;
  /** Multipliers that are read only beside a currency: `$5m`. */
  moneyScales?: Words<number>;
  /** Before or after the number, beside `SIGNS`. */
  units: Words<Unit>;
  /** Words of units that stand before the number in running text, beside the signs and codes of currencies. */
  prefixes?: string;
  /** Before the number: about, over, nearly. */
  qualifiers: Words<Qualifier>;
  /** Between number and multiplier, or after it: 多, `or more`. */
  after?: Words<Qualifier>;
  /** Words for a minus sign. */
  minus?: string;
  /** Words before a rate that falls and is printed without a sign: `fell 3.2 percent` is -3.2. */
  falls?: string;
  /** Words before a rate that rises: `rose 3.2 percent`. */
  rises?: string;
}

/** The meaning of each word. */
export function byWord(words: Words<string> | Words<number> = {}): Record<string, string> {
  const entries = Object.entries<string>(words as Words<string> as Record<string, string>);
  return Object.fromEntries(entries.flatMap(([meaning, list]) => wordsOf(list).map((word) => [word, meaning])));
}

export function wordsOf(list = ''): string[] {
  return list.split('|').filter(Boolean);
}

/** Signs and codes that mean the same in every language. Australian newspapers write the country second. */
export const SIGNS: Readonly<Record<string, Unit>> = byWord({
  percent: '%',
  AED: 'aed',
  AUD: 'a$|$a|aud$|aud',
  BRL: 'r$|brl',
  CAD: 'c$|cad$|cad',
  CHF: 'chf',
  CNY: 'rmb|cny',
  EUR: '€|eur',
  GBP: '£|gbp',
  HKD: 'hk$|hk $|hkd',
  IDR: 'idr',
  INR: '₹|inr',
  JPY: 'jpy',
  KGS: 'kgs',
  KRW: '₩|krw',
  KZT: '₸|kzt',
  MNT: 'mnt',
  MXN: 'mxn$|mxn',
  MYR: 'myr',
  NZD: 'nz$|$nz|nzd$',
  PKR: 'pkr',
  RUB: '₽|rub',
  SGD: 's$|sgd',
  THB: '฿|thb',
  TJS: 'tjs',
  TMT: 'tmt',
  TRY: '₺',
  TWD: 'nt$|twd',
  UAH: '₴|uah',
  USD: '$|us$|us $|$us|usd',
  UZS: 'uzs',
  VND: '₫|vnd',
  ZAR: 'zar',
});
