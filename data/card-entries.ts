/**
 * What the card of one area and period can show, gathered in the build: a card is then made from one small file, however large the
 * record is. Every vintage is in it, so that it serves any day.
 */
import type { Entry } from './fact.ts';
import { parsePeriod, periodOf, windowOf } from './period.ts';

/** The entries by area and period, for each period whose total trade has an entry. */
export function cardEntries(entries: Entry[]): { area: string; period: string; entries: Entry[] }[] {
  const areas = Map.groupBy(entries, ({ area }) => area);
  const nation = areas.get('CN') ?? [];
  return [...areas].flatMap(([area, all]) => {
    const own = all.filter(({ indicator }) => indicator === 'trade');
    return own.filter(isTotal).map((total) => ({
      area,
      period: total.period,
      entries: [...own.filter(isShownBeside(total)), ...(area === 'CN' ? [] : nation.filter(isNationBeside(total)))],
    }));
  });
}

function isShownBeside(total: Entry): (entry: Entry) => boolean {
  const shown = parsePeriod(total.period);
  const month = shown && periodOf(shown.year, shown.to, shown.to)?.id;
  const pages = new Set(total.evidence.map(({ release }) => release));
  return (entry) => {
    if (entry.period === total.period) return true;
    if (entry.period === month && isWhole(entry) && ['value', 'growth'].includes(entry.measure)) return true;
    if (!shown || !isTotal(entry)) return false;
    const period = parsePeriod(entry.period);
    const sameWindow = period && period.year < shown.year && windowOf(period) === windowOf(shown);
    // A page that says that an earlier total was surpassed gives that one a limit.
    return sameWindow || entry.evidence.some(({ release, value }) => value === null && pages.has(release));
  };
}

function isNationBeside({ period }: Entry): (entry: Entry) => boolean {
  return (entry) =>
    entry.period === period && entry.indicator === 'trade' && entry.measure === 'growth' && isWhole(entry);
}

/** Whether it is of an area's total trade, as an amount. */
export function isTotal(entry: Entry): boolean {
  return entry.indicator === 'trade' && entry.measure === 'value' && isWhole(entry);
}

function isWhole({ partner, breakdown }: Entry): boolean {
  return partner === 'world' && breakdown === 'total';
}
