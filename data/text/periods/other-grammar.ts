/**
 * Builds the grammar of periods for a language other than English and Chinese, from its row in `other-languages.ts` and the words of `Intl`.
 *
 *   German "Mai 2030", "zweiten Quartal 2030", "ersten fünf Monate 2030"  →  2030-05, 2030-04..2030-06, 2030-01..2030-05
 */
import { PERIOD_WORDS, type PeriodWords } from './other-languages.ts';
import type { PeriodGrammar, PeriodPhrase, UnresolvedPeriod } from './period-grammar.ts';
import { monthWords, type RuntimeWords, runtimeWords } from './runtime-words.ts';

const grammars = new Map<string, PeriodGrammar | null>();

/** Built once for a language (ISO 639-1). null if neither the runtime nor a row has its months. */
export function otherGrammarOf(language: string): PeriodGrammar | null {
  const cached = grammars.get(language);
  if (cached !== undefined) return cached;
  const grammar = build(language);
  grammars.set(language, grammar);
  return grammar;
}

// Sources of patterns, for folded text.
const NOTHING = '(?!)';
/** Between the ends of a range: "-", " bis ", "から". */
const TO = '(?: ?[-–—~] ?| \\p{L}{1,5} |から|부터 ?)';
/** Between a period and its year: " ", " of the ", "年". */
const ANY_SHORT_WORDS = "(?:['’年년]?\\p{L}{0,4},?[ -]?(?:\\p{L}{1,7}[ '-]){0,2})";
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** Makes a period from the groups of a phrase, without those of its year. Returns null for a date. */
type ParseMonths = (groups: string[]) => UnresolvedPeriod | null;

/** Builds the phrases. In the sources of phrases, N is a count of months and Q an ordinal. */
function build(language: string): PeriodGrammar | null {
  const row = PERIOD_WORDS[language];
  // A row has months if some runtimes lack the language. Then the words of `Intl` are not used, so that all runtimes read the same.
  const runtime = row?.months ? null : runtimeWords(language);
  const month = row?.months ? monthWords(row.months.split(' ').map((name) => `${name}\\p{L}*`)) : runtime?.month;
  if (!month) return null;

  const areMonthsNumbers = runtime?.areMonthsNumbers ?? false;
  const ending = areMonthsNumbers ? '' : '\\p{L}*';
  const withEnding = (source = NOTHING) => `(?:${source})${ending}`;
  const counts = listOf(row?.counts);
  const ordinals = listOf(row?.ordinals);
  const countGroup = `(${['\\d{1,2}', ...counts.map(withEnding)].join('|')})`;
  const numeral = `[1-4]${areMonthsNumbers ? '' : '-?\\p{L}{0,2}'}|iv|i{1,3}`;
  const ordinalGroup = `(${[...ordinals.map(withEnding), numeral].join('|')})`;
  const quarterAfterOrdinal = `[^\\p{L}\\d]{0,2}${runtime?.quarter ?? NOTHING}`;
  // "The first five" in either order. `add` replaces N.
  const firstN = row ? `(?:${withEnding(ordinals[0])} ?N|N ${withEnding(ordinals[0])})` : 'N';

  const countOf = (word: string) => (/^\d/.test(word) ? Number(word) : positionIn(counts, word) + 1);
  const ordinalOf = (word: string) =>
    Number.parseInt(word, 10) || ROMAN.indexOf(word) + 1 || positionIn(ordinals, word);

  const parseMonthNames: ParseMonths = ([first = '', last = first]) => ({
    from: month.monthOf(first),
    to: month.monthOf(last),
  });
  /** Parses ordinals of parts of a year: with 3 months per part, "second" is April to June. */
  const parseParts = (monthsPerPart: number): ParseMonths => {
    return ([first = '', last = first]) => ({
      from: monthsPerPart * (ordinalOf(first) - 1) + 1,
      to: monthsPerPart * ordinalOf(last),
    });
  };

  const phrases: PeriodPhrase[] = [];
  const phraseWithYear = yearPhrases(row, runtime, areMonthsNumbers);
  /** Adds a phrase whose source may have the placeholders N and Q. */
  const add = (source: string | undefined, parse: ParseMonths) => {
    if (source === undefined) return;
    phrases.push(phraseWithYear(source.replaceAll('N', countGroup).replaceAll('Q', ordinalGroup), parse));
  };
  // "Januar-Mai", "1~5월"; "Mai", "5월".
  add(areMonthsNumbers ? numberedRange(month.source) : `${month.source}${TO}${month.source}`, parseMonthNames);
  add(month.source, parseMonthNames);
  // "9. Mai", "9 de mayo", "5월 9일": a day beside a month is a date, not a period.
  add(
    `(?<![.,])\\d{1,2}(?:\\.|er|-)? ?(?:\\p{L}{1,3} )?${month.source}|${month.source} ?\\d{1,2}(?:[日일]|(?=,? 20\\d\\d))`,
    () => null,
  );
  // "Ersten fünf Monate"; "ersten drei Quartale".
  add(row?.firstMonths ?? `${firstN} ?${runtime?.months}`, ([count = '']) => ({ from: 1, to: countOf(count) }));
  add(row && (row.threeQuarters ?? `${firstN}${quarterAfterOrdinal}`), ([count]) => ({
    from: 1,
    to: count ? 3 * countOf(count) : 9,
  }));
  // "Erstes Halbjahr"; "zweites Quartal"; "II-III квартал"; "H1", "S1"; "Q2", "T2".
  add(row?.half && `Q[^\\p{L}\\d]{0,2}${withEnding(row.half)}|${row.half} Q`, parseParts(6));
  add(row?.quarter ?? `Q${quarterAfterOrdinal}`, parseParts(3));
  add(`(${numeral})${TO}(${numeral})${quarterAfterOrdinal}`, parseParts(3));
  add('(?<!\\p{L})[hs]([12])(?!\\p{L})', parseParts(6));
  add('(?<!\\p{L})[qt]([1-4])(?!\\p{L})', parseParts(3));
  add(row?.samePeriod, () => ({ isSamePeriod: true }));
  phrases.push(wholeYear(row?.year ?? 'Y', areMonthsNumbers));
  const { comparisonBefore, comparisonAfter } = row ?? {};
  return { isPartial: row === undefined, phrases, comparisonBefore, comparisonAfter };
}

/**
 * Returns a function that makes a phrase with an optional year before or after it: "2030 жылғы қаңтар", "mai 2030", "im Mai des letzten
 * Jahres". In languages whose months are numbers, the year comes first, with or without a space after it: "2030년 5월".
 */
function yearPhrases(row: PeriodWords | undefined, runtime: RuntimeWords | null, areMonthsNumbers: boolean) {
  const ofYear = row?.ofYear ?? ANY_SHORT_WORDS;
  const lastYearWords = `(?:${row?.lastYear ?? NOTHING}|${runtime?.lastYear ?? NOTHING})`;
  const thisYearWords = `(?:${row?.thisYear ?? NOTHING}|${runtime?.thisYear ?? NOTHING})`;
  const year = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${lastYearWords})|(${thisYearWords}))`;
  const yearBefore = `(?:${year}${ofYear})?`;
  // Where months are numbers, no year follows. The pattern keeps its groups, so that all patterns have as many.
  const yearAfter = `(?:${areMonthsNumbers ? NOTHING : ''}${ofYear}${year}(?!\\p{L}))?`;
  const [wordStart, wordEnd] = areMonthsNumbers ? ['(?<!\\d)', ''] : ['(?<![\\p{L}\\d])', '(?!\\p{L})'];

  return (source: string, parse: ParseMonths): PeriodPhrase => ({
    pattern: new RegExp(`${wordStart}${yearBefore}(?:${source})${wordEnd}${yearAfter}`, 'gu'),
    read([, ...groups]) {
      // The first three groups are those of a year before the period, the last three those of a year after it.
      const period = parse(groups.slice(3, -3).filter((group) => group !== undefined));
      if (!period) return null;
      const yearGroupsBefore = groups.slice(0, 3);
      const [digits, lastYear, thisYear] = yearGroupsBefore.some(Boolean) ? yearGroupsBefore : groups.slice(-3);
      if (digits) return { ...period, year: Number(digits) };
      if (lastYear) return { ...period, yearOffset: -1 };
      if (thisYear) return { ...period, yearOffset: 0 };
      // "The same period" without a year is the period of the text itself, not another one.
      return period.isSamePeriod ? null : period;
    },
  });
}

function listOf(words = ''): string[] {
  return words.split(' ').filter(Boolean);
}

/** The position, from 1, of the source that matches the longest beginning of the word: 2 for "zweiten" in "erst zweit dritt". 0 if none does. */
function positionIn(sources: readonly string[], word: string): number {
  const lengths = sources.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
  return lengths.indexOf(Math.max(1, ...lengths)) + 1;
}

/** The source of a range such as "1~5월", where the first month may lack its suffix. `source` is that of one month: `(\\d{1,2})월`. */
function numberedRange(source: string): string {
  const [before = '', after = ''] = source.split('(\\d{1,2})');
  return `${before}(\\d{1,2})(?:${after})?${TO}(?:${before})?(\\d{1,2})${after}`;
}

/** A year by itself. `source` has Y for its digits. */
function wholeYear(source: string, areMonthsNumbers: boolean): PeriodPhrase {
  const digits = source.replace('Y', '(20\\d\\d)');
  return {
    pattern: new RegExp(`(?<![${areMonthsNumbers ? '' : '\\p{L}'}\\d.,/-])(?:${digits})(?!\\d|[.,/-]\\d)`, 'gu'),
    read: ([, year]) => ({ from: 1, to: 12, year: Number(year) }),
  };
}
