import type { Language } from '../contract/language.ts';
import { dateFormat } from './format.ts';
import { fillNames } from './number-text.ts';
import { parsePeriod } from './period.ts';

const PARTS = {
  year: { year: 'numeric' },
  month: { month: 'long' },
  both: { year: 'numeric', month: 'long' },
} as const;

/**
 * A period in words: `2025-01..2025-05` is `January – May 2025`, `2024` is `2024` (2024年 in Chinese). `Intl` names it, unless the
 * language has month names and patterns of its own (`periods` in `data/dataset.json`): the ICU of Chromium and workerd lacks
 * some languages, and `formatRange` writes the year twice in Russian and slashes in Chinese.
 */
export function periodName(id: string, { code, periods = {} }: Pick<Language, 'code' | 'periods'>): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, from, to } = period;
  const write = (month: number, parts: keyof typeof PARTS) =>
    dateFormat(code, PARTS[parts]).format(new Date(Date.UTC(year, month - 1, 1)));
  const name = (month: number) => periods.monthNames?.[month - 1] ?? write(month, 'month');
  const fill = (pattern: string) =>
    fillNames(pattern, { year: `${year}`, from: `${from}`, to: `${to}`, first: name(from), last: name(to) });

  if (from === 1 && to === 12) return periods.year ? fill(periods.year) : write(1, 'year');
  if (from === to) return periods.month ? fill(periods.month) : write(to, 'both');
  return periods.months ? fill(periods.months) : `${name(from)} – ${write(to, 'both')}`;
}
