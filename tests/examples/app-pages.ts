/** Pages of apps, which are built by Vite, on the host site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { visit } from '../e2e/visit.ts';
import { type Harness, startHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';

export const HEADLINE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const pages: Table = { '/favicon.ico': new Response() };
export let harness: Harness;

/** Opens the host site and the browser for the tests of a file. */
export function useHarness(): void {
  // Installing, building and opening an app are three programs.
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(async () => {
    harness = await startHarness(pages);
  });
  afterAll(() => harness.close());
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Builds the app and puts its files on the host site. */
export async function publish(name: string, folder: string, change = (html: string) => html): Promise<void> {
  // The runtime of Vue that most apps use has no compiler of templates.
  const alias = { vue: 'vue/dist/vue.esm-bundler.js' };
  const base = `/${name}/`;
  await build({
    root: folder,
    base,
    logLevel: 'error',
    resolve: { alias },
    build: { outDir: 'built', target: 'es2022' },
  });
  const files = readdirSync(join(folder, 'built'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  for (const file of files) {
    const content = readFileSync(join(folder, 'built', file), 'utf8');
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/json';
    const path = file === 'index.html' ? base : `${base}${file}`;
    pages[path] = new Response(file === 'index.html' ? change(content) : content, {
      headers: { 'Content-Type': type },
    });
  }
}

export async function open(name: string) {
  const api = encodeURIComponent(harness.origin);
  return visit(harness, `${harness.host.origin}/${name}/?api=${api}`);
}

/** What the elements show: the card's headline, and where the words of the figure lead. */
export async function shown({ page }: Awaited<ReturnType<typeof open>>) {
  await page.locator('trade-card [part=headline]').waitFor();
  await page.locator('trade-figure a').first().waitFor();
  return {
    headline: await page.locator('trade-card [part=headline]').textContent(),
    figure: await page.locator('trade-figure').evaluate((element) => element.textContent?.trim()),
  };
}

/** The text that the app's own script sets, once it is there. */
export async function scriptText({ page }: Awaited<ReturnType<typeof open>>) {
  await page.waitForFunction(() => document.querySelector('#value')?.textContent);
  return page.locator('#value').textContent();
}

export const EXPECTED = { headline: expect.stringContaining('227.67'), figure: '22.9 percent' };
