/**
 * What a click in an element's shadow root opens: the receipt of a number, or the full view of a card. Both are scripts of their own; a
 * control shows from the first frame that it is waited for. Where a script can't be loaded a popover says so and links to the number's
 * page: the page around the element is never navigated away.
 */
import { html, render } from 'lit/html.js';
import type { Toolkit } from './parts.ts';
import { notLoaded } from './view/not-loaded.ts';

/** `failed` says in the element's language that something was not loaded. */
export function listen(root: ShadowRoot, element: HTMLElement, failed: () => string, toolkit: Toolkit): void {
  const partOf = (control: Element) => toolkit.part(control.matches('.open') ? 'full' : 'receipt');

  let last: Element;

  root.addEventListener('click', async (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const path = event.composedPath() as Element[];
    const control = path.find((node) => node.matches?.('a[href],.open')) as HTMLAnchorElement;
    // Links in the light DOM are the page's.
    if (control?.getRootNode() !== root) {
      // The element may stand in a link, which a click in something that is open would follow.
      if ((event.target as Element).closest('[popover],dialog')) event.preventDefault();
      return;
    }
    // Whatever address an answer contains, a link runs no script.
    if (!/^(http|$)/.test(control.protocol ?? '')) event.preventDefault();
    // A click that asks for a tab or a window is left to the browser.
    if (!control.matches('.cite,.open') || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const focused = document.activeElement;
    last = control;
    control.ariaBusy = 'true';
    const part = await partOf(control).catch(() => null);
    control.removeAttribute('aria-busy');
    // Whoever has selected something else meanwhile, or types in the page, is not interrupted.
    if (last !== control || !control.isConnected || ![focused, element].includes(document.activeElement)) return;
    if (part) {
      part.open(control, element, toolkit);
      return;
    }
    const link = control.href ? control : (root.querySelector('.cite') as HTMLAnchorElement);
    const failure = root.appendChild(document.createElement('div'));
    failure.popover = 'auto';
    render(notLoaded(html, failed(), link), failure);
    failure.showPopover();
  });

  for (const type of ['pointerover', 'focusin']) {
    root.addEventListener(type, ({ target }) => {
      const control = (target as Element).closest('.cite,.open');
      if (control)
        partOf(control).then(
          ({ prefetch }) => prefetch(element, toolkit),
          () => {},
        );
    });
  }
}
