/**
 * The script that a page includes: registers the elements once, however often it is included, and finds the API beside itself.
 * Of `<trade-figure>` it carries only the name: what it does is loaded where a page has one.
 */
import { html, render } from 'lit';
import { TradeCard } from './trade-card.ts';

TradeCard.base = import.meta.url;
if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
if (!customElements.get('trade-figure')) {
  customElements.define(
    'trade-figure',
    class extends HTMLElement {
      connectedCallback(): void {
        // Without it the figure's own words stand, as they do without JavaScript.
        import(new URL('trade-figure.js', TradeCard.base).href).then(
          ({ connect }) => connect(this, html, render, TradeCard.base),
          () => {},
        );
      }
    },
  );
}
