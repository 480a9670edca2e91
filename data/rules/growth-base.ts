import { sameWindow } from '../fact/period.ts';
import { ruleOfNumbers } from './rule.ts';
import { agrees, impliedBase, inWords } from './tolerance.ts';

/** Levels are revised before growth on them is printed: by less than 1.5 percent in most periods on record. */
const ALLOWANCE = 0.03;

/**
 * The level divided by its growth is about the level printed a year before. This checks the copy, not the statistics: growth is served
 * as printed. Waive a larger revision.
 */
export const growthBase = ruleOfNumbers('growth-base', ['growth', 'growth-usd'], (growth, view) => {
  const measure = growth.measure === 'growth' ? 'value' : 'value-usd';
  const level = view.stated(growth, { measure });
  const before = view.stated(growth, { measure, period: sameWindow(growth.months, -1).id });
  if (!level || !before) return [];
  const implied = impliedBase(level, growth);
  if (agrees(implied, before, ALLOWANCE)) return [];
  const message = `with the level ${level.printed} it implies ${inWords(implied.bounds)} a year before, where ${before.printed} was printed: copy the three again, or waive a known revision`;
  return [{ places: [growth.place, level.place, before.place], message }];
});
