/** The id of a build. Node only. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathOf, root } from '../record/folders.ts';

/**
 * A hash of everything that responses depend on. Builds with the same id give the same bytes, so the id is part of the ETag. Docs of the code
 * do not count. `record` is the folder of the data set.
 */
export function buildId(record: URL): string {
  const code = ['data/**/*.ts', 'worker/**', 'widget/**', 'wrangler.toml', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const [folder, patterns] of [[root, code] as const, [record, ['**/*.json']] as const]) {
    const entries = globSync(patterns, { cwd: pathOf(folder), withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.md'),
    );
    const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
    for (const file of files) hash.update(relative(pathOf(folder), file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
