/** What a grammar says about the numbers of one language, as tokens and in running text, and the signs that all languages share. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';

/**
 * All words are lower case; where several fit at one position, the longest is read. List a word only if it has one meaning in
 * a printed number: the German "Billion" is 10¹², not 10⁹.
 */
export interface Grammar {
  /** The decimal sign; the other of the two groups thousands. */
  decimal: '.' | ',';
  /** Whether words are written without spaces, so that one between digits groups them: 10 000吨. */
  isUnspaced?: boolean;
  /** Multipliers. Several may follow each other in one token (億 then 万); each multiplies the number before it. */
  scales: Record<string, number>;
  /** Stands for 1000 inside a number, before its multiplier: 4천592억 is 4592 × 억. */
  thousand?: string;
  /** What may stand between the parts of one number: 4 میلیارد و 731 میلیون. */
  between?: string;
  /** Whether a single digit after a multiplier stands for the next place: 9万4 is 94,000. */
  isShort?: boolean;
  /** Multipliers that are read only beside a currency: `$5m`. */
  moneyScales?: Record<string, number>;
  /** Words and signs of units, before or after the number. */
  units: Record<string, Unit>;
  /** Words of units that stand before the number in running text, beside the signs and codes of currencies. */
  prefixes?: string[];
  /** Words before the number that qualify it: about, over, nearly. */
  qualifiers: Record<string, Qualifier>;
  /** Words between number and multiplier, or after it, that qualify it: 多, `or more`. */
  after?: Record<string, Qualifier>;
  /** Words for a minus sign. */
  minus?: string[];
  /** Words before a rate that falls and is printed without a sign: `fell 3.2 percent` is -3.2. */
  falls?: string[];
  /** Words before a rate that rises: `rose 3.2 percent`. */
  rises?: string[];
}

/** Signs and codes of units that mean the same in every language. */
export const SIGNS: Record<string, Unit> = {
  '%': 'percent',
  $: 'USD',
  us$: 'USD',
  // Australian newspapers write the country second.
  $us: 'USD',
  $a: 'AUD',
  $nz: 'NZD',
  hk$: 'HKD',
  nt$: 'TWD',
  a$: 'AUD',
  c$: 'CAD',
  s$: 'SGD',
  nz$: 'NZD',
  r$: 'BRL',
  'us $': 'USD',
  'hk $': 'HKD',
  aud$: 'AUD',
  cad$: 'CAD',
  nzd$: 'NZD',
  mxn$: 'MXN',
  rmb: 'CNY',
  '€': 'EUR',
  '£': 'GBP',
  '₸': 'KZT',
  '₽': 'RUB',
  '₹': 'INR',
  '₩': 'KRW',
  '₫': 'VND',
  '₺': 'TRY',
  '₴': 'UAH',
  '฿': 'THB',
  ...Object.fromEntries(
    'usd cny eur gbp jpy kzt rub kgs uzs tjs tmt mnt vnd thb idr myr sgd inr pkr krw hkd twd aud cad chf uah brl mxn zar aed'
      .split(' ')
      .map((code) => [code, code.toUpperCase()]),
  ),
};
