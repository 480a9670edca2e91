/**
 * The amount of the year before, from an amount and its growth on one page:
 *
 *   2025, customs    520.37 billion yuan, up 19.9 percent
 *   2024             520.37 ÷ 1.199 = 434.0 billion, if no page prints it
 *
 * Offices revise the earlier year before they print growth, and do not always say so. So the result has its own revision tolerance, is never an
 * input of another number, and does not confirm one.
 */
import { isDoubtful } from '../../contract/enumerations.ts';
import type { Evidence, Fact } from '../../contract/fact.ts';
import { type Bounds, contains, distance, halfWidth, isPreciseEnough, tidy, widen } from '../../fact/bounds.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import type { Derivation, FactHistory } from '../../fact/history.ts';
import { compareText, factId, type Key } from '../../fact/id.ts';
import { latestDay, parsePeriod, shiftYears } from '../../fact/period.ts';
import { resolve } from '../../fact/resolve.ts';
import { type Context, inputOf, isLoose } from './derivations.ts';
import { yearBeforeRelation } from './recipes.ts';
import { areaTolerance, rootOf } from './revision-tolerance.ts';

/** The keys of amounts of the year before that growth of this key may give. */
export function yearBeforeTargets(growth: Key): Key[] {
  const measure = { growth: 'value', 'growth-usd': 'value-usd' }[growth.measure];
  const period = parsePeriod(growth.period);
  return measure && period ? [{ ...growth, measure, period: shiftYears(period, -1).id }] : [];
}

/** An amount and its growth as one page prints them, and the result without a tolerance. */
interface YearBefore {
  amount: Evidence;
  growth: Evidence;
  value: number;
  bounds: Bounds;
}

/** The result from the newest page with both numbers as of a day, or today; null if there is none. */
function yearBeforeOn(target: Key, context: Context, day?: string): YearBefore | null {
  const [keys] = yearBeforeRelation.inputs(target, context.areas);
  if (!keys || isBeforeBreak(target.period, context.partners[target.partner]?.breaks)) return null;
  const [amounts, rates] = keys.map((key) => usableEvidence(context.history(factId(key)), day));
  const unit = yearBeforeRelation.unit(target, context.areas);
  const pairs = (amounts ?? []).flatMap((amount) => {
    const growth = rates?.find(({ release }) => release === amount.release);
    return growth && amount.unit === unit && growth.unit === 'percent' ? [{ amount, growth }] : [];
  });
  const newest = pairs.sort((a, b) => compareText(a.amount.published, b.amount.published)).at(-1);
  const { amount, growth } = newest ?? {};
  if (!amount || !growth || amount.value === null || growth.value === null) return null;
  // Growth of −100 percent leaves nothing to divide by, and a fall of more has no meaning for an amount.
  if (amount.value <= 0 || growth.value <= -100 || (growth.bounds[0] ?? -100) <= -100) return null;
  return {
    amount,
    growth,
    value: yearBeforeRelation.value(amount.value, growth.value),
    bounds: yearBeforeRelation.bounds(amount.bounds, growth.bounds),
  };
}

/** The pages whose exact number is in use, if the fact is neither disputed nor corrected nor withdrawn. */
function usableEvidence(history: FactHistory | undefined, day?: string): Evidence[] {
  const fact = history ? resolve(history, day) : null;
  if (fact?.basis !== 'stated' || isDoubtful(fact.status)) return [];
  return fact.evidence.filter((evidence) => isUsable(evidence, fact));
}

function isUsable({ value, qualifier, setAside, correction, conversion }: Evidence, fact: Fact): boolean {
  if (setAside !== undefined || correction || conversion) return false;
  return qualifier === 'exact' && value !== null && contains(fact.bounds, value);
}

/** The derivations of an amount of the year before, oldest first. Those that are not known to ±5% have no value. */
export function yearBefore(target: Key, context: Context): Derivation[] {
  const [keys = []] = yearBeforeRelation.inputs(target, context.areas);
  const pages = keys.flatMap((key) => context.history(factId(key))?.evidence ?? []);
  const days = [...new Set(pages.map(({ published }) => published))].sort();
  const tolerance = areaTolerance('yearBeforeTolerance', target.area, context.areas);
  const derivations: Derivation[] = [];
  for (const day of days) {
    const result = yearBeforeOn(target, context, day);
    const last = derivations.at(-1);
    if (!result && last && last.value !== null)
      derivations.push({ ...last, from: day, value: null, bounds: [null, null] });
    if (!result) continue;
    const revisionTolerance = tidy(tolerance * result.value);
    const bounds = widen(result.bounds, revisionTolerance);
    const isServed = isPreciseEnough(target.measure, result.value, halfWidth(bounds));
    const { amount, growth } = result;
    if (last?.value === result.value && last.inputs[0]?.release === amount.release) continue;
    derivations.push({
      formula: 'year-before',
      inputs: [inputOf(idOf(keys[0]), amount), inputOf(idOf(keys[1]), growth)],
      revisionTolerance,
      from: day,
      published: amount.published,
      recorded: latestDay([amount.recorded, growth.recorded]),
      value: isServed ? result.value : null,
      unit: amount.unit,
      bounds,
      qualifier: isLoose(bounds, result.value) ? 'about' : 'exact',
    });
  }
  return derivations;
}

function idOf(key: Key | undefined): string {
  return key ? factId(key) : '';
}

/** An amount of the year before that a page prints too. */
export interface YearBeforeCase {
  id: string;
  /** The area whose statistics office counts it. */
  root: string;
  result: YearBefore;
  /** How far the bounds of the printed number lie from those of the derived one, as a part of it; 0 if they meet. */
  gap: number;
}

export function yearBeforeCases(stated: readonly FactHistory[], context: Context): YearBeforeCase[] {
  return stated.flatMap((history): YearBeforeCase[] => {
    const result = yearBeforeOn(history, context);
    const printed = result && usableEvidence(history).find(({ release }) => release !== result.amount.release);
    if (!printed || printed.unit !== result.amount.unit) return [];
    const gap = distance(printed.bounds, result.bounds) / result.value;
    return [{ id: history.id, root: rootOf(history.area, context.areas), result, gap }];
  });
}

/** The smallest tolerance, in tenths of a percent, that keeps 95% of the gaps inside. */
export function requiredYearBefore(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => a - b);
  const gap = sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
  return tidy(Math.ceil(tidy(gap * 1000)) / 1000);
}
