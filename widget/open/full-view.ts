/** The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it. */
import type { GuestElement } from '../dom/guest-element.ts';
import { full } from '../view/card/full-card.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { type CardHost, loadFull, showPanel } from './panel.ts';
import { takeAlong } from './take-along.ts';

/** The style sheet of view/styles/full-styles.ts, set by the build. */
declare const FULL_STYLES: string;

/** The view for a host, which gets its looks. */
export function fullView(host: GuestElement): typeof full {
  host.addStyles(FULL_STYLES);
  // The same listener is added once, however often it is added.
  host.shadowRoot?.addEventListener('click', takeAlong);
  return full;
}

/** Loads what the panel is going to show. */
export function prefetch(host: GuestElement, toolkit: Toolkit): Promise<unknown> {
  return loadFull(host as CardHost, toolkit).catch(() => {});
}

/** Opens the panel of the card beside its control. */
export function open(control: HTMLElement, host: GuestElement, toolkit: Toolkit): void {
  showPanel(control, host as CardHost, toolkit);
}
