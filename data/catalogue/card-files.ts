/**
 * The files of cards. Each has all entries of one series and period, and the others that its card may need, on any day: a card, and a fact,
 * is made from one small file, however large the record is.
 */

import { headKeys } from '../card/content.ts';
import { type Item, isKnown, type Lookup, lookupOf } from '../card/lookup.ts';
import { type CardScope, cardScope } from '../card/section.ts';
import { CARD_SECTIONS } from '../card/sections.ts';
import { type CardSeries, headlineKeys, isAllTrade } from '../card/series.ts';
import { type Entry, knownFrom } from '../fact/entry.ts';
import { compareText, factId } from '../fact/id.ts';
import { comparePeriods, lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { nextRelease } from './expected-releases.ts';
import type { ExpectedRelease } from './format/catalogue-files.ts';
import type { CardPeriod, CardPeriods } from './format/catalogue-index.ts';
import { cardName, cardPeriodsName, cardSeriesName } from './format/file-names.ts';

/** The items that the card may need, in the order in which `lookup` has them. */
export function cardItems<I extends Item>(lookup: Lookup<I>, scope: CardScope): I[] {
  const head = headKeys(scope.key).map((key) => lookup.get(key));
  const sections = Object.values(CARD_SECTIONS).flatMap((section) => section.candidates(lookup, scope));
  return [...new Set([...head, ...sections])].filter((item) => item !== undefined);
}

type CardFile = [name: string, content: Entry[] | CardPeriods | Omit<CardSeries, 'area'>[]];

/** The files of every series and period, of the periods of each series that has a card, and of the series of each area. */
export function* cardFiles(
  record: TradeRecord,
  entries: Entry[],
  expected: readonly ExpectedRelease[] = [],
): Generator<CardFile> {
  const { areas } = record.vocabulary;
  const position = positions(record);
  const placeOf = ({ id }: Entry) => position.get(id) ?? position.size;
  // Derived facts are last; they are sorted by id already.
  const lookup = lookupOf(entries.toSorted((a, b) => placeOf(a) - placeOf(b)));
  for (const [area, inArea] of Map.groupBy(entries, (entry) => entry.area)) {
    const shown: { series: Omit<CardSeries, 'area'>; newest: Period; count: number }[] = [];
    for (const ofSeries of Map.groupBy(inArea, cardPeriodsName).values()) {
      const series = ofSeries[0] as Entry;
      const { indicator, partner, breakdown } = series;
      for (const [period, inPeriod] of Map.groupBy(ofSeries, (entry) => entry.period)) {
        const scope = cardScope(series, period, areas[area]?.parent);
        const items = scope ? cardItems(lookup, scope) : [];
        yield [`${cardName(series, period)}.json`, [...new Set([...items, ...inPeriod])]];
      }
      const periods = cardPeriods(ofSeries);
      if (!periods.length && !isAllTrade(series)) continue;
      const newest = parsePeriod(periods.at(-1)?.id ?? '');
      const next = newest && isAllTrade(series) && nextRelease(expected, area, lastDay(newest).slice(0, 7));
      if (newest) shown.push({ series: { indicator, partner, breakdown }, newest, count: periods.length });
      yield [`${cardPeriodsName(series)}.json`, { periods, ...(next ? { expected: next } : {}) }];
    }
    // The newest come first, then those of which most is known.
    shown.sort((a, b) => comparePeriods(b.newest, a.newest) || b.count - a.count);
    yield [`${cardSeriesName(area)}.json`, shown.map(({ series }) => series)];
  }
}

/** Where each fact comes first in the record, pages in the order in which they entered it. */
function positions({ releases }: TradeRecord): Map<string, number> {
  const position = new Map<string, number>();
  for (const { observations } of releases.toSorted((a, b) => compareText(arrival(a), arrival(b)))) {
    for (const observation of observations) {
      const id = factId(observation);
      if (!position.has(id)) position.set(id, position.size);
    }
  }
  return position;
}

/** A page that is found late comes after those that were known, and does not change the order that they gave. */
function arrival({ recorded, published, id }: RecordedRelease): string {
  return [recorded, published, id].join(' ');
}

/**
 * The periods of a series of which a number or a limit is known, oldest first. Single months are among them only where there are no
 * longer periods. Of all trade with the world a page prints the number.
 */
export function cardPeriods(ofSeries: readonly Entry[]): CardPeriod[] {
  const known = new Map<string, string>();
  for (const entry of ofSeries.filter(mayBeHeadline)) {
    if (isAllTrade(entry) && !entry.evidence.some(({ value }) => value !== null)) continue;
    const day = valueKnown(entry);
    if (day !== null && day < (known.get(entry.period) ?? '9')) known.set(entry.period, day);
  }
  const periods = [...known]
    .map(([id, day]) => ({ id, known: day, period: parsePeriod(id) as Period }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const long = periods.filter(({ period }) => period.from < period.to);
  const isTotal = ofSeries.some(isAllTrade);
  return (long.length || isTotal ? long : periods).map(({ id, known }) => ({ id, known }));
}

/** The first day on which the entry has a number or a printed limit. */
function valueKnown(entry: Entry): string | null {
  const days = [...entry.evidence, ...entry.derivations].map(knownFrom).sort();
  return (
    days.find((day) => {
      const fact = resolve(entry, day);
      return fact !== null && isKnown(fact);
    }) ?? null
  );
}

function mayBeHeadline(entry: Entry): boolean {
  return headlineKeys(entry).some((key) => key.measure === entry.measure);
}
