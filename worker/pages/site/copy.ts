/** Buttons that copy a text or a table. The script site.js makes them work. */
import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-context.ts';

/** A text with a button that copies it. The button is hidden without JavaScript. `dir` is `ltr` for code, in every language. */
export function copyable(
  id: string,
  label: string,
  text: string,
  page: PageWords,
  dir: 'auto' | 'ltr' = 'auto',
): Markup {
  return html`<div class="snippet" role="group" aria-label="${label}">
<pre tabindex="0" dir="${dir}"><code id="${id}">${text}</code></pre>
<button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyText}</button></div>`;
}

/** Copies the table with this id, for spreadsheets and editors. Hidden without JavaScript. */
export function copyTableButton(id: string, page: PageWords): Markup {
  return html`<button type="button" class="second" data-copy-table="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyTable}</button>`;
}
