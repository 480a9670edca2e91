/** Parts and their totals: of the area's own trade, and of its parent's. */
import { divide, multiply, scale } from '../../../fact/bounds.ts';
import { isWorldTotal, type Key } from '../../../fact/id.ts';
import {
  type Areas,
  currencyOf,
  isTradeValue,
  ofChildren,
  ofParent,
  percent,
  type Recipe,
  WORLD_TOTAL,
} from './recipe.ts';

/** A part, from its share and the total: 49.5 percent of 227.67 billion. */
export const shareOfTotal: Recipe = {
  formula: 'share-of-total',
  targets: (input) => (input.measure === 'share' ? [{ ...input, measure: 'value' }] : []),
  inputs: (target) =>
    isPart(target)
      ? [
          [
            { ...target, measure: 'share' },
            { ...target, ...WORLD_TOTAL },
          ],
        ]
      : [],
  unit: currencyOf,
  value: (share, total) => (share * total) / 100,
  bounds: (share, total) => scale(multiply(share, total), 0.01),
  allowanceOf: 'result',
};

/** The share of a part in its total, where both are printed. */
export const partOverTotal: Recipe = {
  formula: 'part-over-total',
  targets: (input) => (isPart(input) ? [{ ...input, measure: 'share' }] : []),
  inputs: (target) => {
    const part = { ...target, measure: 'value' };
    return target.measure === 'share' && isPart(part) ? [[part, { ...part, ...WORLD_TOTAL }]] : [];
  },
  unit: percent,
  value: (part, total) => (part / total) * 100,
  bounds: (part, total) => scale(divide(part, total), 100),
  allowanceOf: 'result',
};

/** The area's share of its parent's trade. A port's figures count goods of other areas too and are no share of anything. */
export const partOverParent: Recipe = {
  formula: 'part-over-parent',
  targets: (input, areas) =>
    isTradeValue(input)
      ? [input, ...ofChildren(input, areas)].map((key) => ({ ...key, measure: 'national-share' }))
      : [],
  inputs: (target, areas) => {
    const part = { ...target, measure: 'value' };
    const isShare = target.measure === 'national-share' && isTradeValue(part) && areas[target.area]?.kind !== 'port';
    return isShare ? ofParent(part, areas).map((whole) => [part, whole]) : [];
  },
  unit: percent,
  value: (part, whole) => (part / whole) * 100,
  bounds: (part, whole) => scale(divide(part, whole), 100),
  allowanceOf: 'result',
};

/** The parent's trade with a partner, from the area's total, the partner's share of it and its share of the parent's. */
export const nationalTotal: Recipe = {
  formula: 'national-total',
  targets: parentOfNationalShare,
  inputs: (target, areas) =>
    isPart(target)
      ? ofChildren(target, areas).map((child) => [
          { ...child, ...WORLD_TOTAL },
          { ...child, measure: 'share' },
          { ...child, measure: 'national-share' },
        ])
      : [],
  unit: currencyOf,
  value: (total, share, national) => (total * share) / national,
  bounds: (total, share, national) => divide(multiply(total, share), national),
  allowanceOf: 'result',
};

/** The same from the area's own amount, where that is printed. */
export const nationalTotalOfValue: Recipe = {
  formula: 'national-total-of-value',
  targets: parentOfNationalShare,
  inputs: (target, areas) =>
    isTradeValue(target)
      ? ofChildren(target, areas).map((child) => [child, { ...child, measure: 'national-share' }])
      : [],
  unit: currencyOf,
  value: (part, national) => (part / national) * 100,
  bounds: (part, national) => scale(divide(part, national), 100),
  allowanceOf: 'result',
};

function parentOfNationalShare(input: Key, areas: Areas): Key[] {
  return input.measure === 'national-share' ? ofParent({ ...input, measure: 'value' }, areas) : [];
}

function isPart(key: Key): boolean {
  return isTradeValue(key) && !isWorldTotal(key);
}
