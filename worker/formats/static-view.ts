/**
 * The card's own view without a script: for a file that loads nothing, and for an iframe. Its control is a link, and its links lead to
 * our own pages.
 */
import { html, raw } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/card/compact-card.ts';
import { full } from '../../widget/view/card/full-card.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { figuresAddress } from './card-links.ts';
import { escapeHtml } from './escape.ts';

export type Markup = ReturnType<typeof html>;
/** Left out where the reader's own scheme is followed. */
export type Theme = 'light' | 'dark';

/** The theme of the parameter. */
export function themeOf(drawn: Theme | 'auto'): Theme | undefined {
  return drawn === 'auto' ? undefined : drawn;
}

const CONTROL = /<button type="button" class="open"[^>]*>(.*?)<\/button>/;

/** The looks of a card outside a shadow tree, where its host is an element of the class `host`. */
export const STATIC_STYLES = `body { margin: 0; font: 1em/1.5 system-ui, sans-serif }
${hosted(compactStyles)}${hosted(fullStyles)}`;

/** Exported for the test that nothing is left of the shadow tree. */
export function hosted(styles: string): string {
  return styles.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
}

/**
 * The colours are those of the document, whose head names its scheme. `origin` comes before the addresses of links; empty where the page is
 * on it. `today` is the reader's day, where there is a clock that says it.
 */
export async function staticView(card: CompactCard | FullCard, origin: string, today?: string): Promise<Markup> {
  return html`<div class="host">${await viewWithoutScript(card, origin, '', today)}</div>`;
}

/** The view of the card, full where it is a full card, whose control works without a script. `level` is that of its heading. */
export async function viewWithoutScript(
  card: CompactCard | FullCard,
  origin: string,
  level = '',
  today?: string,
): Promise<Markup> {
  const options = { tag: card.lang, api: origin, level, ...(today === undefined ? {} : { today }) };
  if ('groups' in card) return raw(String(await full(html, card, options)));
  const markup = String(await compact(html, card, options));
  return raw(withLink(markup, `${origin}${figuresAddress(card)}`));
}

/** Without a script the control of a compact view can only lead somewhere. */
function withLink(markup: string, address: string): string {
  if (!CONTROL.test(markup)) throw new Error('the compact view has no control that could become a link');
  return markup.replace(CONTROL, (_, label: string) => `<a class="open" href="${escapeHtml(address)}">${label}</a>`);
}
