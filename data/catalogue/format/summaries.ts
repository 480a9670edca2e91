/**
 * Summaries of facts as an area's file stores them: by series, with the defaults left out.
 *
 *   fact      CN-XJ.trade.value.world.total.2024, 435.11 billion yuan, exact, stated, current
 *   stored    { period: '2024', value: 435110000000, digits: 5, bounds: [435105000000, 435115000000], printed: '435.11 billion yuan', … }
 */
import type { Fact } from '../../contract/fact.ts';
import { isKnown } from '../../fact/evidence.ts';
import { factId, type Key, keyOf } from '../../fact/id.ts';

/** A fact as known today, without its evidence: enough for lists of periods, charts and series. */
export interface FactSummary
  extends Key,
    Pick<Fact, 'id' | 'value' | 'digits' | 'unit' | 'bounds' | 'qualifier' | 'basis' | 'status' | 'obsStatus'>,
    Pick<Fact, 'printed' | 'published' | 'caveats'> {
  /** The preferred page; null for a derived number. */
  release: string | null;
  /** A page that prints no number for it, but says that it is less than this number of another period. */
  surpassed?: { release: string; number: number };
  /** Pages only compare it with other numbers, or give a range of ranks. */
  isUnknown?: true;
}

/** What most facts have: stored summaries leave it out. */
export const DEFAULTS = {
  qualifier: 'exact',
  basis: 'stated',
  status: 'current',
  obsStatus: 'A',
  printed: null,
  release: null,
} as const satisfies Partial<FactSummary>;

export type Defaults = keyof typeof DEFAULTS;

/** The facts of one key in all periods. */
export interface StoredSeries extends Omit<Key, 'area' | 'period'> {
  unit: Fact['unit'];
  points: StoredPoint[];
}

export type StoredPoint = Omit<FactSummary, 'id' | Exclude<keyof Key, 'period'> | 'unit' | 'caveats' | Defaults> &
  Partial<Pick<FactSummary, 'unit' | 'caveats' | Defaults>>;

export function summaryOf(fact: Fact): FactSummary {
  const { id, value, digits, unit, bounds } = fact;
  const { qualifier, basis, status, obsStatus, printed, published, caveats, evidence } = fact;
  const order = evidence.find((piece) => piece.value === null && piece.bounds[0] === null && piece.bounds[1] !== null);
  const number = order?.bounds[1] ?? null;
  return {
    id,
    ...keyOf(fact),
    value,
    digits,
    unit,
    bounds,
    qualifier,
    basis,
    status,
    obsStatus,
    printed,
    published,
    caveats,
    release: (basis === 'stated' && evidence[0]?.release) || null,
    ...(order && number !== null ? { surpassed: { release: order.release, number } } : {}),
    ...(isKnown(fact) ? {} : { isUnknown: true }),
  };
}

/** The summaries of a key in all periods; none where the area has no such series. */
export function summariesIn(all: readonly StoredSeries[], key: Omit<Key, 'period'>): FactSummary[] {
  const { area, indicator, measure, partner, breakdown } = key;
  const found = all.find(
    (series) =>
      series.indicator === indicator &&
      series.measure === measure &&
      series.partner === partner &&
      series.breakdown === breakdown,
  );
  if (!found) return [];
  return found.points.map((point) => {
    const ofKey = { area, indicator, measure, partner, breakdown, period: point.period };
    return { id: factId(ofKey), ...ofKey, unit: found.unit, caveats: [], ...DEFAULTS, ...point };
  });
}
