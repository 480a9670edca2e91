/** Checks that the titles of cards fit. */
import { longTitles } from '../card/series-title.ts';
import type { FactHistory } from '../fact/history.ts';
import { factsToday } from '../fact/resolve.ts';
import type { TradeRecord } from '../record/schema.ts';
import { textsIn } from './format/texts.ts';

/** Titles that are too long for a card in some language. */
export function checkTitles(record: TradeRecord, histories: readonly FactHistory[]): string[] {
  const periods = new Set(histories.map(({ period }) => period));
  const facts = [...factsToday(histories).values()];
  return record.dataset.languages.flatMap((language) =>
    longTitles(textsIn(language, record, periods), record.vocabulary.areas, facts),
  );
}
