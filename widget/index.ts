/**
 * The script that a page includes: registers the elements once, however often it is included, and finds the API beside itself.
 * Of `<trade-figure>` it carries only the name: what it does is loaded where a page has one.
 */
import { html, render } from 'lit';
import { TradeCard } from './trade-card.ts';

/**
 * One cited number inside running text. The element's children are the words, which stay; they lead to the receipt, and a note
 * follows them when the number has been revised.
 *
 * @attr {string} fact - The fact's id, such as `CN-XJ.trade.growth.world.total.2025-01..2025-05`.
 * @attr {string} as-of - The day of which the words tell: the number is marked where it was revised after it.
 * @attr {string} api - Origin of the API; by default that of the script.
 * @slot - The number in the author's words.
 * @fires trade-figure-load - The words lead to the receipt; `detail` is `{ fact }`.
 * @fires trade-figure-error - No fact could be had; `detail` is `{ error }`. The words stay as they are.
 * @csspart number - The words
 * @csspart mark - The note of a revision
 * @csspart receipt - The receipt
 */
class TradeFigure extends HTMLElement {
  connectedCallback(): void {
    // Without it the figure's own words stand, as they do without JavaScript.
    import(new URL('trade-figure.js', TradeCard.base).href).then(
      ({ connect }) => connect(this, html, render, TradeCard.base),
      () => {},
    );
  }
}

TradeCard.base = import.meta.url;
if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
if (!customElements.get('trade-figure')) customElements.define('trade-figure', TradeFigure);
