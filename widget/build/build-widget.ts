/**
 * The widget's part of `npm run build`: writes the scripts under the rolling address `/w/v1/`, under the address of their version, and
 * every frozen version under its own. Where the current version is frozen and its bytes changed, it warns and writes the changed files. It
 * also warns if the first script has grown.
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
  const current = await versionFiles();
  const changes = changesOfFrozen(publishedFolder, version, current);
  if (changes) console.warn(`warning: ${changes}`);
  rmSync(out, { recursive: true, force: true });
  write('v1', await rollingFiles(version));
  write('v1', new Map([['custom-elements.json', new TextEncoder().encode(JSON.stringify(manifest()))]]));
  write(version, current);
  for (const frozen of frozenVersions(publishedFolder))
    if (!changes || frozen !== version) write(frozen, readFrozen(publishedFolder, frozen));
  for (const [name, bytes] of current) {
    if (name.endsWith('.js')) {
      console.log(`${name} ${version}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} brotli`);
    }
  }
  const bytes = brotliCompressSync(current.get('trade-card.js') ?? new Uint8Array()).length;
  console.log(budgetLine(bytes));
  const growth = growthWarning(bytes, lastSize());
  if (growth) console.warn(`warning: ${growth}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

function write(name: string, files: Files): void {
  const folder = new URL(`${name}/`, out);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(new URL(file, folder), bytes);
}
