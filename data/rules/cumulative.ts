import { add, overlap } from '../fact/bounds.ts';
import type { Period } from '../fact/period.ts';
import { parsePeriod, periodOf } from '../fact/period.ts';
import type { Finding, RecordView, Rule, Stated } from './rule.ts';

/**
 * January to May is January to April and May, within rounding; and a sum over more months is not smaller than one over fewer.
 * A month that was revised after it was printed breaks the first; the record then waives it.
 */
export const cumulative: Rule = {
  name: 'cumulative',
  check(view) {
    return [...view.numbers('value')].flatMap((whole) => {
      const period = parsePeriod(whole.period) as Period;
      if (period.from !== 1 || period.to === 1) return [];
      return [...addition(view, whole, period), ...fall(view, whole, period)];
    });
  },
};

function addition(view: RecordView, whole: Stated, { year, to }: Period): Finding[] {
  const before = part(view, whole, periodOf(year, 1, to - 1));
  const month = part(view, whole, periodOf(year, to, to));
  if (!before || !month || overlap(add(before.bounds, month.bounds), whole.bounds)) return [];
  const message = `${before.printed} to the month before and ${month.printed} in the month do not add up to it: copy the three again, or waive a known revision`;
  return [{ places: [whole.place, before.place, month.place], message }];
}

/** Compares with each shorter run of months and single month of the year. */
function fall(view: RecordView, whole: Stated, { year, to }: Period): Finding[] {
  const months = Array.from({ length: to - 1 }, (_, i) => i + 1);
  const shorter = [
    ...months.map((month) => periodOf(year, 1, month)),
    ...[...months, to].map((month) => periodOf(year, month, month)),
  ];
  return shorter.flatMap((period) => {
    const less = part(view, whole, period);
    if (!less || (less.bounds[0] ?? 0) <= (whole.bounds[1] ?? Infinity)) return [];
    return [
      {
        places: [whole.place, less.place],
        message: `it is less than the ${less.printed} of ${period?.id}, which it includes`,
      },
    ];
  });
}

function part(view: RecordView, whole: Stated, period: Period | null): Stated | null {
  return period && period.id !== whole.period ? view.stated(whole, { period: period.id }) : null;
}
