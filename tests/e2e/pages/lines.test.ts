/** Layout: texts that must stay on one line, pages that must not scroll sideways, and the heights of columns. */
import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/sample.ts';
import { look } from '../visit.ts';

const harness = openHarness();

async function open(path: string, width: number) {
  return (await look(harness, `${harness.origin}${path}`, { width, height: 900 })).page;
}

/** The number of lines of each element's text. */
function lines(elements: Locator): Promise<number[]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
    }),
  );
}

it('shows the whole card in the first screen of a phone', async () => {
  const page = await open('/', 375);
  const card = await page.locator('#preview trade-card').boundingBox();
  expect((card?.y ?? Infinity) + (card?.height ?? 0)).toBeLessThan(812);
});

it.each([
  ['en', 320],
  ['ru', 1280],
])('breaks no period in the list of areas: %s at %i px', async (lang, width) => {
  const page = await open(`/areas?lang=${lang}`, width);
  const periods = await lines(page.locator('.areas .whole'));
  expect(periods.length).toBeGreaterThan(20);
  expect(new Set(periods)).toEqual(new Set([1]));
});

it.each([
  ['/areas/CN-XJ?period=2025-01..2025-05', 'ru'],
  ['/areas/UZ?period=2025', 'ar'],
  ['/releases/2025-07-26-peoples-daily-xinjiang-trade', 'zh'],
])('breaks no number before its unit on a phone: %s, %s', async (path, lang) => {
  const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, 320);
  await page.locator('main details').evaluateAll((all) => all.map((each) => each.setAttribute('open', '')));
  const amounts = await lines(page.locator(':is(h1, dl, table) .whole'));
  expect(amounts.length).toBeGreaterThan(3);
  expect(new Set(amounts)).toEqual(new Set([1]));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it.each(['en', 'ar', 'kk'])('shows the numbers of a revised figure side by side on a phone: %s', async (lang) => {
  const page = await open(`/revised?kind=revised&lang=${lang}`, 375);
  const tops = await page
    .locator('.revised tbody tr')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(tops).toEqual([tops[0], tops[0], tops[0]]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
});

it.each(['en', 'zh', 'ar', 'ru', 'fr', 'kk'])(
  'shows the whole trade table on the narrowest phone, with each number on one line: %s',
  async (lang) => {
    for (const periodType of ['year', 'yearToDate', 'month']) {
      const page = await open(`/areas/CN-XJ?periodType=${periodType}&lang=${lang}`, 320);
      // A number in another unit than its column may have the unit on a second line.
      expect([periodType, new Set(await lines(page.locator('.numbers td a:has([dir]):visible')))]).toEqual([
        periodType,
        new Set([1]),
      ]);
      expect([periodType, await page.locator('div.wide').evaluate((box) => box.scrollWidth - box.clientWidth)]).toEqual(
        [periodType, 0],
      );
      expect([periodType, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([periodType, 320]);
    }
  },
);

const FACT = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const PATHS = [
  ...['/', '/?area=KZ&partner=RU', '/?period=2025', '/?period=2001'],
  `/?period=2025-01..2025-05&as-of=2025-07-01&view=full`,
  ...[
    '/compare',
    '/compare?set=CN.partners',
    '/revised',
    '/revised?area=CN',
    '/search?q=guangdong',
    '/search?q=xinjang',
  ],
  ...['/areas', '/areas/CN-XJ', '/areas/CN-XJ?periodType=month', '/areas/CN-XJ?partner=KZ', '/areas/CN-XJ?period=2025'],
  ...['/areas/KZ', '/areas/CN-XJ-port-karasu', `/facts/${FACT}`, `/facts/${FACT}?asOf=2025-07-01`],
  ...['/facts/CN-XJ.trade.value-usd.central-asia-5.total.2022', '/facts/CN-XJ.trade.growth.central-asia-5.total.2022'],
  ...['/releases', '/releases/2025-06-19-chinagate-xinjiang-trade', '/check', '/about', '/nothing', '/facts/nothing'],
  ...['/docs', '/embed/CN-XJ', '/embed/CN-XJ?period=2025-01..2025-05&view=full', '/embed/nothing'],
];

it.each(LANGUAGES)(
  'no page scrolls sideways at 320 px, or with text of 200 percent: %s',
  async (lang) => {
    const { page } = await look(harness, 'about:blank', { width: 320, height: 700 });
    // Outside nightly runs each page is opened in one language.
    const turn = LANGUAGES.indexOf(lang);
    for (const path of PATHS.filter((_, i) => isNightly || i % LANGUAGES.length === turn)) {
      await page.goto(`${harness.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const widths = [
        [1280, '100%'],
        [320, '100%'],
        [320, '200%'],
      ] as const;
      // The page around an embed document sets its size.
      for (const [windowWidth, size] of path.startsWith('/embed/') ? widths.slice(0, 2) : widths) {
        await page.setViewportSize({ width: windowWidth, height: 700 });
        const width = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([name])'))
            details.open = true;
          return document.documentElement.scrollWidth;
        }, size);
        expect({ path, windowWidth, size, width }).toEqual({ path, windowWidth, size, width: windowWidth });
      }
    }
  },
  60_000,
);

it('draws columns as high as their numbers, from the oldest to the newest, mirrored in Arabic', async () => {
  const columns = async (lang: string) => {
    const page = await open(`/facts/CN-XJ.trade.value.world.total.2025?lang=${lang}`, 768);
    return page
      .locator('.columns rect')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  };
  const english = await columns('en');
  const arabic = await columns('ar');
  const heights = english.map(({ height }) => height);
  // 435.11 and 520.37 billion yuan.
  expect((heights.at(-2) ?? 0) / (heights.at(-1) ?? 1)).toBeCloseTo(435.11 / 520.37, 2);
  expect(english.map(({ x }) => x)).toEqual(english.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(arabic.map(({ x }) => x)).toEqual(arabic.map(({ x }) => x).toSorted((a, b) => b - a));
});
