/**
 * The licence texts that accompany the scripts. Lit's licence (BSD-3-Clause) requires its notice with every copy; each script
 * refers to this file in one line, so that readers don't download the text with every card.
 */
import { readFileSync } from 'node:fs';

/** The first line of each script that contains Lit. */
export const NOTICE = '/*! Contains Lit, BSD-3-Clause: LICENSES.txt */';

/** The content of LICENSES.txt: this project's licence and that of lit, lit-html, lit-element and @lit/reactive-element, which share one. */
export function licences(): string {
  const own = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim();
  const lit = readFileSync(new URL('../../node_modules/lit/LICENSE', import.meta.url), 'utf8').trim();
  return `Trade Facts\n\n${own}\n\n---\n\nLit (https://lit.dev), contained in trade-card.js and trade-card.all.js\n\n${lit}\n`;
}
