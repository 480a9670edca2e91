/**
 * What the first script shares with the parts that are loaded later, so that Lit and the requests are on a page once: lit's template
 * tag and renderer, the loading of answers, the way a number opens its receipt, and where the API is.
 */
import { html, render } from 'lit/html.js';
import { load } from './load.ts';
import { failureOf, languageOf, localeOf } from './locale.ts';
import type { compact } from './view/compact.ts';

/** The scripts that are loaded when a page or a reader first needs them, by name. */
export interface Parts {
  full: { viewIn(root: ShadowRoot): typeof compact };
  receipt: { openReceipt(link: HTMLAnchorElement, toolkit: Toolkit, tag: string): Promise<void> };
  'trade-figure': { connect(element: HTMLElement, toolkit: Toolkit): Promise<void> };
}

export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

export const toolkit = {
  html,
  render: render as (template: unknown, into: HTMLElement | DocumentFragment) => unknown,
  load,
  /** Makes numbers in a shadow root open their receipts. */
  listen,
  /** Origin of the script, which is that of the API unless an element names another. */
  origin: '',
  part: undefined as unknown as LoadPart,
};

export type Toolkit = typeof toolkit;

/**
 * A click on a number in the shadow root of `element` opens the receipt in place. Where its script or the fact can't be loaded, the
 * popover says so and links to the fact's page: the page around the element is never navigated away.
 */
function listen(root: ShadowRoot, element: HTMLElement): void {
  let failure: HTMLElement | undefined;
  root.addEventListener('click', async (event) => {
    const click = event as MouseEvent;
    const link = click.composedPath().find((node) => (node as HTMLAnchorElement).href) as HTMLAnchorElement;
    // Links in the light DOM are the page's.
    if (link?.getRootNode() !== root) return;
    // Whatever address an answer contains, a link runs no script.
    if (!/^http/.test(link.protocol)) click.preventDefault();
    // A click that asks for a tab or a window is left to the browser.
    if (!link.matches('.cite') || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    try {
      await (await toolkit.part('receipt')).openReceipt(link, toolkit, localeOf(element, languageOf(element)));
    } catch {
      if (!link.isConnected) return;
      // A browser's own popover, legible without the styles of the receipt's script.
      failure ??= root.appendChild(document.createElement('div'));
      failure.popover = 'auto';
      render(
        html`<p role="alert">${failureOf(element)} <a href="${link.href}" target="_blank" rel="noopener">${link.pathname}</a></p>`,
        failure,
      );
      failure.showPopover();
    }
  });
}
