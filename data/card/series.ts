/** Which series a card shows, and which of its numbers is the headline. */
import type { Codes } from '../catalogue/format/texts.ts';
import type { Card } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { hasNumber } from '../fact/evidence.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { GOODS_INDICATORS, isOfGoods } from '../fact/same-trade.ts';
import type { CardFacts } from './card-facts.ts';

/** What a card is about: a key without measure and period. */
export type CardSeries = Pick<Key, 'area' | 'indicator' | 'partner' | 'breakdown'>;

/** A series as a reader chooses it. The default of missing fields is all trade with the world. */
export type SeriesChoice = Pick<Key, 'area'> & { [K in keyof CardSeries]?: string | undefined };

/** The measures that a headline may have. A card takes the first that is known for its period. */
const HEADLINES = ['value', 'value-usd', 'count', 'growth', 'share', 'rank'];

/** The position of an indicator in lists with the most important first: 0 for trade, 4 for all that are not amounts of goods. */
export function indicatorPosition(indicator: string): number {
  const position = (GOODS_INDICATORS as readonly string[]).indexOf(indicator);
  return position < 0 ? GOODS_INDICATORS.length : position;
}

export const ALL_TRADE = { indicator: 'trade', partner: 'world', breakdown: 'total' };

/** The chosen series with its defaults. The vocabulary gives some indicators a fixed partner, such as `none` for GDP, instead of the world. */
export function seriesOf(choice: SeriesChoice, indicators: Codes['indicators']): CardSeries {
  const { area, indicator, partner, breakdown } = { ...ALL_TRADE, ...withoutUndefined(choice) };
  const fixedPartner = partner === 'world' ? indicators[indicator]?.partner : undefined;
  return { area, indicator, partner: fixedPartner ?? partner, breakdown };
}

/** Whether the series is all trade with the world, which a card shows by default. */
export function isAllTrade(series: Omit<CardSeries, 'area'>): boolean {
  return series.indicator === 'trade' && isWorldTotal(series);
}

/** The keys of a period that may be the headline, best first. The headline of all trade is always its amount in the area's currency. */
export function headlineKeys(key: Key): Key[] {
  return measuresOf(key).map((measure) => ({ ...key, measure }));
}

function measuresOf(key: Key): string[] {
  if (isAllTrade(key)) return ['value'];
  // For amounts of goods, `count` is a number of partners, which cannot be their headline.
  return isOfGoods(key.indicator) ? HEADLINES.filter((measure) => measure !== 'count') : HEADLINES;
}

/** The key of the growth to show beside a headline of this measure. Growth in dollars differs from growth in the area's currency. */
export function growthKey(key: Key, headlineMeasure: string): Key {
  return { ...key, measure: headlineMeasure === 'value-usd' ? 'growth-usd' : 'growth' };
}

/** Whether the office of the area counts services with the goods of the series. */
export function isWithServices(area: Codes['areas'][string] | undefined, series: Omit<CardSeries, 'area'>): boolean {
  return area?.withServices === true && isOfGoods(series.indicator) && series.breakdown === 'total';
}

/** The headline of a period: a value or a bound. */
export function headlineOf(facts: CardFacts, key: Key): Fact | undefined {
  return headlineKeys(key)
    .map((candidate) => facts.get(candidate))
    .find((fact) => fact !== undefined && hasNumber(fact));
}

/** `isAllTrade` for a card, which has null instead of the partner `world` and the breakdown `total`. */
export function showsAllTrade({ indicator, partner, breakdown }: Card): boolean {
  return indicator.id === ALL_TRADE.indicator && !partner && !breakdown;
}

/** The series of a card as URLs and attributes name it. */
export function choiceOf({ area, indicator, partner, breakdown }: Card): SeriesChoice {
  return {
    area: area.id,
    ...nonDefaultFields({ indicator: indicator.id, partner: partner?.id, breakdown: breakdown?.id }),
  };
}

/** The fields that URLs and attributes must name: all except defaults and the partner `none`. */
export function nonDefaultFields({
  indicator,
  partner,
  breakdown,
}: Omit<SeriesChoice, 'area'>): Partial<Omit<CardSeries, 'area'>> {
  const chosen = withoutUndefined({ indicator, partner: partner === 'none' ? undefined : partner, breakdown });
  const nonDefault = Object.entries(chosen).filter(
    ([name, value]) => value !== ALL_TRADE[name as keyof typeof ALL_TRADE],
  );
  return Object.fromEntries(nonDefault);
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: NonNullable<T[K]> };
}
