/**
 * All pages and embed documents, checked with axe and the rules of Lighthouse: no accessibility violation (WCAG 2.2), no console message, no
 * request to another site. All tests share one browser page, and each path is opened once. Elements and colors are the same in all
 * languages, so by default axe checks one page of each kind, in English and narrow. Nightly it also checks more pages, wide windows, Chinese
 * and Arabic. lines.test.ts checks that no page is wider than its window.
 */
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../worker/api/routes.ts';
import { openHarness } from '../../support/harness.ts';
import { isNightly } from '../../support/sample.ts';
import { settled, type Visit, visit } from '../visit.ts';
import { COLOR_RULES, examine } from './axe.ts';

const TRADE = 'CN-XJ.trade.value.world.total';
const IN_LANGUAGES = [
  '/',
  '/?area=CN-XJ&period=2025-01..2025-05&as-of=2025-07-01&view=full&theme=dark',
  '/?area=CN-XJ&period=2001',
  '/?area=KZ',
  '/search?q=guangdong',
  '/compare',
  '/revised',
  '/areas',
  '/areas/CN-XJ',
  '/areas/CN-XJ-port-karasu',
  `/facts/${TRADE}.2025-01..2025-05`,
  `/facts/${TRADE}.2024-01..2024-05`,
  `/facts/${TRADE}.2025-01..2025-05?asOf=2025-07-01`,
  '/areas/CN-XJ?partner=KZ&period=2023',
  '/releases',
  '/releases/2025-06-19-chinagate-xinjiang-trade',
  '/check',
  '/search?q=Kazakhstan+exports',
  '/search?q=Kazkhstan',
  '/about',
  '/nothing',
  '/embed/CN-XJ',
  '/embed/CN-XJ?period=2025-01..2025-05&view=full',
];
/** One page of each kind. By default only these are opened. */
const KINDS = [
  '/',
  '/search?q=guangdong',
  '/compare',
  '/revised',
  '/areas',
  '/areas/CN-XJ',
  `/facts/${TRADE}.2025-01..2025-05`,
  '/releases',
  '/releases/2025-06-19-chinagate-xinjiang-trade',
  '/check',
  '/search?q=Kazakhstan+exports',
  '/about',
  '/embed/CN-XJ',
];
const IN_ENGLISH = ['/docs', '/facts/nothing', '/embed/nothing'];
const PAGES = [
  ...(isNightly ? ['en', 'zh', 'ar'] : ['en']).flatMap((lang) =>
    (isNightly ? IN_LANGUAGES : KINDS).map((path) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
  ),
  ...IN_ENGLISH,
];

/** In `/docs`, all routes and response formats after the first two. axe skips them, because they have thousands of similar elements. */
const SIMILAR_ROUTES = '.route ~ .route ~ .route';

const harness = openHarness();
let seen: Visit;

beforeAll(async () => {
  seen = await visit(harness, 'about:blank');
});

it('include every path of the site', () => {
  const patterns = PAGE_PATHS.map((path) => [path, new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)] as const);
  const missing = patterns.filter(
    ([path, pattern]) => path !== '/problems/{kind}' && !PAGES.some((page) => pattern.test(page.split('?')[0] ?? '')),
  );
  expect(missing.map(([path]) => path)).toEqual([]);
});

it.each(PAGES)('%s', { timeout: 90_000 }, async (path) => {
  const { page, faults, requests } = seen;
  faults.length = requests.length = 0;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${harness.origin}${path}`);
  await settled(page);
  await page.evaluate(() => {
    // The open language menu covers part of the page.
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([name], .languages)'))
      details.open = true;
  });
  const extent = path === '/docs' ? { without: SIMILAR_ROUTES } : { isFrame: path.startsWith('/embed/') };
  // Colors are the same in all languages.
  const isTranslated = /[?&]lang=(?!en)/.test(path);
  for (const width of isNightly ? [1280, 320] : [320]) {
    await page.setViewportSize({ width, height: 800 });
    expect({ width, ...(await examine(page, extent)) }).toEqual({ width, faults: [], contrast: true });
    if (isTranslated) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ dark: width, ...(await examine(page, { ...extent, rules: COLOR_RULES })) }).toEqual({
      dark: width,
      faults: [],
      contrast: true,
    });
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(await bestPractices(page)).toEqual({
    mode: 'CSS1Compat',
    charset: 'UTF-8',
    viewport: 'width=device-width, initial-scale=1',
    imagesWithoutSize: [],
    unsafeLinks: [],
  });
  expect(faults).toEqual([]);
  expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([harness.origin]));
});

/** Best practices of Lighthouse that a test can check in a page. */
function bestPractices(page: Page) {
  return page.evaluate(() => ({
    mode: document.compatMode,
    charset: document.characterSet,
    viewport: document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content,
    // Images without a size shift the layout.
    imagesWithoutSize: [...document.images].filter((image) => !image.width || !image.height).map((image) => image.src),
    unsafeLinks: [...document.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')]
      .filter((link) => !/noopener|noreferrer/.test(link.rel))
      .map((link) => link.href),
  }));
}
