/** What a recipe is: how facts of one kind follow from stated ones. */
import type { Formula, Unit } from '../../../contract/enumerations.ts';
import type { Bounds } from '../../../fact/bounds.ts';
import type { Key } from '../../../fact/id.ts';
import type { Term } from '../../../record/schema.ts';

/** The areas of the vocabulary: which is part of which, and in which currency each reports. */
export type Areas = Record<string, Pick<Term, 'parent' | 'currency' | 'kind' | 'allowance'>>;

export interface Recipe extends Relation {
  formula: Formula;
  /** Keys of facts that may have the given one as an input. */
  targets(input: Key, areas: Areas): Key[];
}

/** How a number follows from others. */
export interface Relation {
  /** Every list of inputs that makes the target, in the order of the formula; empty where the recipe makes no such fact. */
  inputs(target: Key, areas: Areas): Key[][];
  unit(target: Key, areas: Areas): Unit | undefined;
  value(...inputs: number[]): number;
  bounds(...inputs: Bounds[]): Bounds;
  /** What the allowance is a part of: the first input (the largest of a sum or difference), or the result. */
  allowanceOf: 'first input' | 'result';
  /** One page must print all inputs. */
  onePage?: true;
  /**
   * The inputs are of other periods than the target, which an earlier or later release prints: it may revise, so that the
   * allowance is due even where one page prints all inputs.
   */
  otherPeriods?: true;
}

export const WORLD_TOTAL = { partner: 'world', breakdown: 'total' } as const;

/** Indicators whose values are amounts that add up. */
const AMOUNTS = ['trade', 'exports', 'imports'];

/** Whether the key is of an amount in the area's currency. Cargo has the measure `value` too, in tonnes. */
export function isTradeValue({ measure, indicator }: Key): boolean {
  return measure === 'value' && AMOUNTS.includes(indicator);
}

/** Whether the key is of exports less imports, in the area's currency. Balances of several periods are not subtracted. */
export function isBalance({ measure, indicator }: Key): boolean {
  return measure === 'value' && indicator === 'balance';
}

export function currencyOf({ area }: Key, areas: Areas): Unit | undefined {
  return areas[area]?.currency;
}

export function percent(): Unit {
  return 'percent';
}

/** The parent's key, or none for an area without one. */
export function ofParent(key: Key, areas: Areas): Key[] {
  const parent = areas[key.area]?.parent;
  return parent === undefined ? [] : [{ ...key, area: parent }];
}

/** The keys of the areas that have the key's area as their parent. */
export function ofChildren(key: Key, areas: Areas): Key[] {
  return Object.keys(areas)
    .filter((area) => areas[area]?.parent === key.area)
    .map((area) => ({ ...key, area }));
}
