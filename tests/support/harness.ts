import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Site, serve } from './site.ts';
import type { Table } from './table.ts';

/** The built Worker, asked from Node. A test that blocks its process (spawnSync) does not hold it up. */
interface BuiltWorker {
  /** Where browsers and programs find it, without a slash at the end. */
  origin: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface Harness {
  worker: BuiltWorker;
  origin: string;
  /** Somebody else's site, on another origin. */
  host: Site;
  browser: Browser;
  close(): Promise<void>;
}

/** The Worker of the project (built.ts), for tests that need no browser. */
export function builtWorker(): BuiltWorker {
  const { origin } = inject('built');
  return { origin, fetch: (path, init) => fetch(origin + path, init) };
}

/** The Firefox of the process, which takes seconds to start. It ends with the process. */
let own: Promise<Browser> | undefined;

function ownBrowser(): Promise<Browser> {
  own ??= launchBrowser();
  return own;
}

/** The Worker of the project, a host site serving `pages`, and a browser, which are there while the tests of a file run. */
export function openHarness(pages: Table = {}): Harness {
  const harness = {} as Harness;
  // Every browser asks for it.
  pages['/favicon.ico'] ??= new Response();
  beforeAll(async () => {
    Object.assign(harness, await startHarness(pages));
  });
  afterAll(() => harness.close());
  return harness;
}

async function startHarness(pages: Table): Promise<Harness> {
  const { browser: address } = inject('built');
  const worker = builtWorker();
  const [host, browser] = await Promise.all([serve(pages), address ? chromium.connect(address) : ownBrowser()]);
  return {
    worker,
    origin: worker.origin,
    host,
    browser,
    async close() {
      if (address) await browser.close();
      await host.close();
    },
  };
}
