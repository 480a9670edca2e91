/** Makes the summaries that an area's file stores (format/summaries.ts). */
import type { Fact } from '../contract/fact.ts';
import { isConverted } from '../fact/evidence.ts';
import {
  DEFAULTS,
  type Defaults,
  type FactSummary,
  type StoredPoint,
  type StoredSeries,
  summaryOf,
} from './format/summaries.ts';

/** The facts of one area by series, in their order. Dollars that newsrooms converted are in no series: each used a rate of its own. */
export function storedSeries(facts: readonly Fact[]): StoredSeries[] {
  const bySeries = Map.groupBy(
    facts.filter((fact) => !isConverted(fact)),
    ({ id, period }) => id.slice(0, -period.length),
  );
  return [...bySeries.values()].flatMap((ofSeries) => {
    const [first] = ofSeries;
    if (!first) return [];
    const { indicator, measure, partner, breakdown, unit } = first;
    const points = ofSeries.map((fact) => storedPoint(summaryOf(fact), unit));
    return [{ indicator, measure, partner, breakdown, unit, points }];
  });
}

function storedPoint(summary: FactSummary, unit: Fact['unit']): StoredPoint {
  const { period, value, digits, bounds, published, caveats, surpassed, isUnknown } = summary;
  const point: StoredPoint = { period, value, digits, bounds, published };
  if (summary.unit !== unit) point.unit = summary.unit;
  if (caveats.length) point.caveats = caveats;
  if (surpassed) point.surpassed = surpassed;
  if (isUnknown) point.isUnknown = isUnknown;
  const others = Object.entries(DEFAULTS).flatMap(([name, usual]) => {
    const own = summary[name as Defaults];
    return own === usual ? [] : [[name, own]];
  });
  return { ...point, ...Object.fromEntries(others) };
}
