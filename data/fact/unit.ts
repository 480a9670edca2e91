import type { Figure, Locale } from './format.ts';
import { amount, gap, percent, plain } from './format.ts';

/** Units by their kind: a currency is an ISO 4217 code. */

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a number of the unit is an amount, written with a scale word and the unit's name: `227.67 billion yuan`. */
export function isAmount(unit: string): boolean {
  return isCurrency(unit) || unit === 'tonnes';
}

/**
 * A number of any unit, with scale and `name`, the unit's name in the language: `227.67 billion yuan`, `22.9%`,
 * `20.4 percentage points`.
 */
export function quantity(figure: Figure, unit: string, name: string | undefined, locale: Locale): string {
  if (unit === 'percent') return percent(figure, locale);
  const pieces = isAmount(unit) ? amount(figure, locale) : [plain(figure, locale)];
  return [...pieces, name].filter(Boolean).join(gap(locale));
}
