/** Finds figures by names in any language, indicators, partners and periods, or by a pasted number. */
import { ALL_TRADE, type CardSeries, GOODS_INDICATORS, isAllTrade } from '../../../data/card/series.ts';
import { findable } from '../../../data/catalogue/format/names.ts';
import { numberBucket } from '../../../data/catalogue/format/number-buckets.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Measure } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compareText, parseFactId } from '../../../data/fact/id.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import { type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';
import { partnersIndicator } from '../../../data/fact/same-trade.ts';
import { isCurrency } from '../../../data/fact/unit.ts';
import { extractFigures } from '../../../data/text/figures/figures.ts';
import { MONTH_STARTS } from '../../../data/text/periods/english.ts';
import { type NamedPeriod, periodReader } from '../../../data/text/periods/periods.ts';
import { languageOf } from '../../../data/text/story/language.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { byImportance } from '../../select/nearest.ts';
import { newestFirst } from '../../select/newest-first.ts';
import {
  type Direction,
  isSmallWord,
  type Mentions,
  type NamedList,
  namesExchangeRates,
  type ReadQuery,
  SearchNames,
} from './names.ts';

const MAX_ROWS = 8;
const MAX_AREAS = 2;
const MAX_NEAREST = 5;

/** The fields of a fact that a row of the results shows. */
export type FoundFact = Pick<Fact, 'id' | 'period' | 'value' | 'digits' | 'bounds' | 'unit' | 'qualifier' | 'status'>;

export interface SearchResult {
  /** Areas that the query names; their pages have all figures. */
  areas: string[];
  /** The best first. */
  facts: FoundFact[];
  /** If nothing matches, names that are spelled alike. */
  nearest: { list: NamedList; code: string }[];
  /** Words that match no name. */
  unknownWords: string[];
  /** Whether the query asks for exchange rates, which are on `/about`. */
  hasRates: boolean;
  /** Parts of the query without a figure. The facts are the nearest without them. */
  missing: Missing[];
}

export interface Missing {
  list: 'partners' | 'indicators' | 'breakdowns' | 'measures' | 'periods';
  /** A code, or the id of a period. */
  code: string;
}

const NO_RESULT: SearchResult = { areas: [], facts: [], nearest: [], unknownWords: [], hasRates: false, missing: [] };

export async function search(catalogue: Catalogue, query: string): Promise<SearchResult> {
  const names = await searchNames(catalogue);
  const { mentions, direction, rest } = withParentAsWhole(names.mentionsIn(query), catalogue);
  // Numbers and periods have digits. Compiling the grammars that read them takes longer than the rest of a search.
  const hasDigits = /\p{Nd}/u.test(query);
  const language = hasDigits ? languageOf(query) : 'en';
  const numbers = hasDigits ? numbersIn(query, language) : [];
  if (numbers.length) {
    const facts = await factsWithNumbers(catalogue, numbers, mentions.areas, MAX_ROWS);
    if (facts.length) return { ...NO_RESULT, facts };
  }
  const pages = new Set(catalogue.index.areas.map(({ id }) => id));
  const areas = [...mentions.areas].filter((id) => pages.has(id)).slice(0, MAX_AREAS);
  const hasRates = namesExchangeRates(query) && Object.keys(await catalogue.exchangeRates()).length > 0;
  if (hasRates) return { ...NO_RESULT, areas, hasRates };
  const namedPeriods = hasDigits ? namedPeriodsIn(query, language) : [];
  const periods = periodsIn(query, namedPeriods);
  let facts: FoundFact[] = [];
  let missing: Missing[] = [];
  for (const attempt of attemptsFor(mentions, direction, periods.length > 0)) {
    const matches = await factsNamed(catalogue, attempt, periods, MAX_ROWS - areas.length);
    if (!matches.length) continue;
    facts = uniqueFacts([...matches, ...facts]).slice(0, MAX_ROWS - areas.length);
    missing = [...attempt.missing];
    // "Zhejiang exports" is not answered by the exports of its foreign-invested enterprises.
    if (mentions.breakdowns.size || matches.some(isTotal)) break;
  }
  if (!facts.some(({ period }) => periods.some(({ id }) => id === period)))
    missing.push(...periods.map(({ id }) => ({ list: 'periods', code: id }) as const));
  const isEmpty = !facts.length && !areas.length && !numbers.length;
  const nearest = isEmpty ? names.nearest(rest, MAX_NEAREST) : [];
  const periodWords = findable(namedPeriods.map(({ text }) => text).join(' '));
  // The words beside a number are its scale and its unit.
  const unknownWords =
    isEmpty || numbers.length
      ? []
      : rest.filter((word) => !isSmallWord(word) && !/\p{Nd}/u.test(word) && !periodWords.includes(word));
  return { ...NO_RESULT, areas, facts, nearest, unknownWords, missing };
}

/** "Xinjiang's share of China" asks for the share of the national figure, not for trade with China or for China's own figures. */
function withParentAsWhole(query: ReadQuery, { index }: Catalogue): ReadQuery {
  const { areas, partners, measures } = query.mentions;
  if (!measures.has('share') && !measures.has('national-share')) return query;
  const parents = new Set([...areas].flatMap((code) => index.vocabulary.areas[code]?.parent ?? []));
  const parent = [...areas].find((code) => parents.has(code));
  if (parent === undefined) return query;
  const without = (codes: ReadonlySet<string>) => new Set([...codes].filter((code) => code !== parent));
  const mentions = {
    ...query.mentions,
    areas: without(areas),
    partners: without(partners),
    measures: new Set(['national-share']),
  };
  return { ...query, mentions, direction: null };
}

function uniqueFacts(facts: readonly FoundFact[]): FoundFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function isTotal({ id }: FoundFact): boolean {
  return parseFactId(id)?.breakdown === 'total';
}

/** One way to search: the names to match, and the parts of the query that it ignores. */
interface Attempt {
  mentions: Mentions;
  direction: Direction | null;
  isInPeriod: boolean;
  missing: Missing[];
}

/** The whole query; without its partner; about the same areas only. If it names a period, each first in that period, then in the nearest. */
function attemptsFor(mentions: Mentions, direction: Direction | null, hasPeriod: boolean): Attempt[] {
  const { areas, indicators, breakdowns } = mentions;
  const none = new Set<string>();
  const missingIn = (list: Missing['list'], codes: Iterable<string>): Missing[] =>
    [...codes].map((code) => ({ list, code }));

  const partners = missingIn('partners', partnersNamed(mentions, direction));
  const withoutPartner = { ...mentions, areas: direction ? new Set([direction.reporter]) : areas, partners: none };
  const attempts = [{ mentions, direction, missing: [] as Missing[] }];
  if (partners.length) attempts.push({ mentions: withoutPartner, direction: null, missing: partners });
  const measures = missingIn('measures', mentions.measures);
  if (areas.size && measures.length)
    attempts.push({ mentions: { ...mentions, measures: none }, direction, missing: measures });
  const subject = [...missingIn('breakdowns', breakdowns), ...missingIn('indicators', indicators)];
  if (areas.size && subject.length)
    attempts.push({
      mentions: { ...withoutPartner, indicators: none, breakdowns: none },
      direction: null,
      missing: [...subject, ...partners],
    });
  return attempts.flatMap((attempt) =>
    (hasPeriod ? [true, false] : [false]).map((isInPeriod) => ({ ...attempt, isInPeriod })),
  );
}

/** The partners of a query about an area: "Guangdong exports to Kazakhstan". */
function partnersNamed({ areas, partners }: Mentions, direction: Direction | null): string[] {
  if (direction) return [direction.partner];
  return areas.size ? [...partners].filter((code) => !areas.has(code)) : [];
}

/** The names of the current build. */
let cached: { build: string; names: SearchNames } | undefined;

async function searchNames(catalogue: Catalogue): Promise<SearchNames> {
  const { build } = catalogue.index;
  if (cached?.build !== build) cached = { build, names: new SearchNames(await catalogue.vocabulary()) };
  return cached.names;
}

/** A month of an English query. A text says "in May 2025", because "may" is a verb. */
const ENGLISH_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTH_STARTS.join('|')})\\p{L}*\\.? (?=\\d{4})`, 'giu');

function namedPeriodsIn(query: string, language: string): NamedPeriod[] {
  const { periods } = periodReader(query, language)();
  return periods.length ? periods : periodReader(query.replace(ENGLISH_MONTH, 'in $&'), 'en')().periods;
}

/** Periods that the query names in words or as ids. */
function periodsIn(query: string, namedPeriods: readonly NamedPeriod[]): Period[] {
  const inWords = namedPeriods.flatMap(({ year, from, to }) => (year === null ? [] : (periodOf(year, from, to) ?? [])));
  const ids = [...query.matchAll(/(?<!\d)\d{4}(?:-\d\d(?:\.\.\d{4}-\d\d)?)?(?!\d)/g)].flatMap(
    ([id]) => parsePeriod(id) ?? [],
  );
  return (inWords.length ? inWords : ids).filter(({ year }) => year > 1900 && year < 2100);
}

/** At most so many series are searched for figures. */
const MAX_SERIES = 24;
/**
 * Which queries find a figure of a measure: those that name it, those that name no measure (`unnamed`), both or none. For the latter a series
 * shows the first measure in this order that it has.
 */
const FOUND_BY: Record<Measure, 'named' | 'unnamed' | 'both' | 'none'> = {
  value: 'unnamed',
  'value-usd': 'unnamed',
  growth: 'both',
  share: 'both',
  count: 'unnamed',
  rank: 'named',
  'national-share': 'named',
  'growth-usd': 'none',
  'growth-difference': 'none',
  target: 'none',
};

const measuresFoundBy = (query: 'named' | 'unnamed') =>
  Object.entries(FOUND_BY).flatMap(([measure, found]) => (found === query || found === 'both' ? [measure] : []));
const DEFAULT_MEASURES = measuresFoundBy('unnamed');
const NAMED_MEASURES = measuresFoundBy('named');

async function factsNamed(
  catalogue: Catalogue,
  { mentions, direction, isInPeriod }: Attempt,
  periods: readonly Period[],
  maxRows: number,
): Promise<FoundFact[]> {
  const namesSomething = Object.values(mentions).some((codes) => codes.size);
  if (!namesSomething) return [];
  const measures = NAMED_MEASURES.filter((measure) => mentions.measures.has(measure));
  const facts: FoundFact[] = [];
  for (const series of await mentionedSeries(catalogue, mentions, direction)) {
    if (facts.length >= maxRows) break;
    for (const measure of measures.length ? measures : DEFAULT_MEASURES) {
      const point = bestPoint(await catalogue.series({ ...series, measure }), periods, isInPeriod);
      if (!point) continue;
      facts.push(point);
      if (!measures.length) break;
    }
  }
  return facts.slice(0, maxRows);
}

/** The figure of a named period, or else the nearest one; with `isInPeriod` only of its year. If no period is named, the newest figure. */
function bestPoint(
  points: readonly FactSummary[],
  periods: readonly Period[],
  isInPeriod: boolean,
): FoundFact | undefined {
  if (!periods.length) return newestFirst(points)[0];
  const years = new Set(periods.map(({ year }) => year));
  const isNear = ({ period }: FactSummary) => !isInPeriod || years.has(Number(period.slice(0, 4)));
  return nearestInTime(
    points.filter(isNear),
    periods.map(({ id }) => id),
  );
}

/** The best first. Trade between two countries is searched in the figures of both. */
async function mentionedSeries(
  catalogue: Catalogue,
  mentions: Mentions,
  direction: Direction | null,
): Promise<CardSeries[]> {
  if (direction) {
    const { reporter, partner } = direction;
    // Exports of one country are imports of the other.
    const partnersIndicators = [...mentions.indicators].map((code) => partnersIndicator(code) ?? code);
    return [
      ...(await seriesBetween(catalogue, mentions, reporter, partner, mentions.indicators)),
      ...(await seriesBetween(catalogue, mentions, partner, reporter, new Set(partnersIndicators))),
    ];
  }
  const series = await rankedSeries(catalogue, mentions);
  const isOneCountry = mentions.areas.size === 1 && mentions.partners.size > 0;
  if (!isOneCountry) return series;
  // The country may also be meant as a partner of others.
  const asPartner = await rankedSeries(catalogue, { ...mentions, areas: new Set() });
  return [...series, ...asPartner.filter(({ partner }) => mentions.partners.has(partner))];
}

function seriesBetween(
  catalogue: Catalogue,
  mentions: Mentions,
  reporter: string,
  partner: string,
  indicators: Set<string>,
): Promise<CardSeries[]> {
  return rankedSeries(catalogue, { ...mentions, areas: new Set([reporter]), partners: new Set([partner]), indicators });
}

/** Series that have a card and fit the names, the most important first. An area without a card has figures of all its trade at most. */
async function rankedSeries(catalogue: Catalogue, mentions: Mentions): Promise<CardSeries[]> {
  const { index } = catalogue;
  const withCard = index.areas.filter(({ card }) => card).map(({ id }) => id);
  const namedAreas = index.areas.flatMap(({ id }) => (mentions.areas.has(id) ? [id] : []));
  // Russia reports no figures here, so "Heilongjiang's trade with Russia" has none from its side.
  if (mentions.areas.size && !namedAreas.length) return [];
  // A query that names no area is about the area of the start page and its country, then about the others.
  const { area: home } = index.start;
  const { parent } = index.vocabulary.areas[home] ?? {};
  const areas = namedAreas.length ? namedAreas : [...new Set([home, ...(parent ? [parent] : []), ...withCard])];
  const lists = await Promise.all(
    areas.map(async (area) => {
      const all = await catalogue.cardSeries(area);
      return (all.length ? all : [ALL_TRADE]).map((series) => ({ area, ...series }));
    }),
  );
  const ranked = lists
    .flat()
    .filter((series) => fits(series, mentions, namedAreas.length > 0))
    .map((series) => ({ series, rank: rankOf(series, mentions, areas.indexOf(series.area)) }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(seriesText(a.series), seriesText(b.series)));
  return ranked.slice(0, MAX_SERIES).map(({ series }) => series);
}

function seriesText({ area, indicator, partner, breakdown }: CardSeries): string {
  return [area, indicator, partner, breakdown].join('.');
}

/** A country may be an area and a partner: "Kazakhstan China" is trade between them. */
function fits({ area, indicator, partner, breakdown }: CardSeries, mentions: Mentions, isAreaNamed: boolean): boolean {
  const { areas, indicators, partners, breakdowns } = mentions;
  if (indicators.size && !indicators.has(indicator)) return false;
  if (breakdowns.size && !breakdowns.has(breakdown)) return false;
  const others = [...partners].filter((code) => code !== area);
  const needsPartner = isAreaNamed ? others.some((code) => !areas.has(code)) : others.length > 0;
  return partners.has(partner) || (!needsPartner && (partner === 'world' || partner === 'none'));
}

/** Lower is better. */
function rankOf(series: CardSeries, { partners, breakdowns }: Mentions, areaPlace: number): number {
  const { indicator, partner, breakdown } = series;
  const order: readonly string[] = GOODS_INDICATORS;
  const indicatorPlace = order.indexOf(indicator);
  const isOtherPartner = partners.size > 1 && !partners.has(partner);
  const isOtherBreakdown = breakdown !== 'total' && !breakdowns.has(breakdown);
  return (
    (isOtherPartner ? 1000 : 0) +
    (isOtherBreakdown ? 400 : 0) +
    (isAllTrade(series) ? -5 : 0) +
    10 * (indicatorPlace < 0 ? order.length : indicatorPlace) +
    areaPlace
  );
}

/** A number as the query writes it. */
interface WantedNumber {
  value: number;
  /** Half a unit of its last digit. */
  tolerance: number;
  unit: string | null;
  /** Without a unit and a scale, only the digits are compared: 227.67 may mean billions. */
  digitsOnly: boolean;
}

function numbersIn(query: string, language: string): WantedNumber[] {
  // A letter after the first number is the scale: `227.67 bn`.
  const hasScale = /^\p{L}/u.test(query.replace(/[\d.,\s]/g, ''));
  // English notation is common in every language. Compiling all grammars would take longer than the search.
  for (const code of new Set([language, 'en'])) {
    const figures = extractFigures(query, code);
    if (figures.length)
      return figures.map(({ value, resolution, unit }) => ({
        value,
        unit,
        tolerance: resolution / 2,
        digitsOnly: unit === null && !hasScale,
      }));
  }
  return plainNumbersIn(query);
}

/** The first number without a unit: `1,234.5`. A year is not a number, and neither are one or two digits. */
function plainNumbersIn(query: string): WantedNumber[] {
  const [digits = ''] = /(?<![\d.,-])\d[\d,]*\.?\d*(?![\d-])/.exec(query) ?? [];
  const isYear = /^(19|20)\d\d$/.test(digits);
  const significant = digits.replace(/\D/g, '').replace(/^0+/, '');
  if (isYear || significant.length < 3) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll(',', ''));
  return [{ value, unit: null, tolerance: 0.5 * 10 ** -decimals, digitsOnly: true }];
}

/** Figures of the areas are preferred. */
async function factsWithNumbers(
  catalogue: Catalogue,
  numbers: readonly WantedNumber[],
  areas: ReadonlySet<string>,
  maxRows: number,
): Promise<FoundFact[]> {
  const ids = (await Promise.all(numbers.map((number) => idsWithNumber(catalogue, number)))).flat();
  const candidates = [...new Set(ids)].map((id) => ({ id }));
  const inAreas = candidates.filter(({ id }) => areas.has(id.split('.')[0] ?? ''));
  const best = byImportance(inAreas.length ? inAreas : candidates).slice(0, maxRows);
  const facts = await Promise.all(best.map(({ id }) => catalogue.fact(id)));
  return facts.filter((fact) => fact !== null);
}

async function idsWithNumber(catalogue: Catalogue, number: WantedNumber): Promise<string[]> {
  const size = Math.abs(number.value);
  const sizes = [size - number.tolerance, size, size + number.tolerance].filter((each) => each > 0);
  const buckets = await Promise.all([...new Set(sizes.map(numberBucket))].map((name) => catalogue.numbersLike(name)));
  return buckets
    .flat()
    .filter(([value, unit]) => isSameNumber(number, value, unit))
    .map(([, , id]) => id);
}

/** Allows for floating-point errors. */
const ROUNDING = 1.000001;

function isSameNumber({ value, tolerance, unit, digitsOnly }: WantedNumber, other: number, otherUnit: string): boolean {
  const [size, otherSize] = [Math.abs(value), Math.abs(other)];
  if (!digitsOnly) return isSameUnit(unit, otherUnit) && Math.abs(size - otherSize) <= tolerance * ROUNDING;
  const scale = 10 ** (Math.floor(Math.log10(otherSize)) - Math.floor(Math.log10(size)));
  return Math.abs(size * scale - otherSize) <= tolerance * scale * ROUNDING;
}

/** "227.67 billion" can be in any currency. */
function isSameUnit(unit: string | null, other: string): boolean {
  if (unit === null) return isCurrency(other) || other === 'count';
  return unit === other || (unit === 'points' && other === 'percent');
}
