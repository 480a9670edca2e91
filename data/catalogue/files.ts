/** The data files that the Worker reads, by name and content. format/file-names.ts describes them. */
import type { Fact } from '../contract/fact.ts';
import type { FactHistory } from '../fact/history.ts';
import { compareText, factId } from '../fact/id.ts';
import type { CheckRates } from '../record/check-rates.ts';
import type { Moves } from '../record/moved.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { areasOf } from './area-file.ts';
import { changeFiles, changes } from './changes.ts';
import { calendar } from './expected-releases.ts';
import type { YearFile } from './format/catalogue-files.ts';
import type { CatalogueIndex } from './format/catalogue-index.ts';
import { areaName, partsName, yearName, yearOf } from './format/file-names.ts';
import { numberBuckets } from './format/number-buckets.ts';
import { textsIn } from './format/texts.ts';
import { releaseFiles, releaseSummaries } from './release-file.ts';
import { revisedFigures } from './revised.ts';

/** A file's name below the catalogue's folder, and what is written to it as JSON. */
type NamedContent = [name: string, content: unknown];

/** `today` are the facts as known today, by id. Yields one file at a time to save memory. */
export function* catalogueFiles(
  index: CatalogueIndex,
  record: TradeRecord,
  histories: FactHistory[],
  today: ReadonlyMap<string, Fact>,
  moves: Moves,
  checkRates: CheckRates | null,
): Generator<NamedContent> {
  const releases = releaseSummaries(record);
  const facts = [...today.values()];
  yield ['index.json', index];
  yield ['releases.json', releases];
  yield* releaseFiles(record, histories, today);
  yield* changeFiles(changes(record, histories, today, moves), Object.keys(record.vocabulary.areas));
  const expected = calendar(record, index.dataset.date);
  yield ['calendar.json', expected];
  yield ['vocabulary.json', record.vocabulary];
  yield ['revised.json', revisedFigures(facts)];
  for (const [name, bucket] of numberBuckets(facts)) yield [`numbers/${name}.json`, bucket];
  if (checkRates) yield ['check-rates.json', checkRates];
  const periods = new Set([...histories, ...expected].map(({ period }) => period).sort());
  for (const language of index.languages) yield [`texts/${language.code}.json`, textsIn(language, record, periods)];
  const areas = areasOf(record, histories, facts, index.dataset.date, expected);
  for (const { file, parts, listed } of areas) {
    yield [`${areaName(listed.id)}.json`, file];
    yield [`${partsName(listed.id)}.json`, parts];
  }
  yield ['area-list.json', areas.map(({ listed }) => listed)];
  yield* yearFiles(record, histories);
}

function* yearFiles(record: TradeRecord, histories: readonly FactHistory[]): Generator<[string, YearFile]> {
  const byId = new Map(histories.map((history) => [history.id, history]));
  for (const [area, inArea] of Map.groupBy(inRecordOrder(record, histories), (history) => history.area)) {
    const { parent } = record.vocabulary.areas[area] ?? {};
    for (const [year, facts] of Map.groupBy(inArea, yearOf)) {
      const growth = parent === undefined ? [] : facts.filter(({ measure }) => measure === 'growth');
      const parentGrowth = growth.flatMap((own) => byId.get(factId({ ...own, area: parent as string })) ?? []);
      yield [`${yearName(area, year)}.json`, { facts, parentGrowth }];
    }
  }
}

/**
 * In the order in which releases entered the record, derived facts last. Cards list parts in this order if they have no ranks, and a page that
 * is found late does not change it.
 */
export function inRecordOrder({ releases }: TradeRecord, histories: readonly FactHistory[]): FactHistory[] {
  const position = new Map<string, number>();
  for (const { observations } of releases.toSorted((a, b) => compareText(arrival(a), arrival(b)))) {
    for (const observation of observations) {
      const id = factId(observation);
      if (!position.has(id)) position.set(id, position.size);
    }
  }
  const placeOf = ({ id }: FactHistory) => position.get(id) ?? position.size;
  return histories.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function arrival({ recorded, published, id }: RecordedRelease): string {
  return [recorded, published, id].join(' ');
}
