/** Reads what a card is made from. */
import { type Knowledge, knownOn, knownToday } from '../../data/card/card-facts.ts';
import type { CardSeries } from '../../data/card/series.ts';
import { yearOf } from '../../data/catalogue/format/file-names.ts';
import { summariesIn } from '../../data/catalogue/format/summaries.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The facts for the card of a series and period: one year of the area, and summaries of the series in other years. As of a day
 * the earlier years are read too, because a summary only says what is known today.
 */
export async function cardFacts(
  catalogue: Catalogue,
  series: CardSeries,
  period: string,
  asOf?: string,
): Promise<Knowledge> {
  if (!parsePeriod(period)) return knownToday([], () => []);
  const { area, indicator, partner, breakdown } = series;
  const year = yearOf({ period });
  const histories = await catalogue.cardHistories(area, year);
  if (asOf === undefined) {
    const stored = histories.length ? await catalogue.storedSeries(series) : [];
    return knownToday(histories, (key) => summariesIn(stored, key));
  }
  const before = (await catalogue.histories(area, (other) => other < year)).filter(
    (history) => history.indicator === indicator && history.partner === partner && history.breakdown === breakdown,
  );
  return knownOn([...histories, ...before], asOf);
}
