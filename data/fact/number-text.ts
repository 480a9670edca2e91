/**
 * Numbers in words: those that bring their digits, as on cards, and those of facts, whose bounds say how many digits they have. Besides,
 * words with gaps that are filled.
 */
import type { Words } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { significantDigits } from './bounds.ts';
import { amount, type FormattedNumber, gap, type Locale, numberOf, percent, plain } from './format.ts';
import { isAmount, isNamed } from './unit.ts';

interface NumberWithUnit extends FormattedNumber {
  unit: string;
  qualifier: string;
}

/**
 * A value or a limit with its unit and qualifier: `about 31.73 billion US dollars`, `over 20%`. The names of units are among the words
 * by their codes. `signed` writes `+22.9%`.
 */
export function numberText(number: NumberWithUnit, words: Words, locale: Locale, signed = false): string {
  const { unit, qualifier } = number;
  const written = isAmount(unit)
    ? amount(number, locale)
    : [(unit === 'percent' ? percent : plain)(number, locale, signed)];
  const pieces = [...written, isNamed(unit) && words[unit]];
  return fillText(words[qualifier], pieces.filter(Boolean).join(gap(locale)));
}

type FactNumber = Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'>;

/** The value with as many digits as its bounds allow; where there is none, the interval or the limit. */
export function factText(fact: FactNumber, words: Words, locale: Locale): string {
  return fact.value === null ? boundsText(fact, words, locale) : numberText(withDigits(fact), words, locale);
}

/** The number with as many digits as its bounds leave meaningful. */
export function withDigits<F extends Pick<Fact, 'value' | 'bounds'>>(fact: F): F & { digits: number } {
  return { ...fact, digits: significantDigits(fact.value, fact.bounds) };
}

/** `227.665 billion yuan – 227.675 billion yuan`, `over 20%`, or the number itself where it is exact; empty where nothing bounds it. */
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
  const range = [...new Set([lower, upper])].map((value) => end(roundedEnd(value, width))).join(' – ');
  // "About" allows for more than the rounding of its digits, and it is not known how much.
  return fillText(qualifier === 'about' ? words.about : '{}', range);
}

/** To six digits, unless that moves the end by more than a tenth of the interval: computed ends have digits that mean nothing. */
function roundedEnd(value: number, width: number): number {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded - value) > width / 10 ? value : rounded;
}

/** Growth in words: `up 22.9% on a year earlier`. In pieces, with what `write` makes of its size. */
export function growthPieces(
  growth: NumberWithUnit,
  words: Words,
  locale: Locale,
  write: (size: string) => unknown = String,
): unknown[] {
  const value = numberOf(growth);
  const written = write(sizeText(growth, words, locale));
  return fill(words[value < 0 ? 'down' : value ? 'up' : 'onYear'], written);
}

/** Growth by its sign, for where it is seen: `▲ 22.9%`. */
export function signedGrowth(growth: NumberWithUnit, words: Words, locale: Locale): string {
  const sign = ['▼ ', '', '▲ '][Math.sign(numberOf(growth)) + 1];
  return sign + sizeText(growth, words, locale);
}

/** Growth without its direction: `22.9%`. */
export function sizeText(growth: NumberWithUnit, words: Words, locale: Locale): string {
  const size = { ...growth, value: Math.abs(numberOf(growth)), qualifier: qualifierOfSize(growth) };
  return numberText(size, words, locale);
}

/** A fall that is over −5 percent is one of less than 5 percent. */
export function qualifierOfSize<Q extends string>(number: NumberWithUnit & { qualifier: Q }): Q | 'over' | 'under' {
  const { qualifier } = number;
  if (numberOf(number) >= 0) return qualifier;
  return qualifier === 'over' ? 'under' : qualifier === 'under' ? 'over' : qualifier;
}

/** Fills the gaps `{}` of words with the values, in order. The pieces are for a template. */
export function fill(words = '{}', ...values: unknown[]): unknown[] {
  return words.split('{}').flatMap((text, i) => (i ? [values[i - 1], text] : [text]));
}

/** The same as one text. */
export function fillText(words: string | undefined, ...values: unknown[]): string {
  return fill(words, ...values).join('');
}

/** Fills gaps that have names, because languages differ in the order of what fills them: `{area}`. */
export function fillNames(words = '', values: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
