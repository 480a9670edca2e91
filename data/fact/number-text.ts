/** Numbers that bring their digits in words, as on cards; those of facts are in fact-text.ts. Besides, words with gaps that are filled. */
import type { Words } from '../contract/card.ts';
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
