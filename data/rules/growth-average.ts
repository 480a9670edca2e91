import type { Stated } from './page-evidence.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { isNumber } from './runs.ts';

/** Points by which rounding and small revisions may carry an average past its parts. */
const ALLOWANCE = 0.5;

/** Growth to May is an average of growth to April and growth in May, so it lies between the two. Trade lies between exports and imports. */
export const growthAverage = ruleOfNumbers('growth-average', ['growth'], (whole, view) => {
  const { year, from, to } = whole.months;
  const ofYear = from === 1 && to > 1 ? view.ofYear(whole, year) : [];
  const before = ofYear.find(({ months }) => months.from === 1 && months.to === to - 1);
  const month = ofYear.find(({ months }) => months.from === to && months.to === to);
  const runs = before && month ? between(whole, [before, month], 'to the month before', 'in the month') : [];
  if (whole.indicator !== 'trade') return runs;
  const [exports, imports] = ['exports', 'imports'].map((indicator) => view.stated(whole, { indicator }));
  return exports && imports ? [...runs, ...between(whole, [exports, imports], 'of exports', 'of imports')] : runs;
});

function between(whole: Stated, parts: [Stated, Stated], ...names: [string, string]): Finding[] {
  if (![whole, ...parts].every(({ qualifier }) => isNumber(qualifier))) return [];
  const [a, b] = parts;
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (whole.value >= low - ALLOWANCE && whole.value <= high + ALLOWANCE) return [];
  const message = `growth of ${a.printed} ${names[0]} and of ${b.printed} ${names[1]} can't average to it: copy the three again, or waive with the reason`;
  return [{ places: [whole.place, a.place, b.place], message }];
}
