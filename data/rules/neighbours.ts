/** Rules that compare a number with those of nearby periods. */
import { isWorldTotal } from '../fact/id.ts';
import { comparePeriods } from '../fact/period.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule } from './rule.ts';
import { isDifference, isNumber, lastRunBefore } from './tolerance.ts';

/** Limits for later months, as a multiple of the monthly average before them. */
const SLOWEST = 0.3;
const FASTEST = 2.75;

/** Later months of a year have about the monthly average of the months before. */
export const pace = numberRule('pace', ['value', 'value-usd'], (whole, view) => {
  const before = lastRunBefore(view, whole);
  if (!before || before.value <= 0 || isDifference(whole)) return [];
  const added = (whole.value - before.value) / (whole.months.to - before.months.to);
  const times = added / (before.value / before.months.to);
  if (times >= SLOWEST && times <= FASTEST) return [];
  const message = `after ${before.printed} of ${before.period}, later months average ${times.toFixed(2)} times the earlier ones: check both numbers, or suppress the rule with the reason`;
  return [{ places: [whole.place, before.place], message }];
});

/** The largest multiple from one year to the next, and what each further year multiplies it by. */
const ONE_YEAR = 2.5;
const FURTHER_YEAR = 1.3;
/** In years. */
const FURTHEST = 6;

/** An amount has the magnitude of the same months in the nearest earlier year. */
export const neighbourYears = numberRule('neighbour-years', ['value', 'value-usd', 'count'], (stated, view) => {
  const before = sameMonthsBefore(view, stated, FURTHEST);
  if (!before || before.value <= 0 || stated.value <= 0 || isDifference(stated)) return [];
  const years = stated.months.year - before.months.year;
  const limit = ONE_YEAR * FURTHER_YEAR ** (years - 1);
  const times = stated.value / before.value;
  if (times <= limit && times >= 1 / limit) return [];
  const message = `it is ${times.toPrecision(3)} times the ${before.printed} of ${before.period}: copy both again, or suppress the rule with the reason`;
  return [{ places: [stated.place, before.place], message }];
});

/** The number of the same months in the nearest earlier year, at most `furthest` years before. */
function sameMonthsBefore(view: RecordView, stated: Stated, furthest: number): Stated | null {
  const { year, from, to } = stated.months;
  for (let before = year - 1; before >= year - furthest; before -= 1) {
    const other = view
      .ofYear(stated, before)
      .find(({ months, qualifier }) => months.from === from && months.to === to && isNumber(qualifier));
    if (other) return other;
  }
  return null;
}

interface Limits {
  /** Percentage points. */
  points: number;
  /** A multiple, for small shares. */
  times: number;
}

const WITHIN_YEAR: Limits = { points: 6, times: 1.4 };
const YEAR_TO_YEAR: Limits = { points: 15, times: 2 };

/** In percentage points. A smaller change is never reported. */
const NOISE = 1;

/** A share is near that of fewer months of its year, or of the same months a year before. */
export const shareNeighbours = numberRule('share-neighbours', ['share', 'national-share'], (share, view) => {
  const [before, limits] = neighbour(view, share);
  if (!before || !isNumber(share.qualifier) || isNear(share.value, before.value, limits)) return [];
  const message = `it was ${before.printed} in ${before.period}, and shares change more slowly: copy both again, or suppress the rule with the reason`;
  return [{ places: [share.place, before.place], message }];
});

function isNear(share: number, before: number, { points, times }: Limits): boolean {
  const change = Math.abs(share - before);
  if (change <= NOISE) return true;
  return change <= points && share <= before * times && before <= share * times;
}

function neighbour(view: RecordView, share: Stated): [Stated | null, Limits] {
  const inYear = lastRunBefore(view, share);
  if (inYear) return [inYear, WITHIN_YEAR];
  return [sameMonthsBefore(view, share, 1), YEAR_TO_YEAR];
}

/** The largest multiple between two monthly averages: of one year, and of consecutive years. */
const OF_TOTAL = { sameYear: 2.5, yearBefore: 3.5 };
const OF_PART = { sameYear: 3, yearBefore: 6 };

/**
 * All periods of a series have about the same monthly average. This finds January to May recorded as May. Each period is compared with
 * earlier ones of its year and of the year before.
 */
export const monthlyAverage = numberRule('monthly-average', ['value', 'value-usd'], (stated, view) => {
  if (isDifference(stated) || !isUsable(stated)) return [];
  const { year } = stated.months;
  const limits = isWorldTotal(stated) ? OF_TOTAL : OF_PART;
  const other =
    farFrom(stated, view.ofYear(stated, year), limits.sameYear) ??
    farFrom(stated, view.ofYear(stated, year - 1), limits.yearBefore);
  if (!other) return [];
  const times = (averageOf(stated) / averageOf(other)).toPrecision(3);
  const message = `its average month is ${times} times that of the ${other.printed} of ${other.period}: correct the period or the number, or suppress the rule with the reason`;
  return [{ places: [stated.place, other.place], message }];
});

/** The first earlier period whose monthly average is more than `limit` times higher or lower. */
function farFrom(stated: Stated, others: Stated[], limit: number): Stated | undefined {
  return others.find((other) => isBefore(other, stated) && isUsable(other) && timesOf(stated, other) > limit);
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
  return value > 0 && isNumber(qualifier);
}

function averageOf({ value, months: { from, to } }: Stated): number {
  return value / (to - from + 1);
}

/** In percentage points. */
const PART_LIMIT = 15;

/** The share of exports in trade is near that of the nearest earlier period, at most a year before. */
export const exportsPart = numberRule('exports-part', ['value', 'value-usd'], (stated, view) => {
  const part = partOf(view, stated);
  const before = part === null ? null : nearestPart(view, stated);
  if (part === null || before === null || Math.abs(part - before.part) <= PART_LIMIT) return [];
  const message = `with it exports are ${part.toFixed(0)} percent of trade, but they were ${before.part.toFixed(0)} in ${before.stated.period}: check whether exports, imports or trade are swapped, or suppress the rule with the reason`;
  return [{ places: [stated.place, before.stated.place], message }];
});

function nearestPart(view: RecordView, stated: Stated): { stated: Stated; part: number } | null {
  const { year } = stated.months;
  const end = endOf(stated);
  const ofTwoYears = [...view.ofYear(stated, year - 1), ...view.ofYear(stated, year)];
  const earlier = ofTwoYears.filter((other) => endOf(other) < end && endOf(other) >= end - 12);
  for (const other of earlier.toReversed()) {
    const part = partOf(view, other);
    if (part !== null) return { stated: other, part };
  }
  return null;
}

/** The share of exports in trade, in percent. Null for other indicators, or if a number is missing. */
function partOf(view: RecordView, stated: Stated): number | null {
  if (stated.indicator !== 'exports' && stated.indicator !== 'imports') return null;
  const other = view.stated(stated, { indicator: stated.indicator === 'exports' ? 'imports' : 'exports' });
  const compared = other ?? view.stated(stated, { indicator: 'trade' });
  if (!compared || !isUsable(stated) || !isUsable(compared)) return null;
  const trade = other ? stated.value + other.value : compared.value;
  const percent = (100 * stated.value) / trade;
  return stated.indicator === 'exports' ? percent : 100 - percent;
}

function endOf({ months: { year, to } }: Stated): number {
  return year * 12 + to;
}
