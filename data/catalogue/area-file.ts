/** Coverage: which periods of total trade the pages state, by area and year. And what the catalogue has of each area. */
import type { Fact } from '../contract/fact.ts';
import { isLimit } from '../fact/bounds.ts';
import type { Entry } from '../fact/entry.ts';
import { compareText, isTotalTrade, isWorldTotal } from '../fact/id.ts';
import { comparePeriods, lastDay, lastOf, type Period, parsePeriod, periodOf, twoDigits } from '../fact/period.ts';
import { conceptOf } from '../record/concept.ts';
import type { Term, TradeRecord } from '../record/schema.ts';
import { nextRelease } from './expected-releases.ts';
import {
  type AreaFile,
  type ExpectedRelease,
  FLOWS,
  type ListedArea,
  type YearCoverage,
} from './format/catalogue-files.ts';
import { yearOf } from './format/file-names.ts';
import { findable } from './format/names.ts';

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
 * One line a year, of the periods from January on: `CN-XJ 2025: recorded to 3, 5, 12; single months 5; missing to 2, 4, 6`. A period that ends on `day` or later is not missing.
 */
export function coverage(record: TradeRecord, day: string): string[] {
  return yearCoverage(record).map(({ area, year, sums, months }) => {
    const isOver = (to: number) => lastDay(periodOf(year, 1, to) as Period) < day;
    const missing = Array.from({ length: 11 }, (_, i) => i + 2).filter(
      (month) => !sums.includes(month) && isOver(month),
    );
    const list = (months: number[]) => months.join(', ');
    const parts = [
      sums.length && `recorded to ${list(sums)}`,
      months.length && `single months ${list(months)}`,
      missing.length && `missing to ${list(missing)}`,
    ];
    return `${area} ${year}: ${parts.filter(Boolean).join('; ')}`;
  });
}

/** The same as a table with its title, as commands print it. */
export function coverageTable(record: TradeRecord, day: string): string {
  const lines = coverage(record, day).map((line) => `  ${line}`);
  return ['Total trade from January to the months named, by area and year:', ...lines].join('\n');
}

/** Periods that the page of an area offers, so that it costs the same however large the record is. */
const MOST_PERIODS = 60;

/** The file of each area, and its line in the list of areas. `date` is the day on which the record last changed. */
export function areasOf(
  record: TradeRecord,
  entries: readonly Entry[],
  facts: readonly Fact[],
  date: string,
  expected: readonly ExpectedRelease[],
) {
  const { vocabulary, offices } = record;
  const coverage = Map.groupBy(yearCoverage(record), ({ area }) => area);
  const inArea = Map.groupBy(facts, ({ area }) => area);
  const yearsIn = Map.groupBy(entries, ({ area }) => area);
  const codes = Object.keys(vocabulary.areas);
  const firstYear = firstYearOf(facts);
  return Object.entries(vocabulary.areas).map(([id, term]): { file: AreaFile; listed: ListedArea } => {
    const own = inArea.get(id) ?? [];
    const concept = conceptOf(vocabulary.areas, id);
    const office = concept.office === null ? null : (offices[concept.office]?.labels ?? null);
    const years = coverage.get(id) ?? [];
    const periods = newestFirst(own);
    const partners = new Set(own.map(({ partner }) => partner));
    const file = {
      ...{ term, concept, office, next: nextRelease(expected, id, lastStated(years)) ?? null, coverage: years },
      totals: [...new Set(periodsOfTotal(own))],
      missingYears: missingYears(own, date, firstYear),
      periods: periods.slice(0, MOST_PERIODS).map((period) => period.id),
      children: codes.filter((code) => vocabulary.areas[code]?.parent === id),
      years: [...new Set(yearsIn.get(id)?.map(yearOf))].sort(),
      newest: newestPeriod(own),
      partners: Object.keys(vocabulary.partners).filter((code) => !NO_PARTNER.includes(code) && partners.has(code)),
    };
    return { file, listed: listedArea(id, term, own, date) };
  });
}

/** The last month of the newest cumulated period. */
function lastStated(coverage: YearCoverage[]): string {
  return lastOf(coverage.map(({ year, sums }) => `${year}-${twoDigits(Math.max(0, ...sums))}`));
}

/** Codes of partners that are no country and no group of them. */
const NO_PARTNER = ['world', 'none'];

function listedArea(id: string, { labels, aliases = {} }: Term, facts: readonly Fact[], date: string): ListedArea {
  const names = [id, ...Object.values(labels), ...Object.values(aliases).flat()].map(findable);
  const ofFlow = (flow: string) =>
    facts.filter((fact) => fact.measure === 'value' && fact.indicator === flow && isWorldTotal(fact));
  const flows = FLOWS.map((flow) => [flow, newestFirst(ofFlow(flow))[0]?.id ?? null]);
  const firstYear = firstYearOf(facts);
  return {
    id,
    names: [...new Set(names)].join(' | '),
    newest: newestPeriod(facts),
    flows: Object.fromEntries(flows),
    firstYear,
    missingYears: missingYears(facts, date, firstYear),
  };
}

/** The first year of which total trade has a number of some period. */
function firstYearOf(facts: readonly Fact[]): number | null {
  const [first] = periodsOfTotal(facts).sort();
  return first === undefined ? null : Number(first.slice(0, 4));
}

/** In the area's currency or in dollars. */
function periodsOfTotal(facts: readonly Fact[]): string[] {
  const inDollars = (fact: Fact) => fact.measure === 'value-usd' && isTotalTrade({ ...fact, measure: 'value' });
  return facts
    .filter((fact) => fact.value !== null && (isTotalTrade(fact) || inDollars(fact)))
    .map(({ period }) => period);
}

/** Whole years from `first` to the last that is over of which total trade has no number; none where there is no first one. */
function missingYears(facts: readonly Fact[], date: string, first: number | null): number[] {
  const known = periodsOfTotal(facts);
  const all = first === null ? [] : Array.from({ length: Number(date.slice(0, 4)) - first }, (_, i) => first + i);
  return all.filter((year) => !known.includes(`${year}`));
}

/** Of total trade where there is any. The period of a target may lie ahead: it is no number yet. */
function newestPeriod(facts: readonly Fact[]): string | null {
  const total = facts.filter(isTotalTrade);
  const chosen = total.length ? total : facts.filter(({ measure }) => measure !== 'target');
  return newestFirst(chosen)[0]?.id ?? null;
}

/** The periods of the facts, each once. */
function newestFirst(facts: readonly Fact[]): Period[] {
  const ids = [...new Set(facts.map(({ period }) => period))];
  return ids.map((id) => parsePeriod(id) as Period).sort((a, b) => comparePeriods(b, a));
}
