/**
 * The card's own view without a script: for a file that loads nothing, and for an iframe. Its control is a link, and its links lead to
 * our own pages.
 */
import { html } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { compact } from '../../widget/view/card/compact-card.ts';
import { full } from '../../widget/view/card/full-card.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { figuresAddress } from './card-links.ts';

export type Markup = ReturnType<typeof html>;
/** `auto` follows what the reader prefers. */
export type Theme = 'light' | 'dark' | 'auto';

/** The looks of a card outside a shadow tree, where its host is an element of the class `host`. */
export const STATIC_STYLES = `body { margin: 0; font: 1em/1.5 system-ui, sans-serif }
${hosted(compactStyles)}${hosted(fullStyles)}`;

/** Exported for the test that nothing is left of the shadow tree. */
export function hosted(styles: string): string {
  return styles.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
}

/** Options of a place that shows a view without a script. */
interface Place {
  /** Comes before the addresses of links; empty where the page is on our site. */
  origin: string;
  /** The level of its heading. */
  level?: string;
  /** The reader's day, where there is a clock that says it. */
  today?: string;
}

/** The view of the card, full where it is a full card, whose control leads to the page of its figures. */
export function viewWithoutScript(card: CompactCard | FullCard, { origin, level = '', ...clock }: Place): Markup {
  const options = { api: origin, level, figures: `${origin}${figuresAddress(card)}`, ...clock };
  return ('groups' in card ? full(html, card, options) : compact(html, card, options)) as Markup;
}
