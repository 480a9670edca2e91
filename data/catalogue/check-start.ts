import type { Entry } from '../fact/entry.ts';
import { DATA } from '../record/folders.ts';
import type { TradeRecord } from '../record/schema.ts';
import { examples } from './catalogue-index.ts';

/** What is wrong with the area and the period of the start page: the build stops there. Node only. */
export function checkStart(record: TradeRecord, entries: Entry[]): string[] {
  const { fact, release } = examples(record, entries);
  return release
    ? []
    : [
        `${DATA}/dataset.json, start: no release states ${fact}, which the start page shows: name an area and a period that has it`,
      ];
}
