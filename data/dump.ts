/**
 * `npm run dump`: writes the whole record to `dist/dump`, for people who want it offline: everything as JSON, the facts as CSV, and
 * the descriptor that tells a data tool how to read the CSV.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIndex, releaseSummaries } from './catalogue/catalogue-index.ts';
import { compile } from './catalogue/compile.ts';
import { csv } from './catalogue/csv.ts';
import { dataPackage } from './catalogue/data-package.ts';
import { derive } from './catalogue/derive.ts';
import type { Fact } from './contract/fact.ts';
import { resolve } from './fact/resolve.ts';
import { RecordError, readMoves, readRecord } from './record/record.ts';
import { checkRecord } from './rules/index.ts';

const out = new URL('../dist/dump/', import.meta.url);

try {
  const record = readRecord();
  const { problems } = checkRecord(record);
  if (problems.length) throw new RecordError(problems);
  const entries = derive(compile(record));
  const moves = readMoves();
  const index = buildIndex(record, entries, 'dump', moves);

  const facts: Fact[] = [];
  for (const [i, entry] of entries.entries()) {
    const fact = resolve(entry);
    if (fact) facts.push(fact);
    progress(i + 1, entries.length);
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { vocabulary, releases } = record;
  write('trade-facts.json', JSON.stringify({ dataset: index.dataset, facts, releases, vocabulary, ...moves }));
  write('trade-facts.csv', csv(facts));
  write('datapackage.json', JSON.stringify(dataPackage(index, releaseSummaries(record), 'trade-facts.csv'), null, 2));
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nThe record is wrong in ${error.problems.length} places; nothing was written.`);
  process.exitCode = 1;
}

/** One line that counts, where there is a terminal to rewrite it on. */
function progress(done: number, all: number): void {
  if (!process.stdout.isTTY) return;
  process.stdout.write(done < all ? `\r${done} of ${all} facts` : '\r\x1b[K');
}

function write(name: string, content: string): void {
  const file = new URL(name, out);
  writeFileSync(file, content);
  console.log(`${fileURLToPath(file)}: ${Buffer.byteLength(content)} bytes`);
}
