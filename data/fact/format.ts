/**
 * Numbers and days as a reader's language writes them, by `Intl`, and by the language's `writing` where `Intl` lacks the language or
 * writes otherwise than its newspapers. A number shows `digits` significant digits (digits.ts computes how many it has), or all of
 * its digits where `digits` is 0.
 */
import type { Writing } from '../contract/language.ts';
import type { Bounds } from './bounds.ts';

export interface Figure {
  value: number | null;
  digits: number;
  /** Of a limit, which has no value. */
  bounds?: Bounds;
  qualifier?: string;
}

/** The number that is written: the value, or the limit itself ("over 20" is 20). */
export function numberOf({ value, bounds: [lower, upper] = [null, null], qualifier }: Omit<Figure, 'digits'>): number {
  return value ?? (qualifier === 'under' ? (upper ?? lower) : (lower ?? upper)) ?? 0;
}

/** For whom a number is written. */
export interface Locale {
  /** BCP 47, such as `en-GB`. */
  tag: string;
  /** The rules of its language, as answers carry them. */
  writing?: Writing | undefined;
}

/** An amount in two pieces, so that a card can set the digits large: `227.67` and `billion`; the second may be empty. */
export function amount(figure: Figure, locale: Locale): [digits: string, scale: string] {
  const value = numberOf(figure);
  const { scale = 'long', scaleWords = {} } = locale.writing ?? {};
  const pieces = ['', ''] as [string, string];
  const format = numbers(locale, figure, {
    notation: Math.abs(value) < 1e4 ? 'standard' : 'compact',
    compactDisplay: scale,
  });
  for (const { type, value: part } of format.formatToParts(value)) pieces[type === 'compact' ? 1 : 0] += part;
  return [pieces[0].trim(), scaleWords[pieces[1]] ?? pieces[1]];
}

/** `22.9%`, or `+22.9%` where `signed`. */
export function percent(figure: Figure, locale: Locale, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return minus(numbers(locale, figure, { style: 'percent', signDisplay }).format(numberOf(figure) / 100));
}

/** A bare number, for counts and points. */
export function plain(figure: Figure, locale: Locale): string {
  return minus(numbers(locale, figure, {}).format(numberOf(figure)));
}

/** `2025-06-19` as `June 19, 2025`, or as `Jun 19, 2025` where there is little room. */
export function day(date: string, locale: Locale, room: 'long' | 'medium' = 'long'): string {
  const dateStyle = locale.writing?.days ?? room;
  return new Intl.DateTimeFormat(known(locale), { timeZone: 'UTC', dateStyle }).format(new Date(date));
}

/** What stands between number, scale and unit: a space, or nothing where the language sets none. */
export function gap({ writing }: Locale): string {
  return writing?.space ?? ' ';
}

/** The sign that matches a plus in width; `Intl` writes most languages' with a hyphen. */
function minus(text: string): string {
  return text.replace('-', '−');
}

/** The tag that `Intl` is asked for: browsers lack some languages, whose numbers are written as in another one. */
function known({ tag, writing }: Locale): string {
  return writing?.like ?? tag;
}

function numbers(locale: Locale, { digits }: Figure, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(known(locale), {
    maximumSignificantDigits: digits || 12,
    minimumSignificantDigits: digits || 1,
    ...options,
  });
}
