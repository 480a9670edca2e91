/** Makes the file of each area, and its line in the list of areas. */
import type { Fact } from '../contract/fact.ts';
import { isWorldTotal } from '../fact/id.ts';
import { lastDay, parsePeriod } from '../fact/period.ts';
import { conceptOf } from '../record/concept.ts';
import type { Term, TradeRecord } from '../record/schema.ts';
import { coverageOf, firstYearOf, missingYears, newestFirst, newestPeriod, periodsOfTotal } from './coverage.ts';
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
/** Codes of partners that are not countries or groups of countries. */
const NO_PARTNER = ['world', 'none'];

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

/** The parts of the file that do not depend on facts. */
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

/** The last month of the newest cumulated period. */
function lastStated(coverage: YearCoverage[]): string {
  const newest = parsePeriod(coverage.flatMap(({ cumulated }) => cumulated).at(-1) ?? '');
  return newest ? lastDay(newest).slice(0, 7) : '';
}

function partnersOf(inArea: readonly Fact[], { vocabulary }: TradeRecord): string[] {
  const partners = new Set(inArea.map(({ partner }) => partner));
  return Object.keys(vocabulary.partners).filter((code) => partners.has(code) && !NO_PARTNER.includes(code));
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
