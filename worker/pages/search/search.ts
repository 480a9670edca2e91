/** Finds figures by names in any language, indicators, partners and periods, or by a pasted number. */
import { type CardSeries, isAllTrade } from '../../../data/card/series.ts';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { numberBucket } from '../../../data/catalogue/format/number-buckets.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compareText } from '../../../data/fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { partnersIndicator } from '../../../data/fact/same-trade.ts';
import { isCurrency } from '../../../data/fact/unit.ts';
import { extractFigures } from '../../../data/text/figures/figures.ts';
import { periodReader } from '../../../data/text/periods/periods.ts';
import { languageOf } from '../../../data/text/story/language.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { byImportance } from '../../select/nearest.ts';
import { type Direction, type Mentions, type NamedList, SearchNames } from './names.ts';

const MAX_ROWS = 8;
const MAX_AREAS = 2;
const MAX_NEAREST = 5;

/** What a row of the results shows. */
export type FoundFact = Pick<Fact, 'id' | 'period' | 'value' | 'digits' | 'bounds' | 'unit' | 'qualifier' | 'status'>;

export interface SearchResult {
  /** Areas that the query names; their pages have all figures. At most two. */
  areas: string[];
  /** The best first. With the areas, at most eight. */
  facts: FoundFact[];
  /** Where nothing matches: names that are spelled alike. */
  nearest: { list: NamedList; code: string }[];
}

/** A number as the query writes it. */
interface WantedNumber {
  value: number;
  /** Half a unit of its last digit. */
  tolerance: number;
  unit: string | null;
  /** Without a unit or a scale, only the digits are compared. */
  digitsOnly: boolean;
}

/** The names of the current build. */
let cachedNames: { build: string; names: SearchNames } | undefined;

export async function search(catalogue: Catalogue, query: string): Promise<SearchResult> {
  const { build } = catalogue.index;
  if (cachedNames?.build !== build) cachedNames = { build, names: new SearchNames(await catalogue.vocabulary()) };
  // Figures and years have digits. Compiling the grammars that read them takes longer than the rest of a search.
  const hasDigits = /\p{Nd}/u.test(query);
  const language = hasDigits ? languageOf(query) : 'en';
  const numbers = hasDigits ? numbersIn(query, language) : [];
  const { mentions, direction, rest } = cachedNames.names.mentionsIn(query);
  if (numbers.length) {
    const facts = await factsWithNumbers(catalogue, numbers, mentions);
    if (facts.length) return { areas: [], facts, nearest: [] };
  }
  const areas = [...mentions.areas].filter((id) => catalogue.index.areas.some((area) => area.id === id));
  const facts = await factsNamed(catalogue, mentions, direction, hasDigits ? periodsIn(query, language) : []);
  const isFound = facts.length > 0 || areas.length > 0;
  const nearest = isFound || numbers.length ? [] : cachedNames.names.nearest(rest, MAX_NEAREST);
  // A named area always has a row.
  const shownAreas = areas.slice(0, MAX_AREAS);
  return { areas: shownAreas, facts: facts.slice(0, MAX_ROWS - shownAreas.length), nearest };
}

/** A number with a unit or scale in a language that has a grammar, else plain digits that are no year. */
function numbersIn(query: string, language: string): WantedNumber[] {
  // English notation is common in every language. Compiling all grammars would take longer than the search.
  for (const code of new Set([language, 'en'])) {
    const figures = extractFigures(query, code);
    if (!figures.length) continue;
    return figures.map(({ value, resolution, unit }) => {
      const isPlain = unit === null && !/\p{L}/u.test(query.replace(/[\d.,\s]/g, '').slice(0, 1));
      return { value, unit, tolerance: resolution / 2, digitsOnly: isPlain };
    });
  }
  const [digits] = /(?<![\d.,-])\d[\d,]*\.?\d*(?![\d-])/.exec(query) ?? [];
  const value = Number(digits?.replaceAll(',', ''));
  const significant = digits?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
  const isYear = /^(19|20)\d\d$/.test(digits ?? '');
  if (!digits || isYear || significant.length < 3 || !Number.isFinite(value) || value === 0) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  return [{ value, unit: null, tolerance: 0.5 * 10 ** -decimals, digitsOnly: true }];
}

async function factsWithNumbers(
  catalogue: Catalogue,
  numbers: readonly WantedNumber[],
  { areas }: Mentions,
): Promise<FoundFact[]> {
  const found = await Promise.all(
    numbers.map(async (number) => {
      const { value, tolerance } = number;
      const size = Math.abs(value);
      const buckets = new Set([size - tolerance, size, size + tolerance].filter((end) => end > 0).map(numberBucket));
      const entries = (await Promise.all([...buckets].map((name) => catalogue.numbersLike(name)))).flat();
      return entries.filter(([other, unit]) => isSameNumber(number, other, unit)).map(([, , id]) => id);
    }),
  );
  const ids = [...new Set(found.flat())].map((id) => ({ id }));
  const inAreas = areas.size ? ids.filter(({ id }) => areas.has(id.split('.')[0] ?? '')) : ids;
  const best = byImportance(inAreas.length ? inAreas : ids).slice(0, MAX_ROWS);
  const facts = await Promise.all(best.map(({ id }) => catalogue.fact(id)));
  return facts.filter((fact) => fact !== null);
}

function isSameNumber({ value, tolerance, unit, digitsOnly }: WantedNumber, other: number, otherUnit: string): boolean {
  const [size, otherSize] = [Math.abs(value), Math.abs(other)];
  if (!digitsOnly) return isSameUnit(unit, otherUnit) && Math.abs(size - otherSize) <= tolerance * 1.000001;
  // 227.67 may stand for billions.
  const scale = 10 ** (Math.floor(Math.log10(otherSize)) - Math.floor(Math.log10(size)));
  return Math.abs(size * scale - otherSize) <= tolerance * scale * 1.000001;
}

/** "227.67 billion" may be of any currency. */
function isSameUnit(unit: string | null, other: string): boolean {
  return unit === null
    ? isCurrency(other) || other === 'count'
    : unit === other || (unit === 'points' && other === 'percent');
}

/** Periods that the query names, as ids; `2024` stands for its months too. */
function periodsIn(query: string, language: string): Period[] {
  const { periods } = periodReader(query, language)();
  const named = periods.flatMap(({ year, from, to }) => (year === null ? [] : [{ id: '', year, from, to }]));
  const ids = [...query.matchAll(/(?<!\d)\d{4}(?:-\d\d(?:\.\.\d{4}-\d\d)?)?(?!\d)/g)].flatMap(
    ([id]) => parsePeriod(id) ?? [],
  );
  return [...named, ...ids].filter(({ year }) => year > 1900 && year < 2100);
}

/** Indicators in the order of results where the query names none. */
const IMPORTANT: readonly string[] = [...FLOWS, 'balance'];

async function factsNamed(
  catalogue: Catalogue,
  mentions: Mentions,
  direction: Direction | null,
  periods: readonly Period[],
): Promise<FoundFact[]> {
  const isNamed = Object.values(mentions).some((codes) => codes.size);
  if (!isNamed) return [];
  const between = ({ reporter, partner }: Direction, indicators: Set<string>) =>
    seriesNamed(catalogue, { ...mentions, areas: new Set([reporter]), partners: new Set([partner]), indicators });
  const named = direction
    ? [
        ...(await between(direction, mentions.indicators)),
        ...(await between(
          { reporter: direction.partner, partner: direction.reporter },
          new Set([...mentions.indicators].map((code) => partnersIndicator(code) ?? code)),
        )),
      ]
    : await seriesNamed(catalogue, mentions);
  // A country is also a partner of others.
  const isPartner = mentions.areas.size === 1 && mentions.partners.size > 0;
  const asPartner = isPartner ? await seriesNamed(catalogue, { ...mentions, areas: new Set() }) : [];
  const series = [...named, ...asPartner.filter(({ partner }) => mentions.partners.has(partner))];
  const measures = ['growth', 'share', 'rank', 'national-share'].filter((measure) => mentions.measures.has(measure));
  const facts: FoundFact[] = [];
  for (const one of series) {
    if (facts.length >= MAX_ROWS) break;
    for (const measure of measures.length ? measures : ['value', 'value-usd', 'growth', 'share', 'count']) {
      const points = await catalogue.series({ ...one, measure });
      const best = bestPoint(points, periods);
      if (!best) continue;
      facts.push(best);
      if (!measures.length) break;
    }
  }
  return facts.slice(0, MAX_ROWS);
}

/** The figure of a named period, else the newest of its year, else the newest whole year or longest period. */
function bestPoint(points: readonly FoundFact[], periods: readonly Period[]): FoundFact | undefined {
  const placed = points
    .map((fact) => ({ fact, period: parsePeriod(fact.period) as Period }))
    .sort((a, b) => comparePeriods(b.period, a.period));
  for (const { year, from, to } of periods) {
    const same = placed.find(({ period }) => period.year === year && period.from === from && period.to === to);
    const inYear = placed.find(({ period }) => period.year === year);
    if (same ?? inYear) return (same ?? inYear)?.fact;
  }
  return periods.length ? undefined : placed[0]?.fact;
}

/** Series that have a card and fit the names, the most important first. */
async function seriesNamed(catalogue: Catalogue, mentions: Mentions): Promise<CardSeries[]> {
  const { index } = catalogue;
  const withFacts = index.areas.filter(({ card }) => card).map(({ id }) => id);
  const named = withFacts.filter((id) => mentions.areas.has(id));
  const { parent } = index.vocabulary.areas[index.start.area] ?? {};
  const home = [index.start.area, ...(parent ? [parent] : [])];
  // A query that names no area is about the area of the start page and its country, then about the others.
  const areas = named.length ? named : [...new Set([...home, ...withFacts])];
  const lists = await Promise.all(
    areas.map(async (area) => (await catalogue.cardSeries(area)).map((series) => ({ area, ...series }))),
  );
  const wanted = lists.flat().filter((series) => fits(series, mentions, named.length > 0));
  const rank = (series: CardSeries) => rankOf(series, mentions, areas.indexOf(series.area));
  return wanted
    .map((series) => ({ series, rank: rank(series) }))
    .sort((a, b) => a.rank - b.rank || compareText(seriesText(a.series), seriesText(b.series)))
    .slice(0, 3 * MAX_ROWS)
    .map(({ series }) => series);
}

function seriesText({ area, indicator, partner, breakdown }: CardSeries): string {
  return [area, indicator, partner, breakdown].join('.');
}

/** A country may be an area and a partner: "Kazakhstan China" is trade of the one with the other. */
function fits({ area, indicator, partner, breakdown }: CardSeries, mentions: Mentions, isAreaNamed: boolean): boolean {
  const { indicators, partners, breakdowns } = mentions;
  const others = [...partners].filter((code) => code !== area);
  const isOnlyPartner = !isAreaNamed && others.length > 0;
  const needsPartner = isOnlyPartner || others.some((code) => !mentions.areas.has(code));
  if (indicators.size && !indicators.has(indicator)) return false;
  if (breakdowns.size && !breakdowns.has(breakdown)) return false;
  if (needsPartner) return partners.has(partner);
  return partner === 'world' || partner === 'none' || partners.has(partner);
}

/** Lower is better. */
function rankOf(series: CardSeries, { partners, breakdowns }: Mentions, areaPlace: number): number {
  const { indicator, partner, breakdown } = series;
  const place = IMPORTANT.indexOf(indicator);
  const isNamedPartner = partners.has(partner);
  return (
    (isNamedPartner ? 0 : partners.size > 1 ? 1000 : 0) +
    (breakdown === 'total' || breakdowns.has(breakdown) ? 0 : 400) +
    (isAllTrade(series) ? -5 : 0) +
    10 * (place < 0 ? IMPORTANT.length : place) +
    areaPlace
  );
}
