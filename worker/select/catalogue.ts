/**
 * Access to the compiled catalogue, whose files the build writes (data/catalogue/files.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */

import { type CardSeries, seriesOf } from '../../data/card/series.ts';
import type {
  AreaFile,
  Change,
  ExpectedRelease,
  ListedArea,
  ReleaseFile,
  SeriesPoint,
} from '../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriods, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/format/catalogue-index.ts';
import {
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

/** A script under the address of its version: one file with all code, so that one hash covers it. */
export interface FrozenScript {
  path: string;
  integrity: string;
}

export async function openCatalogue(assets: Assets) {
  const index = required('index', await readJson<CatalogueIndex>(assets, 'index.json'));
  const find = <T>(name: string) => readJson<T>(assets, `${name}.json`);
  const read = async <T>(name: string) => required(name, await find<T>(name));
  const hasFacts = (area: string) => index.areas.some(({ id }) => id === area);
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);

  /** What there is of an area in the years that are asked for, by year and id; nothing of an area that has no facts. */
  async function shards<T>(kind: ShardKind, area: string, isAsked = (_year: string) => true): Promise<T[]> {
    if (!hasFacts(area)) return [];
    const { years } = await read<AreaFile>(`areas/${area}`);
    const asked = years.filter(isAsked);
    return (await Promise.all(asked.map((year) => read<T[]>(shardName(kind, { area, year }))))).flat();
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
    /** Facts of one area as known today. */
    facts: (area: string, isAsked?: (year: string) => boolean) => shards<Fact>('facts', area, isAsked),
    /** Like `facts`, with the evidence and derivations of all days: what `resolve` and `pin` take. */
    entries: (area: string, isAsked?: (year: string) => boolean) => shards<Entry>('entries', area, isAsked),
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
    /** All that changed in the record, or in an area, newest first. */
    changes: async (area?: string) => (area === undefined || exists(area) ? read<Change[]>(changesName(area)) : []),
    /** The releases that the schedule expects, by day. */
    calendar: () => read<ExpectedRelease[]>('calendar'),
    /** How often the check of a text errs; null for a record on which it was not measured. */
    checkRates: () => find<CheckRates>('check-rates'),
    /** The newest script that never changes; null where no version was frozen. */
    frozenScript: () => find<FrozenScript>('frozen'),
    /** A document that the build made whole. */
    document: (name: 'openapi' | 'datapackage') => read<object>(name),
    /** A picture that the build drew, by its name (format/file-names.ts); null where there is none. */
    picture: (name: string) => readAsset(assets, name, (response) => response.arrayBuffer()),
  };
}

/** The key of an id that is spelled like one, of codes that exist and an area that has facts; null of any other: there is nothing to read. */
export function possibleKey(id: string, { areas, vocabulary }: CatalogueIndex): Key | null {
  const key = parseFactId(id);
  if (!key || !areas.some(({ id: area }) => area === key.area)) return null;
  const coded = ['indicator', 'measure', 'partner', 'breakdown'] as const;
  return coded.every((name) => Object.hasOwn(vocabulary[`${name}s`], key[name])) ? key : null;
}

function required<T>(name: string, content: T | null): T {
  if (content === null) throw unavailable(`catalogue/${name}.json is missing: was the build run?`);
  return content;
}
