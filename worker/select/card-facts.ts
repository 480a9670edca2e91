/** Reads what a card is made from. */
import { type Knowledge, knownOn, knownToday } from '../../data/card/lookup.ts';
import type { CardSeries } from '../../data/card/series.ts';
import type { AreaFile } from '../../data/catalogue/format/catalogue-files.ts';
import { yearOf } from '../../data/catalogue/format/file-names.ts';
import { summariesIn } from '../../data/catalogue/format/summaries.ts';
import type { Entry } from '../../data/fact/entry.ts';
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
  const isOfSeries = (entry: Entry) =>
    entry.indicator === indicator && entry.partner === partner && entry.breakdown === breakdown;

  const [inArea, inParent] = await Promise.all([
    catalogue.entries(area, isYear),
    parent === undefined ? [] : catalogue.entries(parent, isYear),
  ]);
  const entries = [...inArea, ...inParent];
  if (asOf === undefined) {
    const file = inArea.length ? ((await catalogue.area(area)) as AreaFile) : null;
    return knownToday(entries, (key) => (file ? summariesIn(file.series, key) : []));
  }
  const otherYears = await catalogue.entries(area, (other) => other !== year);
  return knownOn([...entries, ...otherYears.filter(isOfSeries)], asOf);
}
