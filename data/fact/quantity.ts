import type { Figure, Locale } from './format.ts';
import { amount, gap, percent, plain } from './format.ts';
import { isAmount } from './unit.ts';

/**
 * A number of any unit, with scale and `name`, the unit's name in the language: `227.67 billion yuan`, `22.9%`,
 * `20.4 percentage points`.
 */
export function quantity(figure: Figure, unit: string, name: string | undefined, locale: Locale): string {
  if (unit === 'percent') return percent(figure, locale);
  const pieces = isAmount(unit) ? amount(figure, locale) : [plain(figure, locale)];
  return [...pieces, name].filter(Boolean).join(gap(locale));
}
