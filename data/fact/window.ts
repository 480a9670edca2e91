/** Windows: which periods make a series. `month` and `quarter` repeat within a year, the others are one run of months of every year. */
import type { Frequency } from '../contract/enumerations.ts';
import { type Period, parsePeriod, periodOf, windowOf } from './period.ts';

/** Windows with several periods a year. `ytd` is the year to date: January to each month, as cumulative statistics are published. */
const REPEATING: Record<string, (period: Period) => boolean> = {
  month: ({ from, to }) => from === to,
  quarter: ({ from, to }) => from % 3 === 1 && to === from + 2,
  ytd: ({ from }) => from === 1,
};

/** Every run of months of a year. */
const RUNS: Period[] = Array.from({ length: 144 }, (_, i) => [Math.floor(i / 12) + 1, (i % 12) + 1] as const).flatMap(
  ([from, to]) => periodOf(2000, from, to) ?? [],
);

/** `year`, `month-05`, `ytd-05` (January to May), `months-03-05`, and `month`, `quarter` and `ytd`. */
export const WINDOWS: ReadonlySet<string> = new Set([...Object.keys(REPEATING), ...RUNS.map(windowOf)]);

export function isInWindow(periodId: string, window: string): boolean {
  return windowsOf(periodId).includes(window);
}

/** The windows that a period belongs to, the widest last; none where `periodId` is not a period. */
export function windowsOf(periodId: string): string[] {
  const period = parsePeriod(periodId);
  if (!period) return [];
  return [windowOf(period), ...Object.keys(REPEATING).filter((window) => REPEATING[window]?.(period))];
}

/** The frequency of a series of the window. */
export function frequencyOfWindow(window: string): Frequency {
  if (window === 'months-07-12') return 'S';
  const [kind = ''] = window.split('-');
  return WINDOW_FREQUENCIES[kind] ?? '_O';
}

/** The frequency of a number that stands alone: a quarter is one, though January to March is also a year to date. */
export function frequencyOf(periodId: string): Frequency {
  const windows = windowsOf(periodId);
  const kind = ['year', 'month', 'quarter', 'ytd', 'months-07-12'].find((name) => windows.includes(name));
  return frequencyOfWindow(kind ?? '');
}

const WINDOW_FREQUENCIES: Record<string, Frequency> = { year: 'A', quarter: 'Q', month: 'M', ytd: 'YTD' };
