/** Gives end-to-end tests the built Worker, a browser, and a host site for pages that embed cards. */
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Site, serve } from './site.ts';
import type { Table } from './table.ts';

/** The built Worker. It runs in another process, so a test that blocks its own process (spawnSync) does not block the Worker. */
interface BuiltWorker {
  /** Without a slash at the end. */
  origin: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface Harness {
  worker: BuiltWorker;
  origin: string;
  /** A site on another origin, whose pages embed cards. */
  host: Site;
  browser: Browser;
  close(): Promise<void>;
}

/** The Worker of the project (built.ts), for tests that need no browser. */
export function builtWorker(): BuiltWorker {
  const { origin } = inject('built');
  return { origin, fetch: (path, init) => fetch(origin + path, init) };
}

/** The Firefox that all test files of this process share, because it takes seconds to start. It ends with the process. */
let sharedFirefox: Promise<Browser> | undefined;

function openFirefox(): Promise<Browser> {
  sharedFirefox ??= launchBrowser();
  return sharedFirefox;
}

/** Provides the Worker, a host site that serves `pages`, and a browser to the tests of a file. It closes them after the last test. */
export function openHarness(pages: Table = {}): Harness {
  const harness = {} as Harness;
  // Every browser requests it.
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
  const [host, browser] = await Promise.all([serve(pages), address ? chromium.connect(address) : openFirefox()]);
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
