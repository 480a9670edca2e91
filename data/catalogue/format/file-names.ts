/** The names of the catalogue's files. A fact lies in the file of its area and year, both of which its id spells. */
import { isWorldTotal, type Key, parseFactId } from '../../fact/id.ts';

/** A file of the catalogue as it is written, all but the index: it names its build, so that no answer is made of two builds. */
export interface CatalogueFile<T> {
  build: string;
  content: T;
}

/** `facts` as known today, `vintages` with all evidence and derivations of every day. */
export type ShardKind = 'facts' | 'vintages';

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

/** The name of the file that has the entries of a key's area, period and indicator, without its ending: a single fact is read from it. */
export function entriesName({ area, period, indicator }: Pick<Key, 'area' | 'period' | 'indicator'>): string {
  return `entries/${area}/${period}.${indicator}`;
}

/** The name of the file that has a key's numbers of all periods as known today, without its ending. */
export function seriesName({ area, indicator, measure, partner, breakdown }: Omit<Key, 'period'>): string {
  return `series/${area}/${indicator}.${measure}.${partner}.${breakdown}`;
}

/** The name of the file that lists the years of an area, without its ending: only a question about all years reads it. */
export function yearsName(area: string): string {
  return `facts/${area}/years`;
}

/** `cards` as known today, of all trade alone; `card-vintages` with all evidence and derivations of every day. */
export type CardFileKind = 'cards' | 'card-vintages';

/** The name of the file of a card's series and period, without its ending. */
export function cardName(kind: CardFileKind, series: Series, period: string): string {
  return `${kind}/${cardFolder(series)}/${period}`;
}

/** The name of the file with the periods of a card's series, without its ending. */
export function cardPeriodsName(series: Series): string {
  return `cards/${cardFolder(series)}/periods`;
}

/** The name of the file that lists the series of an area, without its ending. It is read only where a card is missing. */
export function cardSeriesName(area: string): string {
  return `cards/${area}/series`;
}

/** The folder of a series: that of the area for all trade, and one in it for any other series. */
function cardFolder({ area, indicator, partner, breakdown }: Series): string {
  const isDefault = indicator === 'trade' && isWorldTotal({ partner, breakdown });
  return isDefault ? area : `${area}/${indicator}.${partner}.${breakdown}`;
}

type Series = Pick<Key, 'area' | 'indicator' | 'partner' | 'breakdown'>;

/** Changes of one page of the feed. */
export const CHANGES_PER_PAGE = 50;

/** One page of what changed in the record, or in one area. */
export function changesName(page: number, area?: string): string {
  return ['changes', ...(area === undefined ? [] : [area]), page].join('/');
}

/** What changed of the facts of an area. */
export function factChangesName(area: string): string {
  return `fact-changes/${area}`;
}
