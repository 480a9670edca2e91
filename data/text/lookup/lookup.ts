/**
 * The figures of a text looked up in the record. A number is looked up and no sentence is judged: *found* says that a page printed this number,
 * not that the author means the same, and *none* is no error.
 */

import type { Unit } from '../../contract/enumerations.ts';
import type { Fact } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { periodOf } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figure.ts';
import { periodGrammarOf } from '../grammars/all-mentions.ts';
import { type NameVocabulary, WHOLE } from '../names/names.ts';
import { mayMean } from '../periods/periods.ts';
import { overlaps, type Span } from '../spans.ts';
import { knowsLanguage, languageOf } from '../story/detect-language.ts';
import type { FigureContext } from './figure-context.ts';
import type { Finding, LookedUp, Match } from './finding.ts';
import { type Fit, fitOf, fitsOf, isWithin, namesPartner } from './fit.ts';
import { LONG, significantDigits, similarNumber } from './hint.ts';
import { type KnownNumber, type NumberIndex, numberIndex, numbersFor } from './number-index.ts';
import { type DatedText, readText } from './read-text.ts';

/** Where the lookup gets the record from. It is asked for areas alone, never for the text. */
export interface RecordSource<V extends NameVocabulary = NameVocabulary> {
  vocabulary(): Promise<V>;
  /** All facts of an area, as known today. */
  facts(area: string): Promise<readonly Fact[]>;
}

export interface LookupOptions {
  /** ISO 639-1; told by the letters and words of the text where it is left out. */
  language?: string | undefined;
  /** The day on which the text was published, `2025-06-19`: it tells which year "in May" means. */
  day?: string | undefined;
}

/** In characters: about a hundred pages. The figures of a much longer text could take a gigabyte of memory. */
export const MAX_TEXT_LENGTH = 200_000;

/** Throws a RangeError if the text is too long. */
export async function lookUp(text: string, source: RecordSource, options: LookupOptions = {}): Promise<LookedUp> {
  if (text.length > MAX_TEXT_LENGTH)
    throw new RangeError(`text has ${text.length} characters; the limit is ${MAX_TEXT_LENGTH}. Look it up in parts`);
  const { language = languageOf(text), day } = options;
  const isRead = { numbers: knowsLanguage(language), periods: periodGrammarOf(language)?.isPartial === false };
  const vocabulary = await source.vocabulary();
  const { names, figures, dated } = readText(text, language, vocabulary);
  const areas = isRead.numbers ? [...new Set(names.flatMap(({ codes }) => codes.areas ?? []))] : [];
  const indexes = await Promise.all(
    areas.map(async (area) => ({ area, index: numberIndex(await source.facts(area)) })),
  );
  let read = dated(day);
  const assumedYear = read.isDated ? null : fittingYear(read, indexes, (year) => dated(`${year}-12-31`, true));
  if (assumedYear !== null) read = dated(`${assumedYear}-12-31`, true);
  const looked = read.contexts.map((context) => ({ context, candidates: candidatesOf(context, indexes) }));
  const sure = looked.map((each) => (read.periods.length ? surelyMeant(each) : undefined));
  return {
    language,
    day: assumedYear === null ? read.day : null,
    assumedYear,
    isRead,
    findings: looked.map((each, i) => findingOf(each, indexes, sure[i] ?? confirmed(each, [sure[i - 1], sure[i + 1]]))),
    others: digitRuns(text, figures),
  };
}

type Indexes = readonly { area: string; index: NumberIndex }[];

/** The number of figures, from the beginning, by which the year of a text is found. */
const TELLING = 60;
const MOST_YEARS = 6;

/**
 * The year in which most figures of a text without a day have a fact. null where there is none, and where the year that the text names fits as many
 * figures.
 */
function fittingYear(read: DatedText, indexes: Indexes, datedIn: (year: number) => DatedText): number | null {
  const fitting = ({ contexts }: DatedText) =>
    contexts.slice(0, TELLING).flatMap((context) => {
      const candidate = candidatesOf(context, indexes)[0];
      return candidate ? [candidate] : [];
    });
  const named = read.day === null ? null : Number(read.day.slice(0, 4));
  const counts = Map.groupBy(fitting(read), ({ number }) => number.period.year);
  const likely = [...counts].sort(([a, m], [b, n]) => n.length - m.length || b - a).map(([year]) => year);
  const years = named === null ? likely : [named, named + 1, ...likely.flatMap((year) => [year, year + 1])];
  let [best, most] = [named, named === null ? 0 : -1];
  for (const year of new Set(years.slice(0, MOST_YEARS))) {
    const count = fitting(datedIn(year)).filter(({ fit }) => fit.isNamed).length;
    if (count > most) [best, most] = [year, count];
  }
  return best === named ? null : best;
}

interface Candidate {
  number: KnownNumber;
  fit: Fit;
}

/** Units of numbers that are looked up, besides currencies. */
const UNITS = new Set<Unit>(['percent', 'points', 'tonnes', 'count']);

function isLookedUp({ unit, text }: Figure): boolean {
  // "Two ports" counts nothing that the record counts.
  if (unit === 'count' && significantDigits(text) < LONG) return false;
  // "5.51 trillion" of a list, or beside a currency in a form that no grammar has.
  return unit === null ? significantDigits(text) >= LONG : UNITS.has(unit) || isCurrency(unit);
}

/** The facts that have the number of the figure, without duplicates, the best fit first. */
function candidatesOf(context: FigureContext, indexes: Indexes): Candidate[] {
  const byFact = new Map<string, Candidate>();
  for (const { index } of indexes) {
    for (const number of numbersFor(index, context.figure)) {
      const fit = fitOf(number.fact, number.period, number.value, context);
      const known = byFact.get(number.fact.id);
      // A number of today counts before an earlier one.
      if (!known || (known.number.replaced && !number.replaced)) byFact.set(number.fact.id, { number, fit });
    }
  }
  return [...byFact.values()].sort((a, b) => b.fit.score - a.fit.score);
}

const MOST_CHOICES = 3;
const MOST_LISTED = 5;

interface LookedUpFigure {
  context: FigureContext;
  candidates: readonly Candidate[];
}

/** The candidate that fits better than all others and is named, or the only candidate. */
function surelyMeant({ context, candidates }: LookedUpFigure): Candidate | undefined {
  if (!isLookedUp(context.figure)) return undefined;
  const [best, second] = candidates.filter(({ fit }) => fit.isNamed);
  const only = best ?? onlyOne(candidates, context);
  return only && only.fit.score > (second?.fit.score ?? -1) && isTelling(context, only) ? only : undefined;
}

/** The candidate that a figure beside it confirms: its fact differs from that one's in one dimension, as in "3.2 billion, up 5 percent". */
function confirmed({ candidates }: LookedUpFigure, beside: readonly (Candidate | undefined)[]): Candidate | undefined {
  const isBeside = ({ number: { fact }, fit }: Candidate) =>
    beside.some((other) => {
      const differing = DIMENSIONS.filter((field) => fact[field] !== other?.number.fact[field]);
      return differing.length === 1 && !fit.isContradicted;
    });
  const [one, ...others] = candidates.filter(isBeside);
  return others.length ? undefined : one;
}

const DIMENSIONS = ['area', 'indicator', 'measure', 'partner', 'breakdown', 'period'] as const;

function findingOf({ context, candidates }: LookedUpFigure, indexes: Indexes, meant: Candidate | undefined): Finding {
  const { figure } = context;
  const { start, end, text } = figure;
  const finding: Finding = {
    start,
    end,
    text,
    outcome: 'not_looked_up',
    matches: [],
    count: 0,
    area: null,
    period: null,
    reason: null,
  };
  if (!isLookedUp(figure)) return { ...finding, reason: 'unit' };
  if (!context.text.areas.size) return { ...finding, reason: 'area' };
  if (meant) return { ...finding, outcome: 'found', matches: [matchOf(meant.number)] };
  const named = candidates.filter(({ fit }) => fit.isNamed);
  const choices = named.length ? named : choicesOf(candidates, context);
  if (choices.length)
    return {
      ...finding,
      outcome: 'several',
      matches: choices.slice(0, MOST_CHOICES).map(({ number }) => matchOf(number)),
    };
  // What has no unit may be people or cubic metres.
  return figure.unit === null ? { ...finding, reason: 'unit' } : { ...finding, ...whatIsThere(context, indexes) };
}

/** The one fact of the named area and period that prints a long number, where the words are about its partner. */
function onlyOne(candidates: readonly Candidate[], context: FigureContext): Candidate | undefined {
  const [one, ...others] = candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
  const isAlone = one !== undefined && !others.length && !one.fit.isContradicted;
  const isLong = significantDigits(context.figure.text) >= LONG;
  return isAlone && isLong && namesPartner(one.number.fact, context) ? one : undefined;
}

/** Whether the number is no round one that chance meets; "over 20" is told by its limit. */
function isTelling({ figure: { text, qualifier } }: FigureContext, { number }: Candidate): boolean {
  return significantDigits(text) > 1 || (isLimit(number) && number.qualifier === qualifier);
}

/**
 * The choices where no candidate is named. Facts of the named area and period are choices even where the sentence contradicts them; others only if
 * the number is long, because a short one is met by chance.
 */
function choicesOf(candidates: readonly Candidate[], context: FigureContext): Candidate[] {
  const isLong = significantDigits(context.figure.text) >= LONG;
  return candidates.filter(
    ({ number: { fact, period }, fit }) => isWithin(fact, period, context) || (isLong && !fit.isContradicted),
  );
}

function matchOf({ fact, replaced }: KnownNumber): Match {
  return { fact, replaced };
}

/** The numbers on record in the figure's unit, for the area and period that the text names. */
function whatIsThere(context: FigureContext, indexes: Indexes): Partial<Finding> {
  const { figure, own, sentence, before, parents, ownPeriods, periods, lastPeriods } = context;
  const named = [
    ...([own, sentence, before].find(({ areas }) => areas.size)?.areas ?? indexes.map(({ area }) => area)),
  ];
  // "China's Xinjiang" is about the part.
  const areas = named.filter((area) => !named.some((other) => parents.get(other) === area));
  const meant = [ownPeriods, periods, lastPeriods].find(({ length }) => length) ?? [];
  const isThere = ({ period }: KnownNumber) => !meant.length || meant.some((each) => mayMean(each, period));
  const there = indexes
    .filter(({ area }) => areas.includes(area))
    .flatMap(({ index }) => (index.get(figure.unit ?? '') ?? []).filter(isThere));
  const [area = null] = areas;
  const [period] = meant;
  const where = { area, period: period?.year ? (periodOf(period.year, period.from, period.to)?.id ?? null) : null };
  if (!there.length) return { outcome: 'not_covered', ...where };

  const count = uniqueFacts(there).length;
  // Without a period, no number is nearer than others.
  if (!period) return { outcome: 'none', ...where, count };

  const candidates = there
    .map((number): Candidate => ({ number, fit: fitOf(number.fact, number.period, number.value, context) }))
    .sort((a, b) => b.fit.score - a.fit.score || partsOf(a) - partsOf(b));
  const said = candidates.filter(({ number: { fact }, fit }) => fit.isNamed && mayMeasure(fact, figure));
  const published = uniqueFacts(said.map(({ number }) => number));
  const rounder = published.flatMap(({ fact }) => rounderOf(fact, figure));
  if (rounder.length) return { outcome: 'several', ...where, matches: rounder.slice(0, MOST_CHOICES) };

  const similar = similarNumber(
    figure,
    said.map(({ number }) => number),
  );
  if (similar) return { outcome: 'differs', ...where, matches: [matchOf(similar)] };

  const totals = candidates.filter((candidate) => isTotalOf(candidate, context));
  const offered = published.length ? published : uniqueFacts(totals.map(({ number }) => number));
  return { outcome: 'none', ...where, matches: offered.slice(0, MOST_LISTED).map(matchOf), count };
}

/** Whether it is the total for the area, period and indicator of the sentence, which may name a partner or a part that is not on record. */
function isTotalOf(candidate: Candidate, context: FigureContext): boolean {
  const { fact, period } = candidate.number;
  const fits = fitsOf(fact, period, context);
  const isSaid = fits.area !== null && fits.period !== null && fits.indicator !== null;
  return isSaid && partsOf(candidate) === 0 && mayMeasure(fact, context.figure);
}

/** How many of partner and breakdown are a part: 0 for a total. */
function partsOf({ number: { fact } }: Candidate): number {
  return [fact.partner, fact.breakdown].filter((code) => !WHOLE.has(code)).length;
}

/** "Rose 5 percent" is growth; "made up 5 percent" is not. */
function mayMeasure({ measure, unit }: Fact, { direction }: Figure): boolean {
  const isGrowth = measure === 'growth' || measure === 'growth-usd';
  return unit !== 'percent' || isGrowth === (direction !== null);
}

/** The fact if its number, or an earlier one, is rounder than the figure and the figure lies in its bounds: 4.4 billion for 4.39. */
function rounderOf(fact: Fact, figure: Figure): Match[] {
  const earlier = fact.revisions.toReversed().map((replaced) => ({ bounds: replaced.bounds, replaced }));
  const rounder = [{ bounds: fact.bounds, replaced: null }, ...earlier].find(({ bounds: [lower, upper] }) => {
    if (lower === null || upper === null || upper - lower <= figure.resolution) return false;
    const size = upper < 0 ? -Math.abs(figure.value) : Math.abs(figure.value);
    return lower <= size && size <= upper;
  });
  return rounder ? [{ fact, replaced: rounder.replaced }] : [];
}

function uniqueFacts(numbers: readonly KnownNumber[]): KnownNumber[] {
  return [...new Map(numbers.map((number) => [number.fact.id, number])).values()];
}

/** Counts the numbers in digits that are no figures. */
function digitRuns(text: string, figures: readonly Span[]): number {
  let count = 0;
  for (const { index, 0: digits } of text.matchAll(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu)) {
    if (!overlaps(figures, { start: index, end: index + digits.length })) count += 1;
  }
  return count;
}
