/** Facts by their importance, and those that are nearest to filters that no fact matches. */
import { MEASURES } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { compareText, type Key, parseFactId } from '../../data/fact/id.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import type { Catalogue } from './catalogue.ts';
import { type Filters, selectFacts } from './select.ts';

const MOST = 5;
/** The dimensions in which a near fact is alike, the most important first. */
const ALIKE = ['indicator', 'measure', 'partner', 'breakdown'] as const;

/**
 * Ids of facts of the same areas; none where no area is named. Those come first that agree in more of `ALIKE`, counted to the first that differs, and
 * among them the nearest periods.
 */
export async function nearestTo(catalogue: Catalogue, filters: Filters): Promise<string[]> {
  const { area, asOf, period, from, to } = filters;
  if (!area) return [];
  const facts = await selectFacts(catalogue, { area, asOf });
  const isOther = (fact: Fact, name: (typeof ALIKE)[number]) => filters[name]?.includes(fact[name]) === false;
  const month = lastMonth(period?.[0] ?? to ?? from ?? '');
  const ranked = byImportance(facts).map((fact) => {
    const other = ALIKE.findIndex((name) => isOther(fact, name));
    const alike = other < 0 ? ALIKE.length : other;
    return { id: fact.id, alike, distance: Math.abs(month - lastMonth(fact.period)) };
  });
  ranked.sort((a, b) => b.alike - a.alike || a.distance - b.distance);
  return ranked.slice(0, MOST).map(({ id }) => id);
}

/** The last month of a period, counted from the year 0; later than any where there is no period, so that the newest facts are nearest. */
function lastMonth(id: string): number {
  const period = parsePeriod(id);
  return period ? period.year * 12 + period.to : 1e6;
}

/** The whole before its parts, amounts before rates, the newest period first. */
export function byImportance<T extends { id: string }>(facts: readonly T[]): T[] {
  // The text after the last dot is the period, or the last month of a span such as 2025-01..2025-05.
  const ranked = facts.map((fact) => ({ fact, rank: rankOf(fact.id), end: fact.id.split('.').pop() ?? '' }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(b.end, a.end));
  return ranked.map(({ fact }) => fact);
}

/** Less for the whole than for its parts, and of the same part for the measures in their order. */
function rankOf(id: string): number {
  const { partner, breakdown, measure } = parseFactId(id) as Key;
  const parts = Number(partner !== 'world' && partner !== 'none') + Number(breakdown !== 'total');
  return parts * MEASURES.length + MEASURES.indexOf(measure as (typeof MEASURES)[number]);
}
