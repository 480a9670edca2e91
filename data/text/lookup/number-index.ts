/** The numbers of an area's facts, in order, so that a printed number is found without reading them all. Made in memory. */

import type { Fact } from '../../contract/fact.ts';
import { type Qualifier, tidy } from '../../fact/bounds.ts';
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

function numbersIn(numbers: readonly KnownNumber[], { value, resolution, qualifier }: Figure): KnownNumber[] {
  const size = Math.abs(value);
  const [low, high] = reach(size, resolution, qualifier);
  const found: KnownNumber[] = [];
  for (let i = firstFrom(low, numbers.length, (at) => Math.abs((numbers[at] as KnownNumber).value)); ; i++) {
    const number = numbers[i];
    if (!number || Math.abs(number.value) > high) return found;
    if (isPrinted(number, size, qualifier)) found.push(number);
  }
}

/** From where to where a number lies that is printed so: to half a step of its last digit, beyond a limit to a whole step. */
function reach(size: number, resolution: number, qualifier: Qualifier | null): [number, number] {
  if (qualifier === 'over') return [size, tidy(size + resolution)];
  if (qualifier === 'under') return [tidy(size - resolution), size];
  return [tidy(size - resolution / 2), tidy(size + resolution / 2)];
}

/** A limit of the record is the same limit: "over 20" is not 20, nor 20.4. */
function isPrinted({ value, qualifier: known }: KnownNumber, size: number, qualifier: Qualifier | null): boolean {
  if (known !== 'over' && known !== 'under') return true;
  return Math.abs(value) === size && (qualifier === null || qualifier === known);
}
