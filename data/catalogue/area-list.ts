/** The areas as the page `/areas` lists and finds them: by all their names, with the newest period that each has. */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { isTotalTrade, isWorldTotal } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Term, TradeRecord } from '../record/schema.ts';
import { FLOWS, type ListedArea } from './format/catalogue-files.ts';
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
  const flows = FLOWS.map((flow) => [flow, newestOf(facts.filter((fact) => isFlow(fact) && fact.indicator === flow))]);
  return {
    id,
    names: [...new Set(names)].join(' | '),
    newest: newestPeriod(facts),
    flows: Object.fromEntries(flows),
    missingYears: missingYears(facts, date),
  };
}

function isFlow(fact: Fact): boolean {
  return fact.measure === 'value' && isWorldTotal(fact);
}

function missingYears(facts: readonly Fact[], date: string): number[] {
  const years = facts.filter((fact) => isTotalTrade(fact) && fact.value !== null).map(({ period }) => period);
  const first = Math.min(...years.map((period) => Number(period.slice(0, 4))));
  const over = Number(date.slice(0, 4)) - first;
  const all = Array.from({ length: years.length ? over : 0 }, (_, i) => first + i);
  return all.filter((year) => !years.includes(`${year}`));
}

/** Of total trade where there is any. The period of a target may lie ahead: it is no number yet. */
export function newestPeriod(facts: readonly Fact[]): string | null {
  const total = facts.filter(isTotalTrade);
  const chosen = total.length ? total : facts.filter(({ measure }) => measure !== 'target');
  return newestOf(chosen);
}

function newestOf(facts: readonly Fact[]): string | null {
  const periods = facts.map(({ period }) => parsePeriod(period) as Period);
  return periods.sort((a, b) => comparePeriods(b, a))[0]?.id ?? null;
}
