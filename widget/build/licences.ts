/**
 * The licence texts that accompany the scripts. Lit's licence (BSD-3-Clause) requires its notice with every copy; the scripts refer to
 * this file in one line, so that readers don't download the text with every card.
 */
import { readFileSync } from 'node:fs';

/** The content of LICENSES.txt: this project's licence, and the one of lit, lit-html and @lit/reactive-element. */
export function licences(): string {
  const own = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim();
  const lit = readFileSync(new URL('../../node_modules/lit/LICENSE', import.meta.url), 'utf8').trim();
  return `Trade Facts\n\n${own}\n\n---\n\nLit (https://lit.dev), contained in trade-card.js and trade-card.all.js\n\n${lit}\n`;
}
