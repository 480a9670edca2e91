/**
 * For a figure that is not on record: finds the published numbers that its sentence may be about. If the record has 227.67 billion yuan for the
 * sentence:
 *
 *   text                     outcome       because
 *   "227.674 billion yuan"   several       227.67 is rounder, and allows it
 *   "272.67 billion yuan"    differs       one slip: two digits are swapped
 *   "31.3 billion yuan"      none          any other number; 227.67 is listed as published
 *   "31.3 billion dollars"   not_covered   no number in dollars is on record
 */
import type { FactData } from '../../contract/fact.ts';
import { isBound } from '../../fact/bounds.ts';
import { WHOLE } from '../../fact/id.ts';
import { nearestInTime } from '../../fact/nearest-period.ts';
import { periodOf } from '../../fact/period.ts';
import type { Figure } from '../figures/figures.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import type { Indexes } from './candidates.ts';
import { isDistinctive, MIN_DISTINCTIVE_DIGITS } from './distinctive.ts';
import type { FigureContext } from './figure-context.ts';
import { type FindingResult, type Match, matchOf } from './findings.ts';
import { fieldNearness, fitOf, isChange, isNear } from './fit.ts';
import type { RecordedNumber } from './number-index.ts';

/** How many facts a reader may choose from. */
export const MAX_CHOICES = 3;
/** How many published numbers are listed for the outcome `none`. */
const MAX_LISTED = 5;

export function publishedFor(
  context: FigureContext,
  indexes: Indexes,
): Pick<FindingResult, 'outcome'> & Partial<FindingResult> {
  const { figure } = context;
  const areas = areasOf(context, indexes);
  const namedPeriods = nearestPeriods(context);
  const inAllPeriods = indexes
    .filter(({ area }) => areas.includes(area))
    .flatMap(({ index }) => index.get(figure.unit ?? '') ?? []);
  const inNamedPeriods = inAllPeriods.filter(
    ({ period }) => !namedPeriods.length || namedPeriods.some((named) => mayMean(named, period)),
  );

  const [period] = namedPeriods;
  const areaAndPeriod = { area: areas[0] ?? null, period: period ? idOf(period) : null };
  if (!inNamedPeriods.length) return { outcome: 'not_covered', ...areaAndPeriod };
  const count = uniqueFacts(inNamedPeriods).length;
  // Without a period, no number is likelier than others.
  if (!period) return { outcome: 'none', ...areaAndPeriod, count };

  const bestFirst = sortedByFit(inNamedPeriods, context);
  const fullyNamed = bestFirst
    .filter(({ number, fit }) => fit.namesAllFields && mayMeasure(number.fact, figure))
    .map(({ number }) => number);
  const rounder = uniqueFacts(fullyNamed).flatMap(({ fact }) => rounderMatch(fact, figure) ?? []);
  if (rounder.length) return { outcome: 'several', ...areaAndPeriod, matches: rounder.slice(0, MAX_CHOICES) };
  const similar = similarNumber(figure, fullyNamed);
  if (similar) return { outcome: 'differs', ...areaAndPeriod, matches: [matchOf(similar)] };

  const sorted = bestFirst.map(({ number }) => number);
  const { listed, departsIn } = numbersToList(context, { fullyNamed, inNamedPeriods: sorted, inAllPeriods });
  const matches = listed.slice(0, MAX_LISTED).map(matchOf);
  return { outcome: 'none', ...areaAndPeriod, matches, departsIn, count };
}

/** The areas named nearest to the figure. "China's Xinjiang" means only Xinjiang. */
function areasOf({ inClause, inSentence, beforeSentence, parents }: FigureContext, indexes: Indexes): string[] {
  const nearest = [inClause, inSentence, beforeSentence].find(({ areas }) => areas.size)?.areas;
  const areas = [...(nearest ?? indexes.map(({ area }) => area))];
  return areas.filter((area) => !areas.some((other) => parents.get(other) === area));
}

/** The periods named nearest to the figure. */
function nearestPeriods({ periods: { inClause, inSentence, before } }: FigureContext): readonly NamedPeriod[] {
  return [inClause, inSentence, before].find(({ length }) => length) ?? [];
}

function idOf({ year, from, to }: NamedPeriod): string | null {
  return year === null ? null : (periodOf(year, from, to)?.id ?? null);
}

/** The best fit first. If two fit equally well, the total comes first. */
function sortedByFit(numbers: readonly RecordedNumber[], context: FigureContext) {
  return numbers
    .map((number) => ({ number, fit: fitOf(number, context) }))
    .sort((a, b) => b.fit.score - a.fit.score || countParts(a.number.fact) - countParts(b.number.fact));
}

/** The published numbers to list. Each `return` is one group; the first that has any numbers is listed. */
function numbersToList(
  context: FigureContext,
  numbers: Record<'fullyNamed' | 'inNamedPeriods' | 'inAllPeriods', readonly RecordedNumber[]>,
): { listed: readonly RecordedNumber[]; departsIn: FindingResult['departsIn'] } {
  const { fullyNamed, inNamedPeriods, inAllPeriods } = numbers;
  if (fullyNamed.length) return { listed: uniqueFacts(fullyNamed), departsIn: null };
  const totals = uniqueFacts(inNamedPeriods.filter((number) => isTotalFor(number, context)));
  // The numbers are sorted by fit, so the first total is the best.
  const [bestTotal] = totals;
  if (bestTotal && namesNoPart(bestTotal, context)) return { listed: totals, departsIn: null };
  const inNearestPeriod = numbersInNearestPeriod(inAllPeriods, context);
  if (inNearestPeriod.length) return { listed: inNearestPeriod, departsIn: 'period' };
  // The words name a part that is not on record.
  return { listed: totals, departsIn: 'part' };
}

/** Whether the number is the total for the area, period and indicator of the sentence. The sentence may name a partner or breakdown. */
function isTotalFor({ fact, period }: RecordedNumber, context: FigureContext): boolean {
  const fields = fieldNearness(fact, period, context);
  const isContradicted = [fields.area, fields.period, fields.indicator].includes('contradicted');
  return !isContradicted && countParts(fact) === 0 && mayMeasure(fact, context.figure);
}

/** Whether the words around the figure name no partner or breakdown, so that they are about the total. */
function namesNoPart({ fact, period }: RecordedNumber, context: FigureContext): boolean {
  const { partner, breakdown } = fieldNearness(fact, period, context);
  return isNear(partner) && isNear(breakdown);
}

/** The numbers of the nearest period for which the words name everything except the period. */
function numbersInNearestPeriod(numbers: readonly RecordedNumber[], context: FigureContext): RecordedNumber[] {
  const fitting = numbers.filter(({ fact, period }) => {
    const { area, indicator, partner, breakdown } = fieldNearness(fact, period, context);
    return [area, indicator, partner, breakdown].every(isNear) && mayMeasure(fact, context.figure);
  });
  const wantedPeriods = nearestPeriods(context).flatMap((named) => idOf(named) ?? []);
  const facts = fitting.map(({ fact }) => fact);
  const nearest = nearestInTime(facts, wantedPeriods);
  return uniqueFacts(fitting.filter(({ fact }) => fact.period === nearest?.period));
}

/** 0 for a total, 1 if the partner or the breakdown is a part, 2 if both are. */
function countParts({ partner, breakdown }: FactData): number {
  return [partner, breakdown].filter((code) => !WHOLE.has(code)).length;
}

/** Whether the words fit the measure: "rose 5 percent" is growth, "made up 5 percent" is not. */
function mayMeasure(fact: FactData, { direction }: Figure): boolean {
  return fact.unit !== 'percent' || isChange(fact) === (direction !== null);
}

function uniqueFacts(numbers: readonly RecordedNumber[]): RecordedNumber[] {
  return [...new Map(numbers.map((number) => [number.fact.id, number])).values()];
}

/** A match if the number of the fact, or an earlier one, is rounder than the figure and allows it: 4.4 billion allows 4.39. */
function rounderMatch(fact: FactData, figure: Figure): Match | null {
  const earlier = fact.revisions.toReversed().map((replaced) => ({ bounds: replaced.bounds, replaced }));
  const rounder = [{ bounds: fact.bounds, replaced: null }, ...earlier].find(({ bounds: [lower, upper] }) => {
    if (lower === null || upper === null || upper - lower <= figure.resolution) return false;
    // Texts print negative amounts without a sign ("a deficit of 5 billion"), so the figure takes the sign of the fact.
    const value = upper < 0 ? -Math.abs(figure.value) : Math.abs(figure.value);
    return lower <= value && value <= upper;
  });
  return rounder ? { fact, replaced: rounder.replaced, isWithinBounds: true } : null;
}

/** The first number that differs from the figure by one slip. */
function similarNumber(figure: Figure, numbers: readonly RecordedNumber[]): RecordedNumber | null {
  const { value, resolution } = figure;
  const size = Math.abs(value);
  const digits = digitsOf(size, resolution);
  if (digits.length < MIN_DISTINCTIVE_DIGITS || !isDistinctive(figure)) return null;

  const isSimilar = (number: RecordedNumber) => {
    if (!hasBounds(number.fact)) return false;
    // An earlier number of a fact with bounds can be a bound: first "over 20 billion", then 20.37.
    if (isBound(number)) return false;
    const recorded = Math.abs(number.value);
    // Chinese newsrooms truncate instead of rounding: 1.15 for 1.159.
    const isTruncated = size <= recorded && recorded < size + resolution;
    if (isTruncated) return false;
    if (differByOneSlip(digits, digitsOf(recorded, resolution))) return true;
    return differByPowerOfTen(size, recorded, resolution);
  };
  return numbers.find(isSimilar) ?? null;
}

/** An estimate has no bounds. A number that differs from it may be the final one, and not a slip. */
function hasBounds({ bounds: [lower, upper] }: FactData): boolean {
  return lower !== null && upper !== null;
}

/** The printed digits: "439" for 4.39 billion with a resolution of 10 million. */
function digitsOf(size: number, resolution: number): string {
  return String(Math.round(size / resolution));
}

/** One digit differs (22767, 22867), or two are swapped (22767, 27267). Equal digits count too: "over 22.77" differs from 22.768. */
function differByOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  if (different.length < 2) return true;
  const [first, second] = different as [number, number];
  return different.length === 2 && a[first] === b[second] && a[second] === b[first];
}

/** Whether both have the same digits: 520.37 million and 520.37 billion, or 227.67 and 2276.7. */
function differByPowerOfTen(size: number, recorded: number, resolution: number): boolean {
  if (recorded === 0) return false;
  const factor = 10 ** Math.round(Math.log10(size / recorded));
  return Math.abs(recorded * factor - size) <= resolution / 2;
}
