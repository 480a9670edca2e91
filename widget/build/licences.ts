/**
 * The licence texts that accompany the scripts. Lit's licence (BSD-3-Clause) requires its notice with every copy; the scripts refer to
 * this file in one line, so that readers don't download the text with every card.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { root } from '../../data/record/folders.ts';

/**
 * The content of LICENSES.txt: this project's licence, the one of lit, lit-html and @lit/reactive-element, and those of the
 * packages that one more script contains by esbuild's report of its build.
 */
export function licences(script = '', metafile?: Metafile): string {
  const parts = [
    `Trade Facts\n\n${licenceIn('.')}`,
    `Lit (https://lit.dev), contained in trade-card.js and trade-card.all.js\n\n${licenceIn('node_modules/lit')}`,
    ...(metafile ? packagesIn(metafile) : []).map(
      (folder) => `${folder.replace(/^.*node_modules\//, '')}, contained in ${script}\n\n${licenceIn(folder)}`,
    ),
  ];
  return `${parts.join('\n\n---\n\n')}\n`;
}

/** The folders of the packages of others that the bundle contains code of, such as `node_modules/entities`. */
function packagesIn({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

function licenceIn(folder: string): string {
  const path = new URL(`${folder}/`, root);
  const name = readdirSync(path).find((file) => /^licen[cs]e/i.test(file));
  if (!name) throw new Error(`${folder} has no file of its licence, so it can't be passed on.`);
  return readFileSync(new URL(name, path), 'utf8').trim();
}
