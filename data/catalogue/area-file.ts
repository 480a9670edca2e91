/** Makes the files of each area: its coverage, and summaries of its series. */
import { isAllTrade } from '../card/series.ts';
import type { Fact } from '../contract/fact.ts';
import { isLimit } from '../fact/bounds.ts';
import { isConverted } from '../fact/evidence.ts';
import type { FactHistory } from '../fact/history.ts';
import { isTotalTrade, isWorldTotal } from '../fact/id.ts';
import { comparePeriods, lastDay, type Period, parsePeriod, periodOf } from '../fact/period.ts';
import { conceptOf } from '../record/concept.ts';
import type { Term, TradeRecord } from '../record/schema.ts';
import { cardLists } from './card-periods.ts';
import { nextRelease } from './expected-releases.ts';
import {
  type AreaFile,
  type ExpectedRelease,
  FLOWS,
  type ListedArea,
  type PartsFile,
  type YearCoverage,
} from './format/catalogue-files.ts';
import { findable } from './format/names.ts';
import {
  DEFAULTS,
  type Defaults,
  type FactSummary,
  type StoredPoint,
  type StoredSeries,
  summaryOf,
} from './format/summaries.ts';

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
  const stated = new Set(
    releases
      .flatMap(({ observations }) => observations.filter((observation) => observation.area === area))
      .filter((observation) => isTotalTrade(observation) && observation.value !== null && !isLimit(observation))
      .map(({ period }) => period),
  );
  const years = [...new Set([...stated].map((period) => Number(period.slice(0, 4))))].sort();
  return years.flatMap((year) => {
    const cumulated = Array.from({ length: 11 }, (_, i) => periodOf(year, 1, i + 2) as Period);
    const months = Array.from({ length: 12 }, (_, i) => periodOf(year, i + 1, i + 1) as Period);
    const known = (periods: Period[]) => periods.filter(({ id }) => stated.has(id)).map(({ id }) => id);
    const missing = cumulated.filter((period) => !totals.includes(period.id) && lastDay(period) < date);
    const row = { year, cumulated: known(cumulated), months: known(months), missing: missing.map(({ id }) => id) };
    return row.cumulated.length || row.months.length ? [row] : [];
  });
}

/** Periods that the page of an area offers. The limit keeps its cost the same as the record grows. */
const MOST_PERIODS = 60;

/** The files of each area, and its line in the list of areas. `date` is the day on which the record last changed. */
export function areasOf(
  record: TradeRecord,
  histories: readonly FactHistory[],
  facts: readonly Fact[],
  date: string,
  expected: readonly ExpectedRelease[],
) {
  const { vocabulary, offices } = record;
  const inArea = Map.groupBy(facts, ({ area }) => area);
  const entriesIn = Map.groupBy(histories, ({ area }) => area);
  const codes = Object.keys(vocabulary.areas);
  const firstYear = firstYearOf(facts);
  return Object.entries(vocabulary.areas).map(
    ([id, term]): { file: AreaFile; parts: PartsFile; listed: ListedArea } => {
      const own = inArea.get(id) ?? [];
      const concept = conceptOf(vocabulary.areas, id);
      const office = concept.office === null ? null : (offices[concept.office]?.labels ?? null);
      const years = coverageOf(id, record, periodsOfTotal(own), date);
      const periods = newestFirst(own);
      const partners = new Set(own.map(({ partner }) => partner));
      const file = {
        term,
        concept,
        office,
        next: nextRelease(expected, id, lastStated(years)) ?? null,
        coverage: years,
        missingYears: missingYears(own, date, firstYear),
        periods: periods.slice(0, MOST_PERIODS).map((period) => period.id),
        children: codes.filter((code) => vocabulary.areas[code]?.parent === id),
        newest: newestPeriod(own),
        partners: Object.keys(vocabulary.partners).filter((code) => !NO_PARTNER.includes(code) && partners.has(code)),
        cards: cardLists(entriesIn.get(id) ?? [], expected),
        totals: storedSeries(own.filter(isWorldTotal)),
      };
      const parts = storedSeries(own.filter((fact) => !isWorldTotal(fact)));
      return { file, parts, listed: listedArea(id, term, own, date) };
    },
  );
}

/** The last month of the newest cumulated period. */
function lastStated(coverage: YearCoverage[]): string {
  const newest = parsePeriod(coverage.flatMap(({ cumulated }) => cumulated).at(-1) ?? '');
  return newest ? lastDay(newest).slice(0, 7) : '';
}

/** Codes of partners that are not countries or groups of countries. */
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

/** The first year with a number of total trade. */
function firstYearOf(facts: readonly Fact[]): number | null {
  const [first] = periodsOfTotal(facts).sort();
  return first === undefined ? null : Number(first.slice(0, 4));
}

/** In the area's currency or in dollars. */
function periodsOfTotal(facts: readonly Fact[]): string[] {
  const isAmount = ({ measure, value }: Fact) => value !== null && ['value', 'value-usd'].includes(measure);
  return facts.filter((fact) => isAllTrade(fact) && isAmount(fact)).map(({ period }) => period);
}

/** Completed years since `first` without a number of total trade. */
function missingYears(facts: readonly Fact[], date: string, first: number | null): number[] {
  const known = periodsOfTotal(facts);
  const all = first === null ? [] : Array.from({ length: Number(date.slice(0, 4)) - first }, (_, i) => first + i);
  return all.filter((year) => !known.includes(`${year}`));
}

/** The newest period of total trade, or else of any number. Targets do not count: their periods may be in the future. */
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

/** Groups the facts of one area by series. Dollars that newsrooms converted are left out, because each used a rate of its own. */
export function storedSeries(facts: readonly Fact[]): StoredSeries[] {
  const bySeries = Map.groupBy(
    facts.filter((fact) => !isConverted(fact)),
    ({ id, period }) => id.slice(0, -period.length),
  );
  return [...bySeries.values()].flatMap((ofSeries) => {
    const [first] = ofSeries;
    if (!first) return [];
    const { indicator, measure, partner, breakdown, unit } = first;
    const points = ofSeries.map((fact) => storedPoint(summaryOf(fact), unit));
    return [{ indicator, measure, partner, breakdown, unit, points }];
  });
}

function storedPoint(summary: FactSummary, unit: Fact['unit']): StoredPoint {
  const { period, value, digits, bounds, published, caveats, surpassed, isUnknown } = summary;
  const point: StoredPoint = { period, value, digits, bounds, published };
  if (summary.unit !== unit) point.unit = summary.unit;
  if (caveats.length) point.caveats = caveats;
  if (surpassed) point.surpassed = surpassed;
  if (isUnknown) point.isUnknown = isUnknown;
  const others = Object.entries(DEFAULTS).flatMap(([name, usual]) => {
    const own = summary[name as Defaults];
    return own === usual ? [] : [[name, own]];
  });
  return { ...point, ...Object.fromEntries(others) };
}
