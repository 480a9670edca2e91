/**
 * What the card of one area and period can show, gathered in the build: a card is then made from one small file, however large the
 * record is. Every vintage is in it, so that it serves any day.
 */
import type { Entry } from '../fact/entry.ts';
import { isTotalTrade, isWhole } from '../fact/id.ts';
import { parsePeriod, periodOf, windowOf } from '../fact/period.ts';

/** The entries by area and period, for each period whose total trade has an entry. */
export function cardEntries(entries: Entry[]): { area: string; period: string; entries: Entry[] }[] {
  const trade = entries.filter(({ indicator }) => indicator === 'trade');
  const areas = Map.groupBy(trade, ({ area }) => area);
  const nation = Map.groupBy(areas.get('CN') ?? [], ({ period }) => period);
  return [...areas].flatMap(([area, own]) => {
    const periods = Map.groupBy(own, ({ period }) => period);
    const totals = own.filter(isTotalTrade);
    return totals.map((total) => {
      const { period } = total;
      const shown = [
        ...(periods.get(period) ?? []),
        ...(periods.get(lastMonth(period)) ?? []).filter((entry) => isWhole(entry) && isSaidOfMonth(entry.measure)),
        ...totals.filter(isBeside(total)),
        ...(nation.get(period) ?? []).filter((entry) => isWhole(entry) && entry.measure === 'growth'),
      ];
      return { area, period, entries: [...new Set(shown)] };
    });
  });
}

function lastMonth(id: string): string {
  const period = parsePeriod(id);
  return (period && periodOf(period.year, period.to, period.to)?.id) ?? '';
}

function isSaidOfMonth(measure: string): boolean {
  return measure === 'value' || measure === 'growth';
}

/** The same window of earlier years, and earlier totals that a page of this one says were surpassed, which gives them a limit. */
function isBeside(total: Entry): (other: Entry) => boolean {
  const shown = parsePeriod(total.period);
  const pages = new Set(total.evidence.map(({ release }) => release));
  return ({ period, evidence }) => {
    const other = parsePeriod(period);
    const sameWindow = shown && other && other.year < shown.year && windowOf(other) === windowOf(shown);
    return sameWindow || evidence.some(({ release, value }) => value === null && pages.has(release));
  };
}
