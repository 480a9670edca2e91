/** Rules that compare a number with those of nearby periods. */
import { isWorldTotal } from '../fact/id.ts';
import { comparePeriods, shiftYears } from '../fact/period.ts';
import { isBalance, shorterRunBefore, statesValue } from './arithmetic.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule } from './rule.ts';

/** Limits for the average of later months, as a multiple of the average of earlier ones. */
const SLOWEST = 0.3;
const FASTEST = 2.75;

/** Later months of a year are about as large as the earlier ones. `before` begins in January too, such as January to May of a whole year. */
export const pace = numberRule('pace', ['value', 'value-usd'], (whole, view) => {
  const before = shorterRunBefore(view, whole);
  if (!before || before.value <= 0 || isBalance(whole)) return [];
  const laterAverage = (whole.value - before.value) / (whole.months.to - before.months.to);
  const times = laterAverage / (before.value / before.months.to);
  if (times >= SLOWEST && times <= FASTEST) return [];
  const message = `after ${before.printed} of ${before.period}, later months average ${times.toFixed(2)} times the earlier ones: check both numbers, or suppress the rule with the reason`;
  return [{ places: [whole.place, before.place], message }];
});

interface Limits {
  /** Percentage points. */
  points: number;
  /** A multiple, for small shares. */
  times: number;
}

const WITHIN_YEAR: Limits = { points: 6, times: 1.4 };
const YEAR_TO_YEAR: Limits = { points: 15, times: 2 };

/** In percentage points. A change of at most this is never reported. */
const MAX_NOISE = 1;

/** A share is near that of fewer months of its year, or of the same months a year before. */
export const shareNeighbours = numberRule('share-neighbours', ['share', 'national-share'], (share, view) => {
  const [before, limits] = comparableShare(view, share);
  if (!before || !statesValue(share.qualifier) || isNear(share.value, before.value, limits)) return [];
  const message = `it was ${before.printed} in ${before.period}, and shares change more slowly: copy both again, or suppress the rule with the reason`;
  return [{ places: [share.place, before.place], message }];
});

function isNear(share: number, before: number, { points, times }: Limits): boolean {
  const change = Math.abs(share - before);
  if (change <= MAX_NOISE) return true;
  return change <= points && share <= before * times && before <= share * times;
}

/** The share to compare with, and how far it may be away. */
function comparableShare(view: RecordView, share: Stated): [Stated | null, Limits] {
  const inYear = shorterRunBefore(view, share);
  if (inYear) return [inYear, WITHIN_YEAR];
  const yearBefore = view.stated(share, { period: shiftYears(share.months, -1).id });
  return [yearBefore && statesValue(yearBefore.qualifier) ? yearBefore : null, YEAR_TO_YEAR];
}

/** The largest multiple between two monthly averages of a total or of a part: within a year, and from one year to the next. */
const MAX_TIMES_OF_TOTAL = { sameYear: 2.5, yearBefore: 3.5 };
const MAX_TIMES_OF_PART = { sameYear: 3, yearBefore: 6 };

/**
 * All periods of a series have about the same monthly average. This finds January to May recorded as May. Each period is compared with
 * earlier ones of its year and of the year before.
 */
export const monthlyAverage = numberRule('monthly-average', ['value', 'value-usd'], (stated, view) => {
  if (isBalance(stated) || !isUsable(stated)) return [];
  const { year } = stated.months;
  const maxTimes = isWorldTotal(stated) ? MAX_TIMES_OF_TOTAL : MAX_TIMES_OF_PART;
  const other =
    farFrom(stated, view.ofYear(stated, year), maxTimes.sameYear) ??
    farFrom(stated, view.ofYear(stated, year - 1), maxTimes.yearBefore);
  if (!other) return [];
  const times = (averageOf(stated) / averageOf(other)).toPrecision(3);
  const message = `its average month is ${times} times that of the ${other.printed} of ${other.period}: correct the period or the number, or suppress the rule with the reason`;
  return [{ places: [stated.place, other.place], message }];
});

/** The first earlier period whose monthly average is more than `maxTimes` higher or lower. */
function farFrom(stated: Stated, others: Stated[], maxTimes: number): Stated | undefined {
  return others.find((other) => isBefore(other, stated) && isUsable(other) && timesOf(stated, other) > maxTimes);
}

function isBefore(other: Stated, stated: Stated): boolean {
  return comparePeriods(other.months, stated.months) < 0;
}

/** The higher monthly average divided by the lower one. */
function timesOf(a: Stated, b: Stated): number {
  const quotient = averageOf(a) / averageOf(b);
  return Math.max(quotient, 1 / quotient);
}

function isUsable({ value, qualifier }: Stated): boolean {
  return value > 0 && statesValue(qualifier);
}

function averageOf({ value, months: { from, to } }: Stated): number {
  return value / (to - from + 1);
}
