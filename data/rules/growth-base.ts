import type { Period } from '../fact/period.ts';
import { parsePeriod, sameWindow } from '../fact/period.ts';
import type { Rule } from './rule.ts';

/** Bases are revised before growth is printed on them: by less than 1.5 percent in most windows on record. */
const TOLERANCE = 0.03;

/**
 * The level over its growth is about the level printed a year before. It checks the copy, not the statistics: growth is served
 * as printed and never computed anew, and a larger revision is waived.
 */
export const growthBase: Rule = {
  name: 'growth-base',
  check(view) {
    return [...view.numbers('growth')].flatMap((growth) => {
      const period = sameWindow(parsePeriod(growth.period) as Period, -1).id;
      const level = view.stated(growth, { measure: 'value' });
      const before = view.stated(growth, { measure: 'value', period });
      if (!level || !before) return [];
      const implied = level.value / (1 + growth.value / 100);
      if (Math.abs(implied - before.value) <= TOLERANCE * before.value) return [];
      const message = `with the level ${level.printed} it implies ${implied.toPrecision(5)} a year before, where ${before.printed} was printed: copy the three again, or waive a known revision`;
      return [{ places: [growth.place, level.place, before.place], message }];
    });
  },
};
