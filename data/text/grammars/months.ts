/**
 * The names of months, and the words for a month, a quarter, this year and the last, as the runtime has them (`Intl`, CLDR). Browsers, workerd and
 * Node.js differ: workerd and Chromium lack Kazakh and Uzbek, for which `Intl` answers in another language.
 */
import { fold } from '../../printed/fold.ts';
import { literal } from '../../printed/word-list.ts';

export interface MonthWords {
  /**
   * The source of a pattern with one group: the name of a month, or its number where months have no names (5월). With an ending after it where the
   * language inflects names, as not all forms are known.
   */
  source: string;
  /** From 1; 0 for none. */
  monthOf(name: string): number;
  /** Whether months are numbers, with what stands beside them in `source`: 1~5월 has it once. */
  isNumber: boolean;
}

/** Where texts use other names beside those of the language itself: the months of the Levant. */
const FURTHER: Readonly<Record<string, readonly string[]>> = { ar: ['ar-SY'] };

/** null for a language (ISO 639-1) that the runtime lacks. */
export function monthWords(language: string): MonthWords | null {
  if (!Intl.DateTimeFormat.supportedLocalesOf(language).length) return null;
  const locales = [language, ...(FURTHER[language] ?? [])].map((tag) => `${tag}-u-ca-gregory-nu-latn`);
  const byLocale = locales.map(namesOf);
  const names = Array.from({ length: 12 }, (_, month) => byLocale.flatMap((of) => of[month] ?? []));
  const [[first = ''] = []] = names;
  if (/\d/.test(first)) return { source: literal(first).replace(/\d+/, '(\\d{1,2})'), monthOf: Number, isNumber: true };
  return { ...namedMonths(names.map(sourceOf)), isNumber: false };
}

/** Sources of the words for months after a count, for a quarter, and for this year and the last. Words may be inflected. */
export function unitWords(language: string): Record<'months' | 'quarter' | 'thisYear' | 'lastYear', string> {
  const count = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  const forms = [1, 2, 5, 11].map((months) => fold(count.format(months)).replace(/\d+/, '').trim());
  const quarter = fold(new Intl.DisplayNames(language, { type: 'dateTimeField' }).of('quarter') ?? '');
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // Without the article or preposition: "el año pasado", "в прошлом году".
  const [lastYear, thisYear] = [-1, 0].map((years) =>
    literal(fold(relative.format(years, 'year')).replace(/^\p{L}{1,2}[' ](?=\S+ \S)/u, '')),
  ) as [string, string];
  return {
    months: `(?:${[...new Set(forms)].filter(Boolean).map(literal).join('|')})\\p{L}{0,4}`,
    quarter: quarter.length > 4 ? `${literal(quarter.slice(0, -1))}\\p{L}{0,6}` : literal(quarter),
    ...{ thisYear, lastYear },
  };
}

/** `sources` are of names from January to December. */
export function namedMonths(sources: readonly string[]): Pick<MonthWords, 'source' | 'monthOf'> {
  const patterns = sources.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return {
    source: `(${sources.join('|')})`,
    monthOf: (name) => patterns.findIndex((pattern) => pattern.test(name)) + 1,
  };
}

/** Of each month its name by itself, and beside a day: января. */
function namesOf(locale: string): string[][] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, month: 'long', timeZone: 'UTC' });
  const [alone, withDay] = [format({}), format({ day: 'numeric' })];
  return Array.from({ length: 12 }, (_, month) => {
    const day = Date.UTC(2024, month, 15);
    const beside = withDay.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(day), beside].map(fold);
  });
}

/** Where the two forms differ there are others too: январь, января, январе. */
function sourceOf(names: readonly string[]): string {
  const [name = '', beside = ''] = names;
  if (name === beside || /^\d+$/.test(beside)) return [...new Set(names)].map(literal).join('|');
  const differing = [...name].findIndex((letter, i) => letter !== beside[i]);
  const stem = differing < 0 ? name : name.slice(0, differing);
  return `${literal(stem)}\\p{L}${stem.length > 3 ? '{0,4}' : ''}`;
}
