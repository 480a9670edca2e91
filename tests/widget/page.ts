/** Puts an element into a page with a fake network, and reads what it shows, which events it fires and which errors it throws. */
import { afterEach, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { defineElements } from '../../widget/element/define.ts';
import type { TradeCard } from '../../widget/element/trade-card.ts';
import * as figure from '../../widget/element/trade-figure.ts';
import * as receipt from '../../widget/open/open-receipt.ts';
import * as full from '../../widget/open/panel.ts';
import { answer, type Table } from '../support/table.ts';

/** The scripts that the elements load on demand. */
const lazyScripts = { full, receipt, figure };
defineElements(import.meta.url, async (name) => lazyScripts[name]);

export const FALLBACK = 'Xinjiang foreign trade, January to May 2025: 227.67 billion yuan (China Gate)';

/** The event that an element fires when its request has succeeded or failed. */
export type Outcome = CustomEvent<{ card?: unknown; error?: Error }>;

declare module 'vitest/browser' {
  interface BrowserCommands {
    press(key: string): Promise<void>;
  }
}

/** Presses a key at the focused element, by the browser's own input. */
export function press(key: string): Promise<void> {
  window.focus();
  return commands.press(key);
}

/** Waits until `condition` returns a true value, and returns that value. A busy machine needs more than vitest's one second. */
export function waitUntil<T>(condition: () => T) {
  return vi.waitUntil(condition, { timeout: 15_000 });
}

/** Waits for an open receipt, or another popover, that contains `words`. Its script is loaded first, which takes long on a busy machine. */
export async function waitForPopover(element: HTMLElement, words = '', selector = '.receipt'): Promise<HTMLElement> {
  const popover = () => element.shadowRoot?.querySelector<HTMLElement>(`${selector}:popover-open`);
  await waitUntil(() => popover()?.textContent?.includes(words));
  return popover() as HTMLElement;
}

const mounted: HTMLElement[] = [];

afterEach(() => {
  for (const place of mounted.splice(0)) place.remove();
  vi.unstubAllGlobals();
});

/** Answers requests from the table instead of the network. Returns the list of requests, which grows as they are sent. */
export function fakeNetwork(table: Table): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
    });
    return Promise.race([answer(table, request), aborted]);
  });
  return requests;
}

/** A response that arrives when `release` is called. */
export function delayedResponse(response: Response): { answer: () => Promise<Response>; release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => released.then(() => response), release };
}

/** Waits until `count` requests have been sent. */
export function waitForRequests(requests: Request[], count = 1): Promise<unknown> {
  return waitUntil(() => requests.length >= count);
}

/** Waits until the element has drawn its changes. Lit draws within a few microtasks. */
export async function waitForDrawing(): Promise<void> {
  for (let microtask = 0; microtask < 5; microtask++) await null;
}

/** Path and query of each request. */
export function paths(requests: Request[]): string[] {
  return requests.map(({ url }) => new URL(url).pathname + new URL(url).search);
}

/** Puts the markup into a `div` of the page. Returns this `place`, the `<trade-card>` in it, and the first outcome of a request. */
export function mount(markup: string): { place: HTMLElement; element: TradeCard; outcome: Promise<Outcome> } {
  const place = document.body.appendChild(document.createElement('div'));
  mounted.push(place);
  const outcome = nextOutcome(place);
  place.innerHTML = markup;
  return { place, element: place.querySelector('trade-card') as TradeCard, outcome };
}

/** Puts the markup into the page and waits for its card. Throws if the card cannot be loaded. */
export async function mountLoaded(markup: string): Promise<TradeCard> {
  const { element, outcome } = mount(markup);
  const { type, detail } = await outcome;
  if (type !== 'trade-card-load') throw detail.error;
  return element;
}

/** The next outcome of `place`, or of an element in it: events bubble. */
export async function nextOutcome(place: EventTarget): Promise<Outcome> {
  const outcome = await new Promise<Outcome>((resolve) => {
    for (const type of ['trade-card-load', 'trade-card-error']) {
      place.addEventListener(type, (event) => resolve(event as Outcome), { once: true });
    }
  });
  // The element draws after it has fired the event.
  await waitForDrawing();
  return outcome;
}

/** The texts of the fallback that the element shows; empty if it shows a card. */
export function fallbackOf(element: Element): (string | null)[] {
  const nodes = element.shadowRoot?.querySelector('slot')?.assignedNodes() ?? [];
  return nodes.map(({ textContent }) => textContent);
}

/** The visible text of each matching element of the card. */
export function textsOf(element: Element, selector: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => plain(shownText(part)));
}

/** The visible text of a node: without the texts for other widths, and without lines for which the card has no space. */
export function shownText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (
    node instanceof Element &&
    node.matches('.narrow, .wide, .spare, .spare *, .rest > p, .pre, .address') &&
    isHidden(node)
  )
    return '';
  return [...node.childNodes].map(shownText).join('');
}

/** Lines that do not fit wrap below their row (`.spare`) or beside their column (`.rest`), where they are cut off. */
function isHidden(part: Element): boolean {
  const [row, column] = ['.spare', '.rest'].map((selector) => part.closest(selector)?.getBoundingClientRect());
  const { top, left, right } = part.getBoundingClientRect();
  const isBelow = row && !part.matches('.spare') && top >= row.bottom - 1;
  const isBeside = column && (left >= column.right - 1 || right <= column.left + 1);
  return isBelow || isBeside || !part.checkVisibility();
}

/** Text with simple spaces, without invisible joiners: `May\u2060–Jun` becomes `May–Jun`. */
export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2060\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Collects uncaught errors of the page from now on. The returned function stops and returns them. */
export function collectErrors(): () => Promise<unknown[]> {
  const errors: unknown[] = [];
  const listener = (event: ErrorEvent | PromiseRejectionEvent) =>
    errors.push('reason' in event ? event.reason : event.error);
  window.addEventListener('error', listener);
  window.addEventListener('unhandledrejection', listener);
  return async () => {
    // Rejections are reported in a later task. Vitest catches those that come even later, and the run fails.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    window.removeEventListener('error', listener);
    window.removeEventListener('unhandledrejection', listener);
    return errors;
  };
}
