import type { Period } from '../fact/period.ts';
import { parsePeriod, periodOf } from '../fact/period.ts';
import type { Rule } from './rule.ts';

/** Points by which rounding and small revisions may carry an average past its parts. */
const SLACK = 0.5;

/** Growth to May is an average of growth to April and growth in May, so it lies between the two. */
export const growthAverage: Rule = {
  name: 'growth-average',
  check(view) {
    return [...view.numbers('growth')].flatMap((whole) => {
      const { year, from, to } = parsePeriod(whole.period) as Period;
      if (from !== 1 || to === 1) return [];
      const parts = [periodOf(year, 1, to - 1), periodOf(year, to, to)].map((period) =>
        period ? view.stated(whole, { period: period.id }) : null,
      );
      const [before, month] = parts;
      if (!before || !month) return [];
      const [low, high] = [Math.min(before.value, month.value), Math.max(before.value, month.value)];
      if (whole.value >= low - SLACK && whole.value <= high + SLACK) return [];
      const message = `growth of ${before.printed} to the month before and of ${month.printed} in the month can't average to it`;
      return [{ places: [whole.place, before.place, month.place], message }];
    });
  },
};
