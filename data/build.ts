/**
 * The record's part of `npm run build`: checks the record and writes the compiled catalogue that the Worker reads as assets.
 * A wrong record stops here with a message for each fault.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIndex, checkStart } from './catalogue/catalogue-index.ts';
import { compile } from './catalogue/compile.ts';
import { derive } from './catalogue/derive.ts';
import { catalogueFiles } from './catalogue/files.ts';
import { replaceFolder } from './catalogue/write.ts';
import { checkMoves } from './record/moved.ts';
import { RecordError, readMoves, readRecord } from './record/record.ts';
import { checkRecord } from './rules/index.ts';

const root = new URL('../', import.meta.url);
const out = fileURLToPath(new URL('dist/assets/catalogue', root));

try {
  const record = readRecord();
  const { problems } = checkRecord(record);
  const entries = derive(compile(record));
  const moves = readMoves();
  problems.push(...checkStart(record, entries));
  problems.push(...checkMoves(moves, new Set(entries.map(({ id }) => id))));
  if (problems.length) throw new RecordError(problems);
  const index = buildIndex(record, entries, buildId(), moves);
  const count = replaceFolder(out, catalogueFiles(index, record, entries, moves));
  const stated = entries.filter(({ evidence }) => evidence.length).length;
  const facts = `${stated} stated and ${entries.length - stated} derived facts`;
  console.log(`catalogue: ${record.releases.length} releases, ${facts}, ${index.areas.length} areas, ${count} files`);
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`${error.message}\n\nFaults in the record: ${error.problems.length}; nothing was built.`);
  process.exitCode = 1;
}

/** A hash of everything that an answer depends on: the same id means the same bytes, so it serves as the ETag. */
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
