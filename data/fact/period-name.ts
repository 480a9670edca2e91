import type { Language } from '../contract/language.ts';
import { parsePeriod } from './period.ts';

/**
 * A period in words: `2025-01..2025-05` is `January – May 2025`, `2024` is `2024` (2024年 in Chinese). `Intl` names it, unless the
 * language has month names and patterns of its own (`periods` in `data/dataset.json`): the ICU of Chromium and workerd lacks
 * some languages, and `formatRange` writes the year twice in Russian and slashes in Chinese.
 */
export function periodName(id: string, { code, periods = {} }: Pick<Language, 'code' | 'periods'>): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, from, to } = period;
  const write = (month: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(code, { timeZone: 'UTC', ...options }).format(new Date(Date.UTC(year, month - 1, 1)));
  const name = (month: number) => periods.monthNames?.[month - 1] ?? write(month, { month: 'long' });
  const fill = (pattern: string) =>
    pattern.replace(/\{(\w+)\}/g, (_, gap) =>
      String({ year, from, to, first: name(from), last: name(to) }[gap as 'year']),
    );

  if (from === 1 && to === 12) return periods.year ? fill(periods.year) : write(1, { year: 'numeric' });
  if (from === to) return periods.month ? fill(periods.month) : write(to, { year: 'numeric', month: 'long' });
  return periods.months ? fill(periods.months) : `${name(from)} – ${write(to, { year: 'numeric', month: 'long' })}`;
}
