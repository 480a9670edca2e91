/**
 * Looks up the figures of a text in the record.
 *
 *   text ─▶ paragraphs of one language ─▶ sentences, figures, names, periods    analyze-text.ts
 *        ─▶ what is named around each figure                                    figure-context.ts
 *        ─▶ recorded numbers of its size, and how well each fits the words      candidates.ts
 *        ─▶ a finding for each figure                                           published.ts
 *
 * A figure that is found was printed by a source; its sentence may still mean something else. A figure that is not found may still be right.
 */
import type { FactData } from '../../contract/fact.ts';
import type { NameVocabulary } from '../names/names.ts';
import { readsAllPeriods } from '../periods/periods.ts';
import { overlaps, type Span } from '../spans.ts';
import { knowsLanguage, languageOf } from '../story/language.ts';
import { analyzeText, type DatedText } from './analyze-text.ts';
import {
  type Candidate,
  choicesOf,
  confirmedBy,
  type FigureWithCandidates,
  type Indexes,
  isLookedUp,
  surelyMeant,
  withCandidates,
} from './candidates.ts';
import { numberIndex } from './number-index.ts';
import { type Finding, type LookedUp, MAX_CHOICES, matchOf, publishedFor, type Result } from './published.ts';

/** The record that is looked up. It is asked only for areas, never for the text. */
export interface RecordSource<V extends NameVocabulary = NameVocabulary> {
  vocabulary(): Promise<V>;
  facts(area: string): Promise<readonly FactData[]>;
}

export interface LookupOptions {
  /** ISO 639-1. Detected from the text by default. */
  language?: string | undefined;
  /** The publication date of the text, `2025-06-19`. It tells which year "in May" means. */
  day?: string | undefined;
}

/** In characters: about a hundred pages. The figures of a much longer text could take a gigabyte of memory. */
export const MAX_TEXT_LENGTH = 200_000;

/** Throws a RangeError if the text is too long. */
export async function lookUp(text: string, source: RecordSource, options: LookupOptions = {}): Promise<LookedUp> {
  if (text.length > MAX_TEXT_LENGTH)
    throw new RangeError(`text has ${text.length} characters; the limit is ${MAX_TEXT_LENGTH}. Look it up in parts`);
  const { language = languageOf(text), day } = options;
  const isRead = { numbers: knowsLanguage(language), periods: readsAllPeriods(language) };

  const { names, figures, dated } = analyzeText(text, language, await source.vocabulary());
  const areas = isRead.numbers ? [...new Set(names.flatMap(({ codes }) => codes.areas ?? []))] : [];
  const indexes = await Promise.all(
    areas.map(async (area) => ({ area, index: numberIndex(await source.facts(area)) })),
  );

  const withGivenDay = dated(day);
  const datedIn = (year: number) => dated(`${year}-12-31`);
  const assumedYear = withGivenDay.isDated ? null : bestYear(withGivenDay, indexes, datedIn);
  const datedText = assumedYear === null ? withGivenDay : datedIn(assumedYear);
  return {
    language,
    day: assumedYear === null ? datedText.day : null,
    assumedYear,
    isRead,
    findings: findingsOf(datedText, indexes),
    others: countOtherNumbers(text, figures),
  };
}

function findingsOf({ contexts, periods }: DatedText, indexes: Indexes): Finding[] {
  const figures = contexts.map((context) => withCandidates(context, indexes));
  // Without a period, a text may be about any year.
  const sure = figures.map((figure) => (periods.length ? surelyMeant(figure) : undefined));
  return figures.map((figure, i) => {
    const meant = sure[i] ?? confirmedBy(figure, [sure[i - 1], sure[i + 1]]);
    const { start, end, text } = figure.context.figure;
    return { start, end, text, ...resultOf(figure, meant, indexes) };
  });
}

const NO_RESULT = { matches: [], count: 0, area: null, period: null, reason: null };

/** The first line that applies decides. */
function resultOf(figure: FigureWithCandidates, meant: Candidate | undefined, indexes: Indexes): Result {
  const { context } = figure;
  const choices = choicesOf(figure).map(({ number }) => matchOf(number));
  if (!isLookedUp(context.figure)) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  if (!context.inText.areas.size) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'area' };
  if (meant) return { ...NO_RESULT, outcome: 'found', matches: [matchOf(meant.number)] };
  if (choices.length) return { ...NO_RESULT, outcome: 'several', matches: choices.slice(0, MAX_CHOICES) };
  // A number without a unit may count people or cubic meters.
  if (context.figure.unit === null) return { ...NO_RESULT, outcome: 'not_looked_up', reason: 'unit' };
  return { ...NO_RESULT, ...publishedFor(context, indexes) };
}

/** The year of a text is found with this many figures, from the beginning. */
const MAX_FIGURES_FOR_YEAR = 60;
const MAX_YEARS = 6;

/**
 * The year in which most figures of a text without a date have a fact. null if there is none, or if the year that the text names fits as
 * many figures.
 */
function bestYear(analyzed: DatedText, indexes: Indexes, datedIn: (year: number) => DatedText): number | null {
  const bestCandidates = ({ contexts }: DatedText) =>
    contexts
      .slice(0, MAX_FIGURES_FOR_YEAR)
      .flatMap((context) => withCandidates(context, indexes).candidates.slice(0, 1));
  const byYear = Map.groupBy(bestCandidates(analyzed), ({ number }) => number.period.year);
  const likely = [...byYear].sort(([a, m], [b, n]) => n.length - m.length || b - a).map(([year]) => year);
  const namedYear = analyzed.day === null ? null : Number(analyzed.day.slice(0, 4));
  // A text may name only an older year for comparison.
  const years = namedYear === null ? likely : [namedYear, ...likely].flatMap((year) => [year, year + 1]);

  let best = namedYear;
  let most = namedYear === null ? 0 : -1;
  for (const year of new Set(years.slice(0, MAX_YEARS))) {
    const count = bestCandidates(datedIn(year)).filter(({ fit }) => fit.isNamed).length;
    if (count > most) [best, most] = [year, count];
  }
  return best === namedYear ? null : best;
}

function countOtherNumbers(text: string, figures: readonly Span[]): number {
  let count = 0;
  for (const { index, 0: digits } of text.matchAll(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu)) {
    if (!overlaps(figures, { start: index, end: index + digits.length })) count += 1;
  }
  return count;
}
