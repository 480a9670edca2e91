/**
 * The files of the compiled catalogue: everything that the Worker reads, by name and content. Lists of facts lie by area and year, and single facts
 * by series and period, which a fact's id spells, so that the cost of a fact does not follow the size of the record.
 */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import type { CheckRates } from '../record/check-rates.ts';
import type { Moves } from '../record/moved.ts';
import type { TradeRecord } from '../record/schema.ts';
import { areasOf } from './area-file.ts';
import { cardFiles } from './card-files.ts';
import { changeFiles, changes } from './changes.ts';
import { dataPackage } from './downloads/data-package.ts';
import { calendar } from './expected-releases.ts';
import type { SeriesPoint } from './format/catalogue-files.ts';
import type { CatalogueIndex } from './format/catalogue-index.ts';
import { seriesName, shardName, yearOf } from './format/file-names.ts';
import { textsIn } from './format/texts.ts';
import { releaseFiles, releaseSummaries } from './release-file.ts';

/** A file's name below the catalogue's folder, and what is written to it as JSON. */
type NamedContent = [name: string, content: unknown];

/** `today` are the facts as known today, by id. Made one after the other, so that a large record is not in memory as files too. */
export function* catalogueFiles(
  index: CatalogueIndex,
  record: TradeRecord,
  entries: Entry[],
  today: ReadonlyMap<string, Fact>,
  moves: Moves,
  checkRates: CheckRates | null,
): Generator<NamedContent> {
  const releases = releaseSummaries(record);
  const facts = [...today.values()];
  yield ['index.json', index];
  yield ['releases.json', releases];
  yield ['datapackage.json', dataPackage(index, record, releases)];
  yield* releaseFiles(record, entries, today);
  yield* changeFiles(changes(record, entries, today, moves), Object.keys(record.vocabulary.areas));
  const expected = calendar(record, index.dataset.date);
  yield ['calendar.json', expected];
  yield ['vocabulary.json', record.vocabulary];
  if (checkRates) yield ['check-rates.json', checkRates];
  const periods = new Set([...entries, ...expected].map(({ period }) => period).sort());
  for (const language of index.languages) yield [`texts/${language.code}.json`, textsIn(language, record, periods)];
  const areas = areasOf(record, entries, facts, index.dataset.date, expected);
  for (const { file, listed } of areas) yield [`areas/${listed.id}.json`, file];
  yield ['area-list.json', areas.map(({ listed }) => listed)];
  for (const [area, inArea] of Map.groupBy(entries, (entry) => entry.area)) {
    const years = Map.groupBy(inArea, yearOf);
    for (const [year, inYear] of years) {
      yield [`${shardName('facts', { area, year })}.json`, inYear.flatMap(({ id }) => today.get(id) ?? [])];
      yield [`${shardName('entries', { area, year })}.json`, inYear];
    }
    // A table names the preferred page alone, and a series is read whole.
    const point = ({ id, period }: Entry): SeriesPoint => {
      const fact = today.get(id);
      return fact ? { ...fact, evidence: fact.evidence.slice(0, 1) } : { id, period };
    };
    for (const [name, ofKey] of Map.groupBy(inArea, seriesName)) yield [`${name}.json`, ofKey.map(point)];
  }
  yield* cardFiles(record, entries, expected);
}
