/** Defines the elements, once however often a page includes the script. */
import { type LoadPart, toolkit } from '../open/lazy-scripts.ts';
import { TradeCard } from './trade-card.ts';
import { TradeFigure } from './trade-figure.ts';

/** `script` is the address of the script, whose origin is that of the API; `part` loads a script that is needed later. */
export function defineElements(script: string, part: LoadPart): void {
  // Lit's templates are HTML, which a page of XHTML would parse as XML, with an error on the console for each.
  if (document.contentType !== 'text/html') return;
  toolkit.origin = new URL(script).origin;
  toolkit.part = part;
  if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
  if (!customElements.get('trade-figure')) customElements.define('trade-figure', TradeFigure);
}
