/**
 * The words of a language for months, quarters, this year and last year, as patterns made from `Intl` (CLDR). Runtimes differ: workerd and
 * Chromium lack Kazakh and Uzbek, and would answer in another language.
 *
 *             month                  months         quarter      lastYear
 *   Russian   (январ\p{L}{0,4}|…)     месяц…        квартал…    прошлом году
 *   Korean    (\d{1,2})월             개월            분기         작년
 */
import { fold } from '../../printed/fold.ts';
import { escapeRegExp } from '../../printed/word-patterns.ts';

interface MonthWords {
  /** The source of a pattern. Its group is the name of a month with any ending, or its number in languages such as Korean (5월). */
  source: string;
  /** The month, from 1, of the text that the group matched: 5 for "мая". */
  monthOf(name: string): number;
}

export interface RuntimeWords {
  month: MonthWords;
  /** Months are numbers with a suffix: 5월. */
  areMonthsNumbers: boolean;
  /** The source of a pattern for the word after a count of months: "месяцев" in "пять месяцев". */
  months: string;
  // Sources of patterns too.
  quarter: string;
  thisYear: string;
  lastYear: string;
}

/** Locales with other names for months: those of the Levant differ from other Arabic ones. */
const OTHER_LOCALES: Readonly<Record<string, readonly string[]>> = { ar: ['ar-SY'] };

/** null if the runtime lacks the language (ISO 639-1). */
export function runtimeWords(language: string): RuntimeWords | null {
  if (!Intl.DateTimeFormat.supportedLocalesOf(language).length) return null;
  const namesByLocale = [language, ...(OTHER_LOCALES[language] ?? [])].map(monthNames);
  const names = Array.from({ length: 12 }, (_, month) => namesByLocale.flatMap((locale) => locale[month] ?? []));
  const january = names[0]?.[0] ?? '';
  const areMonthsNumbers = /\d/.test(january);
  const month = areMonthsNumbers
    ? { source: escapeRegExp(january).replace(/\d+/, '(\\d{1,2})'), monthOf: Number }
    : monthWords(names.map(monthSource));

  const count = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  // Russian has three forms: "месяц" for 1, "месяца" for 2, "месяцев" for 5.
  const forms = [1, 2, 5, 11].map((months) => fold(count.format(months)).replace(/\d+/, '').trim());
  const quarter = fold(new Intl.DisplayNames(language, { type: 'dateTimeField' }).of('quarter') ?? '');
  const relativeTime = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // Removes the article or preposition of "el año pasado" and "в прошлом году".
  const yearWords = (years: number) =>
    escapeRegExp(fold(relativeTime.format(years, 'year')).replace(/^\p{L}{1,2}[' ](?=\S+ \S)/u, ''));
  return {
    month,
    areMonthsNumbers,
    months: `(?:${[...new Set(forms)].filter(Boolean).map(escapeRegExp).join('|')})\\p{L}{0,4}`,
    quarter: quarter.length > 4 ? `${escapeRegExp(quarter.slice(0, -1))}\\p{L}{0,6}` : escapeRegExp(quarter),
    thisYear: yearWords(0),
    lastYear: yearWords(-1),
  };
}

/** `sources` are pattern sources from January to December. */
export function monthWords(sources: readonly string[]): MonthWords {
  const patterns = sources.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return {
    source: `(${sources.join('|')})`,
    monthOf: (name) => patterns.findIndex((pattern) => pattern.test(name)) + 1,
  };
}

/** The two forms of each month: by itself and beside a day. In Russian: январь, января. */
function monthNames(language: string): string[][] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, month: 'long', timeZone: 'UTC' });
  const withoutDay = format({});
  const withDay = format({ day: 'numeric' });
  return Array.from({ length: 12 }, (_, month) => {
    const day = Date.UTC(2024, month, 15);
    const besideDay = withDay.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
    return [withoutDay.format(day), besideDay].map(fold);
  });
}

/** If the two forms differ, the language has more of them (январь, января, январе), so any ending of their common stem matches. */
function monthSource(forms: readonly string[]): string {
  const [name = '', besideDay = ''] = forms;
  if (name === besideDay || /^\d+$/.test(besideDay)) return [...new Set(forms)].map(escapeRegExp).join('|');
  const stemLength = [...name].findIndex((letter, i) => letter !== besideDay[i]);
  const stem = stemLength < 0 ? name : name.slice(0, stemLength);
  return `${escapeRegExp(stem)}\\p{L}${stem.length > 3 ? '{0,4}' : ''}`;
}
