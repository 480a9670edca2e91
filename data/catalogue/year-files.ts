/** The data files with the facts of an area by year. Years with few facts share a file, because to open one costs more than to skip lines in it. */
import type { FactHistory } from '../fact/history.ts';
import { factId } from '../fact/id.ts';
import type { TradeRecord } from '../record/schema.ts';
import { yearOf, yearsIn, yearsName } from './format/file-names.ts';
import type { NamedItem } from './format/line-file.ts';

/** A file with several years has at most this many facts, about 100 kB. */
const MAX_FACTS = 60;

/** The years that share a file, oldest first: `1995-2016`, `2017`, `2018`. */
export function yearRanges(inArea: readonly FactHistory[]): string[] {
  const byYear = [...Map.groupBy(inArea, yearOf)].toSorted(([a], [b]) => Number(a) - Number(b));
  const ranges: { first: string; last: string; facts: number }[] = [];
  for (const [year, { length: facts }] of byYear) {
    const range = ranges.at(-1);
    if (range && range.facts + facts <= MAX_FACTS) Object.assign(range, { last: year, facts: range.facts + facts });
    else ranges.push({ first: year, last: year, facts });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`));
}

/** A line for each fact of an area and year, and one for the growth of the parent for each growth of the area. */
export function* yearFiles(
  record: TradeRecord,
  inOrder: readonly FactHistory[],
): Generator<[name: string, NamedItem[]]> {
  const byId = new Map(inOrder.map((history) => [history.id, history]));
  for (const [area, inArea] of Map.groupBy(inOrder, (history) => history.area)) {
    const { parent } = record.vocabulary.areas[area] ?? {};
    const byYear = Map.groupBy(inArea, yearOf);
    const linesOf = (year: string): NamedItem[] => {
      const histories = byYear.get(year) ?? [];
      const growth = parent === undefined ? [] : histories.filter(({ measure }) => measure === 'growth');
      const parentGrowth = growth.flatMap((history) => byId.get(factId({ ...history, area: parent as string })) ?? []);
      return [...histories, ...parentGrowth].map((history) => [history.id, history]);
    };
    for (const range of yearRanges(inArea)) yield [yearsName(area, range), yearsIn(range).flatMap(linesOf)];
  }
}
