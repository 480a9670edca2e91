/** The areas as the page `/areas` lists and finds them: by all their names, with the newest period that each has. */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { isTotalTrade } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Term, TradeRecord } from '../record/schema.ts';
import { isOld } from './card-periods.ts';
import type { ListedArea } from './format/catalogue-files.ts';
import { findable } from './format/names.ts';

/** `date` is the day on which the record last changed. */
export function areaList(
  record: Pick<TradeRecord, 'vocabulary'>,
  entries: readonly Entry[],
  date: string,
): ListedArea[] {
  const inArea = Map.groupBy(entries, ({ area }) => area);
  return Object.entries(record.vocabulary.areas).map(([id, term]) => {
    const facts = (inArea.get(id) ?? []).flatMap((entry) => resolve(entry) ?? []);
    return listedArea(id, term, facts, date);
  });
}

function listedArea(id: string, { labels, aliases = {} }: Term, facts: readonly Fact[], date: string): ListedArea {
  const names = [id, ...Object.values(labels), ...Object.values(aliases).flat()].map(findable);
  return { id, names: [...new Set(names)].join(' | '), ...standingOf(facts, date) };
}

export function standingOf(facts: readonly Fact[], date: string): Pick<ListedArea, 'newest' | 'isLive'> {
  const newest = newestPeriod(facts);
  return { newest: newest?.id ?? null, isLive: newest !== null && !isOld(newest, date) };
}

/** Of total trade where there is any. The period of a target may lie ahead: it is no number yet. */
function newestPeriod(facts: readonly Fact[]): Period | null {
  const total = facts.filter(isTotalTrade);
  const chosen = total.length ? total : facts.filter(({ measure }) => measure !== 'target');
  const periods = chosen.map(({ period }) => parsePeriod(period) as Period);
  return periods.sort((a, b) => comparePeriods(b, a))[0] ?? null;
}
