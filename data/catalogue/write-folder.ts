/** Writes the catalogue. Node only. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces the folder `target` by one with these files, each written as JSON. Returns their number. A build that is killed leaves a part of them
 * in its own folder, and what is served as it was (worker/build/build-all.ts).
 */
export function writeFolder(target: string, files: Iterable<readonly [name: string, content: unknown]>): number {
  rmSync(target, { recursive: true, force: true });
  let count = 0;
  for (const [name, content] of files) {
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
    count++;
  }
  return count;
}
