/** The findings of a lookup, one for each figure. For a figure that is not on record, finds the published numbers that its sentence is about. */
import type { FactData, Revision } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { WHOLE } from '../../fact/id.ts';
import { nearestInTime } from '../../fact/nearest-period.ts';
import { periodOf } from '../../fact/period.ts';
import type { Figure } from '../figures/figures.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import type { Span } from '../spans.ts';
import {
  fieldNearness,
  fitOf,
  type Indexes,
  isChange,
  isDistinctive,
  isNear,
  MIN_DISTINCTIVE_DIGITS,
} from './candidates.ts';
import type { FigureContext } from './figure-context.ts';
import type { RecordedNumber } from './number-index.ts';

/**
 * - `differs`: the record has another number for the sentence, with one slip between them: a digit, two swapped digits or a power of ten.
 * - `found`: exactly one fact fits the figure and its sentence.
 * - `several`: one to three facts may fit, but the sentence may be about something else.
 * - `none`: the record has numbers in this unit for the area and period, but not this number.
 * - `not_covered`: the record has no numbers in this unit for the area and period.
 * - `not_looked_up`: the unit is not looked up, or the text names no area.
 */
export const OUTCOMES = ['differs', 'found', 'several', 'none', 'not_covered', 'not_looked_up'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Match {
  fact: FactData;
  /** The revision that replaced the number of the text; null if that number is current. */
  replaced: Revision | null;
  /** The number of the text has more digits than the record, and is within its bounds: neither confirmed nor contradicted. */
  isWithinBounds?: true;
}

export interface Finding extends Span, FindingResult {
  text: string;
}

export interface FindingResult {
  outcome: Outcome;
  /**
   * `differs`, `found`: one. `several`: the facts to choose from. `none`: up to five facts that the sentence may be about, totals first. If
   * there are none, see `departsIn`.
   */
  matches: readonly Match[];
  /**
   * For `none`: how the matches depart from the sentence. `period`: they are of the nearest period. `part`: they are totals, but the sentence
   * names a partner or a breakdown. null if they fit the sentence.
   */
  departsIn: 'period' | 'part' | null;
  /** For `none`: how many numbers the record has for the area and period. */
  count: number;
  /** The area and the period that were looked up; null if the text names none. */
  area: string | null;
  period: string | null;
  /** Why the figure is not looked up. */
  reason: 'unit' | 'area' | null;
}

export interface LookupReport {
  language: string;
  /** The day (`2025-06-19`) that decides the years of periods; null if unknown. */
  day: string | null;
  /** If the text names no year: a guess, the year that fits most of its figures. */
  assumedYear: number | null;
  /** Whether the language has grammars for numbers and for all periods. Otherwise only places, months and years are read. */
  isRead: { numbers: boolean; periods: boolean };
  findings: Finding[];
  /** The numbers in digits that are not figures: dates, times, parts of names. */
  otherNumbers: string[];
}

export const MAX_CHOICES = 3;
const MAX_LISTED = 5;

export function matchOf({ fact, replaced }: RecordedNumber): Match {
  return { fact, replaced };
}

/** Looks for a rounder number that allows the figure, then for a number that differs by a slip, then for other numbers. */
export function publishedFor(
  context: FigureContext,
  indexes: Indexes,
): Pick<FindingResult, 'outcome'> & Partial<FindingResult> {
  const { figure, periods } = context;
  const areas = areasOf(context, indexes);
  const namedPeriods = [periods.inClause, periods.inSentence, periods.before].find(({ length }) => length) ?? [];
  const inAllPeriods = indexes
    .filter(({ area }) => areas.includes(area))
    .flatMap(({ index }) => index.get(figure.unit ?? '') ?? []);
  const recorded = inAllPeriods.filter(
    ({ period }) => !namedPeriods.length || namedPeriods.some((named) => mayMean(named, period)),
  );

  const [period] = namedPeriods;
  const areaAndPeriod = { area: areas[0] ?? null, period: period ? idOf(period) : null };
  if (!recorded.length) return { outcome: 'not_covered', ...areaAndPeriod };
  const count = uniqueFacts(recorded).length;
  // Without a period, no number is likelier than others.
  if (!period) return { outcome: 'none', ...areaAndPeriod, count };

  const bestFirst = recorded
    .map((number) => ({ number, fit: fitOf(number.fact, number.period, number.value, context) }))
    .sort((a, b) => b.fit.score - a.fit.score || countParts(a.number.fact) - countParts(b.number.fact));
  const fullyNamed = bestFirst
    .filter(({ number, fit }) => fit.namesAllFields && mayMeasure(number.fact, figure))
    .map(({ number }) => number);
  const published = uniqueFacts(fullyNamed);

  const rounder = published.flatMap(({ fact }) => rounderMatch(fact, figure) ?? []);
  if (rounder.length) return { outcome: 'several', ...areaAndPeriod, matches: rounder.slice(0, MAX_CHOICES) };

  const withBounds = fullyNamed.filter(({ fact }) => hasBounds(fact));
  const similar = similarNumber(figure, withBounds);
  if (similar) return { outcome: 'differs', ...areaAndPeriod, matches: [matchOf(similar)] };

  const none = (listed: readonly RecordedNumber[], departsIn: FindingResult['departsIn'] = null) => {
    const matches = listed.slice(0, MAX_LISTED).map(matchOf);
    return { outcome: 'none' as const, ...areaAndPeriod, matches, departsIn, count };
  };
  if (published.length) return none(published);
  const totals = uniqueFacts(bestFirst.map(({ number }) => number).filter((number) => isTotalFor(number, context)));
  if (totals[0] && namesNoPart(totals[0], context)) return none(totals);
  const wantedPeriods = namedPeriods.flatMap((named) => idOf(named) ?? []);
  const inNearestPeriod = numbersInNearestPeriod(inAllPeriods, wantedPeriods, context);
  return inNearestPeriod.length ? none(inNearestPeriod, 'period') : none(totals, 'part');
}

/** The numbers of the nearest period whose fields the words all name, except for the period. */
function numbersInNearestPeriod(
  numbers: readonly RecordedNumber[],
  wantedPeriods: readonly string[],
  context: FigureContext,
): RecordedNumber[] {
  const named = numbers.filter(({ fact, period }) => {
    const { area, indicator, partner, breakdown } = fieldNearness(fact, period, context);
    return [area, indicator, partner, breakdown].every(isNear) && mayMeasure(fact, context.figure);
  });
  const facts = named.map(({ fact }) => fact);
  const nearest = nearestInTime(facts, wantedPeriods);
  return uniqueFacts(named.filter(({ fact }) => fact.period === nearest?.period));
}

/** Whether the words about the figure name no partner or breakdown that the total leaves out. */
function namesNoPart({ fact, period }: RecordedNumber, context: FigureContext): boolean {
  const { partner, breakdown } = fieldNearness(fact, period, context);
  return isNear(partner) && isNear(breakdown);
}

function idOf({ year, from, to }: NamedPeriod): string | null {
  return year === null ? null : (periodOf(year, from, to)?.id ?? null);
}

/** The areas named nearest to the figure. "China's Xinjiang" means only Xinjiang. */
function areasOf({ inClause, inSentence, beforeSentence, parents }: FigureContext, indexes: Indexes): string[] {
  const nearest = [inClause, inSentence, beforeSentence].find(({ areas }) => areas.size)?.areas;
  const areas = [...(nearest ?? indexes.map(({ area }) => area))];
  return areas.filter((area) => !areas.some((other) => parents.get(other) === area));
}

/** Whether the number is the total for the area, period and indicator of the sentence. The sentence may name a partner or breakdown. */
function isTotalFor({ fact, period }: RecordedNumber, context: FigureContext): boolean {
  const fields = fieldNearness(fact, period, context);
  const isContradicted = [fields.area, fields.period, fields.indicator].includes('contradicted');
  return !isContradicted && countParts(fact) === 0 && mayMeasure(fact, context.figure);
}

/** 0 for a total, 1 if the partner or the breakdown is a part, 2 if both are. */
function countParts({ partner, breakdown }: FactData): number {
  return [partner, breakdown].filter((code) => !WHOLE.has(code)).length;
}

/** Whether the words fit the measure: "rose 5 percent" is growth, "made up 5 percent" is not. */
function mayMeasure(fact: FactData, { direction }: Figure): boolean {
  return fact.unit !== 'percent' || isChange(fact) === (direction !== null);
}

/** A match if the number of the fact, or an earlier one, is rounder than the figure and allows it: 4.4 billion allows 4.39. */
function rounderMatch(fact: FactData, figure: Figure): Match | null {
  const earlier = fact.revisions.toReversed().map((replaced) => ({ bounds: replaced.bounds, replaced }));
  const rounder = [{ bounds: fact.bounds, replaced: null }, ...earlier].find(({ bounds: [lower, upper] }) => {
    if (lower === null || upper === null || upper - lower <= figure.resolution) return false;
    const value = upper < 0 ? -Math.abs(figure.value) : Math.abs(figure.value);
    return lower <= value && value <= upper;
  });
  return rounder ? { fact, replaced: rounder.replaced, isWithinBounds: true } : null;
}

/** An estimate has no bounds. A number that differs from it may be the final one, and not a slip. */
function hasBounds({ bounds: [lower, upper] }: FactData): boolean {
  return lower !== null && upper !== null;
}

function uniqueFacts(numbers: readonly RecordedNumber[]): RecordedNumber[] {
  return [...new Map(numbers.map((number) => [number.fact.id, number])).values()];
}

/** The first number that differs from the figure by one slip. */
function similarNumber(figure: Figure, numbers: readonly RecordedNumber[]): RecordedNumber | null {
  const { value, resolution } = figure;
  const size = Math.abs(value);
  const digits = digitsOf(size, resolution);
  if (digits.length < MIN_DISTINCTIVE_DIGITS || !isDistinctive(figure)) return null;

  const isSimilar = (number: RecordedNumber) => {
    if (isLimit(number)) return false;
    const recorded = Math.abs(number.value);
    // Chinese newsrooms truncate instead of rounding: 1.15 for 1.159.
    const isTruncated = size <= recorded && recorded < size + resolution;
    if (isTruncated) return false;
    if (differByOneSlip(digits, digitsOf(recorded, resolution))) return true;
    return differByPowerOfTen(size, recorded, resolution);
  };
  return numbers.find(isSimilar) ?? null;
}

/** The printed digits: "439" for 4.39 billion with a resolution of 10 million. */
function digitsOf(size: number, resolution: number): string {
  return String(Math.round(size / resolution));
}

/** Whether both have the same digits: 520.37 million and 520.37 billion, or 227.67 and 2276.7. */
function differByPowerOfTen(size: number, recorded: number, resolution: number): boolean {
  if (recorded === 0) return false;
  const factor = 10 ** Math.round(Math.log10(size / recorded));
  return Math.abs(recorded * factor - size) <= (resolution * Math.max(1, factor)) / 2;
}

/** Whether one digit differs or two digits are swapped. Equal digits count too, because the sign may differ. */
function differByOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  if (different.length < 2) return true;
  const [first, second] = different as [number, number];
  return different.length === 2 && a[first] === b[second] && a[second] === b[first];
}
