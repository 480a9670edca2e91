/** Makes the file of each area, and its line in the list of areas. */
import { isAllTrade } from '../card/series.ts';
import type { Fact } from '../contract/fact.ts';
import { isBound } from '../fact/bounds.ts';
import { hasPartner, isAmountOfAllTrade, isWorldTotal } from '../fact/id.ts';
import { isAmountMeasure } from '../fact/measure.ts';
import { comparePeriods, lastDay, lastMonth, type Period, parsePeriod, periodOf } from '../fact/period.ts';
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
import { findable } from './format/names.ts';

/** Periods that the page of an area offers. The limit keeps its cost the same as the record grows. */
const MAX_PERIODS = 60;

/** `facts` are all facts as known today, `date` the day on which the record last changed. */
export function areaFiles(
  record: TradeRecord,
  facts: readonly Fact[],
  date: string,
  expected: readonly ExpectedRelease[],
): { file: AreaFile; listed: ListedArea }[] {
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const firstYear = firstYearOf(facts);
  return Object.entries(record.vocabulary.areas).map(([id, term]) => {
    const inArea = byArea.get(id) ?? [];
    const coverage = coverageOf(id, record, periodsOfTotal(inArea), date);
    const file: AreaFile = {
      ...descriptionOf(id, term, record),
      next: nextRelease(expected, id, lastStated(coverage)) ?? null,
      coverage,
      missingYears: missingYears(inArea, date, firstYear),
      periods: newestFirst(inArea).slice(0, MAX_PERIODS),
      newest: newestPeriod(inArea),
      partners: partnersOf(inArea, record),
    };
    return { file, listed: listedArea(id, term, inArea, date) };
  });
}

function descriptionOf(
  id: string,
  term: Term,
  { vocabulary: { areas }, offices }: TradeRecord,
): Pick<AreaFile, 'term' | 'concept' | 'office' | 'children'> {
  const concept = conceptOf(areas, id);
  const office = concept.office === null ? undefined : offices[concept.office];
  const children = Object.keys(areas).filter((code) => areas[code]?.parent === id);
  return { term, concept, office: office?.labels ?? null, children };
}

function lastStated(coverage: YearCoverage[]): string {
  const newest = parsePeriod(coverage.flatMap(({ cumulated }) => cumulated).at(-1) ?? '');
  return newest ? lastMonth(newest) : '';
}

function partnersOf(inArea: readonly Fact[], { vocabulary }: TradeRecord): string[] {
  const partners = new Set(inArea.map(({ partner }) => partner));
  return Object.keys(vocabulary.partners).filter((code) => partners.has(code) && hasPartner({ partner: code }));
}

function listedArea(id: string, term: Term, inArea: readonly Fact[], date: string): ListedArea {
  const { labels, aliases = {} } = term;
  const names = [id, ...Object.values(labels), ...Object.values(aliases).flat()].map(findable);
  const newestOf = (flow: string) =>
    newestFirst(inArea.filter((fact) => fact.measure === 'value' && fact.indicator === flow && isWorldTotal(fact)))[0];
  const flows = FLOWS.map((flow) => [flow, newestOf(flow) ?? null]);
  const firstYear = firstYearOf(inArea);
  return {
    id,
    names: [...new Set(names)].join(' | '),
    newest: newestPeriod(inArea),
    flows: Object.fromEntries(flows),
    firstYear,
    missingYears: missingYears(inArea, date, firstYear),
  };
}

/**
 * The periods for which pages print the area's total trade, by year. Bounds ("over 20") and other runs of months, such as quarters, do not
 * count. A cumulated period is missing if it ended before `date` and is not in `totals`, which include computed numbers and dollars.
 */
export function coverageOf(
  area: string,
  { releases }: Pick<TradeRecord, 'releases'>,
  totals: readonly string[],
  date: string,
): YearCoverage[] {
  const totalTrade = releases
    .flatMap(({ observations }) => observations.filter((observation) => observation.area === area))
    .filter((observation) => isAmountOfAllTrade(observation) && observation.value !== null && !isBound(observation));
  const stated = new Set(totalTrade.map(({ period }) => period));
  const years = new Set([...stated].map((period) => Number(period.slice(0, 4))));
  const coverage: YearCoverage[] = [];
  for (const year of [...years].sort()) {
    const allCumulated = Array.from({ length: 11 }, (_, i) => periodOf(year, 1, i + 2) as Period);
    const allMonths = Array.from({ length: 12 }, (_, i) => periodOf(year, i + 1, i + 1) as Period);
    const cumulated = allCumulated.filter(({ id }) => stated.has(id));
    const months = allMonths.filter(({ id }) => stated.has(id));
    if (!cumulated.length && !months.length) continue;
    const missing = allCumulated.filter((period) => !totals.includes(period.id) && lastDay(period) < date);
    coverage.push({ year, cumulated: idsOf(cumulated), months: idsOf(months), missing: idsOf(missing) });
  }
  return coverage;
}

function idsOf(periods: readonly Period[]): string[] {
  return periods.map(({ id }) => id);
}

/** The periods with an amount of all trade, in the area's currency or in dollars. */
function periodsOfTotal(facts: readonly Fact[]): string[] {
  const totals = facts.filter((fact) => isAllTrade(fact) && isAmountMeasure(fact) && fact.value !== null);
  return totals.map(({ period }) => period);
}

/** The first year with a number of total trade; null if there is none. */
function firstYearOf(facts: readonly Fact[]): number | null {
  const [first] = periodsOfTotal(facts).sort();
  return first === undefined ? null : Number(first.slice(0, 4));
}

/** The years from `first` to the one before `date` that have no number of total trade as a whole. */
function missingYears(facts: readonly Fact[], date: string, first: number | null): number[] {
  if (first === null) return [];
  const covered = new Set(periodsOfTotal(facts));
  const years = Array.from({ length: Number(date.slice(0, 4)) - first }, (_, i) => first + i);
  return years.filter((year) => !covered.has(`${year}`));
}

/** The newest period of total trade, or else of any number. Targets do not count: their periods may be in the future. */
function newestPeriod(facts: readonly Fact[]): string | null {
  const total = facts.filter(isAmountOfAllTrade);
  const candidates = total.length ? total : facts.filter(({ measure }) => measure !== 'target');
  return newestFirst(candidates)[0] ?? null;
}

function newestFirst(facts: readonly Fact[]): string[] {
  const ids = [...new Set(facts.map(({ period }) => period))];
  const periods = ids.map((id) => parsePeriod(id) as Period);
  return idsOf(periods.sort((a, b) => comparePeriods(b, a)));
}
