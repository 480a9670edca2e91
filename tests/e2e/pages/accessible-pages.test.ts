/**
 * All pages for people, and the frame: what axe and Lighthouse ask of them. No fault of accessibility by the rules of WCAG 2.2, nothing on
 * the console, nothing from elsewhere. Each is opened once, in a page of the browser that all share. Elements and colours are the same in
 * all languages: by day axe looks at one of each kind in English, narrow; at night also at others, at wide ones, and at those in Chinese and
 * Arabic. That no page is wider than its window is tested in lines.test.ts.
 */
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../worker/api/routes.ts';
import { openHarness } from '../../support/harness.ts';
import { isWhole } from '../../support/whole.ts';
import { settled, type Visit, visit } from '../visit.ts';
import { examine, OF_COLOURS } from './axe.ts';

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
  '/compare',
  '/revised',
  '/about',
  '/nothing',
  '/embed/CN-XJ',
  '/embed/CN-XJ?period=2025-01..2025-05&view=full',
];
/** Of these, one of each kind: by day the only ones. */
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
  '/compare',
  '/revised',
  '/about',
  '/embed/CN-XJ',
];
const IN_ENGLISH = ['/docs', '/facts/nothing', '/embed/nothing'];
const PAGES = [
  ...(isWhole ? ['en', 'zh', 'ar'] : ['en']).flatMap((lang) =>
    (isWhole ? IN_LANGUAGES : KINDS).map((path) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`),
  ),
  ...IN_ENGLISH,
];

/** In the reference of the API, the routes of each kind and the bodies after the first two: they are alike, and thousands of elements. */
const ALIKE = ':is(.schema, .route) ~ :is(.schema, .route) ~ :is(.schema, .route)';

const harness = openHarness();
let seen: Visit;

beforeAll(async () => {
  seen = await visit(harness, 'about:blank');
});

it('are all here', () => {
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
    // The menu of languages lies over the page while it is open.
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([name], .languages)'))
      details.open = true;
  });
  const extent = path === '/docs' ? { without: ALIKE } : { isFrame: path.startsWith('/embed/') };
  const isTranslated = /[?&]lang=(?!en)/.test(path);
  const isInDark = !isTranslated;
  for (const width of isWhole ? [1280, 320] : [320]) {
    await page.setViewportSize({ width, height: 800 });
    expect({ width, ...(await examine(page, extent)) }).toEqual({ width, faults: [], contrast: true });
    if (!isInDark) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ dark: width, ...(await examine(page, { ...extent, rules: OF_COLOURS })) }).toEqual({
      dark: width,
      faults: [],
      contrast: true,
    });
    await page.emulateMedia({ colorScheme: 'light' });
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
