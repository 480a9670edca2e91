/**
 * Numbers and days as a reader's language writes them, by `Intl`, and by the language's `writing` where `Intl` lacks the language or
 * writes otherwise than its newspapers. bounds.ts computes how many digits a number has.
 */
import type { Writing } from '../contract/language.ts';
import type { Bounds } from './bounds.ts';

/** A number as it is written. */
export interface FormattedNumber {
  value: number | null;
  /** Significant digits that are shown; 0 for all that the number has. */
  digits: number;
  /** Of a limit, which has no value. */
  bounds?: Bounds;
  qualifier?: string;
}

/** The number that is written: the value, or the limit itself ("over 20" is 20). NaN where there is neither. */
export function numberOf({
  value,
  bounds: [lower, upper] = [null, null],
  qualifier,
}: Omit<FormattedNumber, 'digits'>): number {
  return value ?? (qualifier === 'under' ? (upper ?? lower) : (lower ?? upper)) ?? Number.NaN;
}

/** For whom a number is written. */
export interface Locale {
  /** BCP 47, such as `en-GB`. */
  tag: string;
  /** The rules of its language, as answers carry them. */
  writing?: Writing | undefined;
}

/**
 * An amount in two pieces, so that a card can set the digits large: `227.67` and `billion`, or `bn` where there is little room; the second
 * may be empty.
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
 * Writes numbers in the scale of another one, for a chart: beside 520.37 billion, 98.3 million is `0.0983`. Three significant digits, or all
 * before the point, and never more than are known.
 */
export function scaled(of: FormattedNumber, locale: Locale): (number: FormattedNumber) => string {
  const value = numberOf(of);
  const compact = kept(Intl.NumberFormat, intlTag(locale), {
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

/** A bare number, for counts and points. */
export function plain(number: FormattedNumber, locale: Locale): string {
  return minus(formatOf(locale, number, {}).format(numberOf(number)));
}

/** How much of a day is written: `June 19, 2025`, `Jun 19, 2025`, `June 19` or `Jun 19`. */
type DayStyle = 'long' | 'medium' | 'dayOfYear' | 'shortDayOfYear';

/** `2025-06-19` in the reader's language. */
export function day(date: string, locale: Locale, style: DayStyle = 'long'): string {
  const isShort = style === 'shortDayOfYear';
  const options: Intl.DateTimeFormatOptions =
    isShort || style === 'dayOfYear'
      ? { month: isShort ? 'short' : 'long', day: 'numeric' }
      : { dateStyle: locale.writing?.days ?? style };
  return dateFormat(intlTag(locale), options).format(new Date(date));
}

/** What stands between number, scale and unit: a space, or nothing where the language sets none. */
export function gap({ writing }: Locale): string {
  return writing?.space ?? ' ';
}

/** The sign that matches a plus in width; `Intl` writes most languages' with a hyphen. */
function minus(text: string): string {
  return text.replace('-', '−');
}

/** The tag for `Intl`: browsers lack some languages, whose numbers are written as in another one. */
function intlTag({ tag, writing }: Locale): string {
  return writing?.like ?? tag;
}

function formatOf(locale: Locale, { digits }: FormattedNumber, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = intlTag(locale);
  const all = { maximumSignificantDigits: digits || 12, minimumSignificantDigits: digits || 1, ...options };
  return kept(Intl.NumberFormat, tag, all);
}

/** The format of days, months or years in UTC. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(Intl.DateTimeFormat, tag, { timeZone: 'UTC', ...options });
}

/** Making a format takes a hundred times as long as using it, and there are few: by kind, language and options. */
const formats = new Map<string, unknown>();

function kept<F, Options extends object>(
  Format: new (tag: string, options: Options) => F,
  tag: string,
  options: Options,
): F {
  // Not JSON, which a page's own `toJSON` may make the same for all of them.
  const name = [Format.name, tag, ...Object.entries(options)].join();
  const format = formats.get(name) ?? new Format(tag, options);
  formats.set(name, format);
  return format as F;
}
