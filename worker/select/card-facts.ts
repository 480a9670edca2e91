/** Reads the facts that a card is made from. */
import { type Knowledge, knowledgeOf } from '../../data/card/card-facts.ts';
import type { CardSeries } from '../../data/card/series.ts';
import { yearOf } from '../../data/catalogue/format/file-names.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import type { Catalogue } from './catalogue.ts';

/** All facts of the area in the card's year, and summaries of its series in other years. */
export async function cardFacts(
  catalogue: Catalogue,
  { area }: CardSeries,
  period: string,
  asOf?: string,
): Promise<Knowledge> {
  const year = parsePeriod(period) ? await catalogue.year(area, yearOf({ period })) : null;
  if (!year) return knowledgeOf([]);
  return knowledgeOf(year.ids, year.historyOf, await catalogue.seriesIn(area, asOf), asOf);
}
