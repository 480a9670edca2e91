/**
 * Time axes: years, months, or years to date. An axis numbers its periods without gaps, and a figure has the number of its period, its place. A
 * place without a figure is a gap.
 */
import { type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';

export interface TimeAxis {
  /** Places of one year. */
  perYear: number;
  /** Number of years that are shown. */
  years: number;
  /** The place of a period within its year, from 0; undefined if it does not belong to the axis. */
  stepOf(period: Period): number | undefined;
  /** First and last month of the period at a place. */
  monthsAt(step: number): [from: number, to: number];
}

/** The same months of each year. */
export function sameMonths({ from, to }: Pick<Period, 'from' | 'to'>): TimeAxis {
  return {
    perYear: 1,
    years: 20,
    stepOf: (period) => (period.from === from && period.to === to ? 0 : undefined),
    monthsAt: () => [from, to],
  };
}

export const CHARTED_TYPES = ['year', 'yearToDate', 'month'] as const;
export type ChartedType = (typeof CHARTED_TYPES)[number];

export const TIME_AXES: Record<ChartedType, TimeAxis> = {
  year: sameMonths({ from: 1, to: 12 }),
  // January to January is the month itself, so the year to date begins with February.
  yearToDate: {
    perYear: 11,
    years: 3,
    stepOf: ({ from, to }) => (from === 1 && to > 1 ? to - 2 : undefined),
    monthsAt: (step) => [1, step + 2],
  },
  month: {
    perYear: 12,
    years: 4,
    stepOf: ({ from, to }) => (from === to ? from - 1 : undefined),
    monthsAt: (step) => [step + 1, step + 1],
  },
};

/** The first axis that the period belongs to; undefined for others, such as quarters. */
export function chartedTypeOf(period: Period): ChartedType | undefined {
  return CHARTED_TYPES.find((name) => TIME_AXES[name].stepOf(period) !== undefined);
}

export function yearAt(place: number, { perYear }: TimeAxis): number {
  return Math.floor(place / perYear);
}

export function periodAt(place: number, axis: TimeAxis): Period {
  const year = yearAt(place, axis);
  const [from, to] = axis.monthsAt(place - year * axis.perYear);
  return periodOf(year, from, to) as Period;
}

/** The points of the axis by place. */
export function byPlace<T extends { period: string }>(points: readonly T[], axis: TimeAxis): Map<number, T> {
  const placed = points.flatMap((point): [number, T][] => {
    const period = parsePeriod(point.period) as Period;
    const step = axis.stepOf(period);
    return step === undefined ? [] : [[period.year * axis.perYear + step, point]];
  });
  return new Map(placed);
}

/** All places from the first figure to the last, or to the last of `ends` in that year. Only the newest years of the axis. */
export function placesOf(filled: readonly number[], ends: readonly number[], axis: TimeAxis): number[] {
  const year = yearAt(Math.max(...filled), axis);
  const newest = filled.filter((place) => yearAt(place, axis) > year - axis.years);
  const first = Math.min(...newest);
  const last = Math.max(...filled, ...ends.filter((place) => yearAt(place, axis) === year));
  return filled.length ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
}

/** Groups ascending years into runs: `2016–2021`. */
export function yearRuns(years: readonly number[]): { first: number; last: number; name: string }[] {
  const lasts = years.filter((year) => !years.includes(year + 1));
  return years
    .filter((year) => !years.includes(year - 1))
    .map((first, i) => {
      const last = lasts[i] as number;
      return { first, last, name: first === last ? `${first}` : `${first}–${last}` };
    });
}
