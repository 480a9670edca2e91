/** Writes the catalogue into a fresh folder that then takes the place of the old one. Node only. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces the folder `target` by one with these files, each written as JSON. They are written beside it and the folder is renamed at
 * the end, so a build that is killed before that leaves the old folder whole. Returns the number of files.
 */
export function replaceFolder(target: string, files: Iterable<readonly [name: string, content: unknown]>): number {
  const [fresh, old] = [`${target}.new`, `${target}.old`];
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  let count = 0;
  for (const [name, content] of files) {
    const file = join(fresh, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
    count++;
  }
  rename(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  return count;
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The first build has nothing to put aside.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
