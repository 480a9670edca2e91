/** The type of a grammar for printed numbers, and the signs that all languages share. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';

/** The words for each meaning, separated by `|`: { about: 'around|roughly' }. */
export type Words<Meaning extends string | number> = Readonly<Partial<Record<Meaning, string>>>;

/** Words are in lower case. List a word only if it has one meaning in a printed number: the German "Billion" is 10¹², not 10⁹. */
export interface Grammar {
  /** The decimal sign. The other of the two signs groups thousands. */
  decimal: '.' | ',';
  /** The language has no spaces between words, so a space between digits groups them: 10 000吨. */
  isUnspaced?: boolean;
  /** Multipliers. Each multiplies the number before it, and several may follow each other (億 then 万). */
  scales: Words<number>;
  /** 1000 inside a number, before its multiplier: 4천592억 is 4592 × 억. */
  innerThousand?: string;
  /** The text between the parts of one number: 4 میلیارد و 731 میلیون. */
  partSeparator?: string;
  /** The last multiplier may be left out: 9万4 means 9万4千, 94,000. */
  mayOmitLastMultiplier?: boolean;
  /** Short multipliers, which need a currency or tonnes beside the number: `$5m`. */
  moneyScales?: Words<number>;
  /** Words for units, before or after the number. All languages also have `UNIT_SIGNS`. */
  units: Words<Unit>;
  /** Words for units directly before a number in running text. All languages also have the signs and codes of currencies. */
  unitsBefore?: string;
  /** Before the number: about, over, nearly. */
  qualifiers: Words<Qualifier>;
  /** After the number, before or after its multiplier: 多, `or more`. */
  trailingQualifiers?: Words<Qualifier>;
  /** Words for a minus sign: `minus`. */
  minusWords?: string;
  /** Words for a fall: `fell 3.2 percent` is -3.2. In running text they may follow the number. */
  falls?: string;
  /** Parts of verbs that mean a fall only at the end of the clause, directly after the number: `nahmen um 3,2 Prozent ab`. A regular expression. */
  fallsAtEnd?: string;
  /** Words for a rise: `rose 3.2 percent`. */
  rises?: string;
}

/** Turns `{ CNY: 'yuan|renminbi' }` into `{ yuan: 'CNY', renminbi: 'CNY' }`. */
export function meaningsByWord(words: Words<string> | Words<number> = {}): Record<string, string> {
  const meanings: Record<string, string> = {};
  for (const [meaning, list] of Object.entries<string>(words as Record<string, string>)) {
    for (const word of wordsOf(list)) meanings[word] = meaning;
  }
  return meanings;
}

/** Splits a list of words that are separated by `|`. */
export function wordsOf(list = ''): string[] {
  return list.split('|').filter(Boolean);
}

/** Signs and codes with the same meaning in every language. Australian newspapers write `$A`. */
export const UNIT_SIGNS: Readonly<Record<string, Unit>> = meaningsByWord({
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
