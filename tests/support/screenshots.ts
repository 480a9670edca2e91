/**
 * `npm run screenshots`: photographs the start page, every state of the card and somebody's pages with cards, light and dark, narrow and
 * wide, into dist/screenshots, to be looked at one by one; and the pictures of the README. `npm run screenshots -- hosts readme` takes
 * those alone.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import type { CompactCard } from '../../data/contract/card.ts';
import { elementSnippet } from '../../worker/pages/snippets/element-snippet.ts';
import { HOST_PAGES, hostPageWith, languageOfHost } from './hosts/host-pages.ts';
import { phrasesIn } from './languages.ts';
import { startOwnHarness } from './own-harness.ts';
import { statesPage } from './states/states-page.ts';
import { html, type Table } from './table.ts';

const PERIOD = '2025';
const root = new URL('../../', import.meta.url);
const folder = new URL('dist/screenshots/', root);
const pictureOf = (scheme: string) => new URL(scheme === 'dark' ? '.github/card-dark.png' : '.github/card.png', root);
const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);

mkdirSync(folder, { recursive: true });

const pages: Table = { '/readme': (request) => html(readmePage(request)) };
const { browser, host, origin, worker, close } = await startOwnHarness(pages);
try {
  if (wants('states')) pages['/states'] = html(await statesPage(worker, origin));
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      const name = `${colorScheme}-${width}`;
      const look = { colorScheme, width };
      if (wants('start')) await photographPage(await open(browser, origin, look), `start-${name}`);
      if (wants('states')) await photographStates(await open(browser, `${host.origin}/states`, look), name);
    }
  }
  for (const name of wants('hosts') ? HOST_PAGES : []) {
    const lang = languageOfHost(name);
    const card = (await (await worker.fetch(`/v1/cards/CN-XJ?lang=${lang}`)).json()) as CompactCard;
    pages[`/${name}`] = html(hostPageWith(name, elementSnippet(card, phrasesIn(lang), origin)));
    for (const width of [360, 1200]) {
      const page = await open(browser, `${host.origin}/${name}`, { colorScheme: 'light', width });
      for (const element of await page.locator('trade-card').all()) {
        await element.scrollIntoViewIfNeeded();
        await element.locator('[part=headline]').waitFor();
      }
      await photographPage(page, `host-${name}-${width}`);
    }
  }
  for (const colorScheme of wants('readme') ? (['light', 'dark'] as const) : []) {
    const page = await open(browser, `${host.origin}/readme?${origin}&${colorScheme}`, {
      colorScheme,
      width: 920,
      scale: 2,
    });
    await page.locator('main').screenshot({ path: fileURLToPath(pictureOf(colorScheme)) });
    await page.close();
  }
} finally {
  await close();
}

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  /** Device pixels of one pixel. */
  scale?: number;
}

async function open(browser: Browser, url: string, { colorScheme, width, scale = 1 }: Look): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, deviceScaleFactor: scale });
  await page.goto(url);
  await page.locator('trade-card:defined').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function photographPage(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: pathOf(name), fullPage: true });
  await page.close();
}

async function photographStates(page: Page, name: string): Promise<void> {
  for (const cell of await page.locator('.cell').all()) {
    await cell.screenshot({ path: pathOf(`${await cell.getAttribute('id')}-${name}`) });
  }
  await page.close();
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.png`, folder));
}

/** Somebody's page with the card beside a paragraph, in the scheme that the request's query names after the deployment's origin. */
function readmePage({ url }: Request): string {
  const [origin, scheme] = new URL(url).search.slice(1).split('&');
  const card = (lang: string) =>
    `<trade-card area="CN-XJ" period="${PERIOD}" lang="${lang}" loading="eager"></trade-card>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trade Facts</title>
<script type="module" src="${origin}/w/v1/trade-card.js"></script>
<style>
:root { color-scheme: ${scheme} }
body { margin: 0; background: light-dark(#fff, #0d1117); color: light-dark(#24292f, #c9d1d9); font: 16px/1.6 "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 24px; width: 880px; padding: 20px }
p { margin: 0; grid-column: 1 / -1; font-family: Georgia, "Noto Serif", serif; font-size: 17px }
</style></head><body><main><p>Trade across the region’s ports grew again, the customs authorities announced on Thursday, and it grew faster than that of the country as a whole.</p>${card('en')}${card('zh')}</main></body></html>`;
}
