import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { ruleOfNumbers } from './rule.ts';
import { lastRunBefore } from './runs.ts';

/** Growth in percent that the months added to a run can have: by the levels, and by the number of months where those are not known. */
const BY_LEVELS = [-60, 200] as const;
const BY_MONTHS = [-80, 400] as const;

/** Growth to May and growth to March imply growth from April to May, which must be a possible rate. */
export const growthWindows = ruleOfNumbers('growth-windows', ['growth'], (growth, view) => {
  const before = lastRunBefore(view, growth);
  if (!before) return [];
  const [rate, [low, high]] = growthBetween(view, before, growth);
  if (rate >= low && rate <= high) return [];
  const what = Number.isFinite(rate) ? `growth of ${rate.toFixed(1)} percent` : 'less than nothing a year before';
  const message = `after ${before.printed} in ${before.period} it implies ${what} in the months added since: copy growth and level of both again, or waive with the reason`;
  return [{ places: [growth.place, before.place], message }];
});

/** Growth of the months that `whole` adds to `before`, with its limits. Infinite where they would have had less than nothing. */
function growthBetween(view: RecordView, before: Stated, whole: Stated): [number, readonly [number, number]] {
  const [first, last] = [before, whole].map((growth) => view.stated(growth, { measure: 'value' })?.value ?? null);
  const hasLevels = first && last;
  const [a, b] = hasLevels
    ? [first / (1 + before.value / 100), last / (1 + whole.value / 100)]
    : [before.months.to, whole.months.to];
  const added = hasLevels ? last - first : b * (1 + whole.value / 100) - a * (1 + before.value / 100);
  return [b > a ? (added / (b - a) - 1) * 100 : Infinity, hasLevels ? BY_LEVELS : BY_MONTHS];
}
