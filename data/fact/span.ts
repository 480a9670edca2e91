/** Spans of months: which periods lie within one. */
import { parsePeriod, twoDigits } from './period.ts';

export interface Span {
  /** The first month, `2025-01`; no bound where it is left out. */
  from?: string | undefined;
  /** The last month. */
  to?: string | undefined;
}

/** Whether all months of the period lie within the span. */
export function liesWithin(periodId: string, { from, to }: Span): boolean {
  const period = parsePeriod(periodId);
  if (!period) return false;
  const month = (n: number) => `${String(period.year).padStart(4, '0')}-${twoDigits(n)}`;
  return (from === undefined || month(period.from) >= from) && (to === undefined || month(period.to) <= to);
}

/** Whether some month of the year, four digits, lies within the span. */
export function hasYear({ from, to }: Span, year: string): boolean {
  return (from === undefined || from.slice(0, 4) <= year) && (to === undefined || to.slice(0, 4) >= year);
}

/** Whether the text is a month, `2025-05`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && parsePeriod(text) !== null;
}
