/** Finds the figures of the series that a query mentions: "Guangdong exports", "China's exports to Kazakhstan in 2023". */
import { ALL_TRADE, type CardSeries, indicatorPosition, isAllTrade } from '../../../data/card/series.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Measure } from '../../../data/contract/enumerations.ts';
import { compareText, hasPartner } from '../../../data/fact/id.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import type { Period } from '../../../data/fact/period.ts';
import { partnersIndicator } from '../../../data/fact/same-trade.ts';
import { isAmount } from '../../../data/fact/unit.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { newestFirst } from '../../select/newest-first.ts';
import type { Direction, Mentions } from './names.ts';

/** Series beyond this number are not searched for figures. */
const MAX_SERIES = 24;

/** Queries that find a measure: those that name it ("Xinjiang rank"), those that name no measure ("Xinjiang trade"), both or none. */
const FOUND_BY: Record<Measure, 'named' | 'unnamed' | 'both' | 'none'> = {
  value: 'unnamed',
  'value-usd': 'unnamed',
  count: 'unnamed',
  growth: 'both',
  share: 'both',
  rank: 'named',
  'national-share': 'named',
  'growth-usd': 'none',
  'growth-difference': 'none',
  target: 'none',
};
const measuresFoundBy = (query: 'named' | 'unnamed') =>
  Object.entries(FOUND_BY).flatMap(([measure, queries]) => (queries === query || queries === 'both' ? [measure] : []));
const NAMED_MEASURES = measuresFoundBy('named');
/** A series shows the first of these that it has, or an amount of the very period that the query names. */
const UNNAMED_MEASURES = measuresFoundBy('unnamed');

/** What to search for. */
export interface SeriesQuery {
  mentions: Mentions;
  direction: Direction | null;
  periods: readonly Period[];
  /** Only figures of the years of these periods. */
  isInYear: boolean;
}

/** At most one figure for each series and named measure, the best first. None if the query mentions no name. */
export async function mentionedFacts(
  catalogue: Catalogue,
  query: SeriesQuery,
  maxFacts: number,
): Promise<FactSummary[]> {
  const { mentions } = query;
  const isNamed = Object.values(mentions).some((codes) => codes.size);
  if (!isNamed) return [];
  const namedMeasures = NAMED_MEASURES.filter((measure) => mentions.measures.has(measure));
  // Dollars come first if the query names them. Without them the amount in yuan is better than none.
  const unnamedMeasures = mentions.measures.has('value-usd') ? ['value-usd', ...UNNAMED_MEASURES] : UNNAMED_MEASURES;
  const measures = namedMeasures.length ? namedMeasures : unnamedMeasures;
  const isAmountOfPeriod = ({ unit, period }: FactSummary) =>
    isAmount(unit) && query.periods.some(({ id }) => id === period);
  const facts: FactSummary[] = [];
  for (const series of await mentionedSeries(catalogue, query)) {
    if (facts.length >= maxFacts) break;
    const best = async (measure: string) => bestOf(await catalogue.series({ ...series, measure }), query);
    const candidates = (await Promise.all(measures.map(best))).filter((fact) => fact !== undefined);
    if (namedMeasures.length) facts.push(...candidates);
    else facts.push(...[...candidates.filter(isAmountOfPeriod), ...candidates].slice(0, 1));
  }
  return facts.slice(0, maxFacts);
}

/** The figure that is nearest to the periods, or the newest if there are no periods. */
function bestOf(points: readonly FactSummary[], { periods, isInYear }: SeriesQuery): FactSummary | undefined {
  if (!periods.length) return newestFirst(points)[0];
  const years = new Set(periods.map(({ year }) => year));
  const candidates = isInYear ? points.filter(({ period }) => years.has(Number(period.slice(0, 4)))) : points;
  return nearestInTime(
    candidates,
    periods.map(({ id }) => id),
  );
}

/** The best first. */
async function mentionedSeries(catalogue: Catalogue, { mentions, direction }: SeriesQuery): Promise<CardSeries[]> {
  if (direction) return seriesOfDirection(catalogue, mentions, direction);
  const series = await rankedSeries(catalogue, mentions);
  // "Kazakhstan" is an area and a partner: after its own series come those of other areas with it.
  const mayMeanPartner = mentions.areas.size === 1 && mentions.partners.size > 0;
  if (!mayMeanPartner) return series;
  const allAreas = await rankedSeries(catalogue, { ...mentions, areas: new Set() });
  return [...series, ...allAreas.filter(({ partner }) => mentions.partners.has(partner))];
}

/** "China's exports to Kazakhstan": China's exports, then Kazakhstan's imports from China. */
async function seriesOfDirection(
  catalogue: Catalogue,
  mentions: Mentions,
  { reporter, partner }: Direction,
): Promise<CardSeries[]> {
  const between = (area: string, itsPartner: string, indicators: Set<string>) =>
    rankedSeries(catalogue, { ...mentions, areas: new Set([area]), partners: new Set([itsPartner]), indicators });
  const partnersIndicators = [...mentions.indicators].map((code) => partnersIndicator(code) ?? code);
  return [
    ...(await between(reporter, partner, mentions.indicators)),
    ...(await between(partner, reporter, new Set(partnersIndicators))),
  ];
}

/** The series with a card that the query mentions, the most important first. */
async function rankedSeries(catalogue: Catalogue, mentions: Mentions): Promise<CardSeries[]> {
  const { index } = catalogue;
  const namedAreas = index.areas.flatMap(({ id }) => (mentions.areas.has(id) ? [id] : []));
  // For "Heilongjiang's trade with Russia", `seriesOfDirection` also asks for Russia's series. Russia reports no figures here.
  if (mentions.areas.size && !namedAreas.length) return [];
  const areas = namedAreas.length ? namedAreas : areasByDefault(catalogue);
  const seriesOfAreas = await Promise.all(areas.map((area) => seriesOfArea(catalogue, area)));
  const ranked = seriesOfAreas
    .flat()
    .filter((series) => isMentioned(series, mentions))
    .map((series) => ({ series, rank: rankOf(series, mentions, areas.indexOf(series.area)) }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(seriesText(a.series), seriesText(b.series)));
  return ranked.slice(0, MAX_SERIES).map(({ series }) => series);
}

/** A query without an area is about the area of the start page and its country, then about the others. */
function areasByDefault({ index }: Catalogue): string[] {
  const { area: home } = index.start;
  const { parent } = index.vocabulary.areas[home] ?? {};
  return [...new Set([home, ...(parent ? [parent] : []), ...index.areas.map(({ id }) => id)])];
}

/** An area without a card has figures of all its trade at most. */
async function seriesOfArea(catalogue: Catalogue, area: string): Promise<CardSeries[]> {
  const seriesWithCard = await catalogue.cardSeries(area);
  return (seriesWithCard.length ? seriesWithCard : [ALL_TRADE]).map((series) => ({ area, ...series }));
}

function seriesText({ area, indicator, partner, breakdown }: CardSeries): string {
  return [area, indicator, partner, breakdown].join('.');
}

/** True if the query names the indicator, the breakdown and the partner of the series, or names none of that kind. */
function isMentioned(
  { area, indicator, partner, breakdown }: CardSeries,
  { areas, indicators, partners, breakdowns }: Mentions,
): boolean {
  if (indicators.size && !indicators.has(indicator)) return false;
  if (breakdowns.size && !breakdowns.has(breakdown)) return false;
  if (partners.has(partner)) return true;
  // Trade with the world matches too, unless the query names a partner. "Kazakhstan China" may name two areas.
  const isPartnerNamed = [...partners].some((code) => code !== area && !areas.has(code));
  return !isPartnerNamed && !hasPartner({ partner });
}

/** Added to the rank of a series; a lower rank is better. One step in the list of areas counts 1. */
const RANKS = { otherPartner: 1000, otherBreakdown: 400, indicatorStep: 10, allTrade: -5 };

function rankOf(series: CardSeries, { partners, breakdowns }: Mentions, areaPosition: number): number {
  const { indicator, partner, breakdown } = series;
  const isOtherPartner = partners.size > 1 && !partners.has(partner);
  const isOtherBreakdown = breakdown !== 'total' && !breakdowns.has(breakdown);
  return (
    (isOtherPartner ? RANKS.otherPartner : 0) +
    (isOtherBreakdown ? RANKS.otherBreakdown : 0) +
    (isAllTrade(series) ? RANKS.allTrade : 0) +
    indicatorPosition(indicator) * RANKS.indicatorStep +
    areaPosition
  );
}
