/**
 * Reads the data files that the build writes (data/catalogue/format/file-names.ts).
 * Everything is asynchronous, so that storage can change without touching a route.
 */
import { ALL_TRADE, type CardSeries } from '../../data/card/series.ts';
import type {
  AreaFile,
  Change,
  ExpectedRelease,
  ListedArea,
  ReleaseFile,
  SeriesCards,
} from '../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriods, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/format/catalogue-index.ts';
import {
  areaName,
  CARD_LINES,
  cardLine,
  changesName,
  seriesName,
  yearOf,
  yearsIn,
  yearsName,
} from '../../data/catalogue/format/file-names.ts';
import { contentOf, LineFile } from '../../data/catalogue/format/line-file.ts';
import type { NumberBucket } from '../../data/catalogue/format/number-buckets.ts';
import type { RevisedFigure } from '../../data/catalogue/format/revised-figure.ts';
import { type FactSummary, type StoredPoint, summariesOn } from '../../data/catalogue/format/summaries.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { FactHistory } from '../../data/fact/history.ts';
import { type Key, parseFactId, periodIn, RELEASE_ID, seriesId } from '../../data/fact/id.ts';
import { resolve } from '../../data/fact/resolve.ts';
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Dataset } from '../../data/record/dataset.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { type Assets, readAsset, readDataFile, readIndex } from '../http/asset-files.ts';
import { unavailable } from '../http/problem.ts';

/** Says which years or ids to read. */
type Filter = (text: string) => boolean;
const ANY: Filter = () => true;

/** Functions that read the data files. Every request opens its own catalogue. */
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

export async function openCatalogue(assets: Assets) {
  const index = required('index.json', await readIndex<CatalogueIndex>(assets));
  const { build } = index;
  /** The files that this request is reading or has read, by name: several parts of a page need the same file at the same time. */
  const reads = new Map<string, Promise<unknown>>();
  const findFile = <T>(file: string, parse: (text: string, build: string) => T): Promise<T | null> => {
    const read = reads.get(file) ?? readDataFile(assets, file, (text) => parse(text, build));
    reads.set(file, read);
    return read as Promise<T | null>;
  };
  const readFile = async <T>(file: string, parse: (text: string, build: string) => T) =>
    required(file, await findFile(file, parse));
  const findJson = <T>(name: string) => findFile(`${name}.json`, contentOf<T>);
  const readJson = <T>(name: string) => readFile(`${name}.json`, contentOf<T>);
  const readLines = <T>(name: string) => readFile(`${name}.lines`, (text) => new LineFile<T>(text, build));
  const rangesOf = (area: string) => index.areas.find(({ id }) => id === area)?.yearRanges ?? [];
  const exists = (area: string) => Object.hasOwn(index.vocabulary.areas, area);

  /** The histories of an area, filtered by year and id. Empty if the area has no facts. */
  async function histories(area: string, includesYear = ANY, includesId = ANY): Promise<FactHistory[]> {
    const ranges = rangesOf(area).filter((range) => yearsIn(range).some(includesYear));
    const files = await Promise.all(ranges.map((range) => readLines<FactHistory>(yearsName(area, range))));
    const prefix = `${area}.`;
    return files.flatMap((file) => {
      const ids = file.names(prefix).filter((id) => includesYear(yearOf({ period: periodIn(id) })) && includesId(id));
      return ids.map((id) => file.get(id) as FactHistory);
    });
  }

  /** The file with the facts of an area in a year. null if there is none. */
  async function yearFile(area: string, year: string): Promise<LineFile<FactHistory> | null> {
    const range = rangesOf(area).find((range) => yearsIn(range).includes(year));
    return range === undefined ? null : readLines(yearsName(area, range));
  }

  async function history(id: string): Promise<FactHistory | null> {
    const key = possibleKey(id, index);
    const file = key && (await yearFile(key.area, yearOf(key)));
    return file?.get(id) ?? null;
  }

  /** The file with the series and cards of an area. null for an unknown code. */
  async function seriesFile(area: string): Promise<LineFile<unknown> | null> {
    return exists(area) ? readLines(seriesName(area)) : null;
  }

  /** Reads the file of an area. Returns a function that finds the facts of a series in it, one for each period, without their evidence. */
  async function seriesIn(area: string, asOf?: string): Promise<(key: Omit<Key, 'period'>) => FactSummary[]> {
    const file = await seriesFile(area);
    return (key) => {
      const points = file?.get(seriesId(key)) as StoredPoint[] | undefined;
      return summariesOn(points ?? [], key, asOf);
    };
  }

  async function cardSeries(area: string): Promise<SeriesCards[]> {
    const file = await seriesFile(area);
    return (file?.all(CARD_LINES) ?? []) as SeriesCards[];
  }

  async function cardPeriods(series: CardSeries): Promise<CardPeriods> {
    const file = await seriesFile(series.area);
    return (file?.get(cardLine(series)) as SeriesCards | undefined) ?? { periods: [] };
  }

  return {
    index,
    /** The facts of an area as known today. */
    facts: async (area: string, includesYear?: Filter, includesId?: Filter) =>
      (await histories(area, includesYear, includesId)).flatMap(today),
    histories,
    history,
    /** The facts of an area in a year, with the growth of its parent, which cards compare with. null if the area has no facts in that year. */
    year: async (area: string, year: string) => {
      const file = await yearFile(area, year);
      if (!file) return null;
      return {
        ids: file.names().filter((id) => periodIn(id).startsWith(year)),
        historyOf: (id: string) => file.get(id),
      };
    },
    /** One fact as known today. */
    fact: async (id: string) => {
      const existing = await history(id);
      return existing && (today(existing)[0] ?? null);
    },
    seriesIn,
    /** The facts of a series as of a day (default: today), one for each period, without their evidence. */
    series: async (key: Omit<Key, 'period'>, asOf?: string) => (await seriesIn(key.area, asOf))(key),
    /** The periods that the card of a series can show, and the next expected one. Empty for a series without a card. */
    cardPeriods,
    /** The periods of the default card of an area, oldest first. Empty if the area has no default card. */
    periods: async (area: string) => (await cardPeriods({ area, ...ALL_TRADE })).periods,
    /** The series of an area that have a card. */
    cardSeries,
    /** The pages that the record was read from, newest first. */
    releases: () => readJson<ReleaseSummary[]>('releases'),
    /** One page with all numbers recorded from it. */
    release: async (id: string) => (RELEASE_ID.test(id) ? findJson<ReleaseFile>(`releases/${id}`) : null),
    /** Labels and coverage of an area, for its page. null for an unknown code. */
    area: async (area: string) => (exists(area) ? readJson<AreaFile>(areaName(area)) : null),
    /** All areas with their names in all languages and the newest period of each. */
    areaList: () => readJson<ListedArea[]>('area-list'),
    /** All codes with their labels in all languages. */
    vocabulary: () => readJson<Vocabulary>('vocabulary'),
    /** Labels and words in a language. Its code must be in the index. */
    texts: (lang: string) => readJson<Texts>(`texts/${lang}`),
    /** Changes of the record or of one area, newest first. */
    changes: async (area?: string) => (area === undefined || exists(area) ? readJson<Change[]>(changesName(area)) : []),
    /** The releases that the schedule expects, earliest first. */
    calendar: () => readJson<ExpectedRelease[]>('calendar'),
    /** Published numbers that begin with the same two digits. */
    numbersLike: async (bucket: string) => (await findJson<NumberBucket>(`numbers/${bucket}`)) ?? [],
    /** Disputed and revised figures, newest first. */
    revised: () => readJson<RevisedFigure[]>('revised'),
    /** The lowest and highest exchange rates of each year, by currency pair. They may be empty. */
    exchangeRates: () => readJson<NonNullable<Dataset['exchangeRates']>>('exchange-rates'),
    /** How often the check of a text is wrong. null if this was not measured for the record. */
    checkRates: () => findJson<CheckRates>('check-rates'),
    /** The OpenAPI document, which the build writes. */
    openapi: () => readJson<object>('openapi'),
    /** A picture that the build drew, by its name (format/file-names.ts). null if it does not exist. */
    picture: (name: string) => readAsset(assets, name, (response) => response.arrayBuffer()),
  };
}

/** Parses an id of which a fact may exist. null if it is malformed, has an unknown code, or names an area without facts. */
export function possibleKey(id: string, { areas, vocabulary }: CatalogueIndex): Key | null {
  const key = parseFactId(id);
  if (!key || !areas.some(({ id: area }) => area === key.area)) return null;
  const dimensions = ['indicator', 'measure', 'partner', 'breakdown'] as const;
  return dimensions.every((name) => Object.hasOwn(vocabulary[`${name}s`], key[name])) ? key : null;
}

/** The fact of a history as known today, as a list of one. Empty if there is none. Cached for as long as the file is in memory. */
function today(history: FactHistory): Fact[] {
  const cached = factsToday.get(history);
  if (cached) return cached;
  const fact = resolve(history);
  const facts = fact ? [fact] : [];
  factsToday.set(history, facts);
  return facts;
}

const factsToday = new WeakMap<FactHistory, Fact[]>();

function required<T>(file: string, content: T | null): T {
  if (content === null) throw unavailable(`catalogue/${file} is missing: was the build run?`);
  return content;
}
