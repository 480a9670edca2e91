/** Opens a page as a reader would, and records its errors and requests. */
import type { BrowserContextOptions, Page } from 'playwright';
import { onTestFinished, TestRunner } from 'vitest';
import type { CompactCard } from '../../data/contract/card.ts';
import type { WordsByCode } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { amount, wordSpace } from '../../data/fact/format.ts';
import type { Harness } from '../support/harness.ts';

export const PERIOD = '2025-01..2025-05';

export type Visit = {
  page: Page;
  /** Errors on the console, uncaught ones, and violations of the page's policy. */
  faults: string[];
  /** Warnings on the console. */
  warnings: string[];
  /** The requested URLs, in order. */
  requests: string[];
  /** The requested URLs whose response was an error. Only some browsers log these on the console. */
  refused: string[];
};

const DESK = { width: 1280, height: 800 };
/** The page that `look` uses, by harness. */
const looks = new WeakMap<Harness, Promise<Visit>>();

/** Opens `url` in a new browser context, without cookies, storage or cache of other visits. It closes with the test. */
export async function visit(harness: Harness, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await newVisit(harness, options);
  if (TestRunner.getCurrentTest()) onTestFinished(() => visited.page.context().close());
  await visited.page.goto(url);
  return visited;
}

/**
 * Opens `url` in a page, with its cache, that all looks of a harness share, because a new page takes longer than most tests. Do not use it
 * in tests that change more than the page, such as the browser's network.
 */
export async function look(harness: Harness, url: string, viewport = DESK): Promise<Visit> {
  const known = looks.get(harness) ?? newVisit(harness, {});
  looks.set(harness, known);
  const { page, ...lists } = await known;
  await page.setViewportSize(viewport);
  for (const list of Object.values(lists)) list.length = 0;
  await page.goto(url);
  return { page, ...lists };
}

async function newVisit(harness: Harness, options: BrowserContextOptions): Promise<Visit> {
  const context = await harness.browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const warnings: string[] = [];
  const requests: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'warning') warnings.push(text);
    if (message.type() === 'error' && !text.startsWith('Failed to load resource: the server responded'))
      faults.push(text);
  });
  page.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.exposeFunction('noteViolation', (violation: string) => faults.push(violation));
  await page.addInitScript(() => {
    const { noteViolation } = window as unknown as { noteViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      noteViolation(`${violatedDirective} refused ${blockedURI}`),
    );
  });
  return { page, faults, warnings, requests, refused };
}

/** Waits until each visible card of a page has loaded or failed. Hidden cards send no request. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('trade-card')].every(
      (card) => card.matches(':state(loaded), :state(failed)') || !card.checkVisibility(),
    ),
  );
}

/** The layout shift of the page so far; null in a browser that does not measure it. */
export function layoutShift(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return null;
    type Shift = PerformanceEntry & { value: number };
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve));
    shifts.push(...observer.takeRecords());
    return (shifts as Shift[]).reduce((sum, { value }) => sum + value, 0);
  });
}

/** The headline number of cards of `PERIOD`. It is read from the API, because a later release may revise it. */
export interface Headline {
  /** With its full unit, as in sentences, receipts and the label of its link. */
  text: string;
  /** As the compact card shows it, with a short unit. */
  shown: string;
  /** As the source prints it, and the URL of that paragraph. */
  printed: string;
  url: string;
}

export async function headlineOf({ worker }: Harness): Promise<Headline> {
  const { headline, writing, words } = await ask<CompactCard>(`/v1/cards/CN-XJ?period=${PERIOD}&lang=en`);
  const { printed = '', url = '' } = (await ask<Fact>(`/v1/facts/${headline.id}`)).evidence[0] ?? {};
  const locale = { tag: 'en', writing };
  const written = (room: 'long' | 'short') =>
    [...amount(headline, locale, room), (words as WordsByCode)[headline.unit]].join(wordSpace(locale));
  return { text: written('long'), shown: written('short'), printed, url };

  async function ask<T>(path: string): Promise<T> {
    return (await (await worker.fetch(path)).json()) as T;
  }
}

/** A page of another site with the markup in its body. */
export function hostPage(body: string, { head = '', attributes = 'lang="en"' } = {}): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}</head><body><p>Before.</p>${body}<p>After.</p></body></html>`;
}
