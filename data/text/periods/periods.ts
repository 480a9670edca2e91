/** Which reference periods a text names, and which year each means. */
import type { Period } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import { periodGrammarOf } from '../grammars/all-mentions.ts';
import type { SpokenPeriod } from '../grammars/mention-grammar.ts';
import type { Span } from '../spans.ts';
import { type LanguagePart, languageParts } from '../story/language-parts.ts';
import type { Story } from '../story/story.ts';
import { printedDay } from './printed-day.ts';

export interface NamedPeriod extends Span {
  /** The words as the text has them. */
  text: string;
  /** First and last month, 1 to 12. */
  from: number;
  to: number;
  /** null where neither the words nor the day of the text tell the year. */
  year: number | null;
  /** The words refer to a period that was named before: "during the period", "the same period last year". */
  isReference: boolean;
  /** The period is named for comparison: "more than in 2023", "the same period last year". */
  isCompared: boolean;
}

interface ReadPeriods {
  /** The day from which years follow: the given one, else that of the dateline, else the end of the last period with a year, else null. */
  day: string | null;
  /** Whether the text says its day, or it was given. */
  isDated: boolean;
  /** In the order of the text; none overlaps another. */
  periods: NamedPeriod[];
  /** Where the text refers to a period ("in the period") before it has named one. */
  unresolved: Span[];
}

/** `isAssumed`: the text does not say the day, so that "last month" means one that it named. */
type PeriodsByDay = (day?: string, isAssumed?: boolean) => ReadPeriods;

/**
 * Reads the periods that a text names in a language (ISO 639-1), and gives them by the day on which the text was published, as `2025-06-19`: "in May"
 * is the latest May that had begun then. `story` tells where its dateline stands.
 */
export function periodReader(text: string, story: Story, language: string): PeriodsByDay {
  const phrases = longest(languageParts(text, language).flatMap((part) => phrasesIn(text, part)));
  const printed = printedDay(fold(text), story);
  return (given, isAssumed = false) => {
    const known = isAssumed ? null : (given ?? printed);
    const day = given ?? known ?? lastNamedDay(phrases);
    return { day, isDated: known !== null, ...resolved(phrases, day, known === null ? null : monthBefore(known)) };
  };
}

/** Whether the words may mean the period: its months, in its year where that is known. */
export function mayMean({ from, to, year }: Months, period: Period): boolean {
  return from === period.from && to === period.to && (year === null || year === period.year);
}

type Months = Pick<NamedPeriod, 'from' | 'to' | 'year'>;

/** A period as the text says it, and where. */
interface Phrase extends Span {
  text: string;
  spoken: SpokenPeriod;
  isCompared: boolean;
}

function phrasesIn(text: string, part: LanguagePart): Phrase[] {
  const grammar = periodGrammarOf(part.language);
  if (!grammar) return [];
  const { periods, compared, comparedAfter, spelling = String } = grammar;
  const folded = fold(spelling(part.text));
  return periods.flatMap(({ pattern, read }) =>
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

/** In the order of the text; where phrases overlap, the longer counts: "in Jan.-Aug." is also "in Jan.", which starts before it. */
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

/** The phrases with their years; those that refer to a period take the months of one named before. */
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
    const base = meant(periods);
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
 * What "the period" means: the last one that was named and not for comparison. A month by itself is an aside where the text speaks of several
 * ("in the first five months … In May alone …").
 */
function meant(periods: readonly NamedPeriod[]): NamedPeriod | undefined {
  const own = periods.filter(({ isCompared, isReference }) => !isCompared && !isReference);
  return own.findLast(({ from, to }) => from < to) ?? own.at(-1);
}

function monthBefore(day: string): Months {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const last = month === 1 ? 12 : month - 1;
  return { from: last, to: last, year: month === 1 ? year - 1 : year };
}

function isMonths({ from, to }: { from: number; to: number }): boolean {
  return from >= 1 && from <= to && to <= 12;
}

/** Without a year a period is the latest one that had begun its last month on the day. */
function yearOf({ to = 12, year, yearsAgo }: SpokenPeriod, day: string | null): number | null {
  if (year !== undefined) return year;
  if (!day) return null;
  const [ofDay = 0, month = 0] = day.split('-').map(Number);
  return yearsAgo === undefined ? (to <= month ? ofDay : ofDay - 1) : ofDay + yearsAgo;
}

/**
 * The end of the last period that is named with a year: in a story about "the first five months of 2025" May is that of 2025. What
 * something is compared with does not tell it.
 */
function lastNamedDay(phrases: readonly Phrase[]): string | null {
  const ends = phrases.flatMap(({ spoken: { to = 12, year, refersTo, isOpen }, isCompared }) =>
    year === undefined || refersTo || isOpen || isCompared ? [] : `${year}-${String(to).padStart(2, '0')}-28`,
  );
  return ends.sort().at(-1) ?? null;
}
