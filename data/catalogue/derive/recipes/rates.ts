/** What growth and conversions imply. Growth itself is not derived: its base may have been revised before it was printed. */
import { divide, scale, shift, subtract } from '../../../fact/bounds.ts';
import { isWorldTotal } from '../../../fact/id.ts';
import { type Period, parsePeriod, sameWindow } from '../../../fact/period.ts';
import { currencyOf, isTradeValue, ofChildren, ofParent, type Recipe } from './recipe.ts';

/** By how many points the area's growth is above its parent's. */
export const growthLead: Recipe = {
  formula: 'growth-lead',
  targets: (input, areas) =>
    input.measure === 'growth' && isWorldTotal(input)
      ? [input, ...ofChildren(input, areas)].map((key) => ({ ...key, measure: 'lead' }))
      : [],
  inputs: (target, areas) => {
    const growth = { ...target, measure: 'growth' };
    return target.measure === 'lead' && isWorldTotal(target)
      ? ofParent(growth, areas).map((parent) => [growth, parent])
      : [];
  },
  unit: () => 'points',
  value: (area, parent) => area - parent,
  bounds: subtract,
  allowanceOf: 'first input',
};

/** How much of the area's currency a page counts for a dollar. */
export const exchangeRate: Recipe = {
  formula: 'exchange-rate',
  targets: (input) => (input.measure === 'value-usd' ? [{ ...input, measure: 'exchange-rate' }] : []),
  inputs: (target) =>
    target.measure === 'exchange-rate'
      ? [
          [
            { ...target, measure: 'value' },
            { ...target, measure: 'value-usd' },
          ],
        ]
      : [],
  unit: (target, areas) => {
    const currency = currencyOf(target, areas);
    return currency && `${currency}/USD`;
  },
  value: (amount, dollars) => amount / dollars,
  bounds: divide,
  allowanceOf: 'result',
  onePage: true,
};

/**
 * The amount of the year before that a page's amount and its growth imply. It is a measure of its own, because bases are revised
 * before growth is printed: it says what the page counted from, not what was printed a year before.
 */
export const impliedBase: Recipe = {
  formula: 'implied-base',
  targets: (input) =>
    input.measure === 'growth' ? [{ ...input, measure: 'implied-base', period: otherYear(input.period, -1) }] : [],
  inputs: (target) => {
    const level = { ...target, measure: 'value', period: otherYear(target.period, 1) };
    return target.measure === 'implied-base' && isTradeValue(level) ? [[level, { ...level, measure: 'growth' }]] : [];
  },
  unit: currencyOf,
  value: (level, growth) => level / (1 + growth / 100),
  bounds: (level, growth) => divide(level, scale(shift(growth, 100), 0.01)),
  allowanceOf: 'result',
  onePage: true,
};

function otherYear(period: string, years: number): string {
  return sameWindow(parsePeriod(period) as Period, years).id;
}
