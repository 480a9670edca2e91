/**
 * The record's part of `npm run build`: checks the record, then writes the data files of the Worker and the downloads.
 *
 * An invalid record stops the build with a message for each problem. Numbers that contradict each other are valid: `desk publish` asks about them,
 * and `record:check` lists them. `npm start` also shows drafts whose new codes are not in the vocabulary yet.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildId } from '../catalogue/build-id.ts';
import { buildIndex } from '../catalogue/build-index.ts';
import { downloads } from '../catalogue/downloads.ts';
import { catalogueFiles } from '../catalogue/files.ts';
import { formatJson } from '../desk/write-file.ts';
import { factsToday } from '../fact/resolve.ts';
import { dataFolder, outFolder } from '../record/folders.ts';
import { RecordError, readCheckRates, readMoves, readRecord } from '../record/record.ts';
import { RELEASE_SCHEMA, releaseSchema } from '../record/release-schema.ts';
import type { Vocabulary } from '../record/schema.ts';
import { compileAndCheck } from './checked-record.ts';

/** Set by `npm start`. */
const isPreview = process.env.SERVE_BUILD_ERRORS !== undefined;

try {
  build();
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nProblems in the record: ${error.problems.length}. Nothing was built.`);
  process.exitCode = 1;
}

function build(): void {
  const record = readRecord(dataFolder, { mayHaveNewCodes: isPreview });
  const moves = readMoves(dataFolder);
  const { problems, histories } = compileAndCheck(record, moves);
  if (problems.length) throw new RecordError(problems);
  // `desk publish` commits the schema together with new codes.
  if (!isPreview) writeSchema(record.vocabulary);

  const index = buildIndex(record, histories, buildId(dataFolder), moves);
  const today = factsToday(histories);
  rmSync(new URL('assets/catalogue', outFolder), { recursive: true, force: true });
  let fileCount = 0;
  for (const [name, text] of catalogueFiles(index, record, histories, today, moves, readCheckRates(dataFolder))) {
    writeAsset(`catalogue/${name}`, text);
    fileCount++;
  }
  for (const [path, content] of downloads(index, record, [...today.values()], moves)) {
    writeAsset(path, content);
    console.log(`${path}: ${Buffer.byteLength(content)} bytes`);
  }
  const stated = histories.filter(({ evidence }) => evidence.length).length;
  const facts = `${stated} stated and ${histories.length - stated} derived facts`;
  console.log(
    `catalogue: ${record.releases.length} releases, ${facts}, ${index.areas.length} areas, ${fileCount} files`,
  );
}

function writeAsset(path: string, content: string | Uint8Array): void {
  const file = new URL(`assets/${path}`, outFolder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, content);
}

/** Updates the schema of release files, which lists all codes. */
function writeSchema(vocabulary: Vocabulary): void {
  const path = new URL(RELEASE_SCHEMA, dataFolder);
  const text = `${formatJson(releaseSchema(vocabulary))}\n`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
