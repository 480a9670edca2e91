/** Serves what `npm run bundle` built: one Worker and one Chromium for all tests of a Vitest project. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { createTestHarness, type TestHarness } from 'wrangler';
import { chromiumOptions } from './browser.ts';
import { fontSetName } from './fonts.ts';
import needsBuild from './needs-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the Worker, and the WebSocket address of the browser. `browser` is null if tests start their own. */
    built: { origin: string; browser: string | null };
    /** What the Worker logged while it started. */
    startLogs: string[];
  }
}

const ROOT = join(import.meta.dirname, '../..');
/** A Worker waits for responses whose bodies no test has read to the end, some of them forever. */
const CLOSE_TIMEOUT_MS = 20_000;

/** Writes wrangler.toml without its rate limits, because all tests send requests from one IP address. Returns the path. */
function configWithoutLimits(): string {
  const folder = join(ROOT, 'dist/tests');
  mkdirSync(folder, { recursive: true });
  const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
    .replace(/^(main|base_dir) = "dist/gm, '$1 = "..')
    .replace('directory = "dist/assets"', 'directory = "../assets"')
    .replace(/\[build\]\n(.+\n)+/, '')
    .replace(/limit = \d+/g, 'limit = 1000000');
  const file = join(folder, 'wrangler.toml');
  writeFileSync(file, config);
  return file;
}

export async function startBuilt(vars: Record<string, string> = {}): Promise<TestHarness> {
  needsBuild();
  const worker = createTestHarness({
    root: ROOT,
    workers: [{ configPath: configWithoutLimits(), prebuiltWorkerDir: 'dist/main', vars }],
  });
  await worker.listen();
  const close = worker.close.bind(worker);
  return Object.assign(worker, { close: () => withTimeout(close()) });
}

/** Gives up after the timeout. The process of the Worker ends with the run anyway. */
async function withTimeout(closed: Promise<void>): Promise<void> {
  const timeout = setTimeout(CLOSE_TIMEOUT_MS, 'timeout' as const, { ref: false });
  if ((await Promise.race([closed, timeout])) === 'timeout')
    console.info('A Worker did not close: a test left a response unread.');
}

/** The global setup of a Vitest project. Playwright cannot connect to an installed Firefox, so tests start it themselves. */
export default async function setup({ config, provide }: TestProject): Promise<() => Promise<void>> {
  const isFirefox = config.env?.BROWSER === 'firefox';
  const [worker, browser] = await Promise.all([
    startBuilt({ PUBLIC_ORIGIN: 'https://trade-facts.example' }),
    isFirefox ? null : chromium.launchServer(await chromiumOptions(fontSetName(config.env))),
  ]);
  const { url } = await worker.listen();
  await fetch(new URL('/robots.txt', url));
  provide(
    'startLogs',
    worker.getLogs().map(({ message }) => message),
  );
  provide('built', { origin: url.origin, browser: browser?.wsEndpoint() ?? null });
  return async () => {
    await browser?.close();
    await worker.close();
  };
}
