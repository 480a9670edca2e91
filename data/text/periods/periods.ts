/** Reads the reference periods that a text names, and finds the year of each. */
import type { Period } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import type { Span } from '../spans.ts';
import { type LanguagePart, languageParts } from '../story/language.ts';
import { type Story, storyOf } from '../story/story.ts';
import { foldIn } from '../traditional-chinese.ts';
import { chinese } from './chinese.ts';
import { printedDay } from './dates.ts';
import { english } from './english.ts';
import { otherGrammarOf } from './other-languages.ts';
import type { PeriodGrammar, SpokenPeriod } from './period-grammar.ts';

export interface NamedPeriod extends Span {
  text: string;
  /** First and last month, 1 to 12. */
  from: number;
  to: number;
  /** null if neither the words nor the day of the text tell the year. */
  year: number | null;
  /** It refers to a period that was named before: "during the period", "the same period last year". */
  isReference: boolean;
  /** It is named for comparison: "more than in 2023", "the same period last year". */
  isCompared: boolean;
}

interface ReadPeriods {
  /** The day that tells the years: the given day, the day of the dateline, the end of the last period with a year, or null. */
  day: string | null;
  /** Whether the text has a date, or its day was given. */
  isDated: boolean;
  /** In the order of the text. They do not overlap. */
  periods: NamedPeriod[];
  /** References to a period ("in the period") before the text has named one. */
  unresolved: Span[];
}

/** `isAssumed`: the day is not from the text, so "last month" means a month that the text named. */
type PeriodsByDay = (day?: string, isAssumed?: boolean) => ReadPeriods;

/**
 * Returns a function that gives the periods of a text for its publication day (`2025-06-19`). "In May" is the latest May that had begun on
 * that day. `language` is ISO 639-1, and `story` tells where the dateline is.
 */
export function periodReader(text: string, language: string, story: Story = storyOf(text)): PeriodsByDay {
  const phrases = longest(languageParts(text, language).flatMap((part) => phrasesIn(text, part)));
  const printed = printedDay(fold(text), story);
  return (given, isAssumed = false) => {
    const published = isAssumed ? null : (given ?? printed);
    const day = given ?? published ?? lastNamedDay(phrases);
    const lastMonth = published === null ? null : monthBefore(published);
    return { day, isDated: published !== null, ...resolved(phrases, day, lastMonth) };
  };
}

/** null if the periods of the language are not read. */
function grammarOf(language: string): PeriodGrammar | null {
  if (language === 'en') return english;
  return language === 'zh' ? chinese : otherGrammarOf(language);
}

/** Whether all words for periods are read in the language, and not only months and years. */
export function readsAllPeriods(language: string): boolean {
  return grammarOf(language)?.isPartial === false;
}

/** Whether the words may mean the period: the same months, and the same year if it is known. */
export function mayMean({ from, to, year }: Months, period: Period): boolean {
  return from === period.from && to === period.to && (year === null || year === period.year);
}

type Months = Pick<NamedPeriod, 'from' | 'to' | 'year'>;

/** The words for a period. */
interface Phrase extends Span {
  text: string;
  spoken: SpokenPeriod;
  isCompared: boolean;
}

function phrasesIn(text: string, part: LanguagePart): Phrase[] {
  const grammar = grammarOf(part.language);
  if (!grammar) return [];
  const { phrases, compared, comparedAfter } = grammar;
  const folded = foldIn(part.language, part.text);
  return phrases.flatMap(({ pattern, read }) =>
    Array.from(folded.matchAll(pattern)).flatMap((match) => {
      const spoken = read(match);
      if (!spoken) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      const before = folded.slice(Math.max(0, start - 40), start);
      const isCompared = (compared?.test(before) || comparedAfter?.test(folded.slice(end, end + 6))) ?? false;
      return [{ start, end, text: text.slice(start, end), spoken, isCompared }];
    }),
  );
}

/** The phrases in their order. If two overlap, the longer counts: "in Jan.-Aug." and not "in Jan.". */
function longest(phrases: Phrase[]): Phrase[] {
  const kept: Phrase[] = [];
  for (const phrase of phrases.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const isOverlap = last !== undefined && phrase.start < last.end;
    if (isOverlap && phrase.end - phrase.start <= last.end - last.start) continue;
    if (isOverlap) kept.pop();
    kept.push(phrase);
  }
  return kept;
}

/** Finds the years of the phrases. A reference takes the months of a period that was named before. */
function resolved(
  phrases: readonly Phrase[],
  day: string | null,
  lastMonth: Months | null,
): Pick<ReadPeriods, 'periods' | 'unresolved'> {
  const periods: NamedPeriod[] = [];
  const unresolved: Span[] = [];
  for (const { spoken, ...phrase } of phrases) {
    const { from, to, refersTo, year, yearsAgo, isOpen } = spoken;
    if (isOpen) continue;
    if (!refersTo) {
      const period = { from: from ?? 1, to: to ?? 12 };
      if (isMonths(period)) periods.push({ ...phrase, ...period, year: yearOf(spoken, day), isReference: false });
      continue;
    }
    if (refersTo === 'lastMonth' && lastMonth) {
      periods.push({ ...phrase, ...lastMonth, isReference: false });
      continue;
    }
    const base = periodMeant(periods);
    const isOther = year !== undefined || yearsAgo !== undefined;
    if (!base) {
      if (!isOther && !phrase.isCompared) unresolved.push(phrase);
      continue;
    }
    periods.push({
      ...phrase,
      from: refersTo === 'lastMonth' ? base.to : base.from,
      to: base.to,
      year: year ?? (base.year === null ? null : base.year + (yearsAgo ?? 0)),
      isReference: true,
      isCompared: isOther || phrase.isCompared,
    });
  }
  return { periods, unresolved };
}

/**
 * The period that "the period" means: the last one that was not named for comparison. Of "in the first five months … In May …" it is the
 * five months.
 */
function periodMeant(periods: readonly NamedPeriod[]): NamedPeriod | undefined {
  const named = periods.filter(({ isCompared, isReference }) => !isCompared && !isReference);
  return named.findLast(({ from, to }) => from < to) ?? named.at(-1);
}

function monthBefore(day: string): Months {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const last = month === 1 ? 12 : month - 1;
  return { from: last, to: last, year: month === 1 ? year - 1 : year };
}

function isMonths({ from, to }: { from: number; to: number }): boolean {
  return from >= 1 && from <= to && to <= 12;
}

/** A period without a year is the latest one whose last month had begun on the day. */
function yearOf({ to = 12, year, yearsAgo }: SpokenPeriod, day: string | null): number | null {
  if (year !== undefined) return year;
  if (!day) return null;
  const [ofDay = 0, month = 0] = day.split('-').map(Number);
  return yearsAgo === undefined ? (to <= month ? ofDay : ofDay - 1) : ofDay + yearsAgo;
}

/** The end of the last period with a year: in a story about "the first five months of 2025", May is May 2025. */
function lastNamedDay(phrases: readonly Phrase[]): string | null {
  const ends = phrases.flatMap(({ spoken: { to = 12, year, refersTo, isOpen }, isCompared }) =>
    year === undefined || refersTo || isOpen || isCompared ? [] : `${year}-${String(to).padStart(2, '0')}-28`,
  );
  return ends.sort().at(-1) ?? null;
}
