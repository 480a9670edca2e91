/** Defines the elements, once however often a page includes the script. */
import { guarded } from '../dom/guard.ts';
import { GuestElement, TEXT } from '../dom/guest-element.ts';
import { type LoadScript, toolkit } from '../open/lazy-scripts.ts';
import { OpenController } from '../open/open-controller.ts';
import { ApiRequest } from '../request/api-request.ts';
import { TradeCard } from './trade-card.ts';

const FIGURE = 'trade-figure';
/** Milliseconds until the script of figures is requested again after a failure. */
const RETRY = 20_000;

/** `address` is that of the script, whose origin is that of the API; `loadScript` loads those that are needed later. */
export function defineElements(address: string, loadScript: LoadScript): void {
  // Lit's templates are HTML, which a page of XHTML would parse as XML, with an error on the console for each.
  if (document.contentType !== 'text/html') return;
  toolkit.origin = new URL(address).origin;
  toolkit.script = loadScript;
  if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
  whenOnPage(FIGURE, defineFigure);
}

/** Loads and defines `<trade-figure>`. If the script cannot be loaded, it tries again. */
export const defineFigure = guarded(async () => {
  const script = await toolkit.script('figure').catch(() => null);
  if (!script) setTimeout(defineFigure, RETRY);
  else if (!customElements.get(FIGURE)) {
    const kit = { GuestElement, TEXT, ApiRequest, OpenController };
    customElements.define(FIGURE, script.figureClass(kit, toolkit));
  }
});

/** Calls `act` once the document has an element of that name. Elements in shadow roots cannot be found. */
function whenOnPage(name: string, act: () => void): void {
  const isPresent = (node: ParentNode | Element) =>
    ('matches' in node && node.matches(name)) || node.querySelector?.(name);
  if (isPresent(document)) {
    act();
    return;
  }
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => ([...addedNodes] as Element[]).some(isPresent))) return;
    observer.disconnect();
    act();
  });
  observer.observe(document, { childList: true, subtree: true });
}
