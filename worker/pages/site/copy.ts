/** Buttons that copy a text or a table. site.js makes them work. */
import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-context.ts';

/**
 * A text with a button that copies it. The button is hidden without JavaScript. `origin` is the public address in the text: site.js replaces
 * it if the page is open at another address, such as localhost. A text with `origin` is code, so it runs from left to right by default.
 */
export function copyable(
  id: string,
  label: string,
  text: string,
  page: PageWords,
  origin?: string,
  dir: 'auto' | 'ltr' = origin ? 'ltr' : 'auto',
): Markup {
  const isShort = text && text.split('\n').length <= 12;
  const code = html`<code id="${id}"${origin ? html` data-here="${origin}"` : ''}>${text}</code>`;
  return html`<div class="snippet" role="group" aria-label="${label}">
<pre${isShort ? html` class="short"` : ''} tabindex="0" dir="${dir}">${code}</pre>
<button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyText}</button></div>`;
}

/** Copies the table with this id, for spreadsheets and editors. Hidden without JavaScript. */
export function copyTableButton(id: string, page: PageWords): Markup {
  return html`<button type="button" class="second" data-copy-table="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyTable}</button>`;
}
