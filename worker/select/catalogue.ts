/**
 * Reads the data files that the build writes (data/catalogue/format/file-names.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */
import { ALL_TRADE, type CardSeries } from '../../data/card/series.ts';
import type {
  AreaFile,
  CardList,
  Change,
  ExpectedRelease,
  ListedArea,
  ReleaseFile,
} from '../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriods, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/format/catalogue-index.ts';
import { contentOf } from '../../data/catalogue/format/data-file.ts';
import {
  areaName,
  CARD_LINES,
  cardLine,
  changesName,
  seriesName,
  yearName,
  yearOf,
} from '../../data/catalogue/format/file-names.ts';
import { LineFile } from '../../data/catalogue/format/line-file.ts';
import type { NumberBucket } from '../../data/catalogue/format/number-buckets.ts';
import type { RevisedFigure } from '../../data/catalogue/format/revised-figure.ts';
import { type FactSummary, type StoredPoint, summariesOn } from '../../data/catalogue/format/summaries.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { FactHistory } from '../../data/fact/history.ts';
import { factId, type Key, parseFactId, RELEASE_ID } from '../../data/fact/id.ts';
import { resolve } from '../../data/fact/resolve.ts';
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { type Assets, readAsset, readDataFile, readIndex } from '../http/asset-files.ts';
import { unavailable } from '../http/problem.ts';

/** Chooses years or ids. */
type Filter = (text: string) => boolean;
const ANY: Filter = () => true;

/** The data files, by what a handler asks for. */
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

export async function openCatalogue(assets: Assets) {
  const index = required('index.json', await readIndex<CatalogueIndex>(assets));
  const { build } = index;
  /** Files that this request is reading or has read: several parts of a page ask for the same file at once. */
  const reads = new Map<string, Promise<unknown>>();
  const find = <T>(file: string, parse: (text: string, build: string) => T): Promise<T | null> => {
    const read = reads.get(file) ?? readDataFile(assets, file, (text) => parse(text, build));
    reads.set(file, read);
    return read as Promise<T | null>;
  };
  const findWhole = <T>(name: string) => find(`${name}.json`, contentOf<T>);
  const read = async <T>(name: string) => required(name, await findWhole<T>(name));
  const readLines = async <T>(name: string) =>
    required(name, await find(`${name}.lines`, (text) => new LineFile<T>(text, build)));
  const yearsOf = (area: string) => index.areas.find(({ id }) => id === area)?.years ?? [];
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);

  /** The facts of an area in the years and with the ids that are asked for, with the evidence of all days; none for an area without facts. */
  async function histories(area: string, isAsked = ANY, isAskedId = ANY): Promise<FactHistory[]> {
    const years = yearsOf(area).filter(isAsked);
    const files = await Promise.all(years.map((year) => readLines<FactHistory>(yearName(area, year))));
    const prefix = `${area}.`;
    return files.flatMap((file) => {
      const ids = file.names(prefix).filter(isAskedId);
      return ids.map((id) => file.get(id) as FactHistory);
    });
  }

  async function history(id: string): Promise<FactHistory | null> {
    const key = possibleKey(id, index);
    if (!key || !yearsOf(key.area).includes(yearOf(key))) return null;
    const file = await readLines<FactHistory>(yearName(key.area, yearOf(key)));
    return file.get(id) ?? null;
  }

  /** The lines of the series and cards of an area; null for a code that does not exist. */
  async function seriesFile(area: string): Promise<LineFile<unknown> | null> {
    return exists(area) ? readLines(seriesName(area)) : null;
  }

  /** Returns a function that finds the facts of a key in all periods, without their evidence; none for a key that has none. */
  async function seriesIn(area: string, asOf?: string): Promise<(key: Omit<Key, 'period'>) => FactSummary[]> {
    const file = await seriesFile(area);
    return (key) => {
      const points = file?.get(factId({ ...key, period: '' }).slice(0, -1)) as StoredPoint[] | undefined;
      return summariesOn(points ?? [], key, asOf);
    };
  }

  async function cardSeries(area: string): Promise<CardList[]> {
    const file = await seriesFile(area);
    return (file?.all(CARD_LINES) ?? []) as CardList[];
  }

  async function cardPeriods(series: CardSeries): Promise<CardPeriods> {
    const file = await seriesFile(series.area);
    return (file?.get(cardLine(series)) as CardList | undefined) ?? { periods: [] };
  }

  return {
    index,
    /** Facts of one area as known today. */
    facts: async (area: string, isAsked?: Filter, isAskedId?: Filter) =>
      (await histories(area, isAsked, isAskedId)).flatMap(today),
    histories,
    history,
    /** The facts of a year of an area, and the growth of its parent, which a card shows beside it; null if it has none. */
    year: async (area: string, year: string) =>
      yearsOf(area).includes(year) ? readLines<FactHistory>(yearName(area, year)) : null,
    /** One fact as known today. */
    fact: async (id: string) => {
      const existing = await history(id);
      return existing && (today(existing)[0] ?? null);
    },
    seriesIn,
    /** The facts of a key in all periods, without their evidence; as of a day, or as known today. */
    series: async (key: Omit<Key, 'period'>, asOf?: string) => (await seriesIn(key.area, asOf))(key),
    /** Periods that the card of a series can show, with the next one that is expected; none for a series without a card. */
    cardPeriods,
    /** Those of all trade of an area, oldest first; none for an area without a default card. */
    periods: async (area: string) => (await cardPeriods({ area, ...ALL_TRADE })).periods,
    /** The series of an area that have a card. */
    cardSeries,
    /** The pages that the record was read from, newest first. */
    releases: () => read<ReleaseSummary[]>('releases'),
    /** One page with all numbers recorded from it. */
    release: async (id: string) => (RELEASE_ID.test(id) ? findWhole<ReleaseFile>(`releases/${id}`) : null),
    /** The labels of an area, which periods of its total trade are stated, and what its page shows; null for a code that does not exist. */
    area: async (area: string) => (exists(area) ? read<AreaFile>(areaName(area)) : null),
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
    /** Published numbers that begin with the same two digits. */
    numbersLike: async (bucket: string) => (await findWhole<NumberBucket>(`numbers/${bucket}`)) ?? [],
    /** Disputed and revised figures, newest first. */
    revised: () => read<RevisedFigure[]>('revised'),
    /** How often the check of a text errs; null for a record on which it was not measured. */
    checkRates: () => findWhole<CheckRates>('check-rates'),
    /** The OpenAPI document, which the build writes. */
    openapi: () => read<object>('openapi'),
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

/** What a history says today, as a list of one; empty if it says nothing. Kept as long as its file is. */
function today(history: FactHistory): Fact[] {
  const kept = factsToday.get(history);
  if (kept) return kept;
  const fact = resolve(history);
  const facts = fact ? [fact] : [];
  factsToday.set(history, facts);
  return facts;
}

const factsToday = new WeakMap<FactHistory, Fact[]>();

function required<T>(name: string, content: T | null): T {
  if (content === null) throw unavailable(`catalogue/${name} is missing: was the build run?`);
  return content;
}
