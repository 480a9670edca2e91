/** Pieces of markup that several pages have. */
import { html, raw } from 'hono/html';
import { day, type Locale } from '../../../data/fact/format.ts';
import type { PageWords } from './page-words.ts';

export type Markup = ReturnType<typeof html>;

/** Marks text as markup that is already escaped. */
export const trusted = raw;

/** A day in words, on one line. */
export function dayOf(date: string, { locale }: { locale: Locale }): Markup {
  return html`<span class="day">${day(date, locale)}</span>`;
}

/**
 * A text with a button that copies it. The script of the site shows the button; the text can be selected without it. Addresses at
 * `origin` in it, the deployment's public one, are put right where the page is seen at another.
 */
export function copyable(id: string, label: string, text: string, page: PageWords, origin?: string): Markup {
  return html`<div class="snippet"><pre tabindex="0" role="group" aria-label="${label}" dir="auto"><code id="${id}"${origin ? html` data-here="${origin}"` : ''}>${text}</code></pre><button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}" hidden>${page.copyText}<span class="sr"> (${label})</span></button></div>`;
}

/** The field that finds an area by a part of its name; `lang` is empty for the first language. */
export function areaSearch({ findArea, findWord }: PageWords, lang: string, q = '', filter = ''): Markup {
  return html`<form class="ask" role="search" action="/areas"><label>${findArea} <input type="search" name="q" value="${q}" maxlength="100"${filter ? html` data-filter="${filter}"` : ''}></label>${lang ? html`<input type="hidden" name="lang" value="${lang}">` : ''}<button>${findWord}</button></form>`;
}

/** Text in which code stands between grave accents, and addresses of problems are links. */
export function withCode(text: string): Markup[] {
  return text.split(/(`[^`]+`|\/problems\/[a-z-]+)/).map((piece) => {
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    if (piece.startsWith('/problems/')) return html`<a href="${piece}"><code>${piece}</code></a>`;
    return html`${piece}`;
  });
}
