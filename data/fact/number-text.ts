/**
 * Numbers in words: those that bring their digits, as on cards, and those of facts, whose bounds say how many digits they have. Besides,
 * words with gaps that are filled.
 */

import type { NumberWords, WordsByCode } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { type Qualifier, significantDigits, tidy } from './bounds.ts';
import { amount, type FormattedNumber, gap, type Locale, numberOf, percent, plain } from './format.ts';
import { isAmount, isNamed, isSameScale } from './unit.ts';

interface NumberWithUnit extends FormattedNumber {
  unit: string;
  qualifier: Qualifier;
}

/**
 * A value or a limit with its unit and qualifier: `about 31.73 billion US dollars`, `over 20%`. The names of units are among the words
 * by their codes. `signed` writes `+22.9%`.
 */
export function numberText(number: NumberWithUnit, words: NumberWords, locale: Locale, signed = false): string {
  return numberPieces(number, words, locale, { signed }).join('');
}

export type Pieces = [before: string, digits: string, after: string];

/**
 * Like `numberText`, in three parts, so that a card can show the digits larger. `room` chooses long or short scale words. `isShort` writes a
 * unit in its short form if it has one: `US$15.3 bn`.
 */
export function numberPieces(
  number: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  { room, isShort, signed }: { room?: 'long' | 'short'; isShort?: boolean; signed?: boolean } = {},
): Pieces {
  const { unit, qualifier } = number;
  const space = gap(locale);
  const short = `short-${unit}`;
  const [before, , end] = fill(words[qualifier], '') as Pieces;
  // A card that only needs the short form has no other word for the unit.
  const named =
    isShort && short in words
      ? (words as WordsByCode)[short]
      : ['{}', isNamed(unit) && (words as WordsByCode)[unit]].filter(Boolean).join(space);
  const [sign, , behind] = fill(named, '') as Pieces;
  // Languages without spaces also use scale words for counts: 13万.
  const [digits, scale] =
    isAmount(unit) || (unit === 'count' && !space)
      ? amount(number, locale, room)
      : [(unit === 'percent' ? percent : plain)(number, locale, signed), ''];
  // The sign of a currency is as large as the digits, behind a minus: −US$13.5 bn.
  return [before, digits.replace(/^−?/, `$&${sign}`), (scale && space + scale) + behind + end];
}

export type FactNumber = Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> & { digits?: number };

/** The value with as many digits as its bounds allow, or the interval or bound if there is no value. */
export function factText(fact: FactNumber, words: NumberWords, locale: Locale): string {
  return fact.value === null ? boundsText(fact, words, locale) : numberText(withDigits(fact), words, locale);
}

/** The number with its digits: those of the fact, or else as many as its bounds allow. */
export function withDigits<F extends Pick<Fact, 'value' | 'bounds'> & { digits?: number }>(fact: F) {
  return { ...fact, digits: fact.digits ?? significantDigits(fact.value, fact.bounds) };
}

/** `227.665 – 227.675 billion yuan`, `over 20%`, or the number itself if it is exact. Empty if it is unbounded. */
export function boundsText(
  { bounds, unit, qualifier }: Omit<FactNumber, 'value' | 'digits'>,
  words: NumberWords,
  locale: Locale,
): string {
  const [lower, upper] = bounds;
  const end = (value: number) => numberText({ value, digits: 0, unit, qualifier: 'exact' }, words, locale);
  if (lower === null || upper === null) {
    const [word, limit] = lower === null ? [words.under, upper] : [words.over, lower];
    return limit === null ? '' : fillText(word, end(limit));
  }
  const ends = [...new Set(writtenEnds(lower, upper, qualifier === 'about'))];
  const range = ends.length > 1 ? rangeText(ends, unit, words, locale) : ends.map(end).join();
  // "About" allows for more than rounding, and nobody knows how much.
  return fillText(qualifier === 'about' ? words.about : '{}', range);
}

/**
 * From one number to the other, with their unit once. If both have the same scale word, and the language puts a space before it, it is also
 * written once, and both have the same number of decimals. Chinese writes it twice (`634.5亿–636亿美元`), because 634.5–636亿 may begin at 634.5
 * (GB/T 15835).
 */
function rangeText(ends: readonly number[], unit: string, words: NumberWords, locale: Locale): string {
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
  const name = isNamed(unit) ? (words as WordsByCode)[unit] : '';
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

/**
 * Both ends with the digits that mean something. After "about" these are rounded outward to a tenth of the interval; otherwise there are
 * six, or all where six would move an end by more than that tenth.
 */
function writtenEnds(lower: number, upper: number, isAbout: boolean): [number, number] {
  const tenth = (upper - lower) / 10;
  if (isAbout && tenth > 0) {
    const step = 10 ** Math.floor(Math.log10(tenth));
    return [tidy(Math.floor(tidy(lower / step)) * step), tidy(Math.ceil(tidy(upper / step)) * step)];
  }
  const rounded = (end: number) => {
    const six = Number(end.toPrecision(6));
    return Math.abs(six - end) > tenth ? end : six;
  };
  return [rounded(lower), rounded(upper)];
}

/** Growth in words: `up 22.9% on a year earlier`. */
export function growthText(growth: NumberWithUnit, words: NumberWords, locale: Locale): string {
  return directed(growth, words, locale, ['down', 'onYear', 'up']).join('');
}

/** Growth with its direction in words, in pieces: `Up 22.9%`. `write` renders the size. */
export function signedPieces(
  growth: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  write?: (size: string) => unknown,
): unknown[] {
  return directed(growth, words, locale, ['fall', 'exact', 'rise'], write);
}

function directed(
  growth: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  names: readonly (keyof NumberWords)[],
  write: (size: string) => unknown = String,
): unknown[] {
  const name = names[1 + Math.sign(numberOf(growth))] as keyof NumberWords;
  return fill(words[name], write(numberText(sizeOf(growth), words, locale)));
}

export function sizeOf<N extends NumberWithUnit>(growth: N): N {
  return { ...growth, value: Math.abs(numberOf(growth)), qualifier: qualifierOfSize(growth) };
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

export function fillText(words: string | undefined, ...values: unknown[]): string {
  return fill(words, ...values).join('');
}

/** Fills gaps that have names, because languages differ in the order of what fills them: `{area}`. */
export function fillNames(words = '', values: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
