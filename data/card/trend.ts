/** The sections of a card that compare periods: the chart of the same months in several years, or one earlier period in words. */
import type { FactSummary } from '../catalogue/format/summaries.ts';
import type { CardFact, FullCard } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { distance, impliedBaseBounds, isBound } from '../fact/bounds.ts';
import { definitionOf } from '../fact/definition.ts';
import { isConverted } from '../fact/evidence.ts';
import { numberOf } from '../fact/format.ts';
import { compareText, isAmountOfAllTrade, type Key } from '../fact/id.ts';
import { isChange } from '../fact/measure.ts';
import { comparePeriods, isYear, type Period, parsePeriod, shiftYears } from '../fact/period.ts';
import { USUAL_REVISION } from '../fact/usual-revision.ts';
import type { CardFacts } from './card-facts.ts';
import { MAX_YEARS } from './chart-columns.ts';
import type { CardSection, Show } from './section.ts';

type Point = Fact | FactSummary;

/** Maximum values in the chart of a full card. */
const MAX_VALUES = 8;
/** Minimum values in the chart of a compact card. */
const MIN_VALUES = 3;
/** How many of these must be printed, not derived. */
const MIN_PRINTED = 2;
/** Values from more than this many years before the card's year are not shown. */
const MAX_YEARS_BACK = 15;

/** The same months of several years, up to the card's year. Empty if only one year has a value. */
export const trend: CardSection<FullCard['trend']> = (facts, { key, period }, show) => {
  const { headline } = show;
  // A chart has one currency, and dollars that newsrooms converted are not comparable.
  if (!chartMeasures(key).includes(headline.measure) || isConverted(headline)) return [];
  const points: Point[] = facts
    .series({ ...key, measure: headline.measure })
    .filter((fact) => isTrendPoint(fact, period) && !fact.isUnknown && (fact.value !== null || isBound(fact)))
    .sort((a, b) => compareText(a.period, b.period))
    .map((fact) => (fact.id === headline.id ? headline : fact));
  const definition = (point: Point) => definitionOf(parsePeriod(point.period) as Period, show.breaksOf(key));
  const isComparable = (point: Point) => {
    if (definition(point) !== definition(headline)) return false;
    const isYearBefore = point.period === yearBeforeOf(period);
    return !isYearBefore || revisionOf(point, show) !== 'not comparable';
  };
  // The full card also shows values by another definition.
  const shownPoints =
    show.view === 'full' ? points.slice(-MAX_VALUES) : compactPoints(points.filter(isComparable), period.year);
  if (shownPoints.length < 2) return [];
  const isBreak = (point: Point, i: number) => i > 0 && definition(point) !== definition(shownPoints[i - 1] as Point);
  return shownPoints.map((fact, i) => ({
    year: fact.period.slice(0, 4),
    ...(isYear(fact.period) ? {} : { label: show.shortPeriod(fact.period) }),
    fact: show.fact(fact) as CardFact,
    ...(isBreak(fact, i) ? { isBreak: true as const } : {}),
  }));
};

/**
 * An earlier period of the series. If the card shows growth, it is the year before. Otherwise it is the newest period with the same months, or else
 * the newest of the same length. Other lengths are left out, because a half year beside a year would read as a fall.
 */
export const earlier: CardSection<FullCard['earlier']> = (facts, { key, period }, show) => {
  const { headline, growth } = show;
  if (isConverted(headline)) return null;
  const definition = (candidate: Period) => definitionOf(candidate, show.breaksOf(key));
  const isOfSameMonths = ({ period: id }: Point) => hasSameMonths(parsePeriod(id) as Period, period);
  const isCandidate = (fact: FactSummary) => {
    const candidate = parsePeriod(fact.period);
    if (candidate === null || candidate.year >= period.year) return false;
    if (countMonths(candidate) !== countMonths(period)) return false;
    // Growth in spring says little about growth in autumn.
    if (isChange(headline) && !hasSameMonths(candidate, period)) return false;
    return definition(candidate) === definition(period);
  };
  const [best] = facts
    .series({ ...key, measure: headline.measure })
    .filter((fact) => !fact.isUnknown && fact.value !== null && isCandidate(fact))
    .filter((fact) => !growth || (fact.period === yearBeforeOf(period) && fitsGrowth(fact, show)))
    .sort((a, b) => Number(isOfSameMonths(b)) - Number(isOfSameMonths(a)) || compareNewest(a, b));
  const fact = best && show.fact(best);
  if (!fact) return null;
  const label = show.view === 'full' ? show.period(best.period).label : show.shortPeriod(best.period);
  return { id: best.period, label, fact };
};

/** Whether the amount of the year before fits the growth. "8.30 trillion, up 0.3% from 8.31 trillion" would contradict itself. */
function fitsGrowth(yearBefore: FactSummary, show: Pick<Show, 'headline' | 'growth'>): boolean {
  const { headline, growth } = show;
  const change = Math.abs(headline.value ?? 0) - Math.abs(yearBefore.value ?? 0);
  const hasOppositeSign = headline.value !== null && change * (growth?.value ?? 0) < 0;
  return !hasOppositeSign && revisionOf(yearBefore, show) === 'none';
}

function countMonths({ from, to }: Period): number {
  return to - from + 1;
}

function compareNewest(a: Point, b: Point): number {
  return comparePeriods(parsePeriod(b.period) as Period, parsePeriod(a.period) as Period);
}

/**
 * Compares the published amount of the year before with the amount that the growth implies. Also `none` if one of the numbers is missing.
 *
 *   headline 520.37, growth 19.9%, so the year before was 434.0
 *   published 434.0 → none     435.11 → revised     480 → not comparable
 */
export function revisionOf(
  yearBefore: Pick<Point, 'value' | 'bounds'>,
  { headline, growth }: Pick<Show, 'headline' | 'growth'>,
): 'none' | 'revised' | 'not comparable' {
  if (!growth || [yearBefore, headline, growth].some(isUnbounded)) return 'none';
  const gap = distance(yearBefore.bounds, impliedBaseBounds(headline.bounds, growth.bounds));
  if (gap === 0) return 'none';
  // Offices rarely revise by more than this, so a larger gap is another definition or an error.
  return gap / Math.abs(numberOf(yearBefore)) > USUAL_REVISION ? 'not comparable' : 'revised';
}

function isUnbounded({ value, bounds }: Pick<Point, 'value' | 'bounds'>): boolean {
  return value === null || bounds.includes(null);
}

/** The fact of the same months of the year before. */
export function yearBeforeFact(facts: CardFacts, { key, period }: { key: Key; period: Period }, measure: string) {
  const before = yearBeforeOf(period);
  return facts.series({ ...key, measure }).find((fact) => fact.period === before && !fact.isUnknown);
}

/** `2024-01..2024-05` for `2025-01..2025-05`. */
export function yearBeforeOf(period: Period): string {
  return shiftYears(period, -1).id;
}

/**
 * The points of a compact card's chart: the values of the last years up to `lastYear`, and the bounds between them. Empty if there are too few
 * values, or if the value of `lastYear` is missing or 0.
 */
function compactPoints(points: readonly Point[], lastYear: number): readonly Point[] {
  const yearOf = ({ period }: Point) => Number(period.slice(0, 4));
  const recent = points.filter((point) => yearOf(point) > lastYear - MAX_YEARS);
  const values = recent.filter((point) => point.value !== null && !isBound(point));
  const printed = values.filter(({ basis }) => basis === 'stated');
  if (values.length < MIN_VALUES || printed.length < MIN_PRINTED) return [];
  const hasLastYear = values.some((point) => yearOf(point) === lastYear && numberOf(point) !== 0);
  return hasLastYear ? recent.slice(recent.indexOf(values[0] as Point)) : [];
}

/** The measures that a chart can show. Growth and ranks have no columns. */
function chartMeasures(key: Key): string[] {
  return isAmountOfAllTrade(key) ? ['value'] : ['value', 'value-usd', 'count', 'share'];
}

/** Whether the fact is about the same months as `period`, in its year or one of the years before. */
function isTrendPoint(fact: FactSummary, period: Period): boolean {
  const other = parsePeriod(fact.period);
  if (other === null || !hasSameMonths(other, period)) return false;
  return other.year <= period.year && other.year >= period.year - MAX_YEARS_BACK;
}

function hasSameMonths(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
