/**
 * What a click in an element's shadow root opens: the receipt of a number, or the full view of a card. Both are scripts of their own; a
 * control shows from the first frame that it is waited for. Where a script can't be loaded a popover says so and links to the number's
 * page: the page around the element is never navigated away.
 */
import { html, render } from 'lit/html.js';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { type LazyScripts, toolkit } from './lazy-scripts.ts';
import { notLoaded } from './phrases.ts';

export class OpenController {
  readonly #host: GuestElement;
  /** The control that was selected last. */
  #last: Element | undefined;

  constructor(host: GuestElement) {
    this.#host = host;
    host.addEventListener('click', guarded(this.#click));
    host.addEventListener('pointerover', guarded(this.#prefetch));
  }

  /** In the views `.cite` is the link of a number, which opens its receipt, and `.open` the control of the full view. */
  #scriptOf(control: Element): Promise<LazyScripts['full'] | LazyScripts['receipt']> {
    return toolkit.script(control.matches('.open') ? 'full' : 'receipt');
  }

  /** The element in the shadow root that the event is of. What is in the light DOM, or around the host, is the page's. */
  #find(event: Event, selector: string): HTMLAnchorElement | undefined {
    const found = (event.composedPath() as HTMLAnchorElement[]).find((node) => node.matches?.(selector));
    return found?.getRootNode() === this.#host.shadowRoot ? found : undefined;
  }

  readonly #click = async (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const control = this.#find(event, 'a[href],.open');
    if (!control) {
      // The host may stand in a link, which a click in something that is open would follow, unless it folds a part of it out.
      if (this.#find(event, '[popover],dialog') && !this.#find(event, 'summary')) event.preventDefault();
      return;
    }
    // A click that asks for a tab or a window is left to the browser.
    if (!control.matches('.cite,.open') || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const focused = document.activeElement;
    this.#last = control;
    control.ariaBusy = 'true';
    const script = await this.#scriptOf(control).catch(() => null);
    control.ariaBusy = null;
    // Whoever has selected something else meanwhile, or types in the page, is not interrupted.
    const isElsewhere = ![focused, this.#host].includes(document.activeElement);
    if (this.#last !== control || !control.isConnected || isElsewhere) return;
    try {
      // Without the script there is nothing to call.
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
    // The sign stands for words, which the first script has in no language.
    render(notLoaded(html, '⚠', link), failure);
    failure.showPopover();
  }

  readonly #prefetch = async (event: Event) => {
    const control = this.#find(event, '.cite,.open');
    if (control) await (await this.#scriptOf(control)).prefetch(this.#host, toolkit);
  };
}
