/**
 * Reads the periods that a text names, and finds the year of each.
 *
 *   text of June 19, 2030                                   periods
 *   "Exports rose in May, and 5 percent in January-May."    2030-05, 2030-01..2030-05
 *   "Imports were higher than in the same period of 2028."  2028-01..2028-05, compared
 */
import type { Period } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import type { Span } from '../spans.ts';
import { type LanguagePart, languageParts } from '../story/language.ts';
import { type Story, storyOf } from '../story/story.ts';
import { foldIn } from '../traditional-chinese.ts';
import { chinese } from './chinese.ts';
import { printedDay } from './dates.ts';
import { english } from './english.ts';
import { otherGrammarOf } from './other-grammar.ts';
import type { PeriodGrammar, SpokenPeriod } from './period-grammar.ts';

export interface NamedPeriod extends Span {
  text: string;
  from: number;
  to: number;
  /** null if neither the words nor the day of the text tell the year. */
  year: number | null;
  /** It is named for comparison: "more than in 2023", "the same period last year". */
  isComparison: boolean;
}

interface DatedPeriods {
  /** The day that tells the years: the given day, the day of the dateline, the end of the last period with a year, or null. */
  day: string | null;
  isDated: boolean;
  /** In the order of the text. They do not overlap. */
  periods: NamedPeriod[];
}

/**
 * Returns a function that gives the periods of a text for its publication day (`2025-06-19`). "In May" is the latest May that had begun on
 * that day. `language` is ISO 639-1, and `story` tells where the dateline is.
 */
export function periodReader(
  text: string,
  language: string,
  story: Story = storyOf(text),
): (day?: string) => DatedPeriods {
  const phrases = languageParts(text, language).flatMap((part) => phrasesIn(text, part));
  const spoken = longestOf(phrases).filter(hasPeriod);
  const printed = printedDay(fold(text), story);
  return (givenDay) => {
    const published = givenDay ?? printed;
    const day = published ?? lastNamedDay(spoken);
    return { day, isDated: published !== null, periods: withYears(spoken, day) };
  };
}

/** null if the periods of the language are not read. */
function grammarOf(language: string): PeriodGrammar | null {
  if (language === 'en') return english;
  return language === 'zh' ? chinese : otherGrammarOf(language);
}

/** False if only months and years are read in the language, but no other words for periods. */
export function readsAllPeriods(language: string): boolean {
  return grammarOf(language)?.isPartial === false;
}

/** Whether the words may mean the period: the same months, and the same year if it is known. */
export function mayMean({ from, to, year }: Pick<NamedPeriod, 'from' | 'to' | 'year'>, period: Period): boolean {
  return from === period.from && to === period.to && (year === null || year === period.year);
}

interface Phrase extends Span {
  text: string;
  /** null for words that are not a period. They hide a shorter phrase: "9 мая 2030" is a day, and not "мая 2030". */
  spoken: SpokenPeriod | null;
  isComparison: boolean;
}

type PhraseWithPeriod = Phrase & { spoken: SpokenPeriod };

function hasPeriod(phrase: Phrase): phrase is PhraseWithPeriod {
  return phrase.spoken !== null;
}

/** The words for a comparison are within this many characters before or after a period. */
const COMPARED_BEFORE = 40;
const COMPARED_AFTER = 6;

function phrasesIn(text: string, part: LanguagePart): Phrase[] {
  const grammar = grammarOf(part.language);
  if (!grammar) return [];
  const folded = foldIn(part.language, part.text);
  const isComparison = ({ start, end }: Span) => {
    const before = folded.slice(Math.max(0, start - COMPARED_BEFORE), start);
    const after = folded.slice(end, end + COMPARED_AFTER);
    return grammar.compared?.test(before) || grammar.comparedAfter?.test(after) || false;
  };

  const phrases: Phrase[] = [];
  for (const { pattern, read } of grammar.phrases) {
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      phrases.push({
        ...span,
        text: text.slice(span.start, span.end),
        spoken: read(match),
        isComparison: isComparison(span),
      });
    }
  }
  return phrases;
}

/** The phrases in their order. If two overlap, the longer counts: "in Jan.-Aug." and not "in Jan.". */
function longestOf(phrases: Phrase[]): Phrase[] {
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

function withYears(phrases: readonly PhraseWithPeriod[], day: string | null): NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  for (const { spoken, ...phrase } of phrases) {
    if (spoken.isSamePeriod) {
      const base = mainPeriod(periods);
      if (!base) continue;
      const year = spoken.year ?? (base.year === null ? null : base.year + (spoken.yearsAgo ?? 0));
      periods.push({ ...phrase, from: base.from, to: base.to, year, isComparison: true });
      continue;
    }
    const { from = 1, to = 12 } = spoken;
    const isPeriod = from >= 1 && from <= to && to <= 12;
    if (isPeriod) periods.push({ ...phrase, from, to, year: yearOf(spoken, day) });
  }
  return periods;
}

/** The period that "the same period" means. After "in the first five months … In May …" it is the five months. */
function mainPeriod(periods: readonly NamedPeriod[]): NamedPeriod | undefined {
  const main = periods.filter(({ isComparison }) => !isComparison);
  return main.findLast(({ from, to }) => from < to) ?? main.at(-1);
}

/** A period without a year is the latest one whose last month had begun on the day. */
function yearOf({ to = 12, year, yearsAgo }: SpokenPeriod, day: string | null): number | null {
  if (year !== undefined) return year;
  if (!day) return null;
  const [yearOfDay = 0, month = 0] = day.split('-').map(Number);
  if (yearsAgo !== undefined) return yearOfDay + yearsAgo;
  return to <= month ? yearOfDay : yearOfDay - 1;
}

/** The end of the last period with a year: in a story about "the first five months of 2025", May is May 2025. */
function lastNamedDay(phrases: readonly PhraseWithPeriod[]): string | null {
  const ends = phrases
    .filter(({ spoken, isComparison }) => spoken.year !== undefined && !spoken.isSamePeriod && !isComparison)
    .map(({ spoken: { to = 12, year } }) => `${year}-${String(to).padStart(2, '0')}-28`);
  return ends.sort().at(-1) ?? null;
}
