/** The package in a page that Vite builds. `apps.test.ts` tests it in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { visit } from '../e2e/visit.ts';
import { openHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';
import { compile, install } from './install.ts';

const HEADLINE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const pages: Table = {};
const harness = openHarness(pages);

it('shows card and figure', { timeout: 120_000 }, async () => {
  const folder = await install('vite');
  expect(await compile(folder, 'main.ts')).toBe('');
  await build({ root: folder, logLevel: 'error', build: { outDir: 'built', target: 'es2022' } });
  for (const file of readdirSync(join(folder, 'built'), { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[file.split('.').at(-1) ?? ''];
    if (type)
      pages[file === 'index.html' ? '/' : `/${file}`] = new Response(readFileSync(join(folder, 'built', file)), {
        headers: { 'Content-Type': type },
      });
  }
  const { page, faults } = await visit(harness, `${harness.host.origin}/?api=${encodeURIComponent(harness.origin)}`);
  await page.locator('trade-card [part=headline]').waitFor();
  await page.locator('trade-figure a').first().waitFor();
  expect(await page.locator('trade-card [part=headline]').textContent()).toContain('227.67');
  expect(await page.locator('trade-figure').evaluate((element) => element.textContent?.trim())).toBe('22.9 percent');
  await page.waitForFunction((title) => document.title === title, HEADLINE);
  expect(faults).toEqual([]);
});
