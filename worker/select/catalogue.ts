/**
 * Access to the compiled catalogue, whose files the build writes (data/catalogue/files.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */

import { type CardSeries, seriesOf } from '../../data/card/series.ts';
import type {
  AreaFile,
  AreaPageFile,
  Change,
  ChangePage,
  ExpectedRelease,
  ListedArea,
  ReleaseFile,
  SeriesPoint,
  SitemapPage,
} from '../../data/catalogue/format/catalogue-files.ts';
import type {
  CardPeriod,
  CardPeriods,
  CatalogueIndex,
  ReleaseSummary,
} from '../../data/catalogue/format/catalogue-index.ts';
import {
  areaChangesName,
  cardName,
  cardPeriodsName,
  cardSeriesName,
  changesName,
  type ShardKind,
  seriesName,
  shardName,
  yearOf,
  yearsName,
} from '../../data/catalogue/format/file-names.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Entry } from '../../data/fact/entry.ts';
import { type Key, parseFactId, RELEASE_ID } from '../../data/fact/id.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import { resolve } from '../../data/fact/resolve.ts';
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { type Assets, readAsset, readJson } from '../http/asset-files.ts';
import { unavailable } from '../http/unavailable.ts';

export interface Catalogue {
  index: CatalogueIndex;
  /** The years of which the area has facts, oldest first; none for an area that has no facts. */
  years(area: string): Promise<string[]>;
  /** Facts of one area as known today, all or those of these years, by year and id; none for an area that has no facts. */
  facts(area: string, years?: readonly string[]): Promise<Fact[]>;
  /** One fact as known today. */
  fact(id: string): Promise<Fact | null>;
  /** Like `facts`, with the evidence and derivations of all days: what `resolve` and `pin` take. */
  entries(area: string, years?: readonly string[]): Promise<Entry[]>;
  entry(id: string): Promise<Entry | null>;
  /** The facts of a key in all periods, as known today; none for a key that has none. */
  series(key: Omit<Key, 'period'>): Promise<SeriesPoint[]>;
  /** What the card of a series and period can show, on any day; null where it has no number. */
  card(series: CardSeries, period: string): Promise<Entry[] | null>;
  /** Periods that the card of a series can show, with the next one that is expected; none for a series without a card. */
  cardPeriods(series: CardSeries): Promise<CardPeriods>;
  /** Those of all trade of an area, oldest first; none for an area without a default card. */
  periods(area: string): Promise<CardPeriod[]>;
  /** The series of an area that have a card. */
  cardSeries(area: string): Promise<Omit<CardSeries, 'area'>[]>;
  /** The pages that the record was read from, newest first. */
  releases(): Promise<ReleaseSummary[]>;
  /** One page with all numbers recorded from it. */
  release(id: string): Promise<ReleaseFile | null>;
  /** The labels of an area, which periods of its total trade are stated, and what its page shows; null for a code that does not exist. */
  area(id: string): Promise<(AreaFile & AreaPageFile) | null>;
  /** All areas with their names in all languages and the newest period of each. */
  areaList(): Promise<ListedArea[]>;
  /** All codes with their labels in all languages. */
  vocabulary(): Promise<Vocabulary>;
  /** Labels and words in the language with this code, which must be one of the index. */
  texts(lang: string): Promise<Texts>;
  /** One page of what changed in the record, newest first; null after the last page. Pages count from 1. */
  changes(page: number): Promise<ChangePage | null>;
  /** All that changed in an area, newest first. */
  areaChanges(area: string): Promise<Change[]>;
  /** One page of the addresses of pages for people; null after the last. Pages count from 1. */
  sitemap(page: number): Promise<SitemapPage | null>;
  /** The releases that the schedule expects, by day. */
  calendar(): Promise<ExpectedRelease[]>;
  /** How often the check of a text errs; null for a record on which it was not measured. */
  checkRates(): Promise<CheckRates | null>;
  /** A document that the build made whole. */
  document(name: 'openapi' | 'datapackage'): Promise<object>;
  /** A picture that the build drew, by its name (picture-names.ts); null where there is none. */
  picture(name: string): Promise<ArrayBuffer | null>;
}

/** Years and ids come from addresses: only what is spelled like one is looked up. */
const YEAR = /^\d{4}$/;

export async function openCatalogue(assets: Assets): Promise<Catalogue> {
  const index = required('index', await readJson<CatalogueIndex>(assets, 'index.json'));
  const find = <T>(name: string) => readJson<T>(assets, `${name}.json`);
  const read = async <T>(name: string) => required(name, await find<T>(name));
  const hasFacts = (area: string) => index.areas.some(({ id }) => id === area);
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);

  const years = async (area: string) => (hasFacts(area) ? read<string[]>(yearsName(area)) : []);

  /** A year without facts has no shard. */
  async function shards<T>(kind: ShardKind, area: string, some?: readonly string[]): Promise<T[]> {
    if (!hasFacts(area)) return [];
    const wanted = some ?? (await years(area));
    const names = [...new Set(wanted)].filter((year) => YEAR.test(year)).sort();
    const lists = await Promise.all(names.map((year) => find<T[]>(shardName(kind, { area, year }))));
    return lists.flatMap((list) => list ?? []);
  }

  async function entry(id: string): Promise<Entry | null> {
    const key = isPossible(id, index) ? parseFactId(id) : null;
    if (!key || !parsePeriod(key.period)) return null;
    const entries = await shards<Entry>('entries', key.area, [yearOf(key)]);
    return entries.find((known) => known.id === id) ?? null;
  }

  async function cardPeriods(series: CardSeries): Promise<CardPeriods> {
    return (hasFacts(series.area) ? await find<CardPeriods>(cardPeriodsName(series)) : null) ?? { periods: [] };
  }

  return {
    index,
    years,
    facts: (area, years) => shards('facts', area, years),
    fact: async (id) => {
      const known = await entry(id);
      return known && resolve(known);
    },
    entries: (area, years) => shards('entries', area, years),
    entry,
    series: async (key) => (await find(seriesName(key))) ?? [],
    periods: async (area) => (await cardPeriods(seriesOf({ area }, index.vocabulary.indicators))).periods,
    cardPeriods,
    cardSeries: async (area) => (hasFacts(area) ? ((await find(cardSeriesName(area))) ?? []) : []),
    card: async (series, period) =>
      hasFacts(series.area) && parsePeriod(period) ? find(cardName(series, period)) : null,
    releases: () => read('releases'),
    release: async (id) => (RELEASE_ID.test(id) ? find(`releases/${id}`) : null),
    area: async (id) => (exists(id) ? find(`areas/${id}`) : null),
    areaList: () => read('area-list'),
    vocabulary: () => read('vocabulary'),
    texts: (lang) => read(`texts/${lang}`),
    changes: (page) => find(changesName(page)),
    areaChanges: async (area) => (exists(area) ? read(areaChangesName(area)) : []),
    sitemap: (page) => find(`sitemap/${page}`),
    calendar: () => read('calendar'),
    checkRates: () => find('check-rates'),
    document: (name) => read(name),
    picture: (name) => readPicture(assets, name),
  };
}

/** A picture that the build drew, by its name (picture-names.ts); null where there is none. Needs no other file. */
export function readPicture(assets: Assets, name: string): Promise<ArrayBuffer | null> {
  return readAsset(assets, name, (response) => response.arrayBuffer());
}

/** Whether the id is spelled like one, of codes that exist and an area that has facts. Of any other there is nothing to read. */
export function isPossible(id: string, { areas, vocabulary }: CatalogueIndex): boolean {
  const key = parseFactId(id);
  return (
    key !== null &&
    areas.some(({ id: area }) => area === key.area) &&
    Object.hasOwn(vocabulary.indicators, key.indicator) &&
    Object.hasOwn(vocabulary.measures, key.measure) &&
    Object.hasOwn(vocabulary.partners, key.partner) &&
    Object.hasOwn(vocabulary.breakdowns, key.breakdown)
  );
}

function required<T>(name: string, content: T | null): T {
  if (content === null) throw unavailable(`catalogue/${name}.json is missing: was the build run?`);
  return content;
}
