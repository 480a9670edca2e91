/**
 * Frozen versions of the widget. Pages embed `/w/{version}/` with `integrity`, so a version that was deployed has to be served byte
 * for byte after every later deploy: its files are kept in widget/published/{version}/. Node only.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, outFolder, root } from '../../data/record/folders.ts';
import { type Files, sha384 } from './bundle.ts';

/** Lists the files of a frozen version with their hashes: `{ "version": "1.0.0", "files": { "trade-card.js": "sha384-…" } }`. */
const MANIFEST = 'version.json';
/** Begins the name of a folder that is being written; one that a killed command left is no version. */
const UNFINISHED = '.freezing-';

/** The version of package.json, which the build makes. */
export const version: string = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;

/**
 * The folder of the frozen versions, or PUBLISHED_FOLDER, relative to the root of the repository. Scripts contain the languages of their
 * data set, so that the versions kept here belong to `data/`: a build of another data set has none.
 */
export const publishedFolder =
  process.env.PUBLISHED_FOLDER === undefined && dataFolder.href !== new URL('data/', root).href
    ? new URL('published/', outFolder)
    : new URL(`${process.env.PUBLISHED_FOLDER ?? 'widget/published'}/`, root);

/** The frozen versions in `folder`, oldest first. */
export function frozenVersions(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(UNFINISHED))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The versions in `folder`, of a build, whose files are those that were frozen: only these may be cached for good. */
export function deployedFrozen(folder: URL): string[] {
  return frozenVersions(folder).filter((name) => existsSync(new URL(`${name}/${MANIFEST}`, folder)));
}

/** The files of a frozen version, its manifest included. Throws where a file is missing, added or changed. */
export function readFrozen(folder: URL, frozen: string): Files {
  const own = new URL(`${frozen}/`, folder);
  const files: Files = new Map(readdirSync(own).map((name) => [name, readFileSync(new URL(name, own))]));
  const manifest = files.get(MANIFEST);
  const expected = manifest && JSON.parse(new TextDecoder().decode(manifest)).files;
  const changed = differences(expected ?? {}, hashes(files));
  if (changed.length) {
    throw new Error(
      `${own.pathname}: ${changed.join(', ')} differ from ${MANIFEST}. Restore the folder from the repository's history: pages embed these files by their hashes.`,
    );
  }
  return files;
}

/**
 * Says which files of the frozen version `current` differ from those that were built from the sources, or null where none does. A frozen
 * version binds what deploys: the build warns, `npm run freeze` and a deploy to production stop.
 */
export function changesOfFrozen(folder: URL, current: string, built: Files): string | null {
  if (!frozenVersions(folder).includes(current)) return null;
  const changed = differences(hashes(readFrozen(folder, current)), hashes(built));
  return changed.length
    ? `Version ${current} of the widget is frozen, and ${changed.join(', ')} would change. Before a deploy to production, raise "version" in package.json (npm version --no-git-tag-version patch).`
    : null;
}

/** Writes the files of a version to `folder`, with their manifest: all of them, or none where a write fails. */
export function freeze(folder: URL, current: string, built: Files): void {
  const unfinished = join(fileURLToPath(folder), `${UNFINISHED}${process.pid}`);
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, bytes] of built) writeFileSync(join(unfinished, name), bytes);
    const manifest = { version: current, files: hashes(built) };
    writeFileSync(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(unfinished, new URL(`${current}/`, folder));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function hashes(files: Files): Record<string, string> {
  const listed = [...files].filter(([name]) => name !== MANIFEST);
  return Object.fromEntries(listed.map(([name, bytes]) => [name, sha384(bytes)]));
}

/** The names of files that are in one of the two only, or differ. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
}
