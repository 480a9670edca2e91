/** Which windows of total trade the record holds, area by area: gaps are said, never filled. */

import { isTotalTrade } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { parsePeriod } from '../fact/period.ts';
import type { TradeRecord } from '../record/schema.ts';

export interface YearCoverage {
  area: string;
  year: number;
  /** Last months of the cumulated windows held, 12 for the year. */
  sums: number[];
  /** Single months held. */
  months: number[];
}

export function yearsHeld({ releases }: TradeRecord): YearCoverage[] {
  const held = new Map<string, YearCoverage>();
  for (const observation of releases.flatMap((one) => one.observations)) {
    const { area, period, value } = observation;
    if (!isTotalTrade(observation) || value === null) continue;
    const { year, from, to } = parsePeriod(period) as Period;
    const key = `${area} ${year}`;
    const row = held.get(key) ?? { area, year, sums: [], months: [] };
    held.set(key, row);
    const list = from === to && to !== 1 ? row.months : row.sums;
    if (!list.includes(to)) list.push(to);
    list.sort((a, b) => a - b);
  }
  return [...held.values()].sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.year - b.year));
}

/** The same by area, for one file an area. */
export function coverageByArea(record: TradeRecord): Map<string, YearCoverage[]> {
  return Map.groupBy(yearsHeld(record), ({ area }) => area);
}

/** One line a year: `CN-XJ 2025: to 03 05 06 09 11 12, months 05 06, missing to 02 04 07 08 10`. */
export function coverage(record: TradeRecord): string[] {
  const two = (months: number[]) => months.map((month) => String(month).padStart(2, '0')).join(' ');
  return yearsHeld(record).map(({ area, year, sums, months }) => {
    const missing = Array.from({ length: 11 }, (_, i) => i + 2).filter((month) => !sums.includes(month));
    const parts = [
      sums.length && `to ${two(sums)}`,
      months.length && `months ${two(months)}`,
      missing.length && `missing to ${two(missing)}`,
    ];
    return `${area} ${year}: ${parts.filter(Boolean).join(', ')}`;
  });
}
