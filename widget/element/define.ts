/** Defines the elements, once even if a page includes the script twice. */
import { guarded } from '../dom/guard.ts';
import { GuestElement, TEXT } from '../dom/guest-element.ts';
import { type LoadScript, toolkit } from '../open/lazy-scripts.ts';
import { OpenController } from '../open/open-controller.ts';
import { ApiRequest } from '../request/api-request.ts';
import { TradeCard } from './trade-card.ts';

const FIGURE = 'trade-figure';
/** Milliseconds until the script of figures is requested again after a failure. */
const RETRY_DELAY = 20_000;

/** `scriptUrl` has the origin of the API. `loadScript` loads the scripts that are needed later. */
export function defineElements(scriptUrl: string, loadScript: LoadScript): void {
  // An XHTML page would parse Lit's templates as XML, with an error on the console for each.
  if (document.contentType !== 'text/html') return;
  toolkit.origin = new URL(scriptUrl).origin;
  toolkit.script = loadScript;
  if (!customElements.get('trade-card')) customElements.define('trade-card', TradeCard);
  whenOnPage(FIGURE, defineFigure);
}

/** Loads and defines `<trade-figure>`. If the script cannot be loaded, it tries again. */
export const defineFigure = guarded(async () => {
  const script = await toolkit.script('figure').catch(() => null);
  if (!script) setTimeout(defineFigure, RETRY_DELAY);
  else if (!customElements.get(FIGURE)) {
    // Passed instead of imported, so that the script of figures does not contain them again.
    const kit = { GuestElement, TEXT, ApiRequest, OpenController };
    customElements.define(FIGURE, script.figureClass(kit, toolkit));
  }
});

/** Calls `callback` once the document has an element of that name. Elements in shadow roots cannot be found. */
function whenOnPage(name: string, callback: () => void): void {
  const isPresent = (node: ParentNode | Element) =>
    ('matches' in node && node.matches(name)) || node.querySelector?.(name);
  if (isPresent(document)) {
    callback();
    return;
  }
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => ([...addedNodes] as Element[]).some(isPresent))) return;
    observer.disconnect();
    callback();
  });
  observer.observe(document, { childList: true, subtree: true });
}
