/** The periods of charts and their tables: whole years, years to date (January to some month), or single months. */
import { type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';

export const CHARTED_TYPES = ['year', 'yearToDate', 'month'] as const;
export type ChartedType = (typeof CHARTED_TYPES)[number];

/** If figures span more years, the axis has only the newest ones. */
const MAX_YEARS: Record<ChartedType, number> = { year: 20, yearToDate: 3, month: 4 };

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The first and last month of each period in a year. The first year to date ends in February, because January by itself is a month. */
const PERIODS_IN_YEAR: Record<ChartedType, readonly (readonly [from: number, to: number])[]> = {
  year: [[1, 12]],
  yearToDate: MONTHS.slice(1).map((month) => [1, month]),
  month: MONTHS.map((month) => [month, month]),
};

function isOfType(period: Period, type: ChartedType): boolean {
  return PERIODS_IN_YEAR[type].some(([from, to]) => from === period.from && to === period.to);
}

/** The type of the period; undefined for other periods, such as quarters. */
export function chartedTypeOf(periodId: string): ChartedType | undefined {
  const period = parsePeriod(periodId) as Period;
  return CHARTED_TYPES.find((type) => isOfType(period, type));
}

export function pointsOfType<T extends { period: string }>(points: readonly T[], type: ChartedType): T[] {
  return points.filter(({ period }) => isOfType(parsePeriod(period) as Period, type));
}

/** All periods of the type from the first of `ids` to the last, oldest first: 2023 and 2025 → 2023, 2024, 2025. */
export function timeAxis(ids: ReadonlySet<string>, type: ChartedType): Period[] {
  const years = [...ids].map((id) => Number(id.slice(0, 4)));
  const newest = Math.max(...years);
  const oldest = Math.max(Math.min(...years), newest - MAX_YEARS[type] + 1);
  const periods: Period[] = [];
  for (let year = oldest; year <= newest; year++)
    for (const [from, to] of PERIODS_IN_YEAR[type]) periods.push(periodOf(year, from, to) as Period);
  const first = periods.findIndex(({ id }) => ids.has(id));
  const last = periods.findLastIndex(({ id }) => ids.has(id));
  return periods.slice(first, last + 1);
}

/** Groups ascending years into runs without gaps: 2016, 2017, 2018, 2021 → `2016–2018`, `2021`. */
export function yearRuns(years: readonly number[]): { first: number; last: number; name: string }[] {
  const firstYears = years.filter((year) => !years.includes(year - 1));
  const lastYears = years.filter((year) => !years.includes(year + 1));
  return firstYears.map((first, i) => {
    const last = lastYears[i] as number;
    return { first, last, name: first === last ? `${first}` : `${first}–${last}` };
  });
}
