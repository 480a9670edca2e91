/**
 * Looks up the figures of a text in the record.
 *
 *   text ─▶ paragraphs of one language ─▶ sentences, figures, names, periods    analyze-text.ts
 *        ─▶ the names and periods around each figure                            figure-context.ts
 *        ─▶ recorded numbers of its size, scored by how well the words fit      candidates.ts
 *        ─▶ a finding for each figure                                           published.ts
 *
 * A source printed each figure that is `found`, but its sentence may still say something else. A figure that is not found may be right.
 */
import type { FactData } from '../../contract/fact.ts';
import type { NameVocabulary } from '../names/names.ts';
import { readsAllPeriods } from '../periods/periods.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { hasNumberGrammar, languageOf } from '../story/language.ts';
import { analyzeText, type DatedText } from './analyze-text.ts';
import {
  type Candidate,
  candidateConfirmedBy,
  certainCandidate,
  choicesOf,
  type FigureWithCandidates,
  findCandidates,
  hasLookupUnit,
  type Indexes,
  reversedCandidate,
} from './candidates.ts';
import { type Finding, type FindingResult, type LookupReport, matchOf } from './findings.ts';
import { numberIndex } from './number-index.ts';
import { MAX_CHOICES, publishedFor } from './published.ts';

/** Loads facts by area. The text is never sent to it. */
export interface RecordSource<V extends NameVocabulary = NameVocabulary> {
  vocabulary(): Promise<V>;
  facts(area: string): Promise<readonly FactData[]>;
}

export interface LookupOptions {
  /** ISO 639-1. Detected from the text by default. */
  language?: string | undefined;
  /** The publication date of the text, `2025-06-19`, which decides the year of "in May". */
  day?: string | undefined;
}

/** In characters: about a hundred pages. The figures of a much longer text could take a gigabyte of memory. */
export const MAX_TEXT_LENGTH = 200_000;

/** Throws a RangeError if the text is too long. */
export async function lookUp(text: string, source: RecordSource, options: LookupOptions = {}): Promise<LookupReport> {
  if (text.length > MAX_TEXT_LENGTH)
    throw new RangeError(`text has ${text.length} characters; the limit is ${MAX_TEXT_LENGTH}. Look it up in parts`);
  const { language = languageOf(text), day } = options;
  const isRead = { numbers: hasNumberGrammar(language), periods: readsAllPeriods(language) };

  const { names, figures, withDay } = analyzeText(text, language, await source.vocabulary());
  const areas = isRead.numbers ? [...new Set(names.flatMap(({ codes }) => codes.areas ?? []))] : [];
  const indexes = await Promise.all(
    areas.map(async (area) => ({ area, index: numberIndex(await source.facts(area)) })),
  );

  const withGivenDay = withDay(day);
  const withYear = (year: number) => withDay(`${year}-12-31`);
  const assumedYear = withGivenDay.isDated ? null : bestYear(withGivenDay, indexes, withYear);
  const datedText = assumedYear === null ? withGivenDay : withYear(assumedYear);
  return {
    language,
    day: assumedYear === null ? datedText.day : null,
    assumedYear,
    isRead,
    findings: findingsOf(datedText, indexes, assumedYear !== null),
    otherNumbers: otherNumbersIn(text, figures),
  };
}

function findingsOf({ contexts, periods }: DatedText, indexes: Indexes, isYearAssumed: boolean): Finding[] {
  const figures = contexts.map((context) => findCandidates(context, indexes));
  // Without a period, a text may be about any year.
  const certain = figures.map((figure) => (periods.length ? certainCandidate(figure) : undefined));
  return figures.map((figure, i) => {
    const neighbors = [certain[i - 1], certain[i + 1]];
    const match = certain[i] ?? candidateConfirmedBy(neighbors, figure);
    const { start, end, text } = figure.context.figure;
    // A year that was guessed contradicts nothing.
    const reversed = isYearAssumed ? undefined : reversedCandidate(figure);
    return { start, end, text, ...resultOf(figure, match, reversed, indexes) };
  });
}

const NO_RESULT = { matches: [], departsIn: null, count: 0, area: null, period: null, reason: null };

/** The first `return` that applies decides. */
function resultOf(
  figure: FigureWithCandidates,
  match: Candidate | undefined,
  reversed: Candidate | undefined,
  indexes: Indexes,
): FindingResult {
  const { context } = figure;
  const choices = choicesOf(figure).map(({ number }) => matchOf(number));
  if (!hasLookupUnit(context.figure)) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  if (!context.inText.areas.size) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'area' };
  if (match) return { ...NO_RESULT, outcome: 'found', matches: [matchOf(match.number)] };
  if (reversed) return { ...NO_RESULT, outcome: 'differs', matches: [matchOf(reversed.number)] };
  if (choices.length) return { ...NO_RESULT, outcome: 'several', matches: choices.slice(0, MAX_CHOICES) };
  // A number without a unit may count people or cubic meters.
  if (context.figure.unit === null) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  return { ...NO_RESULT, ...publishedFor(context, indexes) };
}

/** To save time, only the first figures of a text are used to guess its year, and only the likeliest years are tried. */
const MAX_FIGURES_FOR_YEAR = 60;
const MAX_YEARS = 6;

/**
 * Guesses the year of a text without a date: the year in which most of its figures fit a fact. Returns null if no figure fits, or if the
 * year that the text names fits as many figures.
 */
function bestYear(text: DatedText, indexes: Indexes, withYear: (year: number) => DatedText): number | null {
  const namedYear = text.day === null ? null : Number(text.day.slice(0, 4));
  const likelyYears = yearsByFrequency(bestCandidates(text, indexes));
  // The only year that a text names may be an older one, for comparison. So the year after it is tried too.
  const years = namedYear === null ? likelyYears : [namedYear, ...likelyYears].flatMap((year) => [year, year + 1]);

  let best = namedYear;
  let highestCount = namedYear === null ? 0 : -1;
  for (const year of new Set(years.slice(0, MAX_YEARS))) {
    const fitting = bestCandidates(withYear(year), indexes).filter(({ fit }) => fit.namesAllFields);
    if (fitting.length > highestCount) {
      best = year;
      highestCount = fitting.length;
    }
  }
  return best === namedYear ? null : best;
}

/** The best candidate for each of the first figures that has one. */
function bestCandidates({ contexts }: DatedText, indexes: Indexes): Candidate[] {
  const firstContexts = contexts.slice(0, MAX_FIGURES_FOR_YEAR);
  return firstContexts.flatMap((context) => findCandidates(context, indexes).candidates.slice(0, 1));
}

/** The years of the candidates, the most frequent first, then the latest. */
function yearsByFrequency(candidates: readonly Candidate[]): number[] {
  const byYear = Map.groupBy(candidates, ({ number }) => number.period.year);
  const counts = Array.from(byYear, ([year, group]) => ({ year, count: group.length }));
  return counts.sort((a, b) => b.count - a.count || b.year - a.year).map(({ year }) => year);
}

/** The numbers in digits that are not figures, such as "2025-05", "12:30" and the 20 of "G20". */
function otherNumbersIn(text: string, figures: readonly Span[]): string[] {
  const numbers = spansOf(text, /\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu);
  return numbers.filter((number) => !overlaps(figures, number)).map(({ start, end }) => text.slice(start, end));
}
