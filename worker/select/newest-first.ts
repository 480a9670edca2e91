/** The order of lists of facts: newest period first, totals before parts, amounts before growth. It depends only on the key of a fact. */
import { ALL_TRADE } from '../../data/card/series.ts';
import { MEASURES } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { compareText, hasPartner, type Key, parseFactId, seriesId } from '../../data/fact/id.ts';
import { parsePeriod } from '../../data/fact/period.ts';

type FactKey = Pick<Fact, 'id' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period'>;

export function newestFirst<T extends FactKey>(facts: readonly T[]): T[] {
  const rankOf = ranking();
  const ranked = facts.map((fact) => ({ fact, rank: rankOf(fact) }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(a.fact.id, b.fact.id));
  return ranked.map(({ fact }) => fact);
}

/** Keeps the newest `last` facts of each series, in the order of the list, which must be newest first. Keeps all without `last`. */
export function newestOfEachSeries<T extends FactKey & Key>(sorted: T[], last: number | undefined): T[] {
  if (last === undefined) return sorted;
  const counts = new Map<string, number>();
  return sorted.filter((fact) => {
    const series = seriesId(fact);
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    return count <= last;
  });
}

/** The facts that come after this id in a sorted list. The list need not contain it, so a cursor works after a fact was withdrawn. */
export function factsAfter<T extends FactKey>(sorted: readonly T[], id: string): T[] {
  const key = parseFactId(id);
  if (!key) return [];
  const rankOf = ranking();
  const rank = rankOf({ ...key, id });
  return sorted.filter((fact) => (rankOf(fact) - rank || compareText(fact.id, id)) > 0);
}

/** Larger than any result of `importanceOf`. */
const RANKS_PER_PERIOD = 1000;

/** Returns a function that ranks facts by period and then by importance, the lowest first. A single number is faster to compare than fields. */
function ranking(): (fact: FactKey) => number {
  const periodRanks = new Map<string, number>();
  return (fact) => {
    const rank = periodRanks.get(fact.period) ?? rankOfPeriod(fact.period);
    periodRanks.set(fact.period, rank);
    return rank * RANKS_PER_PERIOD + importanceOf(fact);
  };
}

/** Lower for a later end; for the same end, lower for a longer period. */
function rankOfPeriod(id: string): number {
  const period = parsePeriod(id);
  return period ? -(period.year * 12 + period.to) * 12 + period.from : 0;
}

/** Lower for the total than for partners and breakdowns, for amounts than for growth, for all trade than for exports. */
function importanceOf(fact: FactKey): number {
  return 2 * rankInIndicator(fact) + Number(fact.indicator !== ALL_TRADE.indicator);
}

/** Lower for the total than for a partner or a breakdown, which are lower than a breakdown of a partner. Then by the order of `MEASURES`. */
export function rankInIndicator(key: Pick<Key, 'measure' | 'partner' | 'breakdown'>): number {
  const parts = Number(hasPartner(key)) + Number(key.breakdown !== 'total');
  return parts * MEASURES.length + (MEASURES as readonly string[]).indexOf(key.measure);
}
