/**
 * Numbers and days as a reader's language writes them, by `Intl` alone. A number shows `digits` significant digits
 * (digits.ts tells how many it has), or all of its own where `digits` is 0.
 */

export interface Figure {
  value: number | null;
  digits: number;
}

/** An amount in two pieces, so that a card can set the digits large: `227.67` and `billion`; the second may be empty. */
export function amount(figure: Figure, locale: string): [digits: string, scale: string] {
  const value = figure.value ?? 0;
  const pieces = ['', ''] as [string, string];
  const format = numbers(locale, figure, {
    notation: Math.abs(value) < 1e4 ? 'standard' : 'compact',
    // As Russian and Kazakh newspapers have it, `млрд`: the whole word is long, and its case depends on the digits.
    compactDisplay: /^(ru|kk)/.test(locale) ? 'short' : 'long',
  });
  for (const { type, value: part } of format.formatToParts(value)) pieces[type === 'compact' ? 1 : 0] += part;
  return [pieces[0].trim(), isKazakh(locale) ? pieces[1].replace('тыс.', 'мың') : pieces[1]];
}

/** `22.9%`, or `+22.9%` where `signed`. */
export function percent(figure: Figure, locale: string, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return minus(numbers(locale, figure, { style: 'percent', signDisplay }).format((figure.value ?? 0) / 100));
}

/** A bare number, for counts and points. */
export function plain(figure: Figure, locale: string): string {
  return minus(numbers(locale, figure, {}).format(figure.value ?? 0));
}

/** `2025-06-19` as `19 June 2025`. */
export function day(date: string, locale: string): string {
  const dateStyle = isKazakh(locale) ? 'short' : 'long';
  return new Intl.DateTimeFormat(known(locale), { timeZone: 'UTC', dateStyle }).format(new Date(date));
}

/** Chinese sets number, scale and unit without a space. */
export function gap(locale: string): string {
  return locale.startsWith('zh') ? '' : ' ';
}

/** The sign that stands to a plus as typesetters have it; `Intl` writes most languages' with a hyphen. */
function minus(text: string): string {
  return text.replace('-', '−');
}

function isKazakh(locale: string): boolean {
  return locale.startsWith('kk');
}

/** Browsers' ICU mostly lacks Kazakh; its numbers and numeric dates are written as in Russian. */
function known(locale: string): string {
  return isKazakh(locale) ? 'ru' : locale;
}

function numbers(locale: string, { digits }: Figure, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(known(locale), {
    maximumSignificantDigits: digits || 12,
    minimumSignificantDigits: digits || 1,
    ...options,
  });
}
