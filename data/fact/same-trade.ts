/** Keys that count the same trade: in another currency, or as the partner counts it. */
import type { Key } from './id.ts';
import { isAmountMeasure } from './measure.ts';

const OTHER_CURRENCY: Readonly<Record<string, string>> = {
  value: 'value-usd',
  'value-usd': 'value',
  growth: 'growth-usd',
  'growth-usd': 'growth',
};

/** The measure of the same number in the other currency; undefined for a measure without a currency. */
export function inOtherCurrency(measure: string): string | undefined {
  return OTHER_CURRENCY[measure];
}

/** Is the number a trade balance in money? Titles call it a surplus or a deficit, so texts beside them leave its sign out. */
export function isBalanceAmount(key: Pick<Key, 'indicator' | 'measure'>): boolean {
  return key.indicator === 'balance' && isAmountMeasure(key);
}

/** Indicators that are amounts of goods, the most important first. Their `count` is a number of partners ("222 countries"). */
export const GOODS_INDICATORS = ['trade', 'exports', 'imports', 'balance'] as const;

export function isOfGoods(indicator: string): boolean {
  return GOODS_INDICATORS.some((code) => code === indicator);
}

const PARTNERS_INDICATOR: Readonly<Record<string, string>> = { trade: 'trade', exports: 'imports', imports: 'exports' };

/** The partner's indicator for the same trade: imports for exports, exports for imports. undefined if only one side counts it. */
export function partnersIndicator(indicator: string): string | undefined {
  return PARTNERS_INDICATOR[indicator];
}

/**
 * The keys under which the partner reports the same amount, in the currency of the key and in the other one. Empty for rates, for parts of
 * trade, and for indicators that only one side counts.
 *
 *   CN-XJ.exports.value.KZ.total    KZ.imports.value.CN-XJ.total, KZ.imports.value-usd.CN-XJ.total
 */
export function partnersKeys(key: Key): Key[] {
  const indicator = partnersIndicator(key.indicator);
  if (indicator === undefined || !isAmountMeasure(key) || key.breakdown !== 'total') return [];
  return [key.measure, inOtherCurrency(key.measure) as string].map((measure) => ({
    ...key,
    area: key.partner,
    partner: key.area,
    indicator,
    measure,
  }));
}
