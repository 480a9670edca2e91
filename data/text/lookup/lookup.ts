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
import { overlaps, type Span } from '../spans.ts';
import { knowsLanguage, languageOf } from '../story/language.ts';
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
} from './candidates.ts';
import { numberIndex } from './number-index.ts';
import {
  type Finding,
  type FindingResult,
  type LookupReport,
  MAX_CHOICES,
  matchOf,
  publishedFor,
} from './published.ts';

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
  const isRead = { numbers: knowsLanguage(language), periods: readsAllPeriods(language) };

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
    findings: findingsOf(datedText, indexes),
    otherNumbers: otherNumbersIn(text, figures),
  };
}

function findingsOf({ contexts, periods }: DatedText, indexes: Indexes): Finding[] {
  const figures = contexts.map((context) => findCandidates(context, indexes));
  // Without a period, a text may be about any year.
  const certain = figures.map((figure) => (periods.length ? certainCandidate(figure) : undefined));
  return figures.map((figure, i) => {
    const match = certain[i] ?? candidateConfirmedBy([certain[i - 1], certain[i + 1]], figure);
    const { start, end, text } = figure.context.figure;
    return { start, end, text, ...resultOf(figure, match, indexes) };
  });
}

const NO_RESULT = { matches: [], departsIn: null, count: 0, area: null, period: null, reason: null };

/** The first line that applies decides. */
function resultOf(figure: FigureWithCandidates, match: Candidate | undefined, indexes: Indexes): FindingResult {
  const { context } = figure;
  const choices = choicesOf(figure).map(({ number }) => matchOf(number));
  if (!hasLookupUnit(context.figure)) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  if (!context.inText.areas.size) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'area' };
  if (match) return { ...NO_RESULT, outcome: 'found', matches: [matchOf(match.number)] };
  if (choices.length) return { ...NO_RESULT, outcome: 'several', matches: choices.slice(0, MAX_CHOICES) };
  // A number without a unit may count people or cubic meters.
  if (context.figure.unit === null) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  return { ...NO_RESULT, ...publishedFor(context, indexes) };
}

/** Only the first figures of a text are used to guess its year, and only the likeliest years are tried. */
const MAX_FIGURES_FOR_YEAR = 60;
const MAX_YEARS = 6;

/**
 * Guesses the year of a text without a date: the year in which most of its figures fit a fact. Returns null if no figure fits, or if the
 * year that the text names fits as many figures.
 */
function bestYear(text: DatedText, indexes: Indexes, withYear: (year: number) => DatedText): number | null {
  const bestCandidates = ({ contexts }: DatedText) =>
    contexts
      .slice(0, MAX_FIGURES_FOR_YEAR)
      .flatMap((context) => findCandidates(context, indexes).candidates.slice(0, 1));
  const byYear = Map.groupBy(bestCandidates(text), ({ number }) => number.period.year);
  const likelyYears = [...byYear].sort(([a, m], [b, n]) => n.length - m.length || b - a).map(([year]) => year);
  const namedYear = text.day === null ? null : Number(text.day.slice(0, 4));
  // The only year that a text names may be an older one, for comparison.
  const years = namedYear === null ? likelyYears : [namedYear, ...likelyYears].flatMap((year) => [year, year + 1]);

  let best = namedYear;
  let highestCount = namedYear === null ? 0 : -1;
  for (const year of new Set(years.slice(0, MAX_YEARS))) {
    const count = bestCandidates(withYear(year)).filter(({ fit }) => fit.namesAllFields).length;
    if (count > highestCount) {
      best = year;
      highestCount = count;
    }
  }
  return best === namedYear ? null : best;
}

/** The numbers in digits that are not figures. */
function otherNumbersIn(text: string, figures: readonly Span[]): string[] {
  const numbers = text.matchAll(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu);
  return Array.from(numbers)
    .filter(({ index, 0: digits }) => !overlaps(figures, { start: index, end: index + digits.length }))
    .map(([digits]) => digits);
}
