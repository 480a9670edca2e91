/** What is known of an area's trade with one partner: in which periods, and exports, imports and their sum in each. */
import type { Fact } from '../../../data/contract/fact.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';

/** What a reader asks of a partner. Each has a row, whether the record has a number or not. */
export const FLOWS = ['trade', 'exports', 'imports'];
const MEASURES = ['value', 'value-usd', 'growth', 'share', 'national-share', 'rank'];

interface PartnerFacts {
  facts: Fact[];
  /** Newest first. */
  periods: string[];
}

/** Each series is a small file of its own, so the cost does not follow the size of the area's record. */
export async function partnerFacts(catalogue: Catalogue, area: string, partner: string): Promise<PartnerFacts> {
  const keys = [...FLOWS, 'balance'].flatMap((indicator) => MEASURES.map((measure) => ({ indicator, measure })));
  const series = await Promise.all(keys.map((key) => catalogue.series({ area, partner, breakdown: 'total', ...key })));
  const facts = series.flat().filter((point): point is Fact => 'value' in point);
  const periods = [...new Set(facts.map(({ period }) => period))].map((id) => parsePeriod(id) as Period);
  return { facts, periods: periods.sort((a, b) => comparePeriods(b, a)).map(({ id }) => id) };
}
