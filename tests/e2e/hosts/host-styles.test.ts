/** Cards on pages with other styles: rules for all elements, dark schemes, fonts, right to left, flex and float layouts. */
import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, look, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

const CARD = `area="CN-XJ" period="${PERIOD}"`;

interface Options {
  head?: string;
  attributes?: string;
  width?: number;
  /** Markup after the card. */
  more?: string;
  colorScheme?: 'dark';
}

/** Opens a host page with a card, and waits until the card shows. */
async function open({ head = '', attributes = 'lang="en"', width = 800, more = '', colorScheme }: Options) {
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  const body = `${script}<trade-card ${CARD}>The fallback</trade-card>${more}`;
  pages['/'] = html(hostPage(body, { head, attributes }));
  const url = `${harness.host.origin}/`;
  const viewport = { width, height: 800 };
  const { page } = await (colorScheme ? visit(harness, url, { viewport, colorScheme }) : look(harness, url, viewport));
  await page.getByRole('article').first().waitFor();
  return page;
}

it("stays legible under a host's rules for everything", async () => {
  const head =
    '<style>* { all: unset; color: red !important; font-size: 5px !important; display: block !important; line-height: 0 !important; letter-spacing: 9px !important; text-transform: uppercase !important; direction: rtl !important }</style>';
  const page = await open({ head });
  const looks = await page.getByRole('article').evaluate((card) => {
    const { color, fontSize, letterSpacing, textTransform, direction } = getComputedStyle(card);
    const digits = getComputedStyle(card.querySelector('.digits') as Element);
    return {
      color,
      letterSpacing,
      textTransform,
      direction,
      digits: digits.color,
      legible: Number.parseFloat(fontSize) >= 12,
      lines: card.querySelector('.foot')?.getBoundingClientRect().height !== 0,
    };
  });

  // Without a theme, the host decides only the color.
  expect(looks).toEqual({
    color: 'rgb(255, 0, 0)',
    digits: 'rgb(255, 0, 0)',
    letterSpacing: 'normal',
    textTransform: 'none',
    direction: 'ltr',
    legible: true,
    lines: true,
  });
});

it.for([
  { head: '', text: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' },
  {
    head: '<meta name="color-scheme" content="light dark">',
    text: 'rgb(255, 255, 255)',
    paper: 'rgb(21, 25, 29)',
  },
])('has the color scheme of its page, not of the system: $head', async ({ head, text, paper }, { skip }) => {
  skip(inFirefox, NO_EMULATION);
  const page = await open({ head, colorScheme: 'dark' });
  const looksOf = (part: Locator) =>
    part.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });

  // The card is transparent. Its receipt has a background of the same scheme.
  expect(await looksOf(page.getByRole('article'))).toEqual({ color: text, backgroundColor: 'rgba(0, 0, 0, 0)' });
  await page.locator('[part=growth] a').click();
  expect(await looksOf(page.locator('.receipt:popover-open'))).toMatchObject({ backgroundColor: paper });
});

it.for([
  ['light', 'rgb(20, 23, 26)', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(238, 240, 242)', 'rgb(21, 25, 29)'],
] as const)('has its own colors with theme="%s"', async ([theme, color, backgroundColor]) => {
  const page = await open({ head: '<style>body { color: red; background: yellow }</style>' });
  await page.locator('trade-card').evaluate((card, theme) => card.setAttribute('theme', theme), theme);
  const looks = await page.getByRole('article').evaluate((card) => {
    const { color, backgroundColor } = getComputedStyle(card);
    return { color, backgroundColor };
  });

  expect(looks).toEqual({ color, backgroundColor });
});

it("takes the host's font, and its size in a paragraph", async () => {
  const page = await open({ head: '<style>body { font: 20px monospace }</style>' });
  const font = await page.getByRole('article').evaluate((card) => {
    const { fontFamily, fontSize } = getComputedStyle(card);
    return [fontFamily, fontSize];
  });

  expect(font).toEqual(['monospace', '20px']);
});

it.each([
  ['rtl', 'its Arabic page', 'lang="ar" dir="rtl"'],
  ['ltr', 'English on a page from right to left', 'lang="en" dir="rtl"'],
])('runs %s in %s', async (direction, _, attributes) => {
  const page = await open({ attributes });
  const looks = await page.getByRole('article').evaluate((card) => {
    const { direction } = getComputedStyle(card);
    const text = document.createRange();
    text.selectNodeContents(card.querySelector('[part=title] > :first-child') as Element);
    const [inner, outer] = [text.getBoundingClientRect(), card.getBoundingClientRect()];
    return [direction, inner.left - outer.left < outer.right - inner.right ? 'ltr' : 'rtl'];
  });

  expect(looks).toEqual([direction, direction]);
});

it.each([
  ['a direction that changes late', 'width:320px', 'width:320px;direction:rtl', 'rgb(0, 0, 0)'],
  ['a column of 0 px that opens later', 'width:0', 'width:320px', 'rgb(0, 0, 0)'],
  ['a text color that changes late', 'width:320px;color:#333', 'width:320px;color:#ddd', 'rgb(221, 221, 221)'],
])('is readable in %s', async (_, style, later, color) => {
  const place = `<div class="place" style="${style}"><trade-card ${CARD} loading="eager"></trade-card></div>`;
  const page = await open({ more: place });
  const card = page.locator('.place trade-card').getByRole('article');
  await card.waitFor({ state: 'attached' });
  await page.locator('.place').evaluate((host, style) => host.setAttribute('style', style), later);

  // Each part lies within the card, and the title begins at its edge.
  const layout = () =>
    card.evaluate((card) => {
      const box = card.getBoundingClientRect();
      const parts = [...card.querySelectorAll('[part=title], [part=headline], [part=growth], [part=source] .from')];
      const outside = parts.filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
      });
      const title = card.querySelector('[part=title] b') as Element;
      const gap = Math.round(title.getBoundingClientRect().left - box.left);
      const { color } = getComputedStyle(card);
      return { height: box.height, parts: parts.length, outside: outside.length, gap, color };
    });
  await expect.poll(layout).toEqual({ height: 160, parts: 4, outside: 0, gap: 0, color });
});

it.each([
  [
    800,
    384,
    [
      'display:flex',
      'display:flex;flex-direction:column;align-items:center',
      'position:fixed;right:0;bottom:0',
      'float:right',
    ],
  ],
  [
    360,
    240,
    ['float:right', 'display:inline-block', 'width:fit-content', 'display:table', 'position:absolute;right:8px'],
  ],
] as const)(
  'on a page of %d pixels is at least %d wide in layouts that take the width of their content',
  async (pageWidth, minWidth, styles) => {
    const more = styles.map(
      (style) => `<div class="place" style="${style}"><trade-card ${CARD} loading="eager"></trade-card></div>`,
    );
    const page = await open({ width: pageWidth, more: more.join('') });
    const cards = page.locator('.place trade-card').getByRole('article');
    await expect.poll(() => cards.count()).toBe(styles.length);
    const boxes = await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().toJSON()));
    const misfits = styles.filter((_, i) => {
      const { x, width } = boxes[i];
      return Math.round(width) < minWidth || x < 0 || x + width > pageWidth || (pageWidth === 800 && width > 385);
    });
    expect(misfits).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(pageWidth);
  },
);

it('the static HTML keeps its lines and weights on pages that style tables, links and text', async () => {
  // As Ghost, Tailwind Typography and Twenty Twenty-Five do.
  const head =
    '<style>body { font-weight: 300; text-align: center } table { display: inline-block; max-width: 100%; overflow-x: auto; white-space: nowrap } a { font-weight: 500 }</style>';
  const cell = await (await harness.worker.fetch(`/v1/cards/CN-XJ.html?fragment=1&period=${PERIOD}`)).text();
  const page = await open({ head, more: `<div style="width:300px">${cell}</div>` });
  const looks = await page.locator('table').evaluate((table) => {
    const styleOf = (selector: string) => getComputedStyle(table.querySelector(selector) as Element);
    return {
      isCut: table.scrollWidth > table.clientWidth,
      weights: ['td', 'strong', 'strong a', 'small'].map((selector) => styleOf(selector).fontWeight),
      align: styleOf('td').textAlign,
    };
  });

  expect(looks).toEqual({ isCut: false, weights: ['400', '700', '700', '400'], align: 'start' });
});
