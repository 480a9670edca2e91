/** Writes the data files. Node only. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFileText } from './format/data-file.ts';

/**
 * Replaces the folder `target` with these files and returns their number. A build that is killed leaves only some of them in its own folder,
 * and does not touch what is served (worker/build/build-all.ts).
 */
export function writeFolder(
  target: string,
  build: string,
  files: Iterable<readonly [name: string, content: unknown]>,
): number {
  rmSync(target, { recursive: true, force: true });
  let count = 0;
  for (const [name, content] of files) {
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    // The index names its build itself.
    writeFileSync(file, name === 'index.json' ? JSON.stringify(content) : dataFileText(build, content));
    count++;
  }
  return count;
}
