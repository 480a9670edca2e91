/**
 * Reference periods: a month (`2025-05`), a run of months (`2025-01..2025-05`) or a year (`2024`). Parses, compares and shifts them.
 *
 * Each period has one id, so that a fact has one id: January to December is always the year, and a month is never a range.
 */

export interface Period {
  id: string;
  year: number;
  /** First and last month, from 1. */
  from: number;
  to: number;
}

/** `2024`, `2025-05`, or `2025-01..2025-05` in one year. */
const SHAPE = /^([1-9]\d{3})(?:-(\d\d)(?:\.\.\1-(\d\d))?)?$/;

/** Parses the id of a period. null if it is invalid or not in its canonical form, such as `2025-01..2025-12`. */
export function parsePeriod(id: string): Period | null {
  const [, year, start, end] = SHAPE.exec(id) ?? [];
  if (!year) return null;
  const [from, to] = start ? [Number(start), Number(end ?? start)] : [1, 12];
  if (from < 1 || to > 12 || from > to) return null;
  // One month is not a range, and all months are a year.
  const isCanonical = !end || (from < to && to - from < 11);
  return isCanonical ? { id, year: Number(year), from, to } : null;
}

export function isYear(id: string): boolean {
  return /^\d+$/.test(id);
}

/** The period from month `from` to month `to` of one year; null for invalid months. */
export function periodOf(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  return { id: periodId(year, from, to), year, from, to };
}

function periodId(year: number, from: number, to: number): string {
  if (from === 1 && to === 12) return String(year);
  return from === to ? monthId(year, from) : `${monthId(year, from)}..${monthId(year, to)}`;
}

function monthId(year: number, month: number): string {
  return `${year}-${twoDigits(month)}`;
}

export function twoDigits(monthOrDay: number): string {
  return String(monthOrDay).padStart(2, '0');
}

export function firstDay({ year, from }: Period): string {
  return `${monthId(year, from)}-01`;
}

/** The last day of the period, `2025-05-31`. */
export function lastDay({ year, to }: Period): string {
  return new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 10);
}

/** The first month of the period, `2025-01`. */
export function firstMonth({ year, from }: Period): string {
  return monthId(year, from);
}

/** The last month of the period, `2025-05`. */
export function lastMonth({ year, to }: Period): string {
  return monthId(year, to);
}

/** The day that many days later, or earlier if `days` is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The latest of the days, or an empty text if there are none. */
export function latestDay(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}

/** The same months of another year. Growth compares a period with `shiftYears(period, -1)`. */
export function shiftYears({ year, from, to }: Period, years: number): Period {
  return periodOf(year + years, from, to) as Period;
}

/** Sorts periods by their last month. If it is the same, the longer period comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.to - b.to || b.from - a.from;
}

/** A range of months, `2025-01`. It is unbounded if an end is left out. */
export interface Span {
  from?: string | undefined;
  to?: string | undefined;
}

export function liesWithin(periodId: string, { from, to }: Span): boolean {
  const period = parsePeriod(periodId);
  if (!period) return false;
  const isAfterStart = from === undefined || firstMonth(period) >= from;
  const isBeforeEnd = to === undefined || lastMonth(period) <= to;
  return isAfterStart && isBeforeEnd;
}

/** Is any month of the year, in four digits, within the span? */
export function hasYear({ from, to }: Span, year: string): boolean {
  return (from === undefined || from.slice(0, 4) <= year) && (to === undefined || to.slice(0, 4) >= year);
}

export function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && parsePeriod(text) !== null;
}
