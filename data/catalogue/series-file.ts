/** The file of the series of an area: the periods of each card, and summaries of each series on all days. */
import { isConverted } from '../fact/evidence.ts';
import { changeDays, type FactHistory } from '../fact/history.ts';
import { seriesId } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import { cardLists } from './card-periods.ts';
import type { ExpectedRelease } from './format/catalogue-files.ts';
import { cardLine } from './format/file-names.ts';
import type { NamedItem } from './format/line-file.ts';
import { type StoredPoint, storedSummary } from './format/summaries.ts';

/** The lines of the file. `histories` are those of one area. */
export function seriesLines(histories: readonly FactHistory[], expected: readonly ExpectedRelease[]): NamedItem[] {
  const cards = cardLists(histories, expected).map((list): NamedItem => [cardLine(list), list]);
  const bySeries = Map.groupBy(histories, seriesId);
  const series = [...bySeries].map(([name, ofSeries]): NamedItem => [name, storedPoints(ofSeries)]);
  return [...cards, ...series];
}

/** The points of a series: what was known of each period over time. */
export function storedPoints(ofSeries: readonly FactHistory[]): StoredPoint[] {
  return ofSeries
    .map((history) => ({ period: history.period, states: statesOf(history) }))
    .filter(({ states }) => states.length);
}

/**
 * A state for each day on which the summary of the fact changed. Dollars that newsrooms converted are in no series, because each used a rate of
 * its own.
 */
function statesOf(history: FactHistory): StoredPoint['states'] {
  const states: StoredPoint['states'] = [];
  let before = 'null';
  for (const from of changeDays(history)) {
    const fact = resolve(history, from);
    const summary = fact && !isConverted(fact) ? storedSummary(fact) : null;
    const text = JSON.stringify(summary);
    if (text !== before) states.push({ from, summary });
    before = text;
  }
  return states;
}
