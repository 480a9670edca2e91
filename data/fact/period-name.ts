import { parsePeriod } from './period.ts';

/** The ICU of Chromium and workerd has no Kazakh, so its month names stand here (as in CLDR). */
const KAZAKH_MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** A period in words: `2025-01..2025-05` is `January – May 2025`, `2024` is `2024` (2024年 in Chinese). */
export function periodName(id: string, locale: string): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, from, to } = period;
  const whole = from === 1 && to === 12;
  if (locale === 'kk') {
    const months = [...new Set([KAZAKH_MONTHS[from - 1], KAZAKH_MONTHS[to - 1]])].join(' – ');
    return whole ? `${year} ж.` : `${year} ж. ${months}`;
  }
  const month = (n: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(Date.UTC(year, n - 1, 1)));
  if (whole) return month(1, { year: 'numeric' });
  const last = month(to, { year: 'numeric', month: 'long' });
  if (from === to) return last;
  // `formatRange` writes the year twice in Russian and slashes in Chinese (2025/1 – 2025/5), which no newspaper prints.
  if (locale === 'zh') return `${year}年${from}—${to}月`;
  return `${month(from, { month: 'long' })} – ${last}`;
}
