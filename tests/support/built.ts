import { join } from 'node:path';
import type { TestHarness } from 'wrangler';
import { createTestHarness } from 'wrangler';

/** Starts what `npm run bundle` built, for tests that ask it from Node and need no browser. */
export async function startBuilt(): Promise<TestHarness> {
  const worker = createTestHarness({
    root: join(import.meta.dirname, '../..'),
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: 'dist/main' }],
  });
  await worker.listen();
  return worker;
}
