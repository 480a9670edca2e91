/**
 * `npm run screenshots`: photographs every cell of the gallery and the start page, light and dark, narrow and wide, into
 * dist/screenshots, to be looked at one by one; and the picture of the README.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { startHarness } from './harness.ts';
import { html } from './table.ts';

const PERIOD = '2025-01..2025-05';
const root = new URL('../../', import.meta.url);
const folder = new URL('dist/screenshots/', root);
const picture = new URL('.github/card.png', root);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const { browser, host, origin, close } = await startHarness({ '/': (request) => html(readmePage(request)) });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      const name = `${colorScheme}-${width}`;
      await photographStart(await open(browser, origin, { colorScheme, width }), name);
      await photographGallery(await open(browser, `${origin}/gallery`, { colorScheme, width }), name);
    }
  }
  const page = await open(browser, `${host.origin}/?${origin}`, { colorScheme: 'light', width: 1300 });
  await page.locator('main').screenshot({ path: fileURLToPath(picture) });
} finally {
  await close();
}

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

async function open(browser: Browser, url: string, { colorScheme, width }: Look): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  await page.goto(url);
  await page.locator('trade-card:defined').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function photographStart(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: pathOf(`start-${name}`), fullPage: true });
  await page.close();
}

async function photographGallery(page: Page, name: string): Promise<void> {
  for (const cell of await page.locator('.cell').all()) {
    await cell.screenshot({ path: pathOf(`${await cell.getAttribute('id')}-${name}`) });
  }
  await page.close();
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.png`, folder));
}

/** Somebody's page with the card in English and Chinese, light and dark; the deployment's origin is the request's query. */
function readmePage({ url }: Request): string {
  const card = (lang: string) => `<trade-card area="CN-XJ" period="${PERIOD}" lang="${lang}"></trade-card>`;
  const column = (scheme: string) => `<div class="${scheme}">${card('en')}${card('zh')}</div>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trade Facts</title>
<script type="module" src="${new URL(url).search.slice(1)}/w/v1/trade-card.js"></script>
<style>
body { margin: 0; font: 15px/1.5 "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif }
main { display: grid; grid-template-columns: 1fr 1fr }
div { display: grid; gap: 20px; padding: 20px; align-content: start }
.light { color-scheme: light; background: #f2f4f6 }
.dark { color-scheme: dark; background: #0b0d10 }
</style></head><body><main>${column('light')}${column('dark')}</main></body></html>`;
}
