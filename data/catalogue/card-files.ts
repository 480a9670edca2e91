/**
 * The files of cards. Each holds the facts that the card of one area and period may need, so that a card is made from one small
 * file, however large the record is: `cards/` as known today, `card-vintages/` with the evidence of all days.
 */

import { headKeys } from '../card/content.ts';
import { type Item, Lookup } from '../card/lookup.ts';
import { type CardScope, cardScope } from '../card/section.ts';
import { CARD_SECTIONS } from '../card/sections.ts';
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { compareText, factId, isTotalTrade } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { cardName } from './format/file-names.ts';

/** The items that the card may need, in the order in which `lookup` has them. */
export function cardItems<I extends Item>(lookup: Lookup<I>, scope: CardScope): I[] {
  const head = headKeys(scope.total).map((key) => lookup.get(key));
  const sections = Object.values(CARD_SECTIONS).flatMap((section) => section.candidates(lookup, scope));
  return [...new Set([...head, ...sections])].filter((item) => item !== undefined);
}

/** The files of every area and period whose total trade has an entry. */
export function* cardFiles(record: TradeRecord, entries: Entry[]): Generator<[string, Fact[] | Entry[]]> {
  const { areas } = record.vocabulary;
  const position = positions(record);
  const placeOf = ({ id }: Entry) => position.get(id) ?? position.size;
  // Derived facts are last; they are sorted by id already.
  const trade = entries.filter(({ indicator }) => indicator === 'trade').sort((a, b) => placeOf(a) - placeOf(b));
  const lookup = new Lookup(trade);
  const today = new Map<Entry, Fact | null>();
  for (const { area, period } of trade.filter(isTotalTrade)) {
    const scope = cardScope(area, period, areas[area]?.parent);
    if (!scope) continue;
    const items = cardItems(lookup, scope);
    for (const entry of items) if (!today.has(entry)) today.set(entry, resolve(entry));
    yield [`${cardName('cards', area, period)}.json`, items.flatMap((entry) => today.get(entry) ?? [])];
    yield [`${cardName('card-vintages', area, period)}.json`, items];
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
