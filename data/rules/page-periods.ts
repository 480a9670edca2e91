import { type Period, parsePeriod, periodOf, sameWindow } from '../fact/period.ts';
import { windowsOf } from '../fact/window.ts';
import { type Finding, ruleOfPages } from './rule.ts';

/** What pages print of the period that they report, and not of the year before it. */
const OF_THE_NEWS = ['growth', 'growth-usd', 'lead', 'rank', 'national-share'];

/**
 * A page reports the months up to one month. Besides them it prints whole years, quarters, months in a row up to it, the same months
 * of the year before (not their growth, which was news then), and other periods of which it prints several numbers.
 */
export const pagePeriods = ruleOfPages('page-periods', (places) => {
  const timed = places
    .filter(({ observation }) => observation.measure !== 'target')
    .map((place) => ({ place, months: parsePeriod(place.observation.period) as Period }));
  const [first] = timed;
  if (!first) return [];
  const newest = timed.map(({ months }) => months).reduce((a, b) => (endOf(b) > endOf(a) ? b : a), first.months);
  const count = new Map<string, number>();
  for (const { months } of timed) count.set(months.id, (count.get(months.id) ?? 0) + 1);
  return timed.flatMap(({ place, months }): Finding[] => {
    const { value, measure } = place.observation;
    if (value === null || endOf(months) === endOf(newest)) return [];
    const isYearBefore = count.has(sameWindow(months, 1).id);
    if (isYearBefore ? !OF_THE_NEWS.includes(measure) : isPrintedBeside(months, newest, count)) return [];
    const what = isYearBefore ? `${measure} of the year before` : `a number of ${months.id} alone`;
    const message = `the page reports ${newest.id}, and ${what} is not printed with it: correct the period, or waive with the reason`;
    return [{ places: [place], message }];
  });
});

function isPrintedBeside(months: Period, newest: Period, count: ReadonlyMap<string, number>): boolean {
  const isUsual = windowsOf(months.id).some((window) => window === 'year' || window === 'quarter');
  return isUsual || (count.get(months.id) ?? 0) > 1 || isInRow(months, newest, count);
}

/** Whether it is a month, and the page has all months between it and the newest. */
function isInRow({ year, from, to }: Period, newest: Period, count: ReadonlyMap<string, number>): boolean {
  if (from !== to || year !== newest.year) return false;
  const between = Array.from({ length: newest.to - to - 1 }, (_, i) => to + 1 + i);
  return between.every((month) => count.has(periodOf(year, month, month)?.id ?? ''));
}

function endOf({ year, to }: Period): number {
  return year * 12 + to;
}
