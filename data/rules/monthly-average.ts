import { isWorldTotal } from '../fact/id.ts';
import { comparePeriods } from '../fact/period.ts';
import type { Stated } from './page-evidence.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { isNumber } from './runs.ts';
import { isDifference } from './tolerance.ts';

/** Times that the monthly averages of two periods may differ, by the years between them: of all trade, and of a part of it. */
const OF_TOTAL = [2.5, 3.5];
const OF_PART = [3, 6];

/**
 * A month, a run of months and a year of one series have about the same average month: a month that is written for the months up to it
 * has several times what the others have. Each period is compared with those before it in its year and in the year before.
 */
export const monthlyAverage = ruleOfNumbers('monthly-average', ['value', 'value-usd'], (stated, view) => {
  if (isDifference(stated) || !isUsable(stated)) return [];
  const limits = isWorldTotal(stated) ? OF_TOTAL : OF_PART;
  const odd = limits.flatMap((limit, years) => {
    const others = view.ofYear(stated, stated.months.year - years);
    return others.find((other) => isBefore(other, stated) && isUsable(other) && timesOf(stated, other) > limit) ?? [];
  })[0];
  return odd ? [finding(stated, odd)] : [];
});

function isBefore(other: Stated, stated: Stated): boolean {
  return comparePeriods(other.months, stated.months) < 0;
}

/** How many times the lower average month the higher one is. */
function timesOf(a: Stated, b: Stated): number {
  const quotient = averageOf(a) / averageOf(b);
  return Math.max(quotient, 1 / quotient);
}

function isUsable({ value, qualifier }: Stated): boolean {
  return value > 0 && isNumber(qualifier);
}

function averageOf({ value, months: { from, to } }: Stated): number {
  return value / (to - from + 1);
}

function finding(stated: Stated, other: Stated): Finding {
  const times = (averageOf(stated) / averageOf(other)).toPrecision(3);
  const message = `its average month is ${times} times that of the ${other.printed} of ${other.period}: correct the period or the number, or waive with the reason`;
  return { places: [stated.place, other.place], message };
}
