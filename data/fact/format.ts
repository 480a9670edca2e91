/**
 * Formats numbers and dates in the reader's language. `Intl` does most of it. The `writing` rules of a language are used if `Intl` lacks the
 * language or differs from its newspapers. bounds.ts computes how many digits a number has.
 */
import type { Writing } from '../contract/language.ts';
import type { Bounds } from './bounds.ts';

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
 * An amount in two parts, so that a card can show the digits larger: `227.67` and `billion`, or `bn` if `room` is short. The second part may
 * be empty.
 */
export function amount(
  number: FormattedNumber,
  locale: Locale,
  room: 'long' | 'short' = 'long',
): [digits: string, scale: string] {
  const value = numberOf(number);
  const { scale = room, scaleWords = {} } = locale.writing ?? {};
  const pieces = ['', ''] as [string, string];
  const format = formatOf(locale, number, {
    notation: Math.abs(value) < 1e4 ? 'standard' : 'compact',
    compactDisplay: scale,
  });
  for (const { type, value: part } of format.formatToParts(value)) pieces[type === 'compact' ? 1 : 0] += part;
  return [minus(pieces[0].trim()), scaleWords[pieces[1]] ?? pieces[1]];
}

/**
 * Returns a function that writes numbers in the scale of `reference`, for a chart: beside 520.37 billion, 98.3 million is `0.0983`. It writes
 * three significant digits, or all digits before the decimal point if there are more, but never more digits than are known.
 */
export function scaled(reference: FormattedNumber, locale: Locale): (number: FormattedNumber) => string {
  const value = numberOf(reference);
  const compact = cachedFormat(Intl.NumberFormat, intlTag(locale), {
    notation: Math.abs(value) < 1e4 ? 'standard' : 'compact',
    numberingSystem: 'latn',
    maximumSignificantDigits: 12,
  } as Intl.NumberFormatOptions);
  const parts = compact.formatToParts(value).filter(({ type }) => /integer|fraction|decimal/.test(type));
  const shown = Number(parts.map(({ type, value }) => (type === 'decimal' ? '.' : value)).join(''));
  const power = shown ? 10 ** Math.round(Math.log10(Math.abs(value) / shown)) : 1;
  return (number) => {
    const part = numberOf(number) / power;
    const whole = Math.abs(part) < 1 ? 1 : Math.floor(Math.log10(Math.abs(part))) + 1;
    const digits = Math.min(number.digits || 12, Math.max(3, whole), 21);
    return minus(
      formatOf(
        locale,
        { value: part, digits: 0 },
        { maximumSignificantDigits: digits, minimumSignificantDigits: number.digits ? digits : 1, useGrouping: false },
      ).format(part),
    );
  };
}

/** `22.9%`, or `+22.9%` where `signed`. */
export function percent(number: FormattedNumber, locale: Locale, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return minus(formatOf(locale, number, { style: 'percent', signDisplay }).format(numberOf(number) / 100));
}

export function plain(number: FormattedNumber, locale: Locale): string {
  return minus(formatOf(locale, number, {}).format(numberOf(number)));
}

/** How a date is written: `June 19, 2025`, `Jun 19, 2025`, `June 19` or `Jun 19`. */
type DayStyle = 'long' | 'medium' | 'dayOfYear' | 'shortDayOfYear';

export function day(date: string, locale: Locale, style: DayStyle = 'long'): string {
  const isShort = style === 'shortDayOfYear';
  const options: Intl.DateTimeFormatOptions =
    isShort || style === 'dayOfYear'
      ? { month: isShort ? 'short' : 'long', day: 'numeric' }
      : { dateStyle: locale.writing?.days ?? style };
  return dateFormat(intlTag(locale), options).format(new Date(date));
}

/** The separator between number, scale word and unit: a space, or nothing in languages without spaces. */
export function gap({ writing }: Locale): string {
  return writing?.space ?? ' ';
}

/** Replaces a hyphen by a minus sign, which is as wide as a plus. `Intl` writes a hyphen in most languages. */
function minus(text: string): string {
  return text.replace('-', '−');
}

/** The tag for `Intl`. Browsers lack some languages; their numbers are written as in another language. */
function intlTag({ tag, writing }: Locale): string {
  return writing?.like ?? tag;
}

function formatOf(locale: Locale, { digits }: FormattedNumber, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = intlTag(locale);
  const all = { maximumSignificantDigits: digits || 12, minimumSignificantDigits: digits || 1, ...options };
  return cachedFormat(Intl.NumberFormat, tag, all);
}

export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cachedFormat(Intl.DateTimeFormat, tag, { timeZone: 'UTC', ...options });
}

/** Cached by kind, language and options: creating a formatter takes a hundred times as long as using it, and there are few. */
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
