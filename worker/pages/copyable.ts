import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import type { PageWords } from './words.ts';

/**
 * A text with a button that copies it. The script of the site shows the button; the text can be selected without it. Addresses at
 * `origin` in it, the deployment's public one, are put right where the page is seen at another.
 */
export function copyable(id: string, label: string, text: string, page: PageWords, origin?: string): Markup {
  return html`<div class="snippet"><pre tabindex="0" role="group" aria-label="${label}" dir="auto"><code id="${id}"${origin ? html` data-here="${origin}"` : ''}>${text}</code></pre><button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}" hidden>${page.copyText}<span class="sr"> (${label})</span></button></div>`;
}
