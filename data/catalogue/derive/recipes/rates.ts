/** What growth implies. Growth itself is not derived: its base may have been revised before it was printed. */
import { divide, scale, shift, subtract } from '../../../fact/bounds.ts';
import { isWorldTotal } from '../../../fact/id.ts';
import { type Period, parsePeriod, sameWindow } from '../../../fact/period.ts';
import { currencyOf, isTradeValue, ofChildren, ofParent, type Recipe, type Relation } from './recipe.ts';

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

/**
 * The amount of the year before that a page's amount and its growth imply. It is no fact: bases are revised before growth is printed, so it
 * says what the page counted from, and where the level of that year is another number, that the level was revised (base-revisions.ts).
 */
export const impliedBase: Relation = {
  inputs: (level) => {
    const later = { ...level, period: sameWindow(parsePeriod(level.period) as Period, 1).id };
    return isTradeValue(level) ? [[later, { ...later, measure: 'growth' }]] : [];
  },
  unit: currencyOf,
  value: (level, growth) => level / (1 + growth / 100),
  bounds: (level, growth) => divide(level, scale(shift(growth, 100), 0.01)),
  allowanceOf: 'result',
  onePage: true,
};
