/**
 * Reads the data files that the build writes (data/catalogue/format/file-names.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */
import { type CardSeries, isAllTrade } from '../../data/card/series.ts';
import type {
  AreaFile,
  CardList,
  Change,
  ExpectedRelease,
  ListedArea,
  PartsFile,
  ReleaseFile,
  YearFile,
} from '../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriods, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/format/catalogue-index.ts';
import { areaName, changesName, partsName, yearName, yearOf } from '../../data/catalogue/format/file-names.ts';
import type { NumberBucket } from '../../data/catalogue/format/number-buckets.ts';
import type { RevisedFigure } from '../../data/catalogue/format/revised-figure.ts';
import { type FactSummary, type StoredSeries, summariesIn } from '../../data/catalogue/format/summaries.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { FactHistory } from '../../data/fact/history.ts';
import { isWorldTotal, type Key, parseFactId, RELEASE_ID } from '../../data/fact/id.ts';
import { resolve } from '../../data/fact/resolve.ts';
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { type Assets, readAsset, readDataFile, readIndex } from '../http/asset-files.ts';
import { unavailable } from '../http/problem.ts';

/** The data files, by what a handler asks for. */
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

export async function openCatalogue(assets: Assets) {
  const index = required('index', await readIndex<CatalogueIndex>(assets));
  /** Files that this request is reading or has read: several parts of a page ask for the same file at once. */
  const reads = new Map<string, Promise<unknown>>();
  const find = <T>(name: string): Promise<T | null> => {
    const read = reads.get(name) ?? readDataFile(assets, `${name}.json`, index.build);
    reads.set(name, read);
    return read as Promise<T | null>;
  };
  const read = async <T>(name: string) => required(name, await find<T>(name));
  const yearsOf = (area: string) => index.areas.find(({ id }) => id === area)?.years ?? [];
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);
  const areaFile = async (area: string) => (exists(area) ? read<AreaFile>(areaName(area)) : null);

  /** The facts of an area in the years that are asked for, with the evidence of all days; none for an area without facts. */
  async function histories(area: string, isAsked = (_year: string) => true): Promise<FactHistory[]> {
    return (await yearFiles(area, isAsked)).flatMap(({ facts }) => facts);
  }

  async function yearFiles(area: string, isAsked: (year: string) => boolean): Promise<YearFile[]> {
    const years = yearsOf(area).filter(isAsked);
    return Promise.all(years.map((year) => read<YearFile>(yearName(area, year))));
  }

  /** The file that has the summaries of a series; none for a code that does not exist. */
  async function storedSeries(key: Pick<Key, 'area' | 'partner' | 'breakdown'>): Promise<readonly StoredSeries[]> {
    if (isWorldTotal(key)) return (await areaFile(key.area))?.totals ?? [];
    return exists(key.area) ? read<PartsFile>(partsName(key.area)) : [];
  }

  async function history(id: string): Promise<FactHistory | null> {
    const key = possibleKey(id, index);
    const inYear = key ? await histories(key.area, (year) => year === yearOf(key)) : [];
    return inYear.find((each) => each.id === id) ?? null;
  }

  async function cardSeries(area: string): Promise<CardList[]> {
    return (await areaFile(area))?.cards ?? [];
  }

  return {
    index,
    /** Facts of one area as known today. */
    facts: async (area: string, isAsked?: (year: string) => boolean) => (await histories(area, isAsked)).flatMap(today),
    histories,
    history,
    /** What cards show of one year: the facts of the area, and the growth of its parent. */
    cardHistories: async (area: string, year: string) =>
      (await yearFiles(area, (other) => other === year)).flatMap(({ facts, parentGrowth }) => [
        ...facts,
        ...parentGrowth,
      ]),
    storedSeries,
    /** One fact as known today. */
    fact: async (id: string) => {
      const found = await history(id);
      return found && (today(found)[0] ?? null);
    },
    /** The facts of a key in all periods, as known today and without evidence; none for a key that has none. */
    series: async (key: Omit<Key, 'period'>): Promise<FactSummary[]> => summariesIn(await storedSeries(key), key),
    /** Periods that the card of a series can show, with the next one that is expected; none for a series without a card. */
    cardPeriods: async (series: CardSeries): Promise<CardPeriods> => {
      const { indicator, partner, breakdown } = series;
      const lists = await cardSeries(series.area);
      const list = lists.find(
        (each) => each.indicator === indicator && each.partner === partner && each.breakdown === breakdown,
      );
      return list ?? { periods: [] };
    },
    /** Those of all trade of an area, oldest first; none for an area without a default card. */
    periods: async (area: string) => (await cardSeries(area)).find(isAllTrade)?.periods ?? [],
    /** The series of an area that have a card. */
    cardSeries,
    /** The pages that the record was read from, newest first. */
    releases: () => read<ReleaseSummary[]>('releases'),
    /** One page with all numbers recorded from it. */
    release: async (id: string) => (RELEASE_ID.test(id) ? find<ReleaseFile>(`releases/${id}`) : null),
    /** The labels of an area, which periods of its total trade are stated, and what its page shows; null for a code that does not exist. */
    area: areaFile,
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
    numbersLike: async (bucket: string) => (await find<NumberBucket>(`numbers/${bucket}`)) ?? [],
    /** Disputed and revised figures, newest first. */
    revised: () => read<RevisedFigure[]>('revised'),
    /** How often the check of a text errs; null for a record on which it was not measured. */
    checkRates: () => find<CheckRates>('check-rates'),
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
  if (content === null) throw unavailable(`catalogue/${name}.json is missing: was the build run?`);
  return content;
}
