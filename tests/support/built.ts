/** What `npm run bundle` built, served: one Worker, and one Chromium, for all tests of a project. */
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
    /** The address of the Worker, and that by which tests connect to the browser; null where they start one. */
    built: { origin: string; browser: string | null };
    /** What the Worker logged while it started. */
    startLogs: string[];
  }
}

const ROOT = join(import.meta.dirname, '../..');
/** Milliseconds that a Worker has to close. It waits for answers whose bodies no test has read to their end, some of them for ever. */
const CLOSING = 20_000;

/** The configuration of wrangler.toml without its rate limits: all tests of a run ask from one address, more often than one caller may. */
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
  return Object.assign(worker, { close: () => inTime(close()) });
}

/** Waits until a Worker has closed, but not longer than it should take: the process that it belongs to ends after its tests. */
async function inTime(closed: Promise<void>): Promise<void> {
  const late = setTimeout(CLOSING, 'late' as const, { ref: false });
  if ((await Promise.race([closed, late])) === 'late')
    console.info('a Worker did not close: a test left an answer unread');
}

/** Vitest's setup of a project. An installed Firefox can't be shared: Playwright connects to a Firefox of its own only. */
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
