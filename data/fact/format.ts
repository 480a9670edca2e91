/**
 * Formats numbers and dates in the reader's language. `Intl` does most of it. The `writing` rules of a language are used if `Intl` lacks the
 * language or differs from its newspapers. The caller says how many digits to show; bounds.ts computes it.
 */
import type { Writing } from '../contract/language.ts';
import { type Bounds, MAX_DIGITS } from './bounds.ts';

/** The maximum that `Intl` allows. */
const MAX_INTL_DIGITS = 21;

export interface FormattedNumber {
  value: number | null;
  /** How many significant digits to show; 0 shows all. */
  digits: number;
  /** Used if `value` is null: the number is then only a lower or upper bound. */
  bounds?: Bounds;
  qualifier?: string;
}

/** The number to write: the value, or the bound if there is no value ("over 20" is 20). NaN if there is neither. */
export function numberOf({
  value,
  bounds: [lower, upper] = [null, null],
  qualifier,
}: Omit<FormattedNumber, 'digits'>): number {
  return value ?? (qualifier === 'under' ? (upper ?? lower) : (lower ?? upper)) ?? Number.NaN;
}

export interface Locale {
  /** BCP 47, such as `en-GB`. */
  tag: string;
  /** The rules of the language. Responses of the API contain them. */
  writing?: Writing | undefined;
}

/**
 * An amount as two parts, so that a card can show the digits larger: `227.67` and `billion`, or `bn` if there is little room. The second part
 * is empty below ten thousand.
 */
export function amount(
  number: FormattedNumber,
  locale: Locale,
  room: 'long' | 'short' = 'long',
): [digits: string, scale: string] {
  const value = numberOf(number);
  const { scale: compactDisplay = room, scaleWords = {} } = locale.writing ?? {};
  const format = formatOf(locale, number, { notation: notationOf(value), compactDisplay });
  let digits = '';
  let scale = '';
  for (const part of format.formatToParts(value)) {
    if (part.type === 'compact') scale += part.value;
    else digits += part.value;
  }
  return [withMinusSign(digits.trim()), scaleWords[scale] ?? scale];
}

/** Compact notation has scale words: 227.67 billion. */
function notationOf(value: number): 'standard' | 'compact' {
  return Math.abs(value) < 1e4 ? 'standard' : 'compact';
}

/**
 * Returns a function that writes numbers in the scale of `reference`, for a chart: beside 520.37 billion, 98.3 million is `0.0983`. It writes
 * three significant digits, or all digits before the decimal point if there are more, but never more digits than are known.
 */
export function scaled(reference: FormattedNumber, locale: Locale): (number: FormattedNumber) => string {
  const scale = scaleOf(numberOf(reference), locale);
  return (number) => {
    const scaledValue = numberOf(number) / scale;
    const integerDigits = Math.abs(scaledValue) < 1 ? 1 : Math.floor(Math.log10(Math.abs(scaledValue))) + 1;
    const digits = Math.min(number.digits || MAX_DIGITS, Math.max(3, integerDigits), MAX_INTL_DIGITS);
    const format = formatOf(
      locale,
      { value: scaledValue, digits: 0 },
      { maximumSignificantDigits: digits, minimumSignificantDigits: number.digits ? digits : 1, useGrouping: false },
    );
    return withMinusSign(format.format(scaledValue));
  };
}

/** The power of ten that the language's scale word for a value stands for: 1e9 for 520.37 billion, 1e8 for 5203.7亿, 1 for 6,000. */
function scaleOf(value: number, locale: Locale): number {
  const compact = cachedFormat(Intl.NumberFormat, intlTag(locale), {
    notation: notationOf(value),
    numberingSystem: 'latn',
    maximumSignificantDigits: MAX_DIGITS,
  } as Intl.NumberFormatOptions);
  const parts = compact.formatToParts(value).filter(({ type }) => /integer|fraction|decimal/.test(type));
  const digits = Number(parts.map(({ type, value }) => (type === 'decimal' ? '.' : value)).join(''));
  return digits ? 10 ** Math.round(Math.log10(Math.abs(value) / digits)) : 1;
}

/** `22.9%`, or `+22.9%` if `signed`. */
export function percent(number: FormattedNumber, locale: Locale, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return withMinusSign(formatOf(locale, number, { style: 'percent', signDisplay }).format(numberOf(number) / 100));
}

/** The digits in full, without a scale word: `12,345.6`. */
export function plain(number: FormattedNumber, locale: Locale): string {
  return withMinusSign(formatOf(locale, number, {}).format(numberOf(number)));
}

/** `June 19, 2025` or `Jun 19, 2025`. */
export function day(date: string, locale: Locale, style: 'long' | 'medium' = 'long'): string {
  return dateFormat(intlTag(locale), { dateStyle: locale.writing?.days ?? style }).format(new Date(date));
}

/** What separates number, scale word and unit: a space, or nothing in languages without spaces. */
export function wordSpace({ writing }: Locale): string {
  return writing?.space ?? ' ';
}

/** Replaces a hyphen by a minus sign, which is as wide as a plus. `Intl` writes a hyphen in most languages. */
function withMinusSign(text: string): string {
  return text.replace('-', '−');
}

/** The tag for `Intl`. Browsers lack some languages; their numbers are written as in another language. */
export function intlTag({ tag, writing }: Locale): string {
  return writing?.like ?? tag;
}

function formatOf(locale: Locale, { digits }: FormattedNumber, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = intlTag(locale);
  const allOptions = {
    maximumSignificantDigits: digits || MAX_DIGITS,
    minimumSignificantDigits: digits || 1,
    ...options,
  };
  return cachedFormat(Intl.NumberFormat, tag, allOptions);
}

export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cachedFormat(Intl.DateTimeFormat, tag, { timeZone: 'UTC', ...options });
}

/** Cached, because creating a formatter takes a hundred times as long as using it. The names are made of kind, language and options. */
const formats = new Map<string, unknown>();

function cachedFormat<F, Options extends object>(
  Format: new (tag: string, options: Options) => F,
  tag: string,
  options: Options,
): F {
  // Not JSON.stringify: a page may define a `toJSON` that makes all names equal.
  const name = [Format.name, tag, ...Object.entries(options)].join();
  const format = formats.get(name) ?? new Format(tag, options);
  formats.set(name, format);
  return format as F;
}
