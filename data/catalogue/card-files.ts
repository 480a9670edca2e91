/**
 * The files of cards. Each holds the facts that the card of one series and period may need, so that a card is made from one small
 * file, however large the record is: `card-vintages/` with the evidence of all days, and of all trade, which most cards show, `cards/` as
 * known today.
 */

import { headKeys } from '../card/content.ts';
import { isKnown } from '../card/knowledge.ts';
import { type Item, Lookup } from '../card/lookup.ts';
import { type CardScope, cardScope } from '../card/section.ts';
import { CARD_SECTIONS } from '../card/sections.ts';
import { headlineKeys, isAllTrade, type Series } from '../card/series.ts';
import type { Fact } from '../contract/fact.ts';
import { type Entry, knownFrom } from '../fact/entry.ts';
import { compareText, factId } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { calendar } from './expected-releases.ts';
import type { CardPeriod, CardPeriods } from './format/catalogue-index.ts';
import { cardName, cardPeriodsName, cardSeriesName } from './format/file-names.ts';

/** The items that the card may need, in the order in which `lookup` has them. */
export function cardItems<I extends Item>(lookup: Lookup<I>, scope: CardScope): I[] {
  const head = headKeys(scope.key).map((key) => lookup.get(key));
  const sections = Object.values(CARD_SECTIONS).flatMap((section) => section.candidates(lookup, scope));
  return [...new Set([...head, ...sections])].filter((item) => item !== undefined);
}

type CardFile = [name: string, content: Fact[] | Entry[] | CardPeriods | Omit<Series, 'area'>[]];

/** The files of every series and period that may have a headline, of the periods of each series, and of the series of each area. */
export function* cardFiles(record: TradeRecord, entries: Entry[]): Generator<CardFile> {
  const { areas } = record.vocabulary;
  const position = positions(record);
  const placeOf = ({ id }: Entry) => position.get(id) ?? position.size;
  // Derived facts are last; they are sorted by id already.
  const lookup = new Lookup(entries.toSorted((a, b) => placeOf(a) - placeOf(b)));
  const today = new Map<Entry, Fact | null>();
  const days = record.releases.map(({ recorded }) => recorded).sort();
  const expected = calendar(record, days.at(-1) ?? '');
  for (const [area, inArea] of Map.groupBy(entries, (entry) => entry.area)) {
    const shown: Omit<Series, 'area'>[] = [];
    for (const ofSeries of Map.groupBy(inArea, seriesId).values()) {
      const series = ofSeries[0] as Entry;
      const { indicator, partner, breakdown } = series;
      const periods = cardPeriods(ofSeries);
      const next = isAllTrade(series) && nextExpected(area, periods);
      if (!periods.length && !isAllTrade(series)) continue;
      if (periods.length) shown.push({ indicator, partner, breakdown });
      yield [`${cardPeriodsName(series)}.json`, { periods, ...(next ? { expected: next } : {}) }];
      for (const period of new Set(ofSeries.filter(mayBeHeadline).map((entry) => entry.period))) {
        const scope = cardScope(series, period, areas[area]?.parent);
        if (!scope) continue;
        const items = cardItems(lookup, scope);
        yield [`${cardName('card-vintages', series, period)}.json`, items];
        if (!isAllTrade(series)) continue;
        for (const entry of items) if (!today.has(entry)) today.set(entry, resolve(entry));
        yield [`${cardName('cards', series, period)}.json`, items.flatMap((entry) => today.get(entry) ?? [])];
      }
    }
    yield [`${cardSeriesName(area)}.json`, shown];
  }

  function nextExpected(area: string, periods: CardPeriod[]): CardPeriods['expected'] {
    const newest = periods.at(-1)?.id ?? '';
    const end = (id: string) => parsePeriod(id) as Period;
    const next = expected.find((one) => one.area === area && comparePeriods(end(one.period), end(newest)) > 0);
    return next && { period: next.period, due: next.due };
  }
}

function seriesId({ indicator, partner, breakdown }: Series): string {
  return `${indicator}.${partner}.${breakdown}`;
}

function mayBeHeadline(entry: Entry): boolean {
  return headlineKeys(entry).some((key) => key.measure === entry.measure);
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
