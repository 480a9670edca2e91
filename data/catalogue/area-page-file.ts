/**
 * What the file of an area has for its page: the periods and partners to choose from, and the areas within it. The list of periods has a largest length, so that the page costs the same however large the record is.
 */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { TradeRecord } from '../record/schema.ts';
import { newestPeriod } from './area-list.ts';
import type { AreaPageFile } from './format/catalogue-files.ts';

const MOST_PERIODS = 60;

export function* areaPages({ vocabulary }: TradeRecord, entries: Entry[]): Generator<[string, AreaPageFile]> {
  const inArea = Map.groupBy(entries, ({ area }) => area);
  for (const id of Object.keys(vocabulary.areas)) {
    const facts = (inArea.get(id) ?? []).flatMap((entry) => resolve(entry) ?? []);
    const periods = distinctPeriods(facts);
    yield [
      id,
      {
        periods: periods.slice(0, MOST_PERIODS).map((period) => period.id),
        children: Object.keys(vocabulary.areas).filter((code) => vocabulary.areas[code]?.parent === id),
        years: [...new Set(periods.map(({ year }) => year))].reverse(),
        newest: newestPeriod(facts),
        partners: partnersOf(facts, vocabulary),
      },
    ];
  }
}

function partnersOf(facts: Fact[], { partners }: Pick<TradeRecord['vocabulary'], 'partners'>): string[] {
  const known = new Set(facts.map(({ partner }) => partner));
  return Object.keys(partners).filter((code) => isOnePartner(code) && known.has(code));
}

/** Whether it is a country or a group of them. */
function isOnePartner(partner: string): boolean {
  return partner !== 'world' && partner !== 'none';
}

/** Newest first. */
function distinctPeriods(facts: Fact[]): Period[] {
  const ids = [...new Set(facts.map(({ period }) => period))];
  return ids.map((id) => parsePeriod(id) as Period).sort((a, b) => comparePeriods(b, a));
}
