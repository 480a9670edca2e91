/**
 * The card's own view without a script: for one file that asks for nothing, and for a frame. Its control is a link, and its links lead to
 * our own pages.
 */
import { html, raw } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/compact.ts';
import { compactStyles } from '../../widget/view/compact-styles.ts';
import { full } from '../../widget/view/full.ts';
import { fullStyles } from '../../widget/view/full-styles.ts';
import { escapeHtml } from './escape.ts';
import { figuresAddress } from './figures.ts';

export type Markup = ReturnType<typeof html>;
export type Theme = 'light' | 'dark';

const CONTROL = /<button type="button" class="open"[^>]*>(.*?)<\/button>/;

/** The looks of a card outside a shadow tree, where its host is an element of the class `host`. */
export const STATIC_STYLES = `body { margin: 0; font: 1em/1.5 system-ui, sans-serif }
${hosted(compactStyles)}${hosted(fullStyles)}`;

/** Exported for the test that nothing is left of the shadow tree. */
export function hosted(styles: string): string {
  return styles.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
}

/** `origin` comes before the addresses of links; empty where the page is on it. */
export async function staticView(card: CompactCard | FullCard, origin: string, theme?: Theme): Promise<Markup> {
  const options = { tag: card.lang, api: origin, level: '' };
  const isFull = 'groups' in card;
  const markup = String(await (isFull ? full(html, card, options) : compact(html, card, options)));
  const looks = theme ? html` theme="${theme}"` : '';
  const inside = isFull ? markup : withLink(markup, `${origin}${figuresAddress(card)}`);
  return html`<div class="host"${looks}>${raw(inside)}</div>`;
}

/** Without a script the control of a compact view can only lead somewhere. */
export function withLink(markup: string, address: string): string {
  if (!CONTROL.test(markup)) throw new Error('the compact view has no control that could become a link');
  return markup.replace(CONTROL, (_, label: string) => `<a class="open" href="${escapeHtml(address)}">${label}</a>`);
}
