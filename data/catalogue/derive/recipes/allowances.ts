/**
 * Allowances for revision: by how much the bounds of a derivation are widened whose inputs, or whose target, different releases
 * print. Publishers revise one of them and not yet the other, so rounding alone does not say how far the result is known.
 *
 * Measured on the record by `npm run record:backtest`, which fails where an allowance is too small: it compares every derivation
 * with the number that a page printed for the same fact. An allowance is `SAFETY` times the largest gap among its cases. A formula
 * with fewer than ten cases has too few to measure and takes the pooled allowance of all of them.
 */
import type { Formula } from '../../../contract/enumerations.ts';
import type { Recipe } from './recipe.ts';

/** The largest of a dozen gaps understates the next one. With 4 the backtest holds for the gaps that it leaves out. */
export const SAFETY = 4;

/** Parts of the first input of a sum or difference, else of the result (`Recipe.allowanceOf`). */
const ALLOWANCES: Partial<Record<Formula, number>> = { subtraction: 0.007 };

export const POOLED = 0.007;

/** The widest bounds with which a derivation is served, as half of their width: a part of the number, or points of a lead. */
const USEFUL = 0.05;
const USEFUL_POINTS = 0.5;

export function allowanceOf(formula: Formula): number {
  return ALLOWANCES[formula] ?? POOLED;
}

/** How far the bounds are widened, in the unit of the result. */
export function reachOf({ allowanceOf: base }: Recipe, inputs: (number | null)[], result: number): number {
  return Math.abs(base === 'result' ? result : (inputs[0] ?? 0));
}

/** Whether a number that is known to plus or minus `half` is worth serving. */
export function isUseful(measure: string, value: number, half: number): boolean {
  return half <= (measure === 'lead' ? USEFUL_POINTS : USEFUL * Math.abs(value));
}
