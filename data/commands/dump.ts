/**
 * `npm run dump`: writes the record as files for work without the API to `dist/dump`: all of it as JSON, the facts as CSV and as
 * Parquet, and the description of these tables for data tools (Frictionless Data Package).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIndex, releaseSummaries } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { dataPackage } from '../catalogue/downloads/data-package.ts';
import { downloads } from '../catalogue/downloads/downloads.ts';
import { downloadNames } from '../catalogue/format/download-names.ts';
import type { Fact } from '../contract/fact.ts';
import { resolve } from '../fact/resolve.ts';
import { servedFact } from '../fact/served.ts';
import { dataFolder, outFolder } from '../record/folders.ts';
import { RecordError, readMoves, readRecord } from '../record/record.ts';
import { checkRecord } from '../rules/check-record.ts';
import { UNLABELLED } from '../table/columns.ts';
import { csv } from '../table/csv.ts';

const out = new URL('dump/', outFolder);

try {
  const record = readRecord(dataFolder);
  const { problems } = checkRecord(record);
  if (problems.length) throw new RecordError(problems);
  const entries = derive(compile(record), record.vocabulary);
  const moves = readMoves(dataFolder);
  const index = buildIndex(record, entries, 'dump', moves);

  const facts: Fact[] = [];
  for (const [i, entry] of entries.entries()) {
    const fact = resolve(entry);
    if (fact) facts.push(servedFact(fact));
    progress(i + 1, entries.length);
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { id } = index.dataset;
  const files = new Map(downloads(index, record, facts, moves));
  for (const [name, content] of files) write(name, content);
  const table = { path: `${id}.csv`, columns: UNLABELLED, content: csv(UNLABELLED, facts) };
  write(table.path, table.content);
  const { parquet } = downloadNames(index);
  const content = files.get(parquet) as Uint8Array;
  const tables = { csv: table, parquet: { path: parquet, columns: UNLABELLED, content } };
  write('datapackage.json', JSON.stringify(dataPackage(index, record, releaseSummaries(record), tables), null, 2));
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nProblems in the record: ${error.problems.length}. Nothing was written.`);
  process.exitCode = 1;
}

/** A line with the progress, only where it can be overwritten. */
function progress(done: number, all: number): void {
  if (!process.stdout.isTTY) return;
  process.stdout.write(done < all ? `\r${done} of ${all} facts` : '\r\x1b[K');
}

function write(name: string, content: string | Uint8Array): void {
  const file = new URL(name, out);
  writeFileSync(file, content);
  console.log(`${fileURLToPath(file)}: ${Buffer.byteLength(content)} bytes`);
}
