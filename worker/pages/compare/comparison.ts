/**
 * What `/compare` compares: one set of areas or partners, in one currency and one coverage. Totals of goods alone are not compared with totals
 * that count services, nor amounts in different currencies.
 */
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Key } from '../../../data/fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';

export const INDICATORS = [...FLOWS, 'balance'] as const;
export type ComparedIndicator = (typeof INDICATORS)[number];

/** Countries, the regions of an area, or the partner countries of an area. */
export type ComparedSet = { kind: 'countries' } | { kind: 'regions' | 'partners'; area: string };

/** Areas with fewer regions or partners are no set. */
const MIN_MEMBERS = 2;

/** `countries`, `CN` for its regions, `CN.partners` for its partners. */
export function setCode(set: ComparedSet): string {
  if (set.kind === 'countries') return 'countries';
  return set.kind === 'regions' ? set.area : `${set.area}.partners`;
}

/** All sets that exist; the first is the default: the regions beside the area of the start page. */
export function comparedSets(index: CatalogueIndex): ComparedSet[] {
  const { areas } = index.vocabulary;
  const withFacts = index.areas.filter(({ card }) => card).map(({ id }) => id);
  const parents = [
    ...new Set(Object.values(areas).flatMap(({ kind, parent }) => (kind === 'region' && parent ? parent : []))),
  ];
  const home = areas[index.start.area]?.parent ?? index.start.area;
  const sets: ComparedSet[] = [
    ...parents
      .toSorted((a, b) => Number(b === home) - Number(a === home))
      .map((area) => ({ kind: 'regions' as const, area })),
    { kind: 'countries' },
    ...withFacts
      .filter((area) => ['country', 'region'].includes(areas[area]?.kind ?? ''))
      .map((area) => ({ kind: 'partners' as const, area })),
  ];
  return sets.filter((set) => set.kind === 'partners' || membersOf(set, index).length >= MIN_MEMBERS);
}

/** Codes of the areas, or of the partners, that belong to the set. */
export function membersOf(set: ComparedSet, { vocabulary }: CatalogueIndex): string[] {
  const { areas, partners } = vocabulary;
  const codesOf = (isMember: (code: string) => boolean, terms: object) => Object.keys(terms).filter(isMember);
  switch (set.kind) {
    case 'countries':
      return codesOf((code) => areas[code]?.kind === 'country', areas);
    case 'regions':
      return codesOf((code) => areas[code]?.kind === 'region' && areas[code]?.parent === set.area, areas);
    case 'partners':
      return codesOf((code) => partners[code]?.division === 'countries', partners);
  }
}

/** Figures of members in one period. */
export interface Comparison {
  /** Members with a figure, the largest first. */
  figures: { code: string; fact: FactSummary; growth: FactSummary | null }[];
  /** Members without a figure in the period. */
  missing: string[];
  /** Members with figures in another currency, or that count services too. */
  incomparable: string[];
  members: number;
}

/** A period with the number of members that have a figure. */
export interface ComparedPeriod {
  id: string;
  count: number;
}

/** The series of every member, read once. */
export interface ComparedSeries {
  set: ComparedSet;
  indicator: ComparedIndicator;
  /** Comparable facts by member, then period. */
  facts: Map<string, Map<string, FactSummary>>;
  members: string[];
  incomparable: string[];
  /** Newest first. */
  periods: ComparedPeriod[];
}

export async function comparedSeries(
  catalogue: Catalogue,
  set: ComparedSet,
  indicator: ComparedIndicator,
): Promise<ComparedSeries> {
  const { index } = catalogue;
  const candidates = membersOf(set, index);
  const known = await Promise.all(
    candidates.map(async (code) => {
      const points = await catalogue.series({ ...keyOf(set, code, indicator), measure: 'value' });
      return [code, points.filter(isComparable)] as const;
    }),
  );
  const withFigures = known.filter(([, facts]) => facts.length);
  // Partners are a list of the whole record; only those with figures belong to the set.
  const members = set.kind === 'partners' ? withFigures.map(([code]) => code) : candidates;
  const basisOf = (code: string, facts: readonly FactSummary[]) =>
    `${facts[0]?.unit} ${index.vocabulary.areas[set.kind === 'partners' ? set.area : code]?.withServices === true}`;
  const groups = Map.groupBy(withFigures, ([code, facts]) => basisOf(code, facts));
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const facts = new Map(largest.map(([code, list]) => [code, new Map(list.map((fact) => [fact.period, fact]))]));
  const incomparable = withFigures.map(([code]) => code).filter((code) => !facts.has(code));
  return { set, indicator, facts, members, incomparable, periods: periodsOf(facts) };
}

/** Bounds without a value cannot be ranked or drawn. */
function isComparable({ value, status }: FactSummary): boolean {
  return value !== null && status !== 'withdrawn';
}

function periodsOf(facts: ReadonlyMap<string, ReadonlyMap<string, FactSummary>>): ComparedPeriod[] {
  const counts = new Map<string, number>();
  for (const ofMember of facts.values())
    for (const period of ofMember.keys()) counts.set(period, (counts.get(period) ?? 0) + 1);
  const placed = [...counts].map(([id, count]) => ({ id, count, period: parsePeriod(id) as Period }));
  return placed.sort((a, b) => comparePeriods(b.period, a.period)).map(({ id, count }) => ({ id, count }));
}

/** The latest of the periods with the most members. */
export function fullestPeriod(periods: readonly ComparedPeriod[]): ComparedPeriod | undefined {
  const most = Math.max(...periods.map(({ count }) => count));
  return periods.find(({ count }) => count === most);
}

export async function comparisonIn(
  catalogue: Catalogue,
  { set, indicator, facts, members, incomparable }: ComparedSeries,
  period: string,
): Promise<Comparison> {
  const inPeriod = [...facts].flatMap(([code, ofMember]) => {
    const fact = ofMember.get(period);
    return fact ? [{ code, fact }] : [];
  });
  const figures = await Promise.all(
    inPeriod.map(async ({ code, fact }) => {
      const growths = await catalogue.series({ ...keyOf(set, code, indicator), measure: 'growth' });
      const growth = growths.find((point) => point.period === period);
      return { code, fact, growth: growth ?? null };
    }),
  );
  const missing = members.filter(
    (code) => !inPeriod.some((figure) => figure.code === code) && !incomparable.includes(code),
  );
  figures.sort((a, b) => Number(b.fact.value) - Number(a.fact.value));
  return { figures, missing, incomparable, members: members.length };
}

function keyOf(set: ComparedSet, code: string, indicator: string): Omit<Key, 'period' | 'measure'> {
  const [area, partner] = set.kind === 'partners' ? [set.area, code] : [code, 'world'];
  return { area, indicator, partner, breakdown: 'total' };
}
