/**
 * Access to the compiled catalogue, whose files the build writes (data/catalogue/files.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */

import { type CardSeries, seriesOf } from '../../data/card/series.ts';
import type {
  AreaFile,
  Change,
  ChangePage,
  ExpectedRelease,
  ListedArea,
  ReleaseFile,
  SeriesPoint,
  SitemapAddress,
} from '../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriods, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/format/catalogue-index.ts';
import {
  areaChangesName,
  cardName,
  cardPeriodsName,
  cardSeriesName,
  changesName,
  type ShardKind,
  seriesName,
  shardName,
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
import { unavailable } from '../http/problem.ts';

/** What this module opens: the files of the catalogue by what is asked for. */
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

/** Years and ids come from addresses: only what is spelled like one is looked up. */
const YEAR = /^\d{4}$/;

export async function openCatalogue(assets: Assets) {
  const index = required('index', await readJson<CatalogueIndex>(assets, 'index.json'));
  const find = <T>(name: string) => readJson<T>(assets, `${name}.json`);
  const read = async <T>(name: string) => required(name, await find<T>(name));
  const hasFacts = (area: string) => index.areas.some(({ id }) => id === area);
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);

  /** The years of which the area has entries, oldest first; none for an area that has no facts. */
  const years = async (area: string) => (hasFacts(area) ? (await read<AreaFile>(`areas/${area}`)).years : []);

  /** A year without facts has no shard. */
  async function shards<T>(kind: ShardKind, area: string, some?: readonly string[]): Promise<T[]> {
    if (!hasFacts(area)) return [];
    const wanted = some ?? (await years(area));
    const names = [...new Set(wanted)].filter((year) => YEAR.test(year)).sort();
    const lists = await Promise.all(names.map((year) => find<T[]>(shardName(kind, { area, year }))));
    return lists.flatMap((list) => list ?? []);
  }

  /** What the card of a series and period can show, and all other entries of these, on any day; null where there are none. */
  const card = async (series: CardSeries, period: string) =>
    hasFacts(series.area) && parsePeriod(period) ? find<Entry[]>(cardName(series, period)) : null;

  async function entry(id: string): Promise<Entry | null> {
    const key = possibleKey(id, index);
    const entries = key && (await card(key, key.period));
    return entries?.find((known) => known.id === id) ?? null;
  }

  /** Periods that the card of a series can show, with the next one that is expected; none for a series without a card. */
  async function cardPeriods(series: CardSeries): Promise<CardPeriods> {
    return (hasFacts(series.area) ? await find<CardPeriods>(cardPeriodsName(series)) : null) ?? { periods: [] };
  }

  return {
    index,
    years,
    /** Facts of one area as known today, all or those of these years, by year and id; none for an area that has no facts. */
    facts: (area: string, some?: readonly string[]) => shards<Fact>('facts', area, some),
    /** Like `facts`, with the evidence and derivations of all days: what `resolve` and `pin` take. */
    entries: (area: string, some?: readonly string[]) => shards<Entry>('entries', area, some),
    entry,
    /** One fact as known today. */
    fact: async (id: string) => {
      const known = await entry(id);
      return known && resolve(known);
    },
    /** The facts of a key in all periods, as known today; none for a key that has none. */
    series: async (key: Omit<Key, 'period'>) => (await find<SeriesPoint[]>(seriesName(key))) ?? [],
    cardPeriods,
    /** Those of all trade of an area, oldest first; none for an area without a default card. */
    periods: async (area: string) => (await cardPeriods(seriesOf({ area }, index.vocabulary.indicators))).periods,
    /** The series of an area that have a card. */
    cardSeries: async (area: string) =>
      hasFacts(area) ? ((await find<Omit<CardSeries, 'area'>[]>(cardSeriesName(area))) ?? []) : [],
    card,
    /** The pages that the record was read from, newest first. */
    releases: () => read<ReleaseSummary[]>('releases'),
    /** One page with all numbers recorded from it. */
    release: async (id: string) => (RELEASE_ID.test(id) ? find<ReleaseFile>(`releases/${id}`) : null),
    /** The labels of an area, which periods of its total trade are stated, and what its page shows; null for a code that does not exist. */
    area: async (id: string) => (exists(id) ? find<AreaFile>(`areas/${id}`) : null),
    /** All areas with their names in all languages and the newest period of each. */
    areaList: () => read<ListedArea[]>('area-list'),
    /** All codes with their labels in all languages. */
    vocabulary: () => read<Vocabulary>('vocabulary'),
    /** Labels and words in the language with this code, which must be one of the index. */
    texts: (lang: string) => read<Texts>(`texts/${lang}`),
    /** One page of what changed in the record, newest first; null after the last page. Pages count from 1. */
    changes: (page: number) => find<ChangePage>(changesName(page)),
    /** All that changed in an area, newest first. */
    areaChanges: async (area: string) => (exists(area) ? read<Change[]>(areaChangesName(area)) : []),
    /** The addresses of pages for people that the record gives rise to. */
    sitemap: () => read<SitemapAddress[]>('sitemap'),
    /** The releases that the schedule expects, by day. */
    calendar: () => read<ExpectedRelease[]>('calendar'),
    /** How often the check of a text errs; null for a record on which it was not measured. */
    checkRates: () => find<CheckRates>('check-rates'),
    /** A document that the build made whole. */
    document: (name: 'openapi' | 'datapackage') => read<object>(name),
    /** A picture that the build drew, by its name (picture-names.ts); null where there is none. */
    picture: (name: string) => readAsset(assets, name, (response) => response.arrayBuffer()),
  };
}

/** The key of an id that is spelled like one, of codes that exist and an area that has facts; null of any other: there is nothing to read. */
export function possibleKey(id: string, { areas, vocabulary }: CatalogueIndex): Key | null {
  const key = parseFactId(id);
  const isPossible =
    key !== null &&
    areas.some(({ id: area }) => area === key.area) &&
    Object.hasOwn(vocabulary.indicators, key.indicator) &&
    Object.hasOwn(vocabulary.measures, key.measure) &&
    Object.hasOwn(vocabulary.partners, key.partner) &&
    Object.hasOwn(vocabulary.breakdowns, key.breakdown);
  return isPossible ? key : null;
}

function required<T>(name: string, content: T | null): T {
  if (content === null) throw unavailable(`catalogue/${name}.json is missing: was the build run?`);
  return content;
}
