/** Windows: what repeats every year and makes periods a series. `month` takes every single month, the others one run of months. */
import { parsePeriod, periodOf, windowOf } from './period.ts';

const EVERY_MONTH = 'month';

/** `year`, `month-05`, `ytd-05` (January to May), `months-03-05`, and `month`. */
export const WINDOWS: ReadonlySet<string> = new Set([EVERY_MONTH, ...runs()]);

export function isInWindow(periodId: string, window: string): boolean {
  const period = parsePeriod(periodId);
  if (!period) return false;
  return window === EVERY_MONTH ? period.from === period.to : windowOf(period) === window;
}

/** The windows that a period belongs to, the most telling one last. */
export function windowsOf(periodId: string): string[] {
  const period = parsePeriod(periodId);
  if (!period) return [];
  return period.from === period.to ? [windowOf(period), EVERY_MONTH] : [windowOf(period)];
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
