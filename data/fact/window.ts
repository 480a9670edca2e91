/** Windows: which periods make a series. `month` and `quarter` repeat within a year, the others are one run of months of every year. */
import { type Period, parsePeriod, periodOf, windowOf } from './period.ts';

/** Windows with several periods a year. */
const REPEATING: Record<string, (period: Period) => boolean> = {
  month: ({ from, to }) => from === to,
  quarter: ({ from, to }) => from % 3 === 1 && to === from + 2,
};

/** `year`, `month-05`, `ytd-05` (January to May), `months-03-05`, and `month` and `quarter`. */
export const WINDOWS: ReadonlySet<string> = new Set([...Object.keys(REPEATING), ...runs()]);

export function isInWindow(periodId: string, window: string): boolean {
  return windowsOf(periodId).includes(window);
}

/** The windows that a period belongs to, the widest last; none where `periodId` is not a period. */
export function windowsOf(periodId: string): string[] {
  const period = parsePeriod(periodId);
  if (!period) return [];
  const repeating = Object.keys(REPEATING).filter((window) => REPEATING[window]?.(period));
  return [windowOf(period), ...repeating];
}

function runs(): string[] {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return months.flatMap((from) =>
    months.flatMap((to) => {
      const period = periodOf(2000, from, to);
      return period ? [windowOf(period)] : [];
    }),
  );
}
