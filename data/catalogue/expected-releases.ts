/** Which releases are expected by the schedule of the data set, and which of them the record has. */
import { ALL_TRADE } from '../card/series.ts';
import { isBound } from '../fact/bounds.ts';
import { compareText, factId, isAmountOfAllTrade } from '../fact/id.ts';
import { dayAfter, lastDay, lastMonth, type Period, parsePeriod, periodOf, twoDigits } from '../fact/period.ts';
import type { TradeRecord } from '../record/schema.ts';
import type { ExpectedRelease } from './format/catalogue-files.ts';
import type { ExpectedPeriod } from './format/catalogue-index.ts';

/** The releases that the schedule expects up to the day `until`, sorted by day, then by area. */
export function expectedReleases({ dataset, releases }: TradeRecord, until: string): ExpectedRelease[] {
  const first = new Map<string, ExpectedRelease['release']>();
  for (const { id, publisher, published, observations } of releases) {
    for (const observation of observations) {
      if (!isAmountOfAllTrade(observation) || observation.value === null || isBound(observation)) continue;
      const fact = factId(observation);
      if (published < (first.get(fact)?.published ?? '9')) first.set(fact, { id, publisher, published });
    }
  }
  const expected: ExpectedRelease[] = [];
  for (const { area, months, days, since, dates = {}, skipped = {} } of dataset.schedule ?? []) {
    for (let year = Number(since.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
      for (const month of months) {
        const period = periodOf(year, 1, month);
        const last = `${year}-${twoDigits(month)}`;
        if (!period || last < since || last in skipped) continue;
        const due = dates[last] ?? dayAfter(lastDay(period), days);
        const fact = factId({ area, period: period.id, ...ALL_TRADE, measure: 'value' });
        if (due <= until) expected.push({ area, period: period.id, due, fact, release: first.get(fact) ?? null });
      }
    }
  }
  return expected.sort((a, b) => compareText(a.due, b.due) || compareText(a.fact, b.fact));
}

/** The next release of an area that is not on record, for a period that ends after the given month, such as `2025-05`. */
export function nextRelease(
  expected: readonly ExpectedRelease[],
  area: string,
  month: string,
): ExpectedPeriod | undefined {
  const isLater = ({ period }: ExpectedRelease) => lastMonth(parsePeriod(period) as Period) > month;
  const next = expected.find((release) => release.area === area && release.release === null && isLater(release));
  return next && { period: next.period, due: next.due };
}

/** The releases up to the end of the year after the newest day of the record. They depend only on the record, not on today's date. */
export function calendar(record: TradeRecord, date: string): ExpectedRelease[] {
  return expectedReleases(record, `${Number(date.slice(0, 4)) + 1}-12-31`);
}

/** The releases that the record lacks: those that are overdue on `date`, and the next ones. */
export function missingReleases(expected: readonly ExpectedRelease[], date: string) {
  const missing = expected.filter(({ release }) => release === null);
  const { overdue = [], next = [] } = Object.groupBy(missing, ({ due }) => (due > date ? 'next' : 'overdue'));
  return { overdue, next };
}
