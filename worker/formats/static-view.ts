/**
 * The card without its script: for files, iframes and pages before the script has loaded. It is the view of the element, but the control that
 * opens the panel is a link to a page.
 */
import { html } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/card/compact-card.ts';
import { full } from '../../widget/view/card/full-card.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { figuresPath } from './card-links.ts';

export type Markup = ReturnType<typeof html>;
/** `auto` follows what the reader prefers. */
export type Theme = 'light' | 'dark' | 'auto';

/** The styles of a card outside a shadow tree, in an element of class `host`. */
export const STATIC_STYLES = `body { margin: 0; font: 1em/1.5 system-ui, sans-serif }
${withHostClass(compactStyles)}${withHostClass(fullStyles)}`;

/** `:host([theme="dark"]) a` becomes `.host[theme="dark"] a`. */
export function withHostClass(styles: string): string {
  return styles.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
}

interface ViewOptions {
  /** The origin of links. Empty on our own pages. */
  origin: string;
  /** The level of the title's heading. */
  level?: string;
  /** The reader's day. Without it, the card does not say that a figure is late. */
  today?: string;
}

export function viewWithoutScript(card: CompactCard | FullCard, { origin, level = '', ...clock }: ViewOptions): Markup {
  const options = { api: origin, level, figures: `${origin}${figuresPath(card)}`, ...clock };
  return ('groups' in card ? full(html, card, options) : compact(html, card, options)) as Markup;
}
