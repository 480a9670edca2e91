/** Facts by their importance, and those that are nearest to filters that no fact matches. */
import type { Fact } from '../../data/contract/fact.ts';
import { compareText, type Key, parseFactId } from '../../data/fact/id.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import { inOtherCurrency, partnersKeys } from '../../data/fact/same-trade.ts';
import type { Catalogue } from './catalogue.ts';
import { rankInIndicator } from './newest-first.ts';
import { type Filters, selectFacts } from './select.ts';

const MOST = 5;
/** The dimensions in which a near fact is alike, the most important first. */
const ALIKE = ['indicator', 'measure', 'partner', 'breakdown'] as const;

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
 * After the facts of the same trade come others of the same areas. Those that agree in more of `ALIKE`, up to the first difference, are
 * nearer; among equals, those with nearer periods. A measure in the other currency agrees.
 */
export async function nearestTo(catalogue: Catalogue, filters: Filters): Promise<Nearest> {
  const { area, asOf, period, from, to } = filters;
  if (!area) return { nearest: [] };
  const [facts, sameTrade] = await Promise.all([
    selectFacts(catalogue, { area, asOf }),
    sameTradeAs(catalogue, filters),
  ]);
  const asked = { ...filters, measure: filters.measure && withOtherCurrency(filters.measure) };
  const isOther = (fact: Fact, name: (typeof ALIKE)[number]) => asked[name]?.includes(fact[name]) === false;
  const month = lastMonth(period?.[0] ?? to ?? from ?? '');
  const ranked = byImportance(facts).map((fact) => {
    const other = ALIKE.findIndex((name) => isOther(fact, name));
    const alike = other < 0 ? ALIKE.length : other;
    return { id: fact.id, alike, distance: Math.abs(month - lastMonth(fact.period)) };
  });
  ranked.sort((a, b) => b.alike - a.alike || a.distance - b.distance);
  const ids = new Set([...sameTrade, ...ranked].map(({ id }) => id));
  return { nearest: [...ids].slice(0, MOST), ...(sameTrade.length ? { sameTrade } : {}) };
}

/** ` The same trade in another currency: …. The figure that the partner reports: ….`; empty without such facts. */
export function sameTradeText(all: readonly SameTrade[] = []): string {
  const idsOf = (kind: SameTrade['kind']) => all.flatMap((same) => (same.kind === kind ? [same.id] : [])).join(', ');
  const [inOther, byPartner] = [idsOf('other-currency'), idsOf('partner-reports')];
  const inOtherText = inOther && ` The same trade in another currency: ${inOther}.`;
  const byPartnerText = byPartner && ` The figure that the partner reports: ${byPartner}.`;
  return inOtherText + byPartnerText;
}

/** The filters as lists of one code. */
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

/** Up to five facts that match the filters except in the currency, then up to five of the partners. */
export async function sameTradeAs(catalogue: Catalogue, { ids, release, ...filters }: Filters): Promise<SameTrade[]> {
  const { index } = catalogue;
  const hasFacts = (code: string) => index.areas.some(({ id }) => id === code);
  const others = filters.measure?.flatMap((measure) => inOtherCurrency(measure) ?? []) ?? [];
  const inOther = others.length ? await selectFacts(catalogue, { ...filters, measure: others }) : [];

  const reporters = filters.partner?.filter(hasFacts) ?? [];
  const { indicator: _, measure: __, ...rest } = filters;
  const reported = reporters.length
    ? await selectFacts(catalogue, { ...rest, area: reporters, partner: filters.area })
    : [];
  const isAsked = (key: Key) => ALIKE.every((name) => filters[name]?.includes(key[name]) ?? true);
  const byPartners = reported.filter((fact) => partnersKeys(fact).some(isAsked));
  const listed = (facts: readonly Fact[], kind: SameTrade['kind']) =>
    byImportance(facts)
      .slice(0, MOST)
      .map(({ id }) => ({ id, kind }));
  return [...listed(inOther, 'other-currency'), ...listed(byPartners, 'partner-reports')];
}

/** The last month of a period, counted from the year 0. Later than all others if the id is not a period, so that the newest facts are nearest. */
export function lastMonth(id: string): number {
  const period = parsePeriod(id);
  return period ? period.year * 12 + period.to : 1e6;
}

/** The whole before its parts, amounts before rates, the newest period first. */
export function byImportance<T extends { id: string }>(facts: readonly T[]): T[] {
  // Behind the last dot is the period, or the last month of a span such as 2025-01..2025-05. A year ends in December.
  const endOf = (id: string) => (id.split('.').pop() ?? '').replace(/^\d{4}$/, '$&-12');
  const ranked = facts.map((fact) => ({
    fact,
    rank: rankInIndicator(parseFactId(fact.id) as Key),
    end: endOf(fact.id),
  }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(b.end, a.end) || compareText(a.fact.id, b.fact.id));
  return ranked.map(({ fact }) => fact);
}
