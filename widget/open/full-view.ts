/** The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it. */

import { styled } from '../dom/sheet.ts';
import { full } from '../view/card/full-card.ts';
import type { Toolkit } from './lazy-scripts.ts';
import type { Host } from './panel.ts';
import { loadFull, showPanel } from './panel.ts';

/** The style sheet of view/full-styles.ts, set by the build. */
declare const FULL_STYLES: string;

const addStyles = styled(FULL_STYLES);

/** The view for a root, which gets its looks. */
export function viewIn(root: ShadowRoot): typeof full {
  addStyles(root);
  return full;
}

/** Loads what the panel is going to show. */
export function prefetch(element: HTMLElement, toolkit: Toolkit): Promise<unknown> {
  return loadFull(element as Host, toolkit).catch(() => {});
}

/** Opens the panel of the card beside its control. */
export function open(control: HTMLElement, element: HTMLElement, toolkit: Toolkit): void {
  showPanel(control, element as Host, toolkit);
}
