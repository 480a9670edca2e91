/**
 * All pages for people: what axe and Lighthouse ask of them. Light and dark, narrow and wide, in English, Chinese and Arabic: no fault of
 * accessibility by the rules of WCAG 2.2, nothing on the console, nothing from elsewhere, nothing outside of the page's width.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Harness } from '../support/harness.ts';
import { startHarness } from '../support/harness.ts';
import { examine } from './axe.ts';
import { visit } from './visit.ts';

const TRADE = 'CN-XJ.trade.value.world.total';
const IN_LANGUAGES = [
  '/',
  '/?area=CN-XJ&period=2025-01..2025-05&as-of=2025-07-01&view=full&theme=dark',
  '/?area=CN-XJ&period=2001',
  '/areas',
  '/areas/CN-XJ',
  '/areas/CN-XJ-port-karasu',
  `/facts/${TRADE}.2025-01..2025-05`,
  `/facts/${TRADE}.2024-01..2024-05`,
  `/facts/${TRADE}.2025-01..2025-05@2025-07-01`,
];
const IN_ENGLISH = ['/docs/frameworks', '/problems', '/problems/gone', '/facts/nothing'];
const PAGES = [
  ...IN_LANGUAGES.flatMap((path) =>
    ['en', 'zh', 'ar'].map((lang) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
  ),
  ...IN_ENGLISH,
];

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ '/favicon.ico': new Response() });
});
afterAll(() => harness.close());

it.each(PAGES)('%s', async (path) => {
  const { page, faults, requests } = await visit(harness, `${harness.origin}${path}`);
  await page.waitForLoadState('networkidle');
  for (const details of await page.locator('details:not([name])').all()) {
    await details.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  }
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect([width, colorScheme, (await examine(page)).faults]).toEqual([width, colorScheme, []]);
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
    }
  }
  expect(await practice(page)).toEqual({
    mode: 'CSS1Compat',
    charset: 'UTF-8',
    viewport: 'width=device-width, initial-scale=1',
    deformed: [],
    unsafe: [],
  });
  expect(faults).toEqual([]);
  expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([harness.origin]));
});

/** What Lighthouse calls best practice and a page can be asked for. */
function practice(page: Page) {
  return page.evaluate(() => ({
    mode: document.compatMode,
    charset: document.characterSet,
    viewport: document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content,
    // Pictures without a size would move the page.
    deformed: [...document.images].filter((image) => !image.width || !image.height).map((image) => image.src),
    unsafe: [...document.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')]
      .filter((link) => !/noopener|noreferrer/.test(link.rel))
      .map((link) => link.href),
  }));
}
