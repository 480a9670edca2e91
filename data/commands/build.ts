/**
 * The record's part of `npm run build`: checks the record, and writes the data files of the Worker and the downloads.
 *
 * An invalid record stops the build with a message for each problem. Numbers that contradict each other are not invalid: `desk publish` asks
 * about them, and `record:check` lists them. `npm start` also shows drafts whose new codes are not in the vocabulary yet.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { longTitles } from '../card/series-title.ts';
import { buildId } from '../catalogue/build-id.ts';
import { buildIndex, checkStart } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { downloads } from '../catalogue/downloads/downloads.ts';
import { catalogueFiles } from '../catalogue/files.ts';
import { textsIn } from '../catalogue/format/texts.ts';
import { writeFolder } from '../catalogue/write-folder.ts';
import { formatted } from '../desk/write-file.ts';
import { factsToday } from '../fact/resolve.ts';
import { dataFolder, outFolder, pathOf } from '../record/folders.ts';
import { RecordError, readCheckRates, readMoves, readRecord } from '../record/record.ts';
import { checkMoves } from '../record/references.ts';
import { RELEASE_SCHEMA, releaseSchema } from '../record/release-schema.ts';
import type { Vocabulary } from '../record/schema.ts';
import { checkRecord } from '../rules/check-record.ts';

/** Set by `npm start`. */
const isPreview = process.env.SERVE_BUILD_ERRORS !== undefined;

try {
  const record = readRecord(dataFolder, { mayHaveNewCodes: isPreview });
  const { problems } = checkRecord(record);
  const entries = derive(compile(record), record.vocabulary);
  const moves = readMoves(dataFolder);
  problems.push(...checkStart(record, entries));
  problems.push(...checkMoves(moves, new Set(entries.map(({ id }) => id))));
  if (problems.length) throw new RecordError(problems);
  // `desk publish` commits the schema together with new codes.
  if (!isPreview) writeSchema(record.vocabulary);
  const index = buildIndex(record, entries, buildId(dataFolder), moves);
  const today = factsToday(entries);
  const periods = new Set(entries.map(({ period }) => period));
  const long = index.languages.flatMap((language) =>
    longTitles(textsIn(language, record, periods), index.vocabulary.areas, today.values()),
  );
  if (long.length) throw new RecordError(long);
  const count = writeFolder(
    pathOf(new URL('assets/catalogue', outFolder)),
    index.build,
    catalogueFiles(index, record, entries, today, moves, readCheckRates(dataFolder)),
  );
  for (const [path, content] of downloads(index, record, [...today.values()], moves)) {
    const file = new URL(`assets/${path}`, outFolder);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, content);
    console.log(`${path}: ${Buffer.byteLength(content)} bytes`);
  }
  const stated = entries.filter(({ evidence }) => evidence.length).length;
  const facts = `${stated} stated and ${entries.length - stated} derived facts`;
  console.log(`catalogue: ${record.releases.length} releases, ${facts}, ${index.areas.length} areas, ${count} files`);
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nProblems in the record: ${error.problems.length}. Nothing was built.`);
  process.exitCode = 1;
}

/** Updates the schema of release files, which lists all codes. */
function writeSchema(vocabulary: Vocabulary): void {
  const path = new URL(RELEASE_SCHEMA, dataFolder);
  const text = `${formatted(releaseSchema(vocabulary))}\n`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
