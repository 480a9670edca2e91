/** Rules that compare a number with those of nearby periods. */
import { isWorldTotal } from '../fact/id.ts';
import { comparePeriods } from '../fact/period.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule, type Violation } from './rule.ts';
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

/** The largest multiple between two monthly averages: of the same year, and of consecutive years. */
const OF_TOTAL = [2.5, 3.5];
const OF_PART = [3, 6];

/**
 * All periods of a series have about the same monthly average. This finds January to May recorded as May. Each period is compared with
 * earlier ones of its year and of the year before.
 */
export const monthlyAverage = numberRule('monthly-average', ['value', 'value-usd'], (stated, view) => {
  if (isDifference(stated) || !isUsable(stated)) return [];
  const limits = isWorldTotal(stated) ? OF_TOTAL : OF_PART;
  const odd = limits.flatMap((limit, years) => {
    const others = view.ofYear(stated, stated.months.year - years);
    return others.find((other) => isBefore(other, stated) && isUsable(other) && timesOf(stated, other) > limit) ?? [];
  })[0];
  return odd ? [violation(stated, odd)] : [];
});

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

function violation(stated: Stated, other: Stated): Violation {
  const times = (averageOf(stated) / averageOf(other)).toPrecision(3);
  const message = `its average month is ${times} times that of the ${other.printed} of ${other.period}: correct the period or the number, or suppress the rule with the reason`;
  return { places: [stated.place, other.place], message };
}

/** In percentage points. */
const PART_LIMIT = 15;

/** The share of exports in trade is near that of the nearest earlier period, at most a year before. */
export const exportsPart = numberRule('exports-part', ['value', 'value-usd'], (stated, view) => {
  const part = partOf(view, stated);
  const before = part === null ? null : nearestPart(view, stated);
  if (part === null || before === null || Math.abs(part - before.part) <= PART_LIMIT) return [];
  const [now, then] = [part, before.part].map((percent) => percent.toFixed(0));
  const message = `with it exports are ${now} percent of trade, but they were ${then} in ${before.stated.period}: check whether exports, imports or trade are swapped, or suppress the rule with the reason`;
  return [{ places: [stated.place, before.stated.place], message }];
});

function nearestPart(view: RecordView, of: Stated): { stated: Stated; part: number } | null {
  const { year } = of.months;
  const ofYears = [year - 1, year].flatMap((each) => view.ofYear(of, each));
  const earlier = ofYears.filter((other) => endOf(other) < endOf(of) && endOf(other) >= endOf(of) - 12);
  for (const stated of earlier.toReversed()) {
    const part = partOf(view, stated);
    if (part !== null) return { stated, part };
  }
  return null;
}

/** The share of exports in trade, in percent. Null for other indicators, or if a number is missing. */
function partOf(view: RecordView, stated: Stated): number | null {
  if (stated.indicator !== 'exports' && stated.indicator !== 'imports') return null;
  const other = view.stated(stated, { indicator: stated.indicator === 'exports' ? 'imports' : 'exports' });
  const whole = other ?? view.stated(stated, { indicator: 'trade' });
  if (!whole || ![stated, whole].every(({ qualifier, value }) => isNumber(qualifier) && value > 0)) return null;
  const percent = (100 * stated.value) / (other ? stated.value + other.value : whole.value);
  return stated.indicator === 'exports' ? percent : 100 - percent;
}

function endOf({ months: { year, to } }: Stated): number {
  return year * 12 + to;
}
