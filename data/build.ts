/**
 * The record's part of `npm run build`: checks the record and writes the compiled catalogue that the Worker reads as assets.
 * A wrong record stops here with a message for each fault.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cardEntries } from './catalogue/card-entries.ts';
import { buildIndex, cardPeriods, releaseSummaries } from './catalogue/catalogue-index.ts';
import { changes } from './catalogue/changes.ts';
import { compile } from './catalogue/compile.ts';
import { yearsHeld } from './catalogue/coverage.ts';
import { dataPackage } from './catalogue/data-package.ts';
import { derive } from './catalogue/derive.ts';
import { checkMoves } from './record/moved.ts';
import { RecordError, readMoves, readRecord } from './record/record.ts';
import { checkRecord } from './rules/index.ts';

const root = new URL('../', import.meta.url);
const out = new URL('dist/assets/catalogue/', root);

try {
  const record = readRecord();
  const { problems } = checkRecord(record);
  const entries = derive(compile(record));
  const moves = readMoves();
  problems.push(...checkMoves(moves, new Set(entries.map(({ id }) => id))));
  if (problems.length) throw new RecordError(problems);
  const index = buildIndex(record, entries, buildId(), moves);
  const releases = releaseSummaries(record);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(new URL('areas/', out), { recursive: true });
  write('index.json', index);
  write('releases.json', releases);
  write('coverage.json', yearsHeld(record));
  write('changes.json', changes(record.releases, entries, moves));
  write('datapackage.json', dataPackage(index, releases, 'v1/facts.csv'));
  for (const { id } of index.areas) {
    const own = entries.filter(({ area }) => area === id);
    mkdirSync(new URL(`cards/${id}/`, out), { recursive: true });
    write(`areas/${id}.json`, own);
    write(`cards/${id}/periods.json`, cardPeriods(own));
  }
  for (const { area, period, entries: shown } of cardEntries(entries)) write(`cards/${area}/${period}.json`, shown);
  const stated = entries.filter(({ evidence }) => evidence.length).length;
  const facts = `${stated} stated and ${entries.length - stated} derived facts`;
  console.log(`catalogue: ${record.releases.length} releases, ${facts}, ${index.areas.length} areas`);
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nFaults in the record: ${error.problems.length}; nothing was built.`);
  process.exitCode = 1;
}

function write(name: string, content: unknown): void {
  writeFileSync(new URL(name, out), JSON.stringify(content));
}

/** Names everything that an answer depends on: the same id means the same bytes, so it serves as the ETag. */
function buildId(): string {
  const files = globSync(
    ['data/**/*.{ts,json}', 'worker/**/*.ts', 'widget/**/*.ts', 'wrangler.toml', 'package-lock.json'],
    {
      cwd: root.pathname,
    },
  ).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(new URL(file, root)));
  return hash.digest('hex').slice(0, 16);
}
