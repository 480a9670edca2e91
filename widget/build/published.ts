/**
 * Frozen versions of the widget. Pages embed scripts of `/w/{version}/` with the attribute `integrity`, so every later deploy must serve the same
 * bytes. The files of each frozen version are in widget/published/{version}/. Node only.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, outFolder, root } from '../../data/record/folders.ts';
import { type Files, sha384 } from './bundle.ts';

/** The file that lists the hashes of a frozen version: `{ "version": "1.0.0", "files": { "trade-card.js": "sha384-…" } }`. */
const MANIFEST = 'version.json';
/** The prefix of a folder that is still being written. If the command is killed, the folder stays and must not count as a version. */
const UNFINISHED_PREFIX = '.freezing-';

/** The current version, from package.json. */
export const version: string = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version;

/**
 * The folder of the frozen versions. Tests set PUBLISHED_FOLDER, relative to the root of the repository. Scripts contain the languages of their
 * data set, so widget/published/ belongs to `data/`. A build of another data set has an empty folder.
 */
export const publishedFolder = locatePublished();

function locatePublished(): URL {
  const { PUBLISHED_FOLDER } = process.env;
  if (PUBLISHED_FOLDER !== undefined) return new URL(`${PUBLISHED_FOLDER}/`, root);
  const isProjectData = dataFolder.href === new URL('data/', root).href;
  return isProjectData ? new URL('widget/published/', root) : new URL('published/', outFolder);
}

/** The frozen versions in `folder`, oldest first. */
export function frozenVersions(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(UNFINISHED_PREFIX))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * The frozen versions in the output folder, which may be cached forever. If the current version is frozen and its files would differ, the build
 * writes the new ones without a manifest: these are left out.
 */
export function deployedFrozen(folder: URL): string[] {
  return frozenVersions(folder).filter((name) => existsSync(new URL(`${name}/${MANIFEST}`, folder)));
}

/** The files of a frozen version, including its manifest. Throws if a file is missing, added or changed. */
export function readFrozen(folder: URL, frozen: string): Files {
  const versionFolder = new URL(`${frozen}/`, folder);
  const names = readdirSync(versionFolder);
  const files: Files = new Map(names.map((name) => [name, readFileSync(new URL(name, versionFolder))]));
  const manifest = files.get(MANIFEST);
  const { files: expectedHashes = {} } = manifest ? JSON.parse(new TextDecoder().decode(manifest)) : {};
  const changed = differences(expectedHashes, hashesOf(files));
  if (changed.length) {
    throw new Error(
      `${versionFolder.pathname}: ${changed.join(', ')} differ from ${MANIFEST}. Restore the folder from the repository's history: pages embed these files by their hashes.`,
    );
  }
  return files;
}

/**
 * A message that names the files of the current version that differ from its frozen files. null if they are equal, or if the version is not
 * frozen. With a message, the build warns, and `npm run freeze` and a deploy to production stop.
 */
export function changesOfFrozen(folder: URL, current: string, currentFiles: Files): string | null {
  if (!frozenVersions(folder).includes(current)) return null;
  const changed = differences(hashesOf(readFrozen(folder, current)), hashesOf(currentFiles));
  return changed.length
    ? `Version ${current} of the widget is frozen, and ${changed.join(', ')} would change. Before a deploy to production, raise "version" in package.json (npm version --no-git-tag-version patch).`
    : null;
}

/** Writes the files of a version and their manifest to `folder`. If a write fails, nothing is written. */
export function freeze(folder: URL, current: string, currentFiles: Files): void {
  const unfinished = join(fileURLToPath(folder), `${UNFINISHED_PREFIX}${process.pid}`);
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, bytes] of currentFiles) writeFileSync(join(unfinished, name), bytes);
    const manifest = { version: current, files: hashesOf(currentFiles) };
    writeFileSync(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(unfinished, new URL(`${current}/`, folder));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The hash of each file except the manifest. */
function hashesOf(files: Files): Record<string, string> {
  const hashed = [...files].filter(([name]) => name !== MANIFEST);
  return Object.fromEntries(hashed.map(([name, bytes]) => [name, sha384(bytes)]));
}

/** The names of files that differ or are missing in one of the two, from their hashes. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}
