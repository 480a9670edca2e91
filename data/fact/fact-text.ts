/** The number of a fact in words, with the digits that its bounds allow, and the interval that it is known to lie in. */
import type { Words } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { significantDigits } from './bounds.ts';
import { amount, gap, type Locale, percent, plain } from './format.ts';
import { fillText, numberText } from './number-text.ts';
import { isAmount, isNamed, isSameScale } from './unit.ts';

type FactNumber = Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'>;

/** The value with as many digits as its bounds allow; where there is none, the interval or the limit. */
export function factText(fact: FactNumber, words: Words, locale: Locale): string {
  return fact.value === null ? boundsText(fact, words, locale) : numberText(withDigits(fact), words, locale);
}

/** The number with as many digits as its bounds leave meaningful. */
export function withDigits<F extends Pick<Fact, 'value' | 'bounds'>>(fact: F): F & { digits: number } {
  return { ...fact, digits: significantDigits(fact.value, fact.bounds) };
}

/** `227.665 – 227.675 billion yuan`, `over 20%`, or the number itself where it is exact; empty where nothing bounds it. */
export function boundsText(
  { bounds, unit, qualifier }: Omit<FactNumber, 'value'>,
  words: Words,
  locale: Locale,
): string {
  const [lower, upper] = bounds;
  const end = (value: number) => numberText({ value, digits: 0, unit, qualifier: 'exact' }, words, locale);
  if (lower === null || upper === null) {
    const [word, limit] = lower === null ? [words.under, upper] : [words.over, lower];
    return limit === null ? '' : fillText(word, end(limit));
  }
  const width = upper - lower;
  const ends = [...new Set([roundedEnd(lower, width), roundedEnd(upper, width)])];
  const range = ends.length > 1 ? rangeText(ends, unit, words, locale) : ends.map(end).join();
  // "About" allows for more than the rounding of its digits, and it is not known how much.
  return fillText(qualifier === 'about' ? words.about : '{}', range);
}

/**
 * From one number to the other, with their unit once; with their scale once, and as many decimals, where it is the same and stands apart
 * from the digits. Chinese writes it twice (`634.5亿–636亿美元`), because 634.5–636亿 may begin at 634.5 (GB/T 15835).
 */
function rangeText(ends: readonly number[], unit: string, words: Words, locale: Locale): string {
  const space = gap(locale);
  const write = (value: number, digits = 0): string[] => {
    const number = { value, digits };
    return isAmount(unit) ? amount(number, locale) : [(unit === 'percent' ? percent : plain)(number, locale)];
  };
  const scales = ends.map((value) => write(value)[1] ?? '') as [string, string];
  const isShared = space !== '' && isSameScale(...scales);
  const place = Math.min(...ends.map(lastPlace));
  const [[digits, scale], to] = ends.map((value) => write(value, isShared ? digitsTo(place, value) : 0)) as [
    string[],
    string[],
  ];
  const name = isNamed(unit) ? words[unit] : '';
  const text = (...pieces: (string | undefined)[]) => pieces.filter(Boolean).join(space);
  return [text(digits, isShared ? '' : scale), text(...to, name)].join(`${space}–${space}`);
}

/** The power of ten of the last digit: 7 for 63.45 billion. Zero has none. */
function lastPlace(value: number): number {
  if (value === 0) return Infinity;
  const [digits = '', exponent] = Number(value.toPrecision(12)).toExponential().split('e');
  return Number(exponent) + 1 - digits.replace(/\D/g, '').length;
}

/** How many significant digits the number has up to a power of ten. */
function digitsTo(place: number, value: number): number {
  return Math.max(1, Number(value.toExponential().split('e')[1]) + 1 - place);
}

/** To six digits, unless that moves the end by more than a tenth of the interval: computed ends have digits that mean nothing. */
function roundedEnd(value: number, width: number): number {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded - value) > width / 10 ? value : rounded;
}
