/**
 * The licence texts that accompany the scripts. Lit's licence (BSD-3-Clause) requires its notice with every copy; the scripts refer to
 * this file in one line, so that readers don't download the text with every card.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../data/record/folders.ts';

/**
 * The content of LICENSES.txt: this project's licence, the one of lit, lit-html and @lit/reactive-element, and those of what one more
 * script contains, which are given by their folders such as `node_modules/entities`.
 */
export function licences(script = '', contained: readonly string[] = []): string {
  const parts = [
    `Trade Facts\n\n${licenceIn('.')}`,
    `Lit (https://lit.dev), contained in trade-card.js and trade-card.all.js\n\n${licenceIn('node_modules/lit')}`,
    ...contained.map(
      (folder) => `${folder.replace(/^.*node_modules\//, '')}, contained in ${script}\n\n${licenceIn(folder)}`,
    ),
  ];
  return `${parts.join('\n\n---\n\n')}\n`;
}

function licenceIn(folder: string): string {
  const path = new URL(`${folder}/`, root);
  const name = readdirSync(path).find((file) => /^licen[cs]e/i.test(file));
  if (!name) throw new Error(`${folder} has no file of its licence, so it can't be passed on.`);
  return readFileSync(new URL(name, path), 'utf8').trim();
}
