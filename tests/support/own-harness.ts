/** A harness for scripts that are not tests. It starts its own Worker and browser. */
import { launchBrowser } from './browser.ts';
import { startBuilt } from './built.ts';
import type { Harness } from './harness.ts';
import { serve } from './site.ts';
import type { Table } from './table.ts';

export async function startOwnHarness(pages: Table): Promise<Harness> {
  const built = await startBuilt({ PUBLIC_ORIGIN: 'https://trade-facts.example' });
  const [{ url }, host, browser] = await Promise.all([built.listen(), serve(pages), launchBrowser()]);
  const { origin } = url;
  return {
    worker: { origin, fetch: (path, init) => fetch(origin + path, init) },
    origin,
    host,
    browser,
    async close() {
      await browser.close();
      await Promise.all([host.close(), built.close()]);
    },
  };
}
