/**
 * Period types: which periods make a series. `month`, `quarter`, `half` and `yearToDate` (January to each month) have several periods a
 * year. The others have one: `year`, `month-05`, `quarter-2`, `half-2`, `yearToDate-05` or any other run of months, `months-03-05`.
 */
import type { Frequency } from '../contract/enumerations.ts';
import { type Period, parsePeriod, periodOf, twoDigits } from './period.ts';

/** The SDMX frequency of each kind (CL_FREQ). A period of two kinds has that of the first: January to March is a quarter. */
const FREQUENCIES = {
  year: 'A',
  month: 'M',
  quarter: 'Q',
  yearToDate: 'YTD',
  half: 'S',
  months: '_O',
} as const satisfies Record<string, Frequency>;
type Kind = keyof typeof FREQUENCIES;
const KINDS = Object.keys(FREQUENCIES) as Kind[];

/** The kinds with several periods a year, and which periods they have. */
const REPEATING: Partial<Record<Kind, (period: Period) => boolean>> = {
  month: ({ from, to }) => from === to,
  quarter: (period) => isPartOfYear(period, 3),
  half: (period) => isPartOfYear(period, 6),
  yearToDate: ({ from }) => from === 1,
};

function isPartOfYear({ from, to }: Period, months: number): boolean {
  return to - from + 1 === months && to % months === 0;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
/** All periods of a year. */
const PERIODS_OF_YEAR = MONTHS.flatMap((from) => MONTHS.flatMap((to) => periodOf(2000, from, to) ?? []));

export const PERIOD_TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(REPEATING),
  ...PERIODS_OF_YEAR.flatMap(yearlyTypes),
]);

/**
 * The types of the period that have one period a year, the usual one first.
 *
 *   2025                year
 *   2025-05             month-05
 *   2025-01..2025-03    yearToDate-03, quarter-1
 *   2025-03..2025-05    months-03-05
 */
function yearlyTypes(period: Period): [string, ...string[]] {
  const { from, to } = period;
  if (from === 1 && to === 12) return ['year'];
  if (from === to) return [`month-${twoDigits(from)}`];
  const [first, ...others] = [
    ...(from === 1 ? [`yearToDate-${twoDigits(to)}`] : []),
    ...(isPartOfYear(period, 3) ? [`quarter-${to / 3}`] : []),
    ...(isPartOfYear(period, 6) ? [`half-${to / 6}`] : []),
  ];
  return first ? [first, ...others] : [`months-${twoDigits(from)}-${twoDigits(to)}`];
}

/** All types of a period; none if `periodId` is not a period. */
export function periodTypesOf(periodId: string): string[] {
  const period = parsePeriod(periodId);
  return period ? [...yearlyTypes(period), ...KINDS.filter((kind) => REPEATING[kind]?.(period))] : [];
}

export function isOfType(periodId: string, periodType: string): boolean {
  return periodTypesOf(periodId).includes(periodType);
}

export function frequencyOfType(periodType: string): Frequency {
  const [kind] = periodType.split('-');
  return FREQUENCIES[kind as Kind];
}

export function frequencyOf(periodId: string): Frequency {
  const kinds = periodTypesOf(periodId).map((type) => type.split('-')[0]);
  return FREQUENCIES[KINDS.find((kind) => kinds.includes(kind)) ?? 'months'];
}
