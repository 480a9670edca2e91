/**
 * The names of the data files that the build writes and the Worker reads:
 * - `index.json`: codes, languages and areas. Every request reads it.
 * - `areas/{area}.json`: labels, coverage, and what the page of the area shows.
 * - `series/{area}.lines`: a line for each card with its periods, and one for each series with summaries of its facts on all days.
 * - `years/{area}/{years}.lines`: a line for each fact of an area in these years, with the evidence of all days.
 * - `texts/{language}.json`: labels and words. `releases/{id}.json`: a page with its numbers. `changes/{area}.json`: for feeds.
 * - `pictures/`, `prerendered/`: pictures and whole responses that embeds ask for first.
 */
import type { Key } from '../../fact/id.ts';

/** The year of the period: every period lies within one. */
export function yearOf({ period }: Pick<Key, 'period'>): string {
  return period.slice(0, 4);
}

export function areaName(area: string): string {
  return `areas/${area}`;
}

/** The file of the series of an area. Series are named by their ids without a period, cards by `cardLine`. */
export function seriesName(area: string): string {
  return `series/${area}`;
}

export const CARD_LINES = 'card:';

/** `card:trade.world.total`. */
export function cardLine({ indicator, partner, breakdown }: Pick<Key, 'indicator' | 'partner' | 'breakdown'>): string {
  return CARD_LINES + [indicator, partner, breakdown].join('.');
}

/**
 * The file with the facts of an area in some years: `2025`, or `2011-2016`. The growth of the area that this one is a part of is there too: a card
 * shows the two side by side.
 */
export function yearsName(area: string, range: string): string {
  return `years/${area}/${range}`;
}

/** `2011-2013` gives 2011, 2012 and 2013. */
export function yearsIn(range: string): string[] {
  const [first = '', last = first] = range.split('-');
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${Number(first) + i}`);
}

/** The picture of a card of all trade: of a period, or of the newest card in a language (`live.en`). */
export function pictureName(area: string, which: string): string {
  return `pictures/${area}/${which}.png`;
}

export function changesName(area?: string): string {
  return area === undefined ? 'changes' : `changes/${area}`;
}

/** Files for download, by their paths below the root of the deployment. */
export const DOWNLOADS = {
  csv: 'downloads/facts.csv',
  parquet: 'downloads/facts.parquet',
  record: 'downloads/record.json.gz',
  package: 'downloads/datapackage.json',
  /** Disputed and revised figures. */
  revised: 'downloads/revised.csv',
} as const;
export type DownloadName = keyof typeof DOWNLOADS;
