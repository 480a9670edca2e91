/** Whether a card can be shown on the start page. */
import type { Entry } from '../fact/entry.ts';
import { isTotalTrade } from '../fact/id.ts';
import { DATA } from '../record/folders.ts';
import type { TradeRecord } from '../record/schema.ts';
import { examples } from './build-index.ts';
import { cardPeriods } from './card-periods.ts';

/** What is wrong with the area and the period of the start page, which shows their card: the build stops there. Node only. */
export function checkStart(record: TradeRecord, entries: Entry[]): string[] {
  const { area, period, fact, release } = examples(record, entries);
  const periods = cardPeriods(entries.filter((entry) => entry.area === area && isTotalTrade(entry)));
  if (release && periods.some(({ id }) => id === period)) return [];
  const remedy = 'name an area and a period of several months whose total trade a release prints';
  return [`${DATA}/dataset.json, start: no card can show ${fact}: ${remedy}`];
}
