/**
 * The widget's part of `npm run build`. Writes the scripts to three places below `/w/`: `v1/`, which every deployment may change, a folder for
 * the current version, and a folder for each frozen version.
 *
 * If the current version is frozen and its files would differ, the build prints a warning and writes the new files. It also warns if the first
 * script has grown.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { outFolder } from '../../data/record/folders.ts';
import { type Files, rollingFiles, versionFiles } from './bundle.ts';
import { manifest } from './manifest.ts';
import { changesOfFrozen, frozenVersions, publishedFolder, readFrozen, version } from './published.ts';
import { budgetLine, growthWarning, lastSize } from './script-size.ts';

const out = new URL('assets/w/', outFolder);

try {
  await buildWidget();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

async function buildWidget(): Promise<void> {
  const files = await versionFiles();
  const changes = changesOfFrozen(publishedFolder, version, files);
  if (changes) console.warn(`warning: ${changes}`);

  rmSync(out, { recursive: true, force: true });
  const rolling = await rollingFiles(version);
  writeFolder('v1', rolling);
  writeFolder('v1', new Map([['custom-elements.json', new TextEncoder().encode(JSON.stringify(manifest()))]]));
  writeFolder(version, files);
  for (const frozen of frozenVersions(publishedFolder)) {
    const wasReplaced = frozen === version && changes !== null;
    if (!wasReplaced) writeFolder(frozen, readFrozen(publishedFolder, frozen));
  }
  printSizes(files);
  // The script that pages load. The one in the folder of the version compresses to a slightly different size.
  checkBudget(rolling.get('trade-card.js') as Uint8Array);
}

function writeFolder(name: string, files: Files): void {
  const folder = new URL(`${name}/`, out);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(new URL(file, folder), bytes);
}

function printSizes(files: Files): void {
  for (const [name, bytes] of files) {
    if (name.endsWith('.js')) console.log(`${name} ${version}: ${bytes.length} bytes, ${brotliSize(bytes)} brotli`);
  }
}

function checkBudget(script: Uint8Array): void {
  const size = brotliSize(script);
  console.log(budgetLine(size));
  const warning = growthWarning(size, lastSize());
  if (warning) console.warn(`warning: ${warning}`);
}

function brotliSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}
