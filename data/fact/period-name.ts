/** Periods, and days without their year, in words, in each language. */
import type { Language } from '../contract/language.ts';
import { capitalize } from './first-letter.ts';
import { dateFormat, intlTag } from './format.ts';
import { fillNames } from './number-text.ts';
import { parsePeriod } from './period.ts';

const DATE_FORMATS = {
  year: { year: 'numeric' },
  month: { month: 'long' },
  monthAndYear: { year: 'numeric', month: 'long' },
  shortMonth: { month: 'short' },
  shortMonthAndYear: { year: 'numeric', month: 'short' },
} as const;
type FormatName = keyof typeof DATE_FORMATS;

interface RangeStyle {
  month: FormatName;
  monthAndYear: FormatName;
  dash: string;
}
const LONG: RangeStyle = { month: 'month', monthAndYear: 'monthAndYear', dash: ' – ' };
const SHORT: RangeStyle = { month: 'shortMonth', monthAndYear: 'shortMonthAndYear', dash: '–' };

/**
 * A period in words: `2025-01..2025-05` is `January – May 2025`, `2024` is `2024` (2024年 in Chinese). `Intl` names it, unless the
 * language has month names and patterns of its own (`periods` in `data/dataset.json`): the ICU of Chromium and workerd lacks
 * some languages, and `formatRange` writes the year twice in Russian and slashes in Chinese.
 */
export function periodName(id: string, language: PeriodLanguage): string {
  return nameOf(id, language, LONG, language.periods?.monthNames);
}

/** The same with short months: `Jan–May 2025`. */
export function shortPeriodName(id: string, language: PeriodLanguage): string {
  const { monthNames, shortMonthNames = monthNames } = language.periods ?? {};
  return nameOf(id, language, SHORT, shortMonthNames);
}

/** The last month of a period without its year, with a capital letter: `August`. */
export function monthName(id: string, { code, periods }: PeriodLanguage): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, to } = period;
  const name =
    periods?.monthNames?.[to - 1] ?? dateFormat(code, DATE_FORMATS.month).format(new Date(Date.UTC(year, to - 1, 1)));
  return capitalize(name, code);
}

/** A day without its year: `June 19`, or `Jun 19` if it is short. A language that is written like another one has its own names of months. */
export function dayOfYear(date: string, language: Language, isShort = false): string {
  const { code, writing, periods } = language;
  const monthNames = writing?.like ? (isShort && periods?.shortMonthNames) || periods?.monthNames : undefined;
  const format = dateFormat(intlTag({ tag: code, writing }), { month: isShort ? 'short' : 'long', day: 'numeric' });
  const moment = new Date(date);
  const nameOfPart = ({ type, value }: Intl.DateTimeFormatPart) =>
    (type === 'month' && monthNames?.[moment.getUTCMonth()]) || value;
  return format.formatToParts(moment).map(nameOfPart).join('');
}

type PeriodLanguage = Pick<Language, 'code' | 'periods'>;

function nameOf(
  id: string,
  { code, periods = {} }: PeriodLanguage,
  style: RangeStyle,
  monthNames?: readonly string[],
): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { year, from, to } = period;
  const write = (month: number, format: FormatName) =>
    dateFormat(code, DATE_FORMATS[format]).format(new Date(Date.UTC(year, month - 1, 1)));
  const name = (month: number) => monthNames?.[month - 1] ?? write(month, style.month);
  const fill = (pattern: string) => {
    const values = { year: `${year}`, from: `${from}`, to: `${to}`, first: name(from), last: name(to) };
    // Patterns have the long dash.
    return fillNames(pattern, values).replace(LONG.dash, style.dash);
  };

  if (from === 1 && to === 12) return periods.year ? fill(periods.year) : write(1, 'year');
  if (from === to) return periods.month ? fill(periods.month) : write(to, style.monthAndYear);
  return periods.months ? fill(periods.months) : `${name(from)}${style.dash}${write(to, style.monthAndYear)}`;
}
