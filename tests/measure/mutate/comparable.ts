/**
 * Whether anything in the record could tell a changed number from a true one. The answer follows from which numbers the record
 * holds and how large the change is, by the table below, and not from what the rules find, so that the share of slips that rules
 * catch can be measured against it.
 */
import { periodOf, sameWindow } from '../../../data/fact/period.ts';
import type { PageEvidence, Stated } from '../../../data/rules/page-evidence.ts';
import type { RecordView } from '../../../data/rules/record-view.ts';

/**
 * - `bound`: the number is printed by another page too, or follows from others that are all printed (exports plus imports, part
 *   over total, conversion, growth between two levels, a run of months and its last month).
 * - `neighbours`: the record only has the same series for other periods.
 * - `none`: the record has neither.
 */
type Comparison = 'bound' | 'neighbours' | 'none';

/**
 * Changes up to this size are within the noise: revisions move bound numbers by about 1.5 percent (or points); true numbers of
 * neighbouring periods differ by a third, or by 10 points. Levels and counts by a part of the number; rates, shares and leads in points.
 */
const NOISE = {
  bound: { part: 0.015, points: 1.5 },
  neighbours: { part: 1 / 3, points: 10 },
} as const;

const RATES = ['growth', 'share', 'national-share', 'lead', 'target'];

export type Verdict = 'could be told' | 'within the noise' | 'nothing to compare with';

/** Whether the record could tell that `changed` stands where `evidence` does. */
export function verdict(view: RecordView, evidence: Stated, changed: number): Verdict {
  const comparison = comparisonOf(view, evidence);
  if (comparison === 'none') return 'nothing to compare with';
  const { part, points } = NOISE[comparison];
  const noise = RATES.includes(evidence.measure) ? points : part * Math.abs(evidence.value);
  return Math.abs(changed - evidence.value) > noise ? 'could be told' : 'within the noise';
}

/** Whether the record has another number to compare the evidence with. */
export function hasComparison(view: RecordView, evidence: Stated): boolean {
  return comparisonOf(view, evidence) !== 'none';
}

function comparisonOf(view: RecordView, evidence: Stated): Comparison {
  const otherPages = view
    .evidenceFor(evidence)
    .filter(({ place, isSetAside }) => place !== evidence.place && !isSetAside);
  if (otherPages.length || isBound(view, evidence)) return 'bound';
  return hasNeighbours(view, evidence) ? 'neighbours' : 'none';
}

/** Whether all other terms of some equation are printed. */
function isBound(view: RecordView, of: PageEvidence): boolean {
  const has = (...keys: (Parameters<RecordView['stated']>[1] | null)[]) =>
    keys.every((change) => change && view.stated(of, change) !== null);
  const { year, from, to } = of.months;
  const before = { period: sameWindow(of.months, -1).id };
  const after = { period: sameWindow(of.months, 1).id };
  const run = (last: number) => ({ period: periodOf(year, 1, last)?.id ?? 'none' });
  const month = (number: number) => ({ period: periodOf(year, number, number)?.id ?? 'none' });
  const trade = ['trade', 'exports', 'imports'].filter((indicator) => indicator !== of.indicator);
  const isTrade = trade.length === 2 && has(...trade.map((indicator) => ({ indicator })));
  const isSum =
    (from === 1 && to > 1 && has(run(to - 1), month(to))) ||
    (from === 1 && has(run(to + 1), month(to + 1))) ||
    (from === to && has(run(to), run(to - 1)));
  const value = { measure: 'value' };
  const parent = view.parentOf(of.area);
  switch (of.measure) {
    case 'value':
      return (
        isTrade ||
        isSum ||
        has({ measure: 'value-usd' }) ||
        has({ measure: 'share' }, { partner: 'world', breakdown: 'total' }) ||
        has({ measure: 'growth' }, before) ||
        has({ ...after, measure: 'growth' }, after)
      );
    case 'value-usd':
      return isTrade || has(value);
    case 'growth':
      return isTrade || isSum || has(value, { ...value, ...before });
    case 'share':
      return has(value, { ...value, partner: 'world', breakdown: 'total' });
    case 'national-share':
      return parent !== null && has(value, { ...value, area: parent });
    case 'lead':
      return parent !== null && has({ measure: 'growth' }, { measure: 'growth', area: parent });
    default:
      return false;
  }
}

/** Another run of months of the same year; for numbers other than growth, which changes freely, the same months of another year. */
function hasNeighbours(view: RecordView, of: PageEvidence): boolean {
  const { year, from, to } = of.months;
  const inYear = view.ofYear(of, year).some(({ id, months }) => id !== of.id && months.from === 1 && from === 1);
  if (inYear || of.measure === 'growth') return inYear;
  return [-3, -2, -1, 1, 2, 3].some((years) =>
    view.ofYear(of, year + years).some(({ months }) => months.from === from && months.to === to),
  );
}
