/** The type of a grammar for the numbers of one language, and the signs that all languages share. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';

/** The words for each meaning, separated by `|`. */
export type Words<Meaning extends string | number> = Readonly<Partial<Record<Meaning, string>>>;

/** Words are in lower case. List a word only if it has one meaning in a printed number: the German "Billion" is 10¹², not 10⁹. */
export interface Grammar {
  /** The decimal sign. The other of the two signs groups thousands. */
  decimal: '.' | ',';
  /** Words are written without spaces, so a space between digits groups them: 10 000吨. */
  isUnspaced?: boolean;
  /** Multipliers. Each multiplies the number before it, and several may follow each other (億 then 万). */
  scales: Words<number>;
  /** 1000 inside a number, before its multiplier: 4천592억 is 4592 × 억. */
  thousand?: string;
  /** The text between the parts of one number: 4 میلیارد و 731 میلیون. */
  between?: string;
  /** A single digit after a multiplier is the next place: 9万4 is 94,000. */
  isShort?: boolean;
  /** Multipliers that are read only beside a currency: `$5m`. */
  moneyScales?: Words<number>;
  /** Before or after the number, in addition to `SIGNS`. */
  units: Words<Unit>;
  /** Words for units before the number in running text, in addition to the signs and codes of currencies. */
  prefixes?: string;
  /** Before the number: about, over, nearly. */
  qualifiers: Words<Qualifier>;
  /** Before or after the multiplier: 多, `or more`. */
  after?: Words<Qualifier>;
  minus?: string;
  /** Words for a fall. In a token they precede a rate without a sign: `fell 3.2 percent` is -3.2. In running text they may follow it. */
  falls?: string;
  /** Parts of verbs for a fall that end the clause, directly after the number: `nahmen um 3,2 Prozent ab`. Elsewhere they mean other things. */
  fallsAtEnd?: string;
  /** Words for a rise: `rose 3.2 percent`. */
  rises?: string;
}

export function byWord(words: Words<string> | Words<number> = {}): Record<string, string> {
  const entries = Object.entries<string>(words as Words<string> as Record<string, string>);
  return Object.fromEntries(entries.flatMap(([meaning, list]) => wordsOf(list).map((word) => [word, meaning])));
}

export function wordsOf(list = ''): string[] {
  return list.split('|').filter(Boolean);
}

/** Signs and codes with the same meaning in every language. Australian newspapers write `$A`. */
export const SIGNS: Readonly<Record<string, Unit>> = byWord({
  percent: '%',
  AED: 'aed',
  AMD: '֏|amd',
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
