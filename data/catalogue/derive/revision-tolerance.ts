/**
 * Revision tolerances: how far the bounds of a derivation are widened if different releases print its inputs, or its inputs and its target.
 * A publisher may have revised one of them and not yet the other, so rounding does not show how exact the result is.
 *
 * An amount: a part of the first input of a sum or difference, else of the result (`toleranceRelativeTo`). It is measured on the record by
 * `npm run record:backtest`, which compares every derivation with the number that a page printed for the same fact and fails where the
 * tolerance is smaller than its rule asks for. The rule is in `requiredTolerance`. A country whose releases give ten cases has its own, as
 * `revisionTolerance` in `data/vocabulary/areas.json`, which its regions share: one service compiles them all.
 * A share: the amounts behind it may be revised, so it has the revision tolerance of an amount, as a part of the share.
 * A growth difference: growth is printed to a tenth of a point, so a visible revision changes it by at least that much. A kind with fewer than
 * ten cases claims no more than this.
 */

import { tidy } from '../../fact/bounds.ts';
import type { Key } from '../../fact/id.ts';
import { USUAL_REVISION } from '../../fact/usual-revision.ts';
import type { Areas, Relation } from './recipes.ts';

/**
 * The tolerances of an area whose statistics office has fewer than ten cases. The revision tolerance was measured on all cases of November
 * 2026, when Uzbekistan had revised a total by 1.6%. On December 2, 2026, the cases required only 0.4%.
 */
export const POOLED = { revisionTolerance: 0.04, yearBeforeTolerance: USUAL_REVISION };

export const GROWTH_DIFFERENCE_TOLERANCE = 0.1;

/**
 * The revision tolerance for `gaps`: by how much printed and derived numbers differ beyond their bounds, relative to the number. It is the largest
 * of the n gaps times 40/(n + 1), so that the next gap is larger only once in 40 times, which is half of the 5% that bounds may miss.
 *
 *   9 gaps, the largest 0.4%      0.4% × 40/10 = 1.6%
 *
 * The next gap is larger than the largest of n gaps once in n + 1 times. A gap that is twice as large is assumed to be half as likely, so a gap of
 * `factor` times the largest happens once in factor × (n + 1) times. That is 40. In 80 amounts that were printed twice, large gaps were rarer
 * (record of 2026).
 */
export function requiredTolerance(gaps: number[]): number {
  const factor = Math.max(1, 40 / (gaps.length + 1));
  return tidy(Math.ceil(tidy(factor * Math.max(0, ...gaps) * 1000)) / 1000);
}

/** A tolerance of an area, relative to the number: its own, or that of the area that it is a part of. */
export function areaTolerance(name: keyof typeof POOLED, area: string, areas: Areas): number {
  const { [name]: tolerance, parent } = areas[area] ?? {};
  if (tolerance !== undefined) return tolerance;
  return parent === undefined ? POOLED[name] : areaTolerance(name, parent, areas);
}

/** The area that a statistics office counts for, with all its parts. */
export function rootOf(area: string, areas: Areas): string {
  const parent = areas[area]?.parent;
  return parent === undefined ? area : rootOf(parent, areas);
}

/** Whether a derivation has a revision tolerance. It has none if one page prints all its inputs for the same period. */
export function needsTolerance({ otherPeriods }: Relation, isOnePage: boolean): boolean {
  return otherPeriods === true || !isOnePage;
}

/** How far the bounds are moved outward, in the unit of the result. `relative` is how far an amount may be revised, as a part of it. */
export function toleranceOf(recipe: Relation, target: Key, inputs: number[], result: number, relative: number): number {
  return target.measure === 'growth-difference'
    ? GROWTH_DIFFERENCE_TOLERANCE
    : tidy(relative * toleranceBase(recipe, target, inputs, result));
}

/** The number to which the revision tolerance of an amount or a share is relative, in the unit of the result. */
export function toleranceBase(
  { toleranceRelativeTo }: Relation,
  target: Key,
  inputs: number[],
  result: number,
): number {
  const isOfResult = toleranceRelativeTo === 'result' || target.measure === 'growth-difference';
  return Math.abs(isOfResult ? result : (inputs[0] ?? 0));
}
