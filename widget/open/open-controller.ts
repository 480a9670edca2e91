/**
 * Handles clicks in the shadow root of an element. A click opens the receipt of a number or the full view of a card. Each of the two is a
 * script that is loaded on demand. The clicked control looks busy at once. If the script cannot be loaded, a popover says so and links to the
 * page of the number. A plain click never leaves the host page.
 */
import { html, render } from 'lit/html.js';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { type LazyScripts, toolkit } from './lazy-scripts.ts';
import { notLoaded } from './phrases.ts';

export class OpenController {
  readonly #host: GuestElement;
  /** If the reader clicks another control while a script loads, only the last one opens. */
  #lastClicked: Element | undefined;

  constructor(host: GuestElement) {
    this.#host = host;
    host.addEventListener('click', guarded(this.#click));
    host.addEventListener('pointerover', guarded(this.#prefetch));
  }

  /** In the views, the link of a number is `.cite`, and the button for the full view is `.open`. */
  #scriptFor(control: Element): Promise<LazyScripts['full'] | LazyScripts['receipt']> {
    return toolkit.script(control.matches('.open') ? 'full' : 'receipt');
  }

  /** The element in our shadow root that matches the selector and received the event. Other matches belong to the host page. */
  #find(event: Event, selector: string): HTMLAnchorElement | undefined {
    const match = (event.composedPath() as HTMLAnchorElement[]).find((node) => node.matches?.(selector));
    return match?.getRootNode() === this.#host.shadowRoot ? match : undefined;
  }

  readonly #click = async (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const control = this.#find(event, 'a[href],.open');
    if (!control) {
      // The element may be inside a link of the page. A click in an open receipt must not follow that link; a click on a summary must still unfold it.
      if (this.#find(event, '[popover],dialog') && !this.#find(event, 'summary')) event.preventDefault();
      return;
    }
    // The browser handles a click that opens a new tab or window.
    if (!control.matches('.cite,.open') || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const focused = document.activeElement;
    this.#lastClicked = control;
    control.ariaBusy = 'true';
    const script = await this.#scriptFor(control).catch(() => null);
    control.ariaBusy = null;
    // Do not interrupt a reader who has clicked another control meanwhile, or types in the page.
    const isElsewhere = ![focused, this.#host].includes(document.activeElement);
    if (this.#lastClicked !== control || !control.isConnected || isElsewhere) return;
    try {
      // A script that failed to load is null. This line then throws, and the failure is shown.
      await (script as NonNullable<typeof script>).open(control, this.#host, toolkit);
    } catch {
      this.#showFailure(control);
    }
  };

  #showFailure(control: HTMLAnchorElement): void {
    const root = this.#host.shadowRoot as ShadowRoot;
    const link = control.href ? control : (root.querySelector('.cite') as HTMLAnchorElement);
    root.querySelector('.failure')?.remove();
    const failure = Object.assign(document.createElement('div'), { className: 'failure', popover: 'auto' });
    root.append(failure);
    // A sign instead of words keeps the first script small.
    render(notLoaded(html, '⚠', link), failure);
    failure.showPopover();
  }

  readonly #prefetch = async (event: Event) => {
    const control = this.#find(event, '.cite,.open');
    if (control) await (await this.#scriptFor(control)).prefetch(this.#host, toolkit);
  };
}
