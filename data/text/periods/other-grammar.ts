/** Builds the grammar of periods for a language other than English and Chinese, from its row of words and the words of the runtime. */
import { PERIOD_WORDS, type PeriodWords } from './other-languages.ts';
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './period-grammar.ts';
import { namedMonths, type RuntimeWords, runtimeWords } from './runtime-words.ts';

const grammars = new Map<string, PeriodGrammar | null>();

/** Built once for a language (ISO 639-1). null if neither the runtime nor a row has its months. */
export function otherGrammarOf(language: string): PeriodGrammar | null {
  const cached = grammars.get(language);
  if (cached !== undefined) return cached;
  const grammar = build(language);
  grammars.set(language, grammar);
  return grammar;
}

const NEVER = '(?!)';
const TO = '(?: ?[-–—~] ?| \\p{L}{1,5} |から|부터 ?)';
const ANY_SHORT_WORDS = "(?:['’年년]?\\p{L}{0,4},?[ -]?(?:\\p{L}{1,7}[ '-]){0,2})";
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** Reads the groups of a phrase, without those of its year. */
type ReadMonths = (groups: string[]) => SpokenPeriod | null;

function build(language: string): PeriodGrammar | null {
  const row = PERIOD_WORDS[language];
  // A row with months is for a language that some runtimes lack. The runtime is not asked, so that all read the same.
  const runtime = row?.months ? null : runtimeWords(language);
  const month = row?.months ? namedMonths(row.months.split(' ').map((name) => `${name}\\p{L}*`)) : runtime?.month;
  if (!month) return null;

  const isNumber = runtime?.isNumber ?? false;
  const ending = isNumber ? '' : '\\p{L}*';
  const inflected = (source = NEVER) => `(?:${source})${ending}`;
  const counts = listOf(row?.counts);
  const ordinals = listOf(row?.ordinals);
  const numeral = `[1-4]${isNumber ? '' : '-?\\p{L}{0,2}'}|iv|i{1,3}`;
  const withGroups = (source: string) =>
    source
      .replaceAll('N', `(${['\\d{1,2}', ...counts.map(inflected)].join('|')})`)
      .replaceAll('Q', `(${[...ordinals.map(inflected), numeral].join('|')})`);
  const phrase = yearPhrases(row, runtime, isNumber);
  const add = (source: string | undefined, read: ReadMonths) => {
    if (source !== undefined) phrases.push(phrase(withGroups(source), read));
  };

  const monthsFrom = ([first = '', last = first]: string[]) => ({
    from: month.monthOf(first),
    to: month.monthOf(last),
  });
  const countOf = (word: string) => (/^\d/.test(word) ? Number(word) : placeIn(counts, word) + 1);
  const nthOf = (word: string) => Number.parseInt(word, 10) || ROMAN.indexOf(word) + 1 || placeIn(ordinals, word);
  /** Parts of a year with so many months: of "Q2" and 3 months, April to June. */
  const partsOf = (length: number): ReadMonths => {
    return ([first = '', last = first]) => ({ from: length * (nthOf(first) - 1) + 1, to: length * nthOf(last) });
  };
  const quarters = `[^\\p{L}\\d]{0,2}${runtime?.quarter ?? NEVER}`;
  // "The first five" in either order.
  const firstN = row ? `(?:${inflected(ordinals[0])} ?N|N ${inflected(ordinals[0])})` : 'N';

  const phrases: PeriodPhrase[] = [];
  add(isNumber ? numberedRange(month.source) : `${month.source}${TO}${month.source}`, monthsFrom);
  add(month.source, monthsFrom);
  // A day beside a month is a date, not a period.
  add(
    `(?<![.,])\\d{1,2}(?:\\.|er|-)? ?(?:\\p{L}{1,3} )?${month.source}|${month.source} ?\\d{1,2}(?:[日일]|(?=,? 20\\d\\d))`,
    () => null,
  );
  add(row?.firstMonths ?? `${firstN} ?${runtime?.months}`, ([count = '']) => ({ from: 1, to: countOf(count) }));
  add(row && (row.threeQuarters ?? `${firstN}${quarters}`), ([count]) => ({
    from: 1,
    to: count ? 3 * countOf(count) : 9,
  }));
  add(row?.half && `Q[^\\p{L}\\d]{0,2}${inflected(row.half)}|${row.half} Q`, partsOf(6));
  add(row?.quarter ?? `Q${quarters}`, partsOf(3));
  add(`(${numeral})${TO}(${numeral})${quarters}`, partsOf(3));
  add('(?<!\\p{L})[hs]([12])(?!\\p{L})', partsOf(6));
  add('(?<!\\p{L})[qt]([1-4])(?!\\p{L})', partsOf(3));
  add(row?.samePeriod, () => ({ isSamePeriod: true }));
  phrases.push(wholeYear(row?.year ?? 'Y', isNumber));
  return { isPartial: row === undefined, phrases, compared: row?.compared, comparedAfter: row?.comparedAfter };
}

/**
 * Returns a function that makes a phrase with its year before or after it: "2030 жылғы қаңтар", "mai 2030", "im Mai des letzten Jahres". In
 * languages whose months are numbers, no space separates words, and the year comes first: "2030년 5월".
 */
function yearPhrases(row: PeriodWords | undefined, runtime: RuntimeWords | null, isNumber: boolean) {
  const ofYear = row?.ofYear ?? ANY_SHORT_WORDS;
  const lastYear = `(?:${row?.lastYear ?? NEVER}|${runtime?.lastYear ?? NEVER})`;
  const thisYear = `(?:${row?.thisYear ?? NEVER}|${runtime?.thisYear ?? NEVER})`;
  const year = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${lastYear})|(${thisYear}))`;
  const yearBefore = `(?:${year}${ofYear})?`;
  const yearAfter = `(?:${isNumber ? NEVER : ''}${ofYear}${year}(?!\\p{L}))?`;
  const [begin, end] = isNumber ? ['(?<!\\d)', ''] : ['(?<![\\p{L}\\d])', '(?!\\p{L})'];

  return (source: string, read: ReadMonths): PeriodPhrase => ({
    pattern: new RegExp(`${begin}${yearBefore}(?:${source})${end}${yearAfter}`, 'gu'),
    read([, ...groups]) {
      const months = groups.slice(3, -3).filter((group) => group !== undefined);
      const spoken = read(months);
      const before = groups.slice(0, 3);
      const [digits, last, current] = before.some(Boolean) ? before : groups.slice(-3);
      if (spoken && digits) return { ...spoken, year: Number(digits) };
      if (spoken && last) return { ...spoken, yearsAgo: -1 };
      if (spoken && current) return { ...spoken, yearsAgo: 0 };
      // "The same period" without its year is the period that the text is about anyway.
      return spoken?.isSamePeriod ? null : spoken;
    },
  });
}

function listOf(words = ''): string[] {
  return words.split(' ').filter(Boolean);
}

/** The position in the list, from 1, of the longest source that the word begins with; 0 for none. */
function placeIn(sources: readonly string[], word: string): number {
  const lengths = sources.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
  return lengths.indexOf(Math.max(1, ...lengths)) + 1;
}

/** "1~5월": the suffix may be printed once. */
function numberedRange(source: string): string {
  const [before = '', after = ''] = source.split('(\\d{1,2})');
  return `${before}(\\d{1,2})(?:${after})?${TO}(?:${before})?(\\d{1,2})${after}`;
}

/** A year by itself. `source` has Y for its digits. */
function wholeYear(source: string, isNumber: boolean): PeriodPhrase {
  const digits = source.replace('Y', '(20\\d\\d)');
  return {
    pattern: new RegExp(`(?<![${isNumber ? '' : '\\p{L}'}\\d.,/-])(?:${digits})(?!\\d|[.,/-]\\d)`, 'gu'),
    read: ([, year]) => ({ from: 1, to: 12, year: Number(year) }),
  };
}
