/** Finds what the record has for the sentence of a figure that is not on record. */
import type { FactData } from '../../contract/fact.ts';
import { periodOf } from '../../fact/period.ts';
import type { Figure } from '../figures/figures.ts';
import { WHOLE } from '../names/names.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import type { Indexes } from './candidates.ts';
import type { FigureContext } from './figure-context.ts';
import type { Match, Result } from './finding.ts';
import { fieldsOf, fitOf } from './fit.ts';
import type { RecordedNumber } from './number-index.ts';
import { similarNumber } from './similar-number.ts';

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
