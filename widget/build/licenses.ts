/**
 * The license texts that accompany the scripts, as LICENSES.txt. Lit's license (BSD-3-Clause) requires its notice with every copy. The scripts
 * only name this file, so that readers do not download the texts with every card.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { root } from '../../data/record/folders.ts';

/**
 * The licenses of this project and of Lit (lit, lit-html and @lit/reactive-element). If `script` is given, also the licenses of the packages that
 * it contains. `metafile` is esbuild's report about this script.
 */
export function licenses(script = '', metafile?: Metafile): string {
  const folders = metafile ? packageFolders(metafile) : [];
  const parts = [
    `Trade Facts\n\n${licenseIn('.')}`,
    `Lit (https://lit.dev), contained in trade-card.js and trade-card.all.js\n\n${licenseIn('node_modules/lit')}`,
    ...folders.map((folder) => `${packageName(folder)}, contained in ${script}\n\n${licenseIn(folder)}`),
  ];
  return `${parts.join('\n\n---\n\n')}\n`;
}

/** The folders of the packages whose code is in the bundle, such as `node_modules/entities`. */
function packageFolders({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  // node_modules/@scope/name/lib/index.js → node_modules/@scope/name
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

function packageName(folder: string): string {
  return folder.replace(/^.*node_modules\//, '');
}

function licenseIn(folder: string): string {
  const path = new URL(`${folder}/`, root);
  const name = readdirSync(path).find((file) => /^licen[cs]e/i.test(file));
  if (!name) throw new Error(`${folder} has no license file, so it can't be redistributed.`);
  return readFileSync(new URL(name, path), 'utf8').trim();
}
