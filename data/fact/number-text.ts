/**
 * Writes numbers with unit and qualifier, as in "about 31.73 billion US dollars", ranges, and growth in words. Also fills the placeholders of
 * messages.
 */
import type { NumberWords, WordsByCode } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { type Qualifier, roundOutward, significantDigits, tidy } from './bounds.ts';
import { amount, type FormattedNumber, type Locale, numberOf, percent, plain, wordSpace } from './format.ts';
import { isAmount, isNamed, isSameScale } from './unit.ts';

interface NumberWithUnit extends FormattedNumber {
  unit: string;
  qualifier: Qualifier;
}

/**
 * A value or a bound with its unit and qualifier: `about 31.73 billion US dollars`, `over 20%`. `words` has the names of units by their codes.
 * `signed` writes `+22.9%`.
 */
export function numberText(number: NumberWithUnit, words: NumberWords, locale: Locale, signed = false): string {
  return numberPieces(number, words, locale, { signed }).join('');
}

export type Pieces = [before: string, digits: string, after: string];

/**
 * Like `numberText`, in three parts, so that a card can show the digits larger:
 *
 *   "about " "31.73" " billion US dollars"
 *   "about " "US$31.73" " bn"                  with `room: 'short'` for the scale word and `isShort` for the unit
 */
export function numberPieces(
  number: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  { room, isShort, signed }: { room?: 'long' | 'short'; isShort?: boolean; signed?: boolean } = {},
): Pieces {
  const { unit, qualifier } = number;
  const space = wordSpace(locale);
  const [beforeAll, , afterAll] = fill(words[qualifier], '') as Pieces;
  const [unitBefore, , unitAfter] = fill(unitPattern(unit, words, space, isShort), '') as Pieces;
  // Languages without spaces also use scale words for counts: 13万.
  const hasScale = isAmount(unit) || (unit === 'count' && !space);
  const [digits, scale] = hasScale ? amount(number, locale, room) : [digitsText(number, locale, signed), ''];
  // The sign of a currency is as large as the digits, and follows a minus: −US$13.5 bn.
  const digitsWithSign = digits.replace(/^−?/, `$&${unitBefore}`);
  return [beforeAll, digitsWithSign, (scale && space + scale) + unitAfter + afterAll];
}

/** Where the unit is beside a number: `{} yuan`, or `US${}` in its short form. `{}` for a unit without a name. */
function unitPattern(unit: string, words: NumberWords, space: string, isShort = false): string | undefined {
  const unitWords = words as WordsByCode;
  const shortName = `short-${unit}`;
  // A card that only needs the short form has no other word for the unit.
  if (isShort && shortName in unitWords) return unitWords[shortName];
  const name = isNamed(unit) && unitWords[unit];
  return name ? `{}${space}${name}` : '{}';
}

function digitsText(number: NumberWithUnit, locale: Locale, signed = false): string {
  return number.unit === 'percent' ? percent(number, locale, signed) : plain(number, locale);
}

export type FactNumber = Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> & { digits?: number };

/** The value with as many digits as its bounds allow, or the interval or bound if there is no value. */
export function factText(fact: FactNumber, words: NumberWords, locale: Locale, signed = false): string {
  return fact.value === null ? boundsText(fact, words, locale) : numberText(withDigits(fact), words, locale, signed);
}

/** The number with its digits: those of the fact, or as many as its bounds allow. */
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
  const write = (value: number) => numberText({ value, digits: 0, unit, qualifier: 'exact' }, words, locale);
  if (lower === null) return upper === null ? '' : fillText(words.under, write(upper));
  if (upper === null) return fillText(words.over, write(lower));

  const isAbout = qualifier === 'about';
  const ends = roundedEnds(lower, upper, isAbout);
  const range = ends[0] === ends[1] ? write(ends[0]) : rangeText(ends, unit, words, locale);
  // "About" allows for more than rounding, and nobody knows how much.
  return isAbout ? fillText(words.about, range) : range;
}

/**
 * A range with its unit once: `63.45 – 63.60 billion yuan`. If both ends have the same scale word, and the language puts a space before it, it is
 * also written once, and both ends have the same number of decimals. Chinese writes it twice (`634.5亿–636亿美元`), because 634.5–636亿 may begin
 * at 634.5 (GB/T 15835).
 */
function rangeText(ends: readonly [number, number], unit: string, words: NumberWords, locale: Locale): string {
  const space = wordSpace(locale);
  const [lower, upper] = ends;
  const write = (value: number, digits = 0): [digits: string, scale: string] => {
    const number: NumberWithUnit = { value, digits, unit, qualifier: 'exact' };
    return isAmount(unit) ? amount(number, locale) : [digitsText(number, locale), ''];
  };
  const [, lowerScale] = write(lower);
  const [, upperScale] = write(upper);
  const isScaleShared = space !== '' && isSameScale(lowerScale, upperScale);
  const place = Math.min(lastPlace(lower), lastPlace(upper));
  const digitsOf = (value: number) => (isScaleShared ? digitsTo(place, value) : 0);
  const [lowerDigits, scale] = write(lower, digitsOf(lower));
  const name = isNamed(unit) ? (words as WordsByCode)[unit] : '';
  const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(space);
  const from = join(lowerDigits, isScaleShared ? '' : scale);
  const to = join(...write(upper, digitsOf(upper)), name);
  return `${from}${space}–${space}${to}`;
}

/** The power of ten of the last digit: 7 for 63.45 billion. Zero has none. */
function lastPlace(value: number): number {
  if (value === 0) return Infinity;
  const [digits = '', exponent] = tidy(value).toExponential().split('e');
  return Number(exponent) + 1 - digits.replace(/\D/g, '').length;
}

/** How many significant digits the number has up to a power of ten: 4 for 63.45 billion up to the place 7. */
function digitsTo(place: number, value: number): number {
  return Math.max(1, Number(value.toExponential().split('e')[1]) + 1 - place);
}

/**
 * Rounds both ends outward, so that they do not look more precise than they are: to a power of ten of at most a hundredth of the interval, or
 * a tenth after "about".
 *
 *   about     6.0437..6.1562           6.04..6.16
 *   exact     193.06123..193.18456     193.061..193.185
 */
function roundedEnds(lower: number, upper: number, isAbout: boolean): [number, number] {
  const width = upper - lower;
  if (width === 0) return [lower, upper];
  return roundOutward([lower, upper], 10 ** Math.floor(Math.log10(width / (isAbout ? 10 : 100)))) as [number, number];
}

/** Growth in words: `up 22.9% on a year earlier`. */
export function growthText(growth: NumberWithUnit, words: NumberWords, locale: Locale): string {
  return changePieces(growth, words, locale, { fall: 'down', zero: 'onYear', rise: 'up' }).join('');
}

/** Growth with its direction in words, in pieces for a template: `Up `, `22.9%`. `write` renders the number. */
export function signedPieces(
  growth: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  write?: (size: string) => unknown,
): unknown[] {
  return changePieces(growth, words, locale, { fall: 'fall', zero: 'exact', rise: 'rise' }, write);
}

/** `messages` names the message for each direction. */
function changePieces(
  growth: NumberWithUnit,
  words: NumberWords,
  locale: Locale,
  messages: Record<'fall' | 'zero' | 'rise', keyof NumberWords>,
  write: (size: string) => unknown = String,
): unknown[] {
  const value = numberOf(growth);
  const size = write(numberText(sizeOf(growth), words, locale));
  if (value < 0) return fill(words[messages.fall], size);
  return fill(words[value > 0 ? messages.rise : messages.zero], size);
}

/** The number without its sign. */
export function sizeOf<N extends NumberWithUnit>(growth: N): N {
  return { ...growth, value: Math.abs(numberOf(growth)), qualifier: qualifierOfSize(growth) };
}

/** The qualifier of a number without its sign: growth of "over −5 percent" is a fall of "under 5 percent". */
export function qualifierOfSize<Q extends string>(number: NumberWithUnit & { qualifier: Q }): Q | 'over' | 'under' {
  const { qualifier } = number;
  const isNegative = numberOf(number) < 0;
  if (isNegative && qualifier === 'over') return 'under';
  if (isNegative && qualifier === 'under') return 'over';
  return qualifier;
}

/** Fills the placeholders `{}` of a message in order, and returns pieces for a template: `fill('up {} on', 5)` is `['up ', 5, ' on']`. */
export function fill(message = '{}', ...values: unknown[]): unknown[] {
  return message.split('{}').flatMap((text, i) => (i ? [values[i - 1], text] : [text]));
}

export function fillText(message: string | undefined, ...values: unknown[]): string {
  return fill(message, ...values).join('');
}

/** Fills placeholders with names, such as `{area}`, because their order differs between languages. */
export function fillNames(message = '', values: Record<string, string>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
