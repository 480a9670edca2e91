/** The findings of a lookup, one for each figure of a text, and what the record has for the sentence of a figure that is not on record. */
import type { FactData, Revision } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { WHOLE } from '../../fact/id.ts';
import { periodOf } from '../../fact/period.ts';
import type { Figure } from '../figures/figures.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import type { Span } from '../spans.ts';
import { fieldsOf, fitOf, type Indexes, isTelling, MIN_TELLING_DIGITS } from './candidates.ts';
import type { FigureContext } from './figure-context.ts';
import type { RecordedNumber } from './number-index.ts';

/**
 * `differs`: the record has another number for what the sentence says, and the two differ by one slip: a digit, two swapped digits or a
 * factor of ten. `found`: exactly one fact fits the figure and its sentence. `several`: one to three facts may fit, but the sentence may say
 * something else. `none`: the record has numbers in this unit for the area and period, but not this number. `not_covered`: it has no such
 * numbers. `not_looked_up`: the unit is not looked up, or the text names no area.
 */
export const OUTCOMES = ['differs', 'found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: FactData;
  /** The revision that replaced the number of the text; null if that number is current. */
  replaced: Revision | null;
  /** The text has more digits than the record, and is within its bounds. The record neither confirms nor contradicts it. */
  isWithinBounds?: true;
}

export interface Finding extends Span, Result {
  text: string;
}

export interface Result {
  outcome: Outcome;
  /**
   * `differs`, `found`: one. `several`: the facts to choose from. `none`: up to five facts for what the sentence says, totals first, or
   * else the total of the area.
   */
  matches: readonly Match[];
  /** For `none`: how many numbers the record has for the area and period. */
  count: number;
  /** The area and the period that were looked up; null if the text names none. */
  area: string | null;
  period: string | null;
  /** Why the figure is not looked up. */
  reason: 'unit' | 'area' | null;
}

export interface LookedUp {
  language: string;
  /** The day (`2025-06-19`) that tells the years of periods; null if unknown. */
  day: string | null;
  /** If the text names no year: the year that fits most of its figures. It is an assumption. */
  assumedYear: number | null;
  /** Whether numbers, and all words for periods, are read in the language. Otherwise only places, months and years are. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** Numbers in digits that are not figures: dates, times, parts of names. */
  others: number;
}

export const MAX_CHOICES = 3;
const MAX_LISTED = 5;

export function matchOf({ fact, replaced }: RecordedNumber): Match {
  return { fact, replaced };
}

/** The first of these that the record has: a rounder number that allows the figure, a number that differs by a slip, other numbers. */
export function publishedFor(context: FigureContext, indexes: Indexes): Pick<Result, 'outcome'> & Partial<Result> {
  const { figure, periods } = context;
  const areas = areasOf(context, indexes);
  const meant = [periods.inClause, periods.inSentence, periods.before].find(({ length }) => length) ?? [];
  const recorded = indexes
    .filter(({ area }) => areas.includes(area))
    .flatMap(({ index }) => index.get(figure.unit ?? '') ?? [])
    .filter(({ period }) => !meant.length || meant.some((named) => mayMean(named, period)));

  const [period] = meant;
  const where = { area: areas[0] ?? null, period: period ? idOf(period) : null };
  if (!recorded.length) return { outcome: 'not_covered', ...where };
  const count = uniqueFacts(recorded).length;
  // Without a period, no number is nearer than others.
  if (!period) return { outcome: 'none', ...where, count };

  const bestFirst = recorded
    .map((number) => ({ number, fit: fitOf(number.fact, number.period, number.value, context) }))
    .sort((a, b) => b.fit.score - a.fit.score || partsOf(a.number.fact) - partsOf(b.number.fact));
  const named = bestFirst
    .filter(({ number, fit }) => fit.isNamed && mayMeasure(number.fact, figure))
    .map(({ number }) => number);
  const published = uniqueFacts(named);

  const rounder = published.flatMap(({ fact }) => rounderNumberOf(fact, figure) ?? []);
  if (rounder.length) return { outcome: 'several', ...where, matches: rounder.slice(0, MAX_CHOICES) };

  const withBounds = named.filter(({ fact }) => hasBounds(fact));
  const similar = similarNumber(figure, withBounds);
  if (similar) return { outcome: 'differs', ...where, matches: [matchOf(similar)] };

  const totals = bestFirst.map(({ number }) => number).filter((number) => isTotalFor(number, context));
  const listed = published.length ? published : uniqueFacts(totals);
  return { outcome: 'none', ...where, matches: listed.slice(0, MAX_LISTED).map(matchOf), count };
}

function idOf({ year, from, to }: NamedPeriod): string | null {
  return year === null ? null : (periodOf(year, from, to)?.id ?? null);
}

/** The areas that are named nearest. "China's Xinjiang" is about the part. */
function areasOf({ inClause, inSentence, beforeSentence, parents }: FigureContext, indexes: Indexes): string[] {
  const nearest = [inClause, inSentence, beforeSentence].find(({ areas }) => areas.size)?.areas;
  const named = [...(nearest ?? indexes.map(({ area }) => area))];
  return named.filter((area) => !named.some((other) => parents.get(other) === area));
}

/** Whether it is the total for the area, period and indicator of the sentence, which may name a partner or a part that is not on record. */
function isTotalFor({ fact, period }: RecordedNumber, context: FigureContext): boolean {
  const fields = fieldsOf(fact, period, context);
  const isContradicted = [fields.area, fields.period, fields.indicator].includes('contradicted');
  return !isContradicted && partsOf(fact) === 0 && mayMeasure(fact, context.figure);
}

/** How many of partner and breakdown are a part: 0 for a total. */
function partsOf({ partner, breakdown }: FactData): number {
  return [partner, breakdown].filter((code) => !WHOLE.has(code)).length;
}

/** "Rose 5 percent" is growth; "made up 5 percent" is not. */
function mayMeasure({ measure, unit }: FactData, { direction }: Figure): boolean {
  const isGrowth = measure === 'growth' || measure === 'growth-usd';
  return unit !== 'percent' || isGrowth === (direction !== null);
}

/** The fact, if its number or an earlier one is rounder than the figure, and the figure is within its bounds: 4.4 billion for 4.39. */
function rounderNumberOf(fact: FactData, figure: Figure): Match | null {
  const earlier = fact.revisions.toReversed().map((replaced) => ({ bounds: replaced.bounds, replaced }));
  const rounder = [{ bounds: fact.bounds, replaced: null }, ...earlier].find(({ bounds: [lower, upper] }) => {
    if (lower === null || upper === null || upper - lower <= figure.resolution) return false;
    const value = upper < 0 ? -Math.abs(figure.value) : Math.abs(figure.value);
    return lower <= value && value <= upper;
  });
  return rounder ? { fact, replaced: rounder.replaced, isWithinBounds: true } : null;
}

/** The bounds of an estimate are unknown: another number may be the one that the office published later, and not a slip. */
function hasBounds({ bounds: [lower, upper] }: FactData): boolean {
  return lower !== null && upper !== null;
}

function uniqueFacts(numbers: readonly RecordedNumber[]): RecordedNumber[] {
  return [...new Map(numbers.map((number) => [number.fact.id, number])).values()];
}

function similarNumber(figure: Figure, numbers: readonly RecordedNumber[]): RecordedNumber | null {
  const { value, resolution } = figure;
  const size = Math.abs(value);
  const digits = digitsIn(size, resolution);
  if (digits.length < MIN_TELLING_DIGITS || !isTelling(figure)) return null;

  const isSimilar = (number: RecordedNumber) => {
    if (isLimit(number)) return false;
    const recorded = Math.abs(number.value);
    // Chinese newsrooms cut digits off instead of rounding: 1.15 for 1.159.
    const isCutOff = size <= recorded && recorded < size + resolution;
    if (isCutOff) return false;
    if (differByOneSlip(digits, digitsIn(recorded, resolution))) return true;
    return [10, 0.1].some((factor) => Math.abs(recorded * factor - size) <= (resolution * Math.max(1, factor)) / 2);
  };
  return numbers.find(isSimilar) ?? null;
}

function digitsIn(size: number, resolution: number): string {
  return String(Math.round(size / resolution));
}

/** One digit differs, or two digits are swapped. Equal digits count too: the figure may have another sign. */
function differByOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first, second] = places as [number, number];
  return places.length < 2 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}
