/**
 * What a click in an element's shadow root opens: the receipt of a number, or the full view of a card. Both are scripts of their own; a
 * control shows from the first frame that it is waited for. Where a script can't be loaded a popover says so and links to the number's
 * page: the page around the element is never navigated away.
 */
import { html } from 'lit/html.js';
import { guarded } from '../dom/guard.ts';
import { draw } from '../dom/root.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { notLoaded } from './phrases.ts';

/** `failed` says in the element's language that something was not loaded. */
export function listen(element: HTMLElement, failed: () => string, toolkit: Toolkit): void {
  const partOf = (control: Element) => toolkit.part(control.matches('.open') ? 'full' : 'receipt');
  // What is in the light DOM, or around the element, is the page's.
  const find = (event: Event, selector: string) => {
    const found = (event.composedPath() as Element[]).find((node) => node.matches?.(selector));
    return found?.getRootNode() === element.shadowRoot ? found : undefined;
  };

  let last: Element;

  const click = async (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const root = element.shadowRoot as ShadowRoot;
    const control = find(event, 'a[href],.open') as HTMLAnchorElement | undefined;
    if (!control) {
      // The element may stand in a link, which a click in something that is open would follow.
      if (find(event, '[popover],dialog')) event.preventDefault();
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
    control.ariaBusy = null;
    // Whoever has selected something else meanwhile, or types in the page, is not interrupted.
    if (last !== control || !control.isConnected || ![focused, element].includes(document.activeElement)) return;
    try {
      // Without the script there is nothing to call.
      await (part as NonNullable<typeof part>).open(control, element, toolkit);
    } catch {
      const link = control.href ? control : (root.querySelector('.cite') as HTMLAnchorElement);
      const failure = root.appendChild(document.createElement('div'));
      failure.popover = 'auto';
      draw(notLoaded(html, failed(), link), failure);
      failure.showPopover();
    }
  };
  element.addEventListener('click', guarded(click));

  const prefetch = async (event: Event) => {
    const control = find(event, '.cite,.open');
    if (control) await (await partOf(control)).prefetch(element, toolkit);
  };
  for (const type of ['pointerover', 'focusin']) element.addEventListener(type, guarded(prefetch));
}
