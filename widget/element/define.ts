/** Defines the elements, once however often a page includes the script. */
import { type LoadScript, toolkit } from '../open/lazy-scripts.ts';
import { TradeCard } from './trade-card.ts';
import { TradeFigure } from './trade-figure.ts';

/** `address` is that of the script, whose origin is that of the API; `loadScript` loads those that are needed later. */
export function defineElements(address: string, loadScript: LoadScript): void {
  // Lit's templates are HTML, which a page of XHTML would parse as XML, with an error on the console for each.
  if (document.contentType !== 'text/html') return;
  toolkit.origin = new URL(address).origin;
  toolkit.script = loadScript;
  if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
  if (!customElements.get('trade-figure')) customElements.define('trade-figure', TradeFigure);
}
