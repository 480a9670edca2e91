import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { ruleOfNumbers } from './rule.ts';
import { isNumber } from './runs.ts';
import { isDifference } from './tolerance.ts';

/** Times the same months of another year: at most this in one year, and the second factor more in each further year. */
const ONE_YEAR = 2.5;
const FURTHER_YEAR = 1.3;
const FURTHEST = 6;

/** An amount is of the magnitude that the same months of the nearest year before have. */
export const neighbourYears = ruleOfNumbers('neighbour-years', ['value', 'value-usd', 'count'], (stated, view) => {
  const before = nearestBefore(view, stated);
  if (!before || before.value <= 0 || stated.value <= 0 || isDifference(stated)) return [];
  const years = stated.months.year - before.months.year;
  const limit = ONE_YEAR * FURTHER_YEAR ** (years - 1);
  const times = stated.value / before.value;
  if (times <= limit && times >= 1 / limit) return [];
  const message = `it is ${times.toPrecision(3)} times the ${before.printed} of ${before.period}: copy both again, or waive with the reason`;
  return [{ places: [stated.place, before.place], message }];
});

function nearestBefore(view: RecordView, stated: Stated): Stated | null {
  const { year, from, to } = stated.months;
  for (let before = year - 1; before >= year - FURTHEST; before -= 1) {
    const other = view
      .ofYear(stated, before)
      .find(({ months, qualifier }) => months.from === from && months.to === to && isNumber(qualifier));
    if (other) return other;
  }
  return null;
}
