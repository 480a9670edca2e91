/** The data files that the Worker reads, by name and content. format/file-names.ts describes them. */
import type { Fact } from '../contract/fact.ts';
import type { FactHistory } from '../fact/history.ts';
import { compareText, factId } from '../fact/id.ts';
import type { CheckRates } from '../record/check-rates.ts';
import type { Moves } from '../record/moved.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { areaFiles } from './area-file.ts';
import { changeFiles, changes } from './changes.ts';
import { calendar } from './expected-releases.ts';
import type { ExpectedRelease } from './format/catalogue-files.ts';
import type { CatalogueIndex } from './format/catalogue-index.ts';
import { areaName, seriesName } from './format/file-names.ts';
import { dataFileText, lineFileText } from './format/line-file.ts';
import { numberBuckets } from './format/number-buckets.ts';
import { textsIn } from './format/texts.ts';
import { releaseFiles, releaseSummaries } from './release-file.ts';
import { revisedFigures } from './revised.ts';
import { seriesLines } from './series-file.ts';
import { yearFiles } from './year-files.ts';

/** A file's name below the folder of the catalogue, and its text. */
type NamedText = [name: string, text: string];

/** `today` are the facts as known today, by id. Yields one file at a time to save memory. */
export function* catalogueFiles(
  index: CatalogueIndex,
  record: TradeRecord,
  histories: FactHistory[],
  today: ReadonlyMap<string, Fact>,
  moves: Moves,
  checkRates: CheckRates | null,
): Generator<NamedText> {
  const { build } = index;
  const expected = calendar(record, index.dataset.date);
  // The index names its build itself.
  yield ['index.json', JSON.stringify(index)];
  for (const [name, content] of wholeFiles(index, record, histories, today, moves, expected)) {
    yield [`${name}.json`, dataFileText(build, content)];
  }
  if (checkRates) yield ['check-rates.json', dataFileText(build, checkRates)];
  const inOrder = inRecordOrder(record, histories);
  const byArea = Map.groupBy(histories, ({ area }) => area);
  for (const area of Object.keys(record.vocabulary.areas)) {
    yield [`${seriesName(area)}.lines`, lineFileText(build, seriesLines(byArea.get(area) ?? [], expected))];
  }
  for (const [name, lines] of yearFiles(record, inOrder)) yield [`${name}.lines`, lineFileText(build, lines)];
}

/** The files that are read as a whole. */
function* wholeFiles(
  index: CatalogueIndex,
  record: TradeRecord,
  histories: FactHistory[],
  today: ReadonlyMap<string, Fact>,
  moves: Moves,
  expected: readonly ExpectedRelease[],
): Generator<[name: string, content: unknown]> {
  const facts = [...today.values()];
  yield ['releases', releaseSummaries(record)];
  yield* releaseFiles(record, histories, today);
  yield* changeFiles(changes(record, histories, today, moves), Object.keys(record.vocabulary.areas));
  yield ['calendar', expected];
  yield ['vocabulary', record.vocabulary];
  yield ['exchange-rates', record.dataset.exchangeRates ?? {}];
  yield ['revised', revisedFigures(facts)];
  for (const [name, bucket] of numberBuckets(facts)) yield [`numbers/${name}`, bucket];
  const periods = new Set([...histories, ...expected].map(({ period }) => period).sort());
  for (const language of index.languages) yield [`texts/${language.code}`, textsIn(language, record, periods)];
  const areas = areaFiles(record, facts, index.dataset.date, expected);
  for (const { file, listed } of areas) yield [areaName(listed.id), file];
  yield ['area-list', areas.map(({ listed }) => listed)];
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
