/** Writes the catalogue into a fresh folder that then takes the place of the old one. Node only. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackCounts, PackKind, Place } from './packs.ts';
import { isPacked, kindOf, packName, packOf, placesLine } from './packs.ts';

/**
 * Replaces the folder `target` by one with these files, each as JSON, those that are packed in packs. The files are written beside
 * it and the folder is renamed at the end, so a build that is killed before that leaves the old folder whole. Gives the number of files.
 */
export function replaceFolder(
  target: string,
  files: Iterable<readonly [name: string, content: unknown]>,
  counts: PackCounts,
): number {
  const [fresh, old] = [`${target}.new`, `${target}.old`];
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const writers = { packs: new PackWriter(fresh, 'packs', counts), shards: new PackWriter(fresh, 'shards', counts) };
  let single = 0;
  for (const [name, content] of files) {
    const json = JSON.stringify(content);
    if (isPacked(name)) {
      writers[kindOf(name) as keyof typeof writers].add(name, Buffer.from(json));
      continue;
    }
    const file = join(fresh, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, json);
    single++;
  }
  for (const writer of Object.values(writers)) writer.finish();
  rename(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  return single + counts.packs + counts.shards;
}

/** Writes all packs of a kind below a folder. Parts are appended as they come, so that they are not in memory together. */
export class PackWriter {
  readonly #folder: string;
  readonly #kind: PackKind;
  readonly #counts: PackCounts;
  readonly #packs = new Map<string, { size: number; places: Record<string, Place> }>();

  constructor(folder: string, kind: PackKind, counts: PackCounts) {
    this.#folder = folder;
    this.#kind = kind;
    this.#counts = counts;
    rmSync(join(folder, kind), { recursive: true, force: true });
    mkdirSync(join(folder, kind), { recursive: true });
  }

  add(name: string, part: Uint8Array): void {
    const file = packOf(name, this.#counts);
    const pack = this.#packs.get(file) ?? { size: 0, places: {} };
    appendFileSync(join(this.#folder, file), part);
    pack.places[name] = [pack.size, pack.size + part.length];
    pack.size += part.length;
    this.#packs.set(file, pack);
  }

  /** Packs without a part are written too: one that is missing is a failure, and not a fact that there is none. */
  finish(): void {
    for (let number = 0; number < this.#counts[this.#kind]; number++) {
      const file = packName(this.#kind, number);
      appendFileSync(join(this.#folder, file), placesLine(this.#packs.get(file)?.places ?? {}));
    }
  }
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The first build has nothing to put aside.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
