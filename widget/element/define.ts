/** Defines the elements, once however often a page includes the script. */

import { fire } from '../dom/guard.ts';
import type { LoadPart } from '../open/lazy-scripts.ts';
import { toolkit } from '../open/toolkit.ts';
import { TradeCard } from './trade-card.ts';

/**
 * One cited number inside running text. The element's children are the words, which stay; they lead to the receipt, and a note
 * follows them where the number is disputed, corrected or withdrawn.
 *
 * @attr {string} fact - The id of a fact, as cards and `/v1/facts` have it.
 * @attr {string} as-of - The day on which the words were written: the number is marked where it was revised after it.
 * @attr {string} theme - `light` or `dark` for the receipt; by default the used `color-scheme` of the page.
 * @attr {string} api - Origin of the API; by default that of the script.
 * @slot - The number in the author's words.
 * @fires trade-figure-load - The words lead to the receipt. `detail` is `{ fact }`.
 * @fires trade-figure-error - The fact, or the script of figures, could not be loaded. `detail` is `{ error }`. The words stay as they are; a mistyped id is also named on the console, once.
 * @csspart number - The words
 * @csspart mark - The note that the number is in doubt or was revised
 * @csspart receipt - The receipt
 */
class TradeFigure extends HTMLElement {
  connectedCallback(): void {
    toolkit
      .part('trade-figure')
      .then(({ connect }) => connect(this, toolkit))
      // Without its script the figure's words stand as they do without JavaScript.
      .catch((error) => fire(this, 'trade-figure-error', { error }));
  }
}

/** `script` is the address of the script, whose origin is that of the API; `part` loads a script that is needed later. */
export function defineElements(script: string, part: LoadPart): void {
  toolkit.origin = new URL(script).origin;
  toolkit.part = part;
  if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
  if (!customElements.get('trade-figure')) customElements.define('trade-figure', TradeFigure);
}
