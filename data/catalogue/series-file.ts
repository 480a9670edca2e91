/** The file of the series of an area: the periods of each card, and summaries of each series on all days. */
import { headlineKeys, isAllTrade } from '../card/series.ts';
import { hasNumber, isConverted } from '../fact/evidence.ts';
import { changeDays, type FactHistory } from '../fact/history.ts';
import { seriesId } from '../fact/id.ts';
import { comparePeriods, lastMonth, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import { nextRelease } from './expected-releases.ts';
import type { ExpectedRelease, SeriesCards } from './format/catalogue-files.ts';
import type { CardPeriod } from './format/catalogue-index.ts';
import { cardLine } from './format/file-names.ts';
import type { NamedItem } from './format/line-file.ts';
import { type StoredPoint, storedSummary } from './format/summaries.ts';

export function seriesLines(histories: readonly FactHistory[], expected: readonly ExpectedRelease[]): NamedItem[] {
  const cards = seriesCards(histories, expected).map((list): NamedItem => [cardLine(list), list]);
  const bySeries = Map.groupBy(histories, seriesId);
  const series = [...bySeries].map(([name, ofSeries]): NamedItem => [name, storedPoints(ofSeries)]);
  return [...cards, ...series];
}

function storedPoints(ofSeries: readonly FactHistory[]): StoredPoint[] {
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

/** The series of an area that have a card. The newest come first, then those with the most periods. */
export function seriesCards(inArea: readonly FactHistory[], expected: readonly ExpectedRelease[] = []): SeriesCards[] {
  const bySeries = Map.groupBy(inArea, ({ indicator, partner, breakdown }) =>
    [indicator, partner, breakdown].join('.'),
  );
  const entries = [...bySeries.values()].flatMap((ofSeries) => {
    const [first] = ofSeries;
    const periods = cardPeriods(ofSeries);
    const newest = parsePeriod(periods.at(-1)?.id ?? '');
    if (!first || !newest) return [];
    const { area, indicator, partner, breakdown } = first;
    const next = isAllTrade(first) ? nextRelease(expected, area, lastMonth(newest)) : undefined;
    const series: SeriesCards = { indicator, partner, breakdown, periods };
    if (next) series.expected = next;
    return [{ series, newest }];
  });
  entries.sort((a, b) => comparePeriods(b.newest, a.newest) || b.series.periods.length - a.series.periods.length);
  return entries.map(({ series }) => series);
}

/**
 * The periods for which a series has a number or a bound, oldest first. Single months are listed only if there are no longer periods. Total
 * trade is listed only if a page prints a number.
 */
export function cardPeriods(ofSeries: readonly FactHistory[]): CardPeriod[] {
  const firstDays = new Map<string, string>();
  for (const history of ofSeries.filter(mayBeHeadline)) {
    if (isAllTrade(history) && !history.evidence.some(({ value }) => value !== null)) continue;
    const day = firstDayShown(history);
    if (day !== null && day < (firstDays.get(history.period) ?? '9')) firstDays.set(history.period, day);
  }
  const periods = [...firstDays]
    .map(([id, day]) => ({ id, knownSince: day, period: parsePeriod(id) as Period }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const long = periods.filter(({ period }) => period.from < period.to);
  const isTotal = ofSeries.some(isAllTrade);
  return (long.length || isTotal ? long : periods).map(({ id, knownSince }) => ({ id, knownSince }));
}

/** The first day on which the fact has a number or a printed bound; null if it has none today. */
function firstDayShown(history: FactHistory): string | null {
  const isKnownOn = (day?: string) => {
    const fact = resolve(history, day);
    return fact !== null && hasNumber(fact);
  };
  if (!isKnownOn()) return null;
  const { evidence, derivations } = history;
  const days = [...evidence.map(({ published }) => published), ...derivations.map(({ from }) => from)];
  return days.sort().find(isKnownOn) ?? null;
}

function mayBeHeadline(history: FactHistory): boolean {
  return headlineKeys(history).some((key) => key.measure === history.measure);
}
