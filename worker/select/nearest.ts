/** Suggestions when no fact matches: the same trade in another form, and the nearest facts. */
import type { Fact } from '../../data/contract/fact.ts';
import { compareText, type Key, parseFactId } from '../../data/fact/id.ts';
import { nearestPeriods } from '../../data/fact/nearest-period.ts';
import { inOtherCurrency, partnersKeys } from '../../data/fact/same-trade.ts';
import type { Catalogue } from './catalogue.ts';
import { newestFirst, rankInIndicator } from './newest-first.ts';
import { type Filters, selectFacts } from './select.ts';

const MAX_NEAREST = 5;
/** The dimensions that decide how near a fact is, the most important first. */
const COMPARED_DIMENSIONS = ['indicator', 'measure', 'partner', 'breakdown'] as const;
type ComparedDimension = (typeof COMPARED_DIMENSIONS)[number];

/** A fact that gives the same trade as the filters ask for: in the other currency, or as the partner reports it. */
export interface SameTrade {
  id: string;
  kind: 'other-currency' | 'partner-reports';
}

export interface Nearest {
  /** Ids of facts: those of the same trade, then others of the same areas. None if no area is named. */
  nearest: string[];
  /** Omitted if there are none. */
  sameTrade?: SameTrade[];
}

/**
 * The facts of the same trade, then other facts of the same areas, the nearest first. Facts that agree with the filters in more of the first
 * `COMPARED_DIMENSIONS` come first, and among equals those with the nearer period (`data/fact/nearest-period.ts`). A measure in the other
 * currency agrees.
 */
export async function nearestTo(catalogue: Catalogue, filters: Filters): Promise<Nearest> {
  const { area, asOf, period, from, to } = filters;
  if (!area) return { nearest: [] };
  const [facts, sameTrade] = await Promise.all([
    selectFacts(catalogue, { area, asOf }),
    sameTradeAs(catalogue, filters),
  ]);
  const wanted = { ...filters, measure: filters.measure && withOtherCurrency(filters.measure) };
  const isOther = (fact: Fact, name: ComparedDimension) => wanted[name]?.includes(fact[name]) === false;
  const periods = facts.map((fact) => fact.period);
  const nearestFirst = nearestPeriods(periods, period ?? [to ?? from ?? ''], Infinity);
  // Without a wanted period, the newest is nearest.
  const periodOrder = nearestFirst.length ? nearestFirst : newestFirst(facts).map((fact) => fact.period);
  const ranked = byImportance(facts).map((fact) => {
    const firstOther = COMPARED_DIMENSIONS.findIndex((name) => isOther(fact, name));
    const agreeing = firstOther < 0 ? COMPARED_DIMENSIONS.length : firstOther;
    return { id: fact.id, agreeing, place: periodOrder.indexOf(fact.period) };
  });
  ranked.sort((a, b) => b.agreeing - a.agreeing || a.place - b.place);
  const ids = new Set([...sameTrade, ...ranked].map(({ id }) => id));
  return { nearest: [...ids].slice(0, MAX_NEAREST), ...(sameTrade.length ? { sameTrade } : {}) };
}

/** ` The same trade in another currency: {ids}. The figure that the partner reports: {ids}.` Empty without such facts. */
export function sameTradeText(sameTrade: readonly SameTrade[] = []): string {
  const idsOf = (wanted: SameTrade['kind']) =>
    sameTrade.flatMap(({ id, kind }) => (kind === wanted ? [id] : [])).join(', ');
  const [inOtherCurrency, byPartner] = [idsOf('other-currency'), idsOf('partner-reports')];
  const currencyText = inOtherCurrency && ` The same trade in another currency: ${inOtherCurrency}.`;
  const partnerText = byPartner && ` The figure that the partner reports: ${byPartner}.`;
  return currencyText + partnerText;
}

/** The filters that only the fact with this key matches. */
export function filtersOf({ area, indicator, measure, partner, breakdown, period }: Key): Filters {
  return {
    area: [area],
    indicator: [indicator],
    measure: [measure],
    partner: [partner],
    breakdown: [breakdown],
    period: [period],
  };
}

function withOtherCurrency(measures: readonly string[]): string[] {
  return measures.flatMap((measure) => [measure, inOtherCurrency(measure) ?? measure]);
}

/** Up to five facts that match the filters except for the currency, then up to five that the partners report. Other releases and ids count too. */
export async function sameTradeAs(catalogue: Catalogue, { ids, release, ...filters }: Filters): Promise<SameTrade[]> {
  const { index } = catalogue;
  const otherMeasures = filters.measure?.flatMap((measure) => inOtherCurrency(measure) ?? []) ?? [];
  const inOther = otherMeasures.length ? await selectFacts(catalogue, { ...filters, measure: otherMeasures }) : [];

  // China's exports to Kazakhstan are Kazakhstan's imports from China, so the partner's facts may have another indicator and measure.
  const hasFacts = (code: string) => index.areas.some(({ id }) => id === code);
  const reporters = filters.partner?.filter(hasFacts) ?? [];
  const { indicator: _, measure: __, ...otherFilters } = filters;
  const reported = reporters.length
    ? await selectFacts(catalogue, { ...otherFilters, area: reporters, partner: filters.area })
    : [];
  const isWanted = (key: Key) => COMPARED_DIMENSIONS.every((name) => filters[name]?.includes(key[name]) ?? true);
  const byPartners = reported.filter((fact) => partnersKeys(fact).some(isWanted));

  const mostImportant = (facts: readonly Fact[], kind: SameTrade['kind']) =>
    byImportance(facts)
      .slice(0, MAX_NEAREST)
      .map(({ id }) => ({ id, kind }));
  return [...mostImportant(inOther, 'other-currency'), ...mostImportant(byPartners, 'partner-reports')];
}

/** Totals before parts, amounts before growth, then the newest period first. */
export function byImportance<T extends { id: string }>(facts: readonly T[]): T[] {
  // After the last dot comes the period, or the last month of a span: `2025-05` of `….2025-01..2025-05`. `2024` becomes `2024-12`.
  const endOf = (id: string) => (id.split('.').pop() ?? '').replace(/^\d{4}$/, '$&-12');
  const ranked = facts.map((fact) => ({
    fact,
    rank: rankInIndicator(parseFactId(fact.id) as Key),
    end: endOf(fact.id),
  }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(b.end, a.end) || compareText(a.fact.id, b.fact.id));
  return ranked.map(({ fact }) => fact);
}
