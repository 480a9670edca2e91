import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import type { PageWords } from './words.ts';

/** A text with a button that copies it. The script of the site shows the button; the text can be selected without it. */
export function copyable(id: string, label: string, text: string, page: PageWords): Markup {
  return html`<div class="snippet"><pre tabindex="0" role="region" aria-label="${label}"><code id="${id}" dir="auto">${text}</code></pre><button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}" hidden>${page.copyText}<span class="sr"> (${label})</span></button></div>`;
}
