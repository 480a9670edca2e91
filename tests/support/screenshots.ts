/**
 * `npm run screenshots`: takes pictures of the start page, of all states of the card and of host pages with a card. Each is taken light and dark,
 * narrow and wide. They go to dist/screenshots, for a person to look at. Also makes the two pictures of the README.
 */
import { fileURLToPath } from 'node:url';
import type { CompactCard } from '../../data/contract/card.ts';
import { elementSnippet } from '../../worker/pages/snippets.ts';
import { HOST_PAGES, hostPageWith, languageOfHost } from './hosts/host-pages.ts';
import { phrasesIn } from './languages.ts';
import { startOwnHarness } from './own-harness.ts';
import { statesPage } from './states/states-page.ts';
import { html, type Table } from './table.ts';

const SCHEMES = { light: '.github/card.png', dark: '.github/card-dark.png' } as const;
type Scheme = keyof typeof SCHEMES;

const root = new URL('../../', import.meta.url);
const pages: Table = {};
const { browser, host, origin, worker, close } = await startOwnHarness(pages);
try {
  pages['/states'] = html(await statesPage(worker, origin));
  for (const name of HOST_PAGES) {
    const lang = languageOfHost(name);
    const card = (await (await worker.fetch(`/v1/cards/CN-XJ?lang=${lang}`)).json()) as CompactCard;
    pages[`/${name}`] = html(hostPageWith(name, elementSnippet(card, phrasesIn(lang), origin)));
  }
  for (const [scheme, file] of Object.entries(SCHEMES) as [Scheme, string][]) {
    pages['/readme'] = html(readmePage(scheme));
    for (const name of ['start', 'states', ...HOST_PAGES]) {
      const url = name === 'start' ? origin : `${host.origin}/${name}`;
      for (const width of [320, 1280])
        await photograph(url, scheme, width, `dist/screenshots/${name}-${scheme}-${width}.png`);
    }
    await photograph(`${host.origin}/readme`, scheme, 920, file, 'main', 2);
  }
} finally {
  await close();
}

/** Scrolls to each card first, because cards load only near the viewport. `scale` is in device pixels per CSS pixel. */
async function photograph(url: string, colorScheme: Scheme, width: number, file: string, selector = 'html', scale = 1) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, deviceScaleFactor: scale });
  await page.goto(url);
  for (const card of await page.locator('trade-card').all()) await card.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.locator(selector).screenshot({ path: fileURLToPath(new URL(file, root)) });
  await page.close();
}

/** An example of a host page: a paragraph above an English and a Chinese card. */
function readmePage(scheme: Scheme): string {
  const card = (lang: string) => `<trade-card area="CN-XJ" period="2025" lang="${lang}" loading="eager"></trade-card>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trade Facts</title>
<script type="module" src="${origin}/w/v1/trade-card.js"></script>
<style>
:root { color-scheme: ${scheme} }
body { margin: 0; background: light-dark(#fff, #0d1117); color: light-dark(#24292f, #c9d1d9); font: 16px/1.6 "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 24px; width: 880px; padding: 20px }
p { margin: 0; grid-column: 1 / -1; font-family: Georgia, "Noto Serif", serif; font-size: 17px }
</style></head><body><main><p>Trade across the region’s ports grew again, the customs authorities announced on Thursday, and it grew faster than that of the country as a whole.</p>${card('en')}${card('zh')}</main></body></html>`;
}
