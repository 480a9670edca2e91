/** The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it. */
import type { GuestElement } from '../dom/guest-element.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { type CardHost, loadFull, showPanel } from './panel.ts';

export { fullView } from './panel.ts';

/** Loads what the panel is going to show. */
export function prefetch(host: GuestElement, toolkit: Toolkit): Promise<unknown> {
  return loadFull(host as CardHost, toolkit).catch(() => {});
}

/** Opens the panel of the card beside its control. */
export function open(control: HTMLElement, host: GuestElement, toolkit: Toolkit): void {
  showPanel(control, host as CardHost, toolkit);
}
