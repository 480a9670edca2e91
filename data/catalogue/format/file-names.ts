/**
 * The names of the catalogue's files that hold numbers, of as few kinds as the budgets of speed allow (tests/bench):
 * - `ready/`: whole answers. The first answer for a card or a fact is to cost no more than three times that of a bare Worker.
 * - `facts/`, by area and year: lists and tables. To resolve all entries would take a table of the record longer than all the rest.
 * - `entries/`, by area and year: lists of what was known on a day, with all evidence, which `facts/` has of today alone.
 * - `series/`, one a key: else a series of an area would read all of its years, and not keep to 15 milliseconds.
 * - `cards/`, one a series and period: else a card would read the year of its area and of its parent, and those of its trend, and a fact that
 *   is not ready the year of its area.
 */
import { isWorldTotal, type Key, parseFactId } from '../../fact/id.ts';
import type { CatalogueIndex } from './catalogue-index.ts';

/** `facts` as known today; `entries` with all evidence and derivations of every day. */
export type ShardKind = 'facts' | 'entries';

interface Shard {
  area: string;
  /** Four digits. */
  year: string;
}

/** The shard of a fact's id, or null where the id is not spelled like one. */
export function shardOf(id: string): Shard | null {
  const key = parseFactId(id);
  return key && { area: key.area, year: yearOf(key) };
}

/** The year of the period: every period lies within one. */
export function yearOf({ period }: Pick<Key, 'period'>): string {
  return period.slice(0, 4);
}

/** The name of a shard's file, without its ending. */
export function shardName(kind: ShardKind, { area, year }: Shard): string {
  return `${kind}/${area}/${year}`;
}

/** The name of the file that has a key's numbers of all periods as known today, without its ending. */
export function seriesName({ area, indicator, measure, partner, breakdown }: Omit<Key, 'period'>): string {
  return `series/${area}/${indicator}.${measure}.${partner}.${breakdown}`;
}

/** The name of the file of a card's series and period, without its ending. */
export function cardName(series: Series, period: string): string {
  return `cards/${cardFolder(series)}/${period}`;
}

/** The name of the file with the periods of a card's series, without its ending. */
export function cardPeriodsName(series: Series): string {
  return `cards/${cardFolder(series)}/periods`;
}

/** The name of the file that lists the series of an area, without its ending. It is read only where a card is missing. */
export function cardSeriesName(area: string): string {
  return `cards/${area}/series`;
}

/** The name of a picture of the series, with its ending: of a period, or of the newest card in a language, `live.en`. */
export function pictureName(series: Series, which: string): string {
  return `pictures/${cardFolder(series)}/${which}.png`;
}

/** The folder of a series: that of the area for all trade, and one in it for any other series. */
function cardFolder({ area, indicator, partner, breakdown }: Series): string {
  const isDefault = indicator === 'trade' && isWorldTotal({ partner, breakdown });
  return isDefault ? area : `${area}/${indicator}.${partner}.${breakdown}`;
}

type Series = Pick<Key, 'area' | 'indicator' | 'partner' | 'breakdown'>;

/** What changed in the record, or in one area. */
export function changesName(area?: string): string {
  return area === undefined ? 'changes' : `changes/${area}`;
}

/** Where a deployment serves the files that it offers for download, from its root. */
export const DOWNLOADS = 'dump';

export function downloadNames({ dataset: { id } }: Pick<CatalogueIndex, 'dataset'>) {
  return { json: `${id}.json.gz`, parquet: `${id}.parquet` };
}
