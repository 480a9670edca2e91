/** The page that an element under test is put into: its network, its outcome, and what was thrown into it. */
import { afterEach, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { defineElements } from '../../widget/element/define.ts';
import type { TradeCard } from '../../widget/element/trade-card.ts';
import * as figure from '../../widget/element/trade-figure.ts';
import * as receipt from '../../widget/open/open-receipt.ts';
import * as full from '../../widget/open/panel.ts';
import { answer, type Table } from '../support/table.ts';

const parts = { full, receipt, figure };
defineElements(import.meta.url, async (name) => parts[name]);

export const FALLBACK = 'Xinjiang foreign trade, January to May 2025: 227.67 billion yuan (China Gate)';

/** What an element's request came to: the event that it fired. */
export type Outcome = CustomEvent<{ card?: unknown; error?: Error }>;

declare module 'vitest/browser' {
  interface BrowserCommands {
    press(key: string): Promise<void>;
  }
}

/** Presses a key where the focus is, by the browser's own input. */
export function press(key: string): Promise<void> {
  window.focus();
  return commands.press(key);
}

/** The open receipt, or another popover, with `words` in it; its script comes first, and a busy machine takes its time. */
export async function opened(element: HTMLElement, words = '', selector = '.receipt'): Promise<HTMLElement> {
  const receipt = () => element.shadowRoot?.querySelector<HTMLElement>(`${selector}:popover-open`);
  await vi.waitUntil(() => receipt()?.textContent?.includes(words), { timeout: 10_000 });
  return receipt() as HTMLElement;
}

const places: HTMLElement[] = [];

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
  vi.unstubAllGlobals();
});

/** Puts the table in place of the network and returns the requests, as they come. */
export function network(table: Table): Request[] {
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

/** An answer that the network holds back until it is released. */
export function delayed(response: Response): { answer: () => Promise<Response>; release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => released.then(() => response), release };
}

/** Resolves when as many requests have been made. */
export function asked(requests: Request[], count = 1): Promise<unknown> {
  return vi.waitUntil(() => requests.length >= count, { timeout: 10_000 });
}

/** Resolves when the element has drawn what has changed. */
export async function drawn(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await null;
}

/** Path and query of each request. */
export function paths(requests: Request[]): string[] {
  return requests.map(({ url }) => new URL(url).pathname + new URL(url).search);
}

/** The markup in a place of its own, the element in it, and the first outcome of its request. */
export function put(markup: string): { place: HTMLElement; element: TradeCard; outcome: Promise<Outcome> } {
  const place = document.body.appendChild(document.createElement('div'));
  places.push(place);
  const outcome = next(place);
  place.innerHTML = markup;
  return { place, element: place.querySelector('trade-card') as TradeCard, outcome };
}

/** The element with its card shown. */
export async function putLoaded(markup: string): Promise<TradeCard> {
  const { element, outcome } = put(markup);
  const { type, detail } = await outcome;
  if (type !== 'trade-card-load') throw detail.error;
  return element;
}

/** The next outcome of an element in `place`, which both kinds of event bubble to. */
export async function next(place: EventTarget): Promise<Outcome> {
  const outcome = await new Promise<Outcome>((resolve) => {
    for (const type of ['trade-card-load', 'trade-card-error']) {
      place.addEventListener(type, (event) => resolve(event as Outcome), { once: true });
    }
  });
  // What the element does after it has told of it.
  await drawn();
  return outcome;
}

/** The children that show through the element: all of its fallback, or nothing. */
export function fallbackOf(element: Element): (string | null)[] {
  const nodes = element.shadowRoot?.querySelector('slot')?.assignedNodes() ?? [];
  return nodes.map(({ textContent }) => textContent);
}

/** The text of a part of the card, spaces as a reader sees them. */
export function text(element: Element, selector: string): string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => plain(shownText(part)));
}

/** The text of what is shown, without what a card says at another width, or has left out for want of room. */
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

function isHidden(part: Element): boolean {
  const [row, column] = ['.spare', '.rest'].map((selector) => part.closest(selector)?.getBoundingClientRect());
  const { top, left, right } = part.getBoundingClientRect();
  const isBelow = row && !part.matches('.spare') && top >= row.bottom - 1;
  const isBeside = column && (left >= column.right - 1 || right <= column.left + 1);
  return isBelow || isBeside || !part.checkVisibility();
}

export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2060\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Collects what reaches the page's error handlers from now on, until it is asked for. */
export function listenForErrors(): () => Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    errors.push('reason' in event ? event.reason : event.error);
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  return async () => {
    // Rejections are reported in a task of their own; what comes later still is caught by vitest and fails the run.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    return errors;
  };
}
