import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestHarness } from 'wrangler';
import { createTestHarness } from 'wrangler';

/** Starts what `npm run bundle` built, for tests that ask it from Node and need no browser. */
export async function startBuilt(): Promise<TestHarness> {
  const worker = createTestHarness({
    root: join(import.meta.dirname, '../..'),
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: 'dist/main' }],
  });
  await worker.listen();
  const close = worker.close.bind(worker);
  return Object.assign(worker, { close: () => inTime(close()) });
}

/** Milliseconds that a Worker has to close. It waits for answers whose bodies no test has read to their end, some of them for ever. */
const CLOSING = 20_000;

/** Waits until a Worker has closed, but not longer than it should take: the process that it belongs to ends after its tests. */
export async function inTime(closed: Promise<void>): Promise<void> {
  const late = setTimeout(CLOSING, 'late' as const, { ref: false });
  if ((await Promise.race([closed, late])) === 'late')
    console.info('a Worker did not close: a test left an answer unread');
}
