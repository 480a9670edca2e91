import { agree, type Qualified, subtract } from '../fact/bounds.ts';
import { ruleOfNumbers } from './rule.ts';
import { qualifierOf } from './tolerance.ts';

/** A lead is the growth of the area less the growth of its parent, within the rounding of the three. */
export const lead = ruleOfNumbers('lead', ['lead'], (points, view) => {
  const parent = view.parentOf(points.area);
  const growth = view.stated(points, { measure: 'growth' });
  const ofParent = parent && view.stated(points, { measure: 'growth', area: parent });
  if (!growth || !ofParent) return [];
  const bounds = subtract(growth.bounds, ofParent.bounds);
  const difference: Qualified = { bounds, qualifier: qualifierOf([growth], [ofParent]) };
  if (agree(difference, points)) return [];
  const message = `growth of ${growth.printed} here and of ${ofParent.printed} in ${parent} gives another lead: copy the three again, or waive with the reason`;
  return [{ places: [points.place, growth.place, ofParent.place], message }];
});
