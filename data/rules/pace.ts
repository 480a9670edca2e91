import { ruleOfNumbers } from './rule.ts';
import { lastRunBefore } from './runs.ts';
import { isDifference } from './tolerance.ts';

/** Times the monthly average so far that the months added since can have. Slow starts of a year double; nothing on record stops. */
const SLOWEST = 0.3;
const FASTEST = 2.75;

/** A year goes on at about its pace: the months added to a run are within limits of the average of the run before. */
export const pace = ruleOfNumbers('pace', ['value', 'value-usd'], (whole, view) => {
  const before = lastRunBefore(view, whole);
  if (!before || before.value <= 0 || isDifference(whole)) return [];
  const added = (whole.value - before.value) / (whole.months.to - before.months.to);
  const times = added / (before.value / before.months.to);
  if (times >= SLOWEST && times <= FASTEST) return [];
  const message = `after ${before.printed} of ${before.period}, the months added since have ${times.toFixed(2)} times its monthly average: copy both again, or waive with the reason`;
  return [{ places: [whole.place, before.place], message }];
});
