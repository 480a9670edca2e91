import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { TestHarness } from 'wrangler';
import { createTestHarness } from 'wrangler';
import { launchBrowser } from './browser.ts';
import { inTime } from './built.ts';
import type { Site } from './site.ts';
import { serve } from './site.ts';
import type { Table } from './table.ts';

export type Harness = {
  /** The built Worker: `worker.fetch(path, init)` from Node. */
  worker: TestHarness;
  /** Where the browser finds the Worker, without a slash at the end. */
  origin: string;
  /** Somebody else's site, on another origin. */
  host: Site;
  browser: Browser;
  close(): Promise<void>;
};

const root = join(import.meta.dirname, '../..');

/**
 * Starts what `npm run bundle` built, a host site serving `pages`, and a browser. Requests to the Worker pass through
 * this process: a test that blocks it (spawnSync) waits for itself.
 */
export async function startHarness(
  pages: Table,
  vars: Record<string, string> = { PUBLIC_ORIGIN: 'https://trade-facts.example' },
): Promise<Harness> {
  const worker = createTestHarness({
    root,
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: 'dist/main', vars }],
  });
  const [{ url }, host, browser] = await Promise.all([worker.listen(), serve(pages), launchBrowser()]);

  return {
    worker,
    origin: url.origin,
    host,
    browser,
    async close() {
      await browser.close();
      await Promise.all([host.close(), inTime(worker.close())]);
    },
  };
}
