/** Texts in the few marks of Markdown that our own documents use: paragraphs, lists, **bold**, `code`, [links](/to), and addresses of problems. */
import { html } from 'hono/html';
import type { Markup } from '../site/layout.ts';

const MARK = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\((\/[^)\s]*)\)|(\/problems\/[a-z-]+)/;

export function prose(text: string): Markup[] {
  return text.split('\n\n').map((block) => {
    if (!block.startsWith('- ')) return html`<p>${inline(block)}</p>`;
    const items = block.slice(2).split('\n- ');
    return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  });
}

/** What is marked in running text. A link's text may be code itself. */
export function inline(text: string): Markup[] {
  const [all, bold, code, label, to, problem] = MARK.exec(text) ?? [];
  if (all === undefined) return [html`${text}`];
  const at = text.indexOf(all);
  const marked = bold
    ? html`<strong>${inline(bold)}</strong>`
    : code
      ? html`<code>${code}</code>`
      : problem
        ? html`<a href="${problem}"><code>${problem}</code></a>`
        : html`<a href="${to}">${inline(label ?? '')}</a>`;
  return [html`${text.slice(0, at)}`, marked, ...inline(text.slice(at + all.length))];
}
