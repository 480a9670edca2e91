/** Which series a card shows, and which of its numbers is the headline. */
import type { Codes } from '../catalogue/format/texts.ts';
import type { CompactCard } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isKnown } from '../fact/evidence.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import type { CardFacts } from './lookup.ts';

/** What a card is of: a key without measure and period. */
export type CardSeries = Pick<Key, 'area' | 'indicator' | 'partner' | 'breakdown'>;

/** What is left out is that of all trade with the world. */
export type SeriesChoice = Pick<Key, 'area'> & { [K in keyof CardSeries]?: string | undefined };

/** The measures that a headline may have, the first that is known of a period. */
const HEADLINES = ['value', 'value-usd', 'count', 'growth', 'share', 'rank'];

/** Indicators of amounts of goods: their counts are of partners. */
const OF_GOODS = ['trade', 'exports', 'imports', 'balance'];

export const ALL_TRADE = { indicator: 'trade', partner: 'world', breakdown: 'total' };

/** The series, with defaults for what is not chosen. Some indicators have a partner of their own in the vocabulary, instead of the world. */
export function seriesOf(choice: SeriesChoice, indicators: Codes['indicators']): CardSeries {
  const { area, indicator, partner, breakdown } = { ...ALL_TRADE, ...defined(choice) };
  const own = indicators[indicator]?.partner;
  return { area, indicator, partner: partner === 'world' && own !== undefined ? own : partner, breakdown };
}

/** Whether it is all trade with the world, which a card shows by default. */
export function isAllTrade(series: Omit<CardSeries, 'area'>): boolean {
  return series.indicator === 'trade' && isWorldTotal(series);
}

/** The keys of a period that may be the headline, in their order. Of all trade it is the amount, or what it is in another currency. */
export function headlineKeys(key: Key): Key[] {
  return measuresOf(key).map((measure) => ({ ...key, measure }));
}

function measuresOf(key: Key): string[] {
  if (isAllTrade(key)) return ['value'];
  return HEADLINES.filter((measure) => measure !== 'count' || !countsPartners(key));
}

/** The growth of a headline of this measure: that of an amount in dollars is another than that in the area's currency. */
export function growthOf(key: Key, headline: string): Key {
  return { ...key, measure: headline === 'value-usd' ? 'growth-usd' : 'growth' };
}

/** Whether the indicator is of goods, so that a count of it is one of partners. */
export function countsPartners({ indicator }: Pick<Key, 'indicator'>): boolean {
  return OF_GOODS.includes(indicator);
}

/** Whether the office of the area counts services with the goods of the series. */
export function isWithServices(area: Codes['areas'][string] | undefined, series: Omit<CardSeries, 'area'>): boolean {
  return area?.withServices === true && countsPartners(series) && series.breakdown === 'total';
}

/** The number of the period, or a limit that a page prints; undefined where nothing is known. */
export function headlineOf(facts: CardFacts, key: Key): Fact | undefined {
  return headlineKeys(key)
    .map((candidate) => facts.get(candidate))
    .find((fact) => fact !== undefined && isKnown(fact));
}

/** Whether the card is of all trade with the world. */
export function showsAllTrade({ indicator, partner, breakdown }: CompactCard): boolean {
  return indicator.id === ALL_TRADE.indicator && !partner && !breakdown;
}

/** Which series a card shows, as addresses and attributes name it. */
export function choiceOf({ area, indicator, partner, breakdown }: CompactCard): SeriesChoice {
  return { area: area.id, ...otherSeries({ indicator: indicator.id, partner: partner?.id, breakdown: breakdown?.id }) };
}

/** What addresses and attributes say of a series: nothing of what is the default, nor of the partner of an indicator without a counterpart. */
export function otherSeries({
  indicator,
  partner,
  breakdown,
}: Omit<SeriesChoice, 'area'>): Partial<Omit<CardSeries, 'area'>> {
  const given = defined({ indicator, partner: partner === 'none' ? undefined : partner, breakdown });
  const other = Object.entries(given).filter(([name, value]) => value !== ALL_TRADE[name as keyof typeof ALL_TRADE]);
  return Object.fromEntries(other);
}

function defined<T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: NonNullable<T[K]> };
}
