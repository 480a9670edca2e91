/** Writes the data files. Node only. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces the folder `target` with these files and returns their number. A build that is killed leaves only some of them in its own folder,
 * and does not touch what is served (worker/build/build-all.ts).
 */
export function writeFolder(target: string, files: Iterable<readonly [name: string, text: string]>): number {
  rmSync(target, { recursive: true, force: true });
  let count = 0;
  for (const [name, text] of files) {
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    count++;
  }
  return count;
}
