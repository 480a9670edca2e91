/**
 * Finds the periods that a text names, and decides the year of each.
 *
 *   text of June 19, 2030                                   periods
 *   "Exports rose in May, and 5 percent in January-May."    2030-05, 2030-01..2030-05
 *   "Imports were higher than in the same period of 2028."  2028-01..2028-05, a comparison
 */
import { type Period, twoDigits } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import type { Span } from '../spans.ts';
import { type LanguagePart, languageParts } from '../story/language.ts';
import { type Story, storyOf } from '../story/story.ts';
import { foldIn } from '../traditional-chinese.ts';
import { chinese } from './chinese.ts';
import { printedDay } from './dates.ts';
import { english } from './english.ts';
import { otherGrammarOf } from './other-grammar.ts';
import type { PeriodGrammar, UnresolvedPeriod } from './period-grammar.ts';

export interface NamedPeriod extends Span {
  text: string;
  /** First and last month, from 1. */
  from: number;
  to: number;
  /** null if neither the words nor the day of the text decide it. */
  year: number | null;
  /** The period is named for comparison: "more than in 2023", "the same period last year". */
  isComparison: boolean;
}

interface DatedPeriods {
  /** Decides the years: the given day, or the date near the beginning, or the end of the latest period with a year, or null. */
  day: string | null;
  /** The day was given or is printed in the text. */
  isDated: boolean;
  /** In the order of the text. They do not overlap. */
  periods: NamedPeriod[];
}

/**
 * Parses a text once. The returned function decides the years of its periods for a publication date (`2025-06-19`): "in May" is the latest May
 * that had begun on that day. `language` is ISO 639-1.
 */
export function periodReader(
  text: string,
  language: string,
  story: Story = storyOf(text),
): (day?: string) => DatedPeriods {
  const allPhrases = languageParts(text, language).flatMap((part) => phrasesIn(text, part));
  const phrases = longestPhrases(allPhrases).filter(hasPeriod);
  const dayInText = printedDay(fold(text), story);
  return (givenDay) => {
    const publicationDay = givenDay ?? dayInText;
    const day = publicationDay ?? endOfLatestPeriod(phrases);
    return { day, isDated: publicationDay !== null, periods: resolvePeriods(phrases, day) };
  };
}

/** null if the language has no grammar. */
function grammarOf(language: string): PeriodGrammar | null {
  if (language === 'en') return english;
  return language === 'zh' ? chinese : otherGrammarOf(language);
}

/** False if the grammar of the language has only months and years. */
export function readsAllPeriods(language: string): boolean {
  return grammarOf(language)?.isPartial === false;
}

/** Whether the words may mean the period: the same months, and the same year if the words have one. */
export function mayMean({ from, to, year }: Pick<NamedPeriod, 'from' | 'to' | 'year'>, period: Period): boolean {
  const isSameYear = year === null || year === period.year;
  return from === period.from && to === period.to && isSameYear;
}

interface Phrase extends Span {
  text: string;
  /** null for words that are not a period but hide one, such as a day. */
  period: UnresolvedPeriod | null;
  isComparison: boolean;
}

type PhraseWithPeriod = Phrase & { period: UnresolvedPeriod };

function hasPeriod(phrase: Phrase): phrase is PhraseWithPeriod {
  return phrase.period !== null;
}

/** Words for a comparison, such as "more than in", are within this many characters before a period. */
const MAX_COMPARISON_BEFORE = 40;
/** Words such as Korean "보다" are within this many characters after it. */
const MAX_COMPARISON_AFTER = 6;

function phrasesIn(text: string, part: LanguagePart): Phrase[] {
  const grammar = grammarOf(part.language);
  if (!grammar) return [];
  const folded = foldIn(part.language, part.text);
  const isComparison = ({ start, end }: Span) => {
    const before = folded.slice(Math.max(0, start - MAX_COMPARISON_BEFORE), start);
    const after = folded.slice(end, end + MAX_COMPARISON_AFTER);
    return grammar.comparisonBefore?.test(before) || grammar.comparisonAfter?.test(after) || false;
  };

  const phrases: Phrase[] = [];
  for (const { pattern, read } of grammar.phrases) {
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      phrases.push({
        ...span,
        text: text.slice(span.start, span.end),
        period: read(match),
        isComparison: isComparison(span),
      });
    }
  }
  return phrases;
}

/** The phrases in the order of the text. If two overlap, only the longer is kept: "in Jan.-Aug." and not "in Jan.". */
function longestPhrases(phrases: Phrase[]): Phrase[] {
  const longest: Phrase[] = [];
  for (const phrase of phrases.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = longest.at(-1);
    const overlapsLast = last !== undefined && phrase.start < last.end;
    if (overlapsLast && phrase.end - phrase.start <= last.end - last.start) continue;
    if (overlapsLast) longest.pop();
    longest.push(phrase);
  }
  return longest;
}

/** Decides the months and year of each period. Drops impossible months such as "May-January", and "the same period" without an earlier period. */
function resolvePeriods(phrases: readonly PhraseWithPeriod[], day: string | null): NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  for (const { period, ...phrase } of phrases) {
    if (period.isSamePeriod) {
      const base = mainPeriod(periods);
      if (base) periods.push({ ...phrase, ...samePeriod(base, period), isComparison: true });
      continue;
    }
    const { from = 1, to = 12 } = period;
    const isPossible = from >= 1 && from <= to && to <= 12;
    if (isPossible) periods.push({ ...phrase, from, to, year: yearOf(period, day) });
  }
  return periods;
}

/** "The same period of 2029" has the months of an earlier period. Without a year of its own, its year is relative to that of the earlier one. */
function samePeriod({ from, to, year: baseYear }: NamedPeriod, { year, yearOffset = 0 }: UnresolvedPeriod) {
  const relativeYear = baseYear === null ? null : baseYear + yearOffset;
  return { from, to, year: year ?? relativeYear };
}

/** The period that "the same period" refers to. After "in the first five months … In May …" it is the five months. */
function mainPeriod(periods: readonly NamedPeriod[]): NamedPeriod | undefined {
  const main = periods.filter(({ isComparison }) => !isComparison);
  return main.findLast(({ from, to }) => from < to) ?? main.at(-1);
}

/** A period without a year is the latest one whose last month had begun on the day. */
function yearOf({ to = 12, year, yearOffset }: UnresolvedPeriod, day: string | null): number | null {
  if (year !== undefined) return year;
  if (!day) return null;
  const [yearOfDay = 0, month = 0] = day.split('-').map(Number);
  if (yearOffset !== undefined) return yearOfDay + yearOffset;
  return to <= month ? yearOfDay : yearOfDay - 1;
}

/** The end of the latest period with a year. In a story about "the first five months of 2025", May is May 2025. */
function endOfLatestPeriod(phrases: readonly PhraseWithPeriod[]): string | null {
  const ends = phrases
    .filter(({ period, isComparison }) => period.year !== undefined && !period.isSamePeriod && !isComparison)
    // Every month has a 28th. Only the month matters.
    .map(({ period: { to = 12, year } }) => `${year}-${twoDigits(to)}-28`);
  return ends.sort().at(-1) ?? null;
}
