/**
 * The figures of `/compare` for a set of areas or partners: the countries, the regions of an area, or the partners of an area. Members whose
 * figures are in another currency than most, or count services when most do not, are left out as incomparable.
 */

import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Key } from '../../../data/fact/id.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import type { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { newestFirst } from '../../select/newest-first.ts';

type ComparedIndicator = (typeof GOODS_INDICATORS)[number];

export type ComparedSet = { kind: 'countries' } | { kind: 'regions' | 'partners'; area: string };

/** Sets with fewer regions or countries are not offered. */
const MIN_MEMBERS = 2;

/** The set in addresses: `countries`, `CN` for the regions of China, `CN.partners` for its partners. */
export function setCode(set: ComparedSet): string {
  if (set.kind === 'countries') return 'countries';
  return set.kind === 'regions' ? set.area : `${set.area}.partners`;
}

/** All sets that exist. The first is the default: the regions of the country of the start page. */
export function comparedSets(index: CatalogueIndex): ComparedSet[] {
  const { areas } = index.vocabulary;
  const homeCountry = areas[index.start.area]?.parent ?? index.start.area;
  const parents = Object.values(areas).flatMap(({ kind, parent }) => (kind === 'region' && parent ? parent : []));
  const homeFirst = [...new Set(parents)].sort((a, b) => Number(b === homeCountry) - Number(a === homeCountry));
  const areaSets: ComparedSet[] = [
    ...homeFirst.map((area) => ({ kind: 'regions' as const, area })),
    { kind: 'countries' },
  ];
  const areasWithCard = index.areas.filter(
    ({ id, card }) => card && ['country', 'region'].includes(areas[id]?.kind ?? ''),
  );
  const partnerSets = areasWithCard.map(({ id }) => ({ kind: 'partners' as const, area: id }));
  return [...areaSets.filter((set) => membersOf(set, index).length >= MIN_MEMBERS), ...partnerSets];
}

/** Codes of areas, or of all partner countries in the vocabulary. */
function membersOf(set: ComparedSet, { vocabulary }: CatalogueIndex): string[] {
  const { areas, partners } = vocabulary;
  switch (set.kind) {
    case 'countries':
      return Object.keys(areas).filter((code) => areas[code]?.kind === 'country');
    case 'regions':
      return Object.keys(areas).filter((code) => areas[code]?.kind === 'region' && areas[code]?.parent === set.area);
    case 'partners':
      return Object.keys(partners).filter((code) => partners[code]?.division === 'countries');
  }
}

/** The amount of a member in one period, and its growth. */
interface ComparedFigure {
  code: string;
  fact: FactSummary;
  growth: FactSummary | null;
  /** The growth of the nearest period, which is `growth` if that exists. */
  nearestGrowth: FactSummary | undefined;
}

/** Figures of members in one period. */
export interface Comparison {
  /** The largest first. */
  figures: ComparedFigure[];
  /** Members without a figure in the period. */
  missing: string[];
}

/** A period with the number of members that have a figure. */
export interface ComparedPeriod {
  id: string;
  count: number;
}

/** The series of all members. */
export interface ComparedSeries {
  set: ComparedSet;
  indicator: ComparedIndicator;
  /** Comparable amounts by member and period. */
  facts: Map<string, Map<string, FactSummary>>;
  members: string[];
  /** Members with figures in another currency, or that count services too. */
  incomparable: string[];
  /** Newest first. */
  periods: ComparedPeriod[];
}

/** Reads the series of the members. Only the largest group with the same currency and coverage (goods, or goods and services) is compared. */
export async function comparedSeries(
  catalogue: Catalogue,
  set: ComparedSet,
  indicator: ComparedIndicator,
): Promise<ComparedSeries> {
  const { index } = catalogue;
  const possibleMembers = membersOf(set, index);
  const series = await Promise.all(
    possibleMembers.map(async (code) => {
      const points = await catalogue.series({ ...keyOf(set, code, indicator), measure: 'value' });
      return { code, points: points.filter(isComparable) };
    }),
  );
  const withFigures = series.filter(({ points }) => points.length);
  // The vocabulary lists the partners of all areas; only those with figures belong to the set.
  const members = set.kind === 'partners' ? withFigures.map(({ code }) => code) : possibleMembers;
  const groups = Map.groupBy(withFigures, ({ code, points }) => {
    const reporter = set.kind === 'partners' ? set.area : code;
    const countsServices = index.vocabulary.areas[reporter]?.withServices === true;
    return `${points[0]?.unit} ${countsServices}`;
  });
  const largestGroup = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const facts = new Map(
    largestGroup.map(({ code, points }) => [code, new Map(points.map((point) => [point.period, point]))]),
  );
  const incomparable = withFigures.map(({ code }) => code).filter((code) => !facts.has(code));
  return { set, indicator, facts, members, incomparable, periods: periodsOf(facts) };
}

/** Bounds without a value cannot be ranked or drawn. */
function isComparable({ value, status }: FactSummary): boolean {
  return value !== null && status !== 'withdrawn';
}

function periodsOf(facts: ComparedSeries['facts']): ComparedPeriod[] {
  const points = [...facts.values()].flatMap((pointsByPeriod) => [...pointsByPeriod.values()]);
  const byPeriod = Map.groupBy(newestFirst(points), ({ period }) => period);
  return [...byPeriod].map(([id, points]) => ({ id, count: points.length }));
}

/** The latest of the periods with the most members. */
export function fullestPeriod(periods: readonly ComparedPeriod[]): ComparedPeriod | undefined {
  const most = Math.max(...periods.map(({ count }) => count));
  return periods.find(({ count }) => count === most);
}

/** The figures of all members that have one in the period. */
export async function comparisonIn(
  catalogue: Catalogue,
  { set, indicator, facts, members, incomparable }: ComparedSeries,
  period: string,
): Promise<Comparison> {
  const figures: ComparedFigure[] = [];
  for (const [code, points] of facts) {
    const fact = points.get(period);
    if (!fact) continue;
    const growths = await catalogue.series({ ...keyOf(set, code, indicator), measure: 'growth' });
    const nearestGrowth = nearestInTime(growths, [period]);
    const growth = nearestGrowth?.period === period ? nearestGrowth : null;
    figures.push({ code, fact, growth, nearestGrowth });
  }
  const shownOrIncomparable = new Set([...figures.map(({ code }) => code), ...incomparable]);
  const missing = members.filter((code) => !shownOrIncomparable.has(code));
  figures.sort((a, b) => Number(b.fact.value) - Number(a.fact.value));
  return { figures, missing };
}

function keyOf(set: ComparedSet, code: string, indicator: string): Omit<Key, 'period' | 'measure'> {
  const [area, partner] = set.kind === 'partners' ? [set.area, code] : [code, 'world'];
  return { area, indicator, partner, breakdown: 'total' };
}
