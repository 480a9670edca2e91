/**
 * Reference periods: how they are spelled, compared and counted. A period is a month (`2025-05`), a cumulative run of months
 * (`2025-01..2025-05`) or a year (`2024`). Each has only one spelling, so that a fact has one id: January to December is always the year, one
 * month never a range.
 */

export interface Period {
  id: string;
  year: number;
  from: number;
  to: number;
}

/** `2024`, `2025-05`, or `2025-01..2025-05` in one year. */
const SHAPE = /^([1-9]\d{3})(?:-(\d\d)(?:\.\.\1-(\d\d))?)?$/;

/** Parses the id of a period. null if it is not valid or not in its canonical form. */
export function parsePeriod(id: string): Period | null {
  const [, year, start, end] = SHAPE.exec(id) ?? [];
  if (!year) return null;
  const [from, to] = start ? [Number(start), Number(end ?? start)] : [1, 12];
  if (from < 1 || to > 12 || from > to) return null;
  // A single month is no range, and all months are a year.
  const isCanonical = !end || (from < to && to - from < 11);
  return isCanonical ? { id, year: Number(year), from, to } : null;
}

export function isYear(id: string): boolean {
  return /^\d+$/.test(id);
}

/** The period from month `from` to month `to` of one year; null for invalid months. */
export function periodOf(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  const month = (n: number) => `${year}-${twoDigits(n)}`;
  const whole = from === 1 && to === 12;
  const id = whole ? String(year) : from === to ? month(from) : `${month(from)}..${month(to)}`;
  return { id, year, from, to };
}

export function twoDigits(monthOrDay: number): string {
  return String(monthOrDay).padStart(2, '0');
}

export function firstDay({ year, from }: Period): string {
  return `${year}-${twoDigits(from)}-01`;
}

/** The last day of the period as an ISO date; a release about it is published later. */
export function lastDay({ year, to }: Period): string {
  return new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 10);
}

/** The day so many days after another; before it where `days` is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last of some days; empty where there are none. */
export function lastOf(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}

/** The same months of another year: growth compares a period with `shiftYears(period, -1)`. */
export function shiftYears({ year, from, to }: Period, years: number): Period {
  return periodOf(year + years, from, to) as Period;
}

/** Orders periods by their end, then the longer first: the newest and longest comes last under `sort`. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.to - b.to || b.from - a.from;
}

export interface Span {
  /** The first month, `2025-01`; no bound where it is left out. */
  from?: string | undefined;
  to?: string | undefined;
}

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

export function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && parsePeriod(text) !== null;
}
