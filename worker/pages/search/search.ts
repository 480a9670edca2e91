/**
 * Answers a query of the search: a pasted number leads to figures with that number, words to the figures that they name. If there are none,
 * the search ignores a part of the query, such as the partner, and says so.
 */
import { findable } from '../../../data/catalogue/format/names.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { parseFactId } from '../../../data/fact/id.ts';
import { type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';
import { isCurrency } from '../../../data/fact/unit.ts';
import { MONTH_STARTS } from '../../../data/text/periods/english.ts';
import { type NamedPeriod, periodReader } from '../../../data/text/periods/periods.ts';
import { languageOf } from '../../../data/text/story/language.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import {
  type Direction,
  type Mentions,
  type NamedList,
  type NamedPlace,
  type ReadQuery,
  SearchNames,
} from './names.ts';
import { factsWithNumbers, numbersIn } from './number-search.ts';
import { namesExchangeRates } from './query-words.ts';
import { mentionedFacts, type SeriesQuery } from './series-search.ts';

/** Rows of the results. */
const MAX_ROWS = 8;
const MAX_AREAS = 2;
/** Suggestions of names that are spelled alike. */
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
  /** True if the query asks for exchange rates, which are on `/about`. */
  hasRates: boolean;
  /** Parts of the query without a figure. The facts are the nearest without them. */
  missing: Missing[];
}

export interface Missing {
  list: 'areas' | 'partners' | 'indicators' | 'breakdowns' | 'measures' | 'periods';
  /** A code, or the id of a period. */
  code: string;
  /** The parts of the query that are missing for this area only: no exports of Gansu in "Xinjiang Gansu exports". */
  parts?: Missing[];
}

const NO_RESULT: SearchResult = { areas: [], facts: [], nearest: [], unknownWords: [], hasRates: false, missing: [] };

export async function search(catalogue: Catalogue, query: string): Promise<SearchResult> {
  const names = await searchNames(catalogue);
  const readQuery = withParentAsWhole(names.read(query), catalogue);
  const { mentions, unmatchedWords } = readQuery;
  // Numbers and periods have digits. Compiling the grammars that read them takes longer than the rest of a search.
  const hasDigits = /\p{Nd}/u.test(query);
  const language = hasDigits ? languageOf(query) : 'en';
  const numbers = hasDigits ? numbersIn(query, language) : [];
  if (numbers.length) {
    const facts = await factsWithNumbers(catalogue, numbers, mentions.areas, MAX_ROWS);
    if (facts.length) return { ...NO_RESULT, facts };
  }

  const areasWithPage = new Set(catalogue.index.areas.map(({ id }) => id));
  const areas = [...mentions.areas].filter((id) => areasWithPage.has(id)).slice(0, MAX_AREAS);
  const hasRates = namesExchangeRates(query) && Object.keys(await catalogue.exchangeRates()).length > 0;
  if (hasRates) return { ...NO_RESULT, areas, hasRates };

  const namedPeriods = hasDigits ? namedPeriodsIn(query, language) : [];
  const periods = periodsIn(query, namedPeriods);
  const { facts, missing } = await factsOfAllPlaces(catalogue, readQuery, periods, MAX_ROWS - areas.length);
  const unit = facts[0]?.unit ?? '';
  if (mentions.measures.has('value-usd') && isCurrency(unit) && unit !== 'USD')
    missing.push({ list: 'measures', code: 'value-usd' });
  const isEmpty = !facts.length && !areas.length && !numbers.length;
  if (isEmpty) return { ...NO_RESULT, nearest: names.nearest(unmatchedWords, MAX_NEAREST), missing };
  // The words beside a number are its scale and its unit.
  const unknownWords = numbers.length ? [] : unknownWordsOf(unmatchedWords, namedPeriods);
  return { ...NO_RESULT, areas, facts, unknownWords, missing };
}

/** The names of the current build. */
let cachedNames: { build: string; names: SearchNames } | undefined;

async function searchNames(catalogue: Catalogue): Promise<SearchNames> {
  const { build } = catalogue.index;
  if (cachedNames?.build !== build) cachedNames = { build, names: new SearchNames(await catalogue.vocabulary()) };
  return cachedNames.names;
}

/** "Xinjiang's share of China" asks for the share of the national figure, not for trade with China or for China's own figures. */
function withParentAsWhole(query: ReadQuery, { index }: Catalogue): ReadQuery {
  const { areas, partners, measures } = query.mentions;
  if (!measures.has('share') && !measures.has('national-share')) return query;
  const parents = new Set([...areas].flatMap((code) => index.vocabulary.areas[code]?.parent ?? []));
  const namedParent = [...areas].find((code) => parents.has(code));
  if (namedParent === undefined) return query;
  const withoutParent = (codes: ReadonlySet<string>) => new Set([...codes].filter((code) => code !== namedParent));
  const mentions = {
    ...query.mentions,
    areas: withoutParent(areas),
    partners: withoutParent(partners),
    measures: new Set(['national-share']),
  };
  const places = query.places.filter(({ codes }) => !codes.has(namedParent));
  return { ...query, mentions, direction: null, places };
}

/** The facts of the query. If none of them is about one of its places, the second row is about this place, or the place is missing. */
async function factsOfAllPlaces(
  catalogue: Catalogue,
  query: ReadQuery,
  periods: readonly Period[],
  maxFacts: number,
): Promise<Pick<SearchResult, 'facts' | 'missing'>> {
  const { facts, missing } = await factsOrNearest(catalogue, query, periods, maxFacts);
  const [first, ...others] = facts;
  if (!first) return { facts, missing };
  const nearestFacts: FoundFact[] = [];
  const unansweredPlaces = query.places.filter(
    (place) => !facts.some((fact) => isAbout(fact, place) && (!mustReport(place, query) || isReportedBy(fact, place))),
  );
  for (const place of unansweredPlaces) {
    const code = [...place.codes].find((code) => query.mentions.areas.has(code));
    const isPartner = place.followsTo || [...place.codes].some((code) => missing.some((part) => part.code === code));
    if (code === undefined || isPartner) {
      if (!missing.some((part) => place.codes.has(part.code))) missing.unshift(missingPlace(place, code));
      continue;
    }
    const result = await factsOrNearest(catalogue, queryAbout(code, query), periods, 1);
    nearestFacts.push(...result.facts);
    if (result.missing.length || !result.facts.length) missing.push({ list: 'areas', code, parts: result.missing });
  }
  return { facts: uniqueFacts([first, ...nearestFacts, ...others]).slice(0, maxFacts), missing };
}

function isAbout({ id }: FoundFact, { codes }: NamedPlace): boolean {
  const { area = '', partner = '' } = parseFactId(id) ?? {};
  return codes.has(area) || codes.has(partner);
}

function isReportedBy({ id }: FoundFact, { codes }: NamedPlace): boolean {
  return codes.has(parseFactId(id)?.area ?? '');
}

/** Does the query ask for figures that this place reports, as "Kazakhstan trade balance" does? "Exports to Kazakhstan" does not. */
function mustReport({ codes, followsTo }: NamedPlace, { places, mentions }: ReadQuery): boolean {
  return places.length === 1 && !followsTo && [...codes].some((code) => mentions.areas.has(code));
}

function missingPlace({ codes }: NamedPlace, area: string | undefined): Missing {
  const [first = ''] = codes;
  return area === undefined ? { list: 'partners', code: first } : { list: 'areas', code: area };
}

/** The query without its other areas. */
function queryAbout(area: string, { mentions }: ReadQuery): Pick<ReadQuery, 'mentions' | 'direction'> {
  const partners = new Set([...mentions.partners].filter((code) => !mentions.areas.has(code)));
  return { mentions: { ...mentions, areas: new Set([area]), partners }, direction: null };
}

/**
 * The facts of the first attempt that finds some, and what it ignored. The periods are missing too if the facts of the areas have none of
 * them, and so is the area that should have reported if all figures are its partner's.
 */
async function factsOrNearest(
  catalogue: Catalogue,
  { mentions, direction }: Pick<ReadQuery, 'mentions' | 'direction'>,
  periods: readonly Period[],
  maxFacts: number,
): Promise<Pick<SearchResult, 'facts' | 'missing'>> {
  let facts: FoundFact[] = [];
  let missing: Missing[] = [];
  for (const attempt of attemptsFor(mentions, direction, periods.length > 0)) {
    const matches = await mentionedFacts(catalogue, { ...attempt, periods }, maxFacts);
    if (!matches.length) continue;
    facts = uniqueFacts([...matches, ...facts]).slice(0, maxFacts);
    missing = attempt.missing;
    // For "Zhejiang exports", the exports of foreign-invested enterprises are not enough: the next attempt may find the total, which comes first.
    if (mentions.breakdowns.size || matches.some(isTotal)) break;
  }
  const areas = direction ? new Set([direction.reporter]) : mentions.areas;
  const factsOfAreas = facts.filter(({ id }) => !areas.size || areas.has(parseFactId(id)?.area ?? ''));
  if (direction && facts.length && !factsOfAreas.length)
    return { facts, missing: [...missing, { list: 'areas', code: direction.reporter }] };
  const relevantFacts = factsOfAreas.length ? factsOfAreas : facts;
  const hasPeriod = relevantFacts.some(({ period }) => periods.some(({ id }) => id === period));
  const missingPeriods = hasPeriod ? [] : periods.map(({ id }) => ({ list: 'periods', code: id }) as const);
  return { facts, missing: [...missing, ...missingPeriods] };
}

function uniqueFacts(facts: readonly FoundFact[]): FoundFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function isTotal({ id }: FoundFact): boolean {
  return parseFactId(id)?.breakdown === 'total';
}

/** One way to search, and the parts of the query that it ignores. */
interface Attempt extends Omit<SeriesQuery, 'periods'> {
  missing: Missing[];
}

/**
 * The ways to search, in this order. If the query names a period, each is tried first in its year, then in the nearest periods.
 *
 *   "Guangdong laptop exports growth to Kazakhstan"
 *   all of it
 *   without the partner    Guangdong laptop exports growth
 *   without the measure    Guangdong laptop exports to Kazakhstan
 *   the area only          Guangdong growth
 */
function attemptsFor(mentions: Mentions, direction: Direction | null, hasPeriod: boolean): Attempt[] {
  const { areas, indicators, breakdowns, measures } = mentions;
  const none = new Set<string>();
  const missingIn = (list: Missing['list'], codes: Iterable<string>): Missing[] =>
    [...codes].map((code) => ({ list, code }));
  const missingPartners = missingIn('partners', partnersNamed(mentions, direction));
  const missingMeasures = missingIn('measures', measures);
  const missingSubject = [...missingIn('breakdowns', breakdowns), ...missingIn('indicators', indicators)];

  const reporters = direction ? new Set([direction.reporter]) : areas;
  const withoutPartner = { ...mentions, areas: reporters, partners: none };
  const withoutMeasure = { ...mentions, measures: none };
  const areaOnly = { ...withoutPartner, indicators: none, breakdowns: none };

  const attempts: Omit<Attempt, 'isInYear'>[] = [{ mentions, direction, missing: [] }];
  if (missingPartners.length) attempts.push({ mentions: withoutPartner, direction: null, missing: missingPartners });
  if (areas.size && missingMeasures.length)
    attempts.push({ mentions: withoutMeasure, direction, missing: missingMeasures });
  if (areas.size && missingSubject.length)
    attempts.push({ mentions: areaOnly, direction: null, missing: [...missingSubject, ...missingPartners] });
  const choices = hasPeriod ? [true, false] : [false];
  return attempts.flatMap((attempt) => choices.map((isInYear) => ({ ...attempt, isInYear })));
}

/** The partners of a query about an area: Kazakhstan in "Guangdong exports to Kazakhstan". */
function partnersNamed({ areas, partners }: Mentions, direction: Direction | null): string[] {
  if (direction) return [direction.partner];
  return areas.size ? [...partners].filter((code) => !areas.has(code)) : [];
}

/** An English month before a year: `may ` in "exports may 2025". */
const ENGLISH_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTH_STARTS.join('|')})\\p{L}*\\.? (?=\\d{4})`, 'giu');

/** A quarter or half after its year: `2025 Q1`, `2025-H1`. */
const YEAR_BEFORE_QUARTER = /(?<!\d)(\d{4})[ -]?(q[1-4]|h1)(?![\p{L}\d])/giu;

/**
 * Periods in words. The reader of texts expects "Q1 2025", and "in May 2025", because "may" is a verb. Queries may begin with the year, and omit
 * the "in".
 */
function namedPeriodsIn(query: string, language: string): NamedPeriod[] {
  const ordered = query.replace(YEAR_BEFORE_QUARTER, '$2 $1');
  const { periods } = periodReader(ordered, language)();
  return periods.length ? periods : periodReader(ordered.replace(ENGLISH_MONTH, 'in $&'), 'en')().periods;
}

/** The ids of a year, a month or a span of months: `2025`, `2025-05`, `2025-01..2025-05`. */
const PERIOD_ID = /(?<!\d)\d{4}(?:-\d\d(?:\.\.\d{4}-\d\d)?)?(?!\d)/g;

/** Periods that the query names in words, or else as ids. */
function periodsIn(query: string, namedPeriods: readonly NamedPeriod[]): Period[] {
  const inWords = namedPeriods.flatMap(({ year, from, to }) => (year === null ? [] : (periodOf(year, from, to) ?? [])));
  const asIds = [...query.matchAll(PERIOD_ID)].flatMap(([id]) => parsePeriod(id) ?? []);
  return (inWords.length ? inWords : asIds).filter(({ year }) => year > 1900 && year < 2100);
}

/** The words that mean nothing to the search: neither names nor parts of a period. */
function unknownWordsOf(unmatchedWords: readonly string[], namedPeriods: readonly NamedPeriod[]): string[] {
  const periodWords = findable(namedPeriods.map(({ text }) => text).join(' '));
  return unmatchedWords.filter((word) => !/\p{Nd}/u.test(word) && !periodWords.includes(word));
}
