/** Reads what a card is made from. */
import { type Knowledge, knownOn, knownToday } from '../../data/card/lookup.ts';
import type { CardSeries } from '../../data/card/series.ts';
import type { AreaFile } from '../../data/catalogue/format/catalogue-files.ts';
import { yearOf } from '../../data/catalogue/format/file-names.ts';
import { summariesIn } from '../../data/catalogue/format/summaries.ts';
import type { FactHistory } from '../../data/fact/history.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The facts for the card of a series and period: one year of the area, and the same year of its parent. Other years come from the area's
 * summaries of today; as of a day they are read too, because a summary does not know what was known then.
 */
export async function cardFacts(
  catalogue: Catalogue,
  { area, indicator, partner, breakdown }: CardSeries,
  period: string,
  asOf?: string,
): Promise<Knowledge> {
  if (!parsePeriod(period)) return knownToday([], () => []);
  const year = yearOf({ period });
  const parent = catalogue.index.vocabulary.areas[area]?.parent;
  const isYear = (other: string) => other === year;
  const isOfSeries = (history: FactHistory) =>
    history.indicator === indicator && history.partner === partner && history.breakdown === breakdown;

  const [inArea, inParent] = await Promise.all([
    catalogue.histories(area, isYear),
    parent === undefined ? [] : catalogue.histories(parent, isYear),
  ]);
  const histories = [...inArea, ...inParent];
  if (asOf === undefined) {
    const file = inArea.length ? ((await catalogue.area(area)) as AreaFile) : null;
    return knownToday(histories, (key) => (file ? summariesIn(file.series, key) : []));
  }
  const otherYears = await catalogue.histories(area, (other) => other !== year);
  return knownOn([...histories, ...otherYears.filter(isOfSeries)], asOf);
}
