/**
 * Summaries of facts by series, as the files in `series/` store them: for each period, what was known from which day on. They are enough for lists
 * of periods, charts and series.
 *
 *   the fact   CN-XJ.trade.value.world.total.2024, 435.11 billion yuan, exact, stated, current
 *   stored     { period: '2024', states: [{ from: '2025-01-20', summary: { value: 435110000000, digits: 5, … } }] }
 */
import type { Fact } from '../../contract/fact.ts';
import { POINT_FIELDS, type PointField, pickFields } from '../../contract/number-fields.ts';
import { hasNumber } from '../../fact/evidence.ts';
import { DIMENSIONS, factId, type Key, keyOf } from '../../fact/id.ts';
import { ALWAYS } from '../../fact/today.ts';

/** A fact without its evidence. */
export interface FactSummary extends Key, Pick<Fact, PointField | 'unit'> {
  /** The preferred page; null for a derived number. */
  release: string | null;
  /** A page that prints no number for this period, but says that a later one surpassed it: "more than in all of 2023". `number` is the later one. */
  surpassed?: { release: string; number: number };
  /** No page prints the number itself: pages only compare it with others, or give a range of ranks. */
  isUnknown?: true;
}

/** The values that most facts have. Stored summaries leave them out. */
const DEFAULTS = {
  qualifier: 'exact',
  basis: 'stated',
  status: 'current',
  obsStatus: 'A',
  printed: null,
  release: null,
} as const satisfies Partial<FactSummary>;

/** A summary without its key, defaults and empty caveats. */
type StoredSummary = Pick<FactSummary, 'value' | 'digits' | 'unit' | 'bounds' | 'published'> &
  Partial<Omit<FactSummary, 'id' | keyof Key>>;

/** What was known of one period over time. */
export interface StoredPoint {
  period: string;
  /** Oldest first. Each holds until the next; null if nothing is known any more, such as when a derivation loses an input. */
  states: { from: string; summary: StoredSummary | null }[];
}

export function summaryOf(fact: Fact): FactSummary {
  const { unit, basis, evidence } = fact;
  const release = (basis === 'stated' && evidence[0]?.release) || null;
  const summary: FactSummary = { ...keyOf(fact), ...pickFields(fact, POINT_FIELDS), unit, release };
  const onlyAbove = evidence.find((page) => page.value === null && page.bounds[0] === null && page.bounds[1] !== null);
  const number = onlyAbove?.bounds[1] ?? null;
  if (onlyAbove && number !== null) summary.surpassed = { release: onlyAbove.release, number };
  if (!hasNumber(fact)) summary.isUnknown = true;
  return summary;
}

export function storedSummary(fact: Fact): StoredSummary {
  const stored: StoredSummary & Partial<Record<'id' | keyof Key, string>> = summaryOf(fact);
  for (const name of ['id', ...DIMENSIONS] as const) delete stored[name];
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    if (stored[name as keyof typeof DEFAULTS] === usual) delete stored[name as keyof typeof DEFAULTS];
  }
  if (!fact.caveats.length) delete stored.caveats;
  return stored;
}

/** The summaries of a key in all periods, as of a day. */
export function summariesOn(points: readonly StoredPoint[], key: Omit<Key, 'period'>, asOf = ALWAYS): FactSummary[] {
  return points.flatMap(({ period, states }) => {
    const summary = states.findLast(({ from }) => from <= asOf)?.summary;
    if (!summary) return [];
    const ofPeriod = keyOf({ ...key, period });
    return [{ id: factId(ofPeriod), ...ofPeriod, ...DEFAULTS, caveats: [], ...summary }];
  });
}
