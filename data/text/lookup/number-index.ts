/** The numbers of an area's facts, in order, so that a printed number is found without reading them all. Made in memory. */

import type { Fact } from '../../contract/fact.ts';
import { boundOfSize, compareWithBound, sizesNear } from '../../fact/bound-agreement.ts';
import { tidy } from '../../fact/bounds.ts';
import { type Period, parsePeriod } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figure.ts';
import { firstFrom } from '../spans.ts';
import { type NumberOfFact, numbersOf } from './numbers-of-fact.ts';

export interface KnownNumber extends NumberOfFact {
  fact: Fact;
  period: Period;
}

export type NumberIndex = ReadonlyMap<string, readonly KnownNumber[]>;

const indexes = new WeakMap<readonly Fact[], NumberIndex>();

/** By unit, in the order of their size without sign. Made once for a list of facts. */
export function numberIndex(facts: readonly Fact[]): NumberIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const byUnit = new Map<string, KnownNumber[]>();
  for (const fact of facts) {
    const period = parsePeriod(fact.period);
    if (!period) continue;
    const numbers = byUnit.get(fact.unit) ?? [];
    byUnit.set(fact.unit, numbers);
    for (const number of numbersOf(fact)) if (number.unit === fact.unit) numbers.push({ fact, period, ...number });
  }
  for (const numbers of byUnit.values()) numbers.sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
  indexes.set(facts, byUnit);
  return byUnit;
}

/** The numbers that the figure may print, whatever their signs; an amount without a unit may be of any currency. */
export function numbersFor(index: NumberIndex, figure: Figure): KnownNumber[] {
  const units = figure.unit ? [figure.unit] : [...index.keys()].filter(isCurrency);
  return units.flatMap((unit) => numbersIn(index.get(unit) ?? [], figure));
}

function numbersIn(numbers: readonly KnownNumber[], figure: Figure): KnownNumber[] {
  const [lowest, highest] = sizesPrintedAs(figure);
  const found: KnownNumber[] = [];
  for (let i = firstFrom(lowest, numbers.length, (at) => Math.abs((numbers[at] as KnownNumber).value)); ; i++) {
    const number = numbers[i];
    if (!number || Math.abs(number.value) > highest) return found;
    if (isPrintedAs(number, figure)) found.push(number);
  }
}

/** The smallest and the largest size that is printed so: up to half a unit of the last digit away, or near the bound. */
function sizesPrintedAs({ value, resolution, qualifier }: Figure): [lowest: number, highest: number] {
  if (qualifier === 'over' || qualifier === 'under') return sizesNear({ kind: qualifier, value });
  const size = Math.abs(value);
  return [tidy(size - resolution / 2), tidy(size + resolution / 2)];
}

/** A bound on record is only the same bound: "over 20" is not 20, and not 20.4. */
function isPrintedAs(number: KnownNumber, { value, qualifier }: Figure): boolean {
  const bound = boundOfSize(number);
  if (bound) return bound.value === Math.abs(value) && bound.kind === qualifier;
  if (qualifier !== 'over' && qualifier !== 'under') return true;
  return compareWithBound({ kind: qualifier, value }, number.value) === 'agrees';
}
