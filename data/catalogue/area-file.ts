/** Coverage: which periods of total trade the pages state, by area and year; and the catalogue's file of each area. */

import { isLimit } from '../fact/bounds.ts';
import { compareText, isTotalTrade } from '../fact/id.ts';
import { lastDay, type Period, parsePeriod, periodOf, twoDigits } from '../fact/period.ts';
import { conceptOf } from '../record/concept.ts';
import type { TradeRecord } from '../record/schema.ts';
import { calendar } from './expected-releases.ts';
import type { AreaFile, ExpectedRelease, YearCoverage } from './format/catalogue-files.ts';

/** By area, then year. Limits ("over 20") and other runs of months, such as quarters, do not count. */
export function yearCoverage({ releases }: TradeRecord): YearCoverage[] {
  const rows = new Map<string, YearCoverage>();
  for (const observation of releases.flatMap(({ observations }) => observations)) {
    const { area, period, value } = observation;
    if (!isTotalTrade(observation) || value === null || isLimit(observation)) continue;
    const { year, from, to } = parsePeriod(period) as Period;
    if (from !== 1 && from !== to) continue;
    const key = `${area} ${year}`;
    const row = rows.get(key) ?? { area, year, sums: [], months: [] };
    rows.set(key, row);
    const list = from === 1 ? row.sums : row.months;
    if (!list.includes(to)) list.push(to);
    list.sort((a, b) => a - b);
  }
  return [...rows.values()].sort((a, b) => compareText(a.area, b.area) || a.year - b.year);
}

/**
 * One line a year, of the periods from January on: `CN-XJ 2025: recorded to Mar, May, Dec; single months May; missing to Feb, Apr,
 * Jun–Nov`. A period that ends on `day` or later is not missing. Of all areas, or of one.
 */
export function coverage(record: TradeRecord, day: string, only?: string): string[] {
  const rows = yearCoverage(record).filter(({ area }) => only === undefined || area === only);
  return rows.map(({ area, year, sums, months }) => {
    const isOver = (to: number) => lastDay(periodOf(year, 1, to) as Period) < day;
    const missing = Array.from({ length: 11 }, (_, i) => i + 2).filter(
      (month) => !sums.includes(month) && isOver(month),
    );
    const parts = [
      sums.length && `recorded to ${named(sums)}`,
      months.length && `single months ${named(months)}`,
      missing.length && `missing to ${named(missing)}`,
    ];
    return `${area} ${year}: ${parts.filter(Boolean).join('; ')}`;
  });
}

/** The same as a table with its title, as commands print it. */
export function coverageTable(record: TradeRecord, day: string, only?: string): string {
  const lines = coverage(record, day, only).map((line) => `  ${line}`);
  return ['Total trade from January to the months named, by area and year:', ...lines].join('\n');
}

/** Months by their short names in English, of three or more in a row the first and the last: `Feb, Apr–Jul`. */
function named(months: number[]): string {
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  const runs = months.reduce<number[][]>((found, month) => {
    const last = found.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else found.push([month]);
    return found;
  }, []);
  return runs
    .map((run) => run.map((month) => name.format(Date.UTC(2000, month - 1))))
    .map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', ')))
    .join(', ');
}

/** What the files of areas have by the vocabulary and what pages state, by their codes. */
export function areaFiles(record: TradeRecord): Map<string, AreaFile> {
  const coverage = Map.groupBy(yearCoverage(record), ({ area }) => area);
  const { vocabulary, offices } = record;
  const newest =
    record.releases
      .map(({ published }) => published)
      .sort()
      .at(-1) ?? '';
  const expected = calendar(record, newest).filter(({ release }) => release === null);
  const files = Object.entries(record.vocabulary.areas).map(([id, term]): [string, AreaFile] => {
    const concept = conceptOf(vocabulary.areas, id);
    const office = concept.office === null ? null : (offices[concept.office]?.labels ?? null);
    const own = coverage.get(id) ?? [];
    return [id, { term, concept, office, next: nextOf(id, own, expected), coverage: own }];
  });
  return new Map(files);
}

/** The first release that the schedule expects after the newest period of which a total is stated. */
function nextOf(id: string, coverage: YearCoverage[], expected: ExpectedRelease[]): AreaFile['next'] {
  const ends = coverage.map(({ year, sums }) => `${year}-${twoDigits(Math.max(0, ...sums))}`).sort();
  const last = ends.at(-1) ?? '';
  const next = expected.find(({ area, period }) => area === id && endMonth(period) > last);
  return next ? { period: next.period, due: next.due } : null;
}

function endMonth(period: string): string {
  const { year, to } = parsePeriod(period) as Period;
  return `${year}-${twoDigits(to)}`;
}
