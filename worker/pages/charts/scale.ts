/** One unit for all numbers of a chart or table, such as billion yuan, and numbers in that unit. */
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { WordsByCode } from '../../../data/contract/enumerations.ts';
import { amount, numberOf, percent, plain, wordSpace } from '../../../data/fact/format.ts';
import { numberPieces } from '../../../data/fact/number-text.ts';
import { isAmount, isNamed, isSameScale } from '../../../data/fact/unit.ts';
import type { PageContext } from '../site/page-context.ts';

export interface Scale {
  unit: string;
  /** `billion yuan`; empty if each number has its unit, such as a percentage. */
  name: string;
  /** The number without the unit: 227,670,000,000 → `227.67`. */
  write(value: number, digits?: number): string;
}

/** Candidates for the number that amounts are divided by: thousand to trillion, with the Chinese 万 (10⁴) and 亿 (10⁸). */
const DIVISORS = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];

/** `largest` is the largest number of the chart or table. */
export function scaleOf(unit: string, largest: number, signed: boolean, { words, locale }: PageContext): Scale {
  if (unit === 'percent') {
    const write = (value: number, digits = 0) => percent({ value, digits }, locale, signed);
    return { unit, name: '', write };
  }
  const unitName = (isNamed(unit) && (words as WordsByCode)[unit]) || '';
  const [, scaleWord] = isAmount(unit) ? amount({ value: largest, digits: 4 }, locale) : ['', ''];
  // The smallest power of ten that is written with this word, in the singular or the plural: `billón`, `billones`.
  const hasScaleWord = (value: number) => isSameScale(amount({ value, digits: 1 }, locale)[1], scaleWord);
  const isDivisor = (power: number) => power <= largest && (hasScaleWord(power) || hasScaleWord(2 * power));
  const divisor = scaleWord ? (DIVISORS.find(isDivisor) ?? 1) : 1;
  const write = (value: number, digits = 0) => plain({ value: value / divisor, digits }, locale);
  return { unit, name: [divisor === 1 ? '' : scaleWord, unitName].filter(Boolean).join(wordSpace(locale)), write };
}

/** For a number in another unit than its column: `US$20.7 bn`. */
export function shortScale(unit: string, { words, locale }: PageContext): Scale {
  const write = (value: number, digits = 0) => {
    const number = { unit, value, digits, qualifier: 'exact' } as const;
    return numberPieces(number, words, locale, { room: 'short', isShort: true }).join('');
  };
  return { unit, name: '', write };
}

/** `≈ 227.67`, `220–230`, `< 40` or `> 40`: a number with at most `maxDigits` significant digits, an interval or a bound. */
export function scaledText(
  fact: Pick<FactSummary, 'value' | 'bounds' | 'digits' | 'basis' | 'qualifier'>,
  { write }: Scale,
  maxDigits: number,
): string {
  const { value, bounds, basis, qualifier } = fact;
  if (value !== null) {
    const isApproximate = basis === 'derived' || qualifier === 'about';
    return `${isApproximate ? '≈\u00A0' : ''}${write(value, Math.min(fact.digits, maxDigits))}`;
  }
  const writeBound = (bound: number) => write(Number(bound.toPrecision(5)));
  const [lower, upper] = bounds;
  if (lower !== null && upper !== null) return `${writeBound(lower)}–${writeBound(upper)}`;
  return `${lower === null ? '<' : '>'}\u00A0${writeBound(numberOf(fact))}`;
}
