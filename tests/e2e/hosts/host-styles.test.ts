import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, look, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

const CARD = `area="CN-XJ" period="${PERIOD}"`;

type Options = {
  head?: string;
  attributes?: string;
  width?: number;
  more?: string;
  colorScheme?: 'dark';
};

/** A page of a width with a card, which is waited for, and perhaps more. */
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

  // Without a theme, the host decides the color, and nothing else here.
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
])('has the scheme of its page, and not of the system: $head', async ({ head, text, paper }, { skip }) => {
  skip(inFirefox, NO_EMULATION);
  const page = await open({ head, colorScheme: 'dark' });
  const looksOf = (part: Locator) =>
    part.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });

  // The card has no colors of its own. Its receipt has, of the same scheme.
  expect(await looksOf(page.getByRole('article'))).toEqual({ color: text, backgroundColor: 'rgba(0, 0, 0, 0)' });
  await page.locator('[part=growth] a').click();
  expect(await looksOf(page.locator('.receipt:popover-open'))).toMatchObject({ backgroundColor: paper });
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
  'on a page of %d pixels is at least %d wide in places that ask for the width of what is in them',
  async (pageWidth, least, styles) => {
    const more = styles.map(
      (style) => `<div class="place" style="${style}"><trade-card ${CARD} loading="eager"></trade-card></div>`,
    );
    const page = await open({ width: pageWidth, more: more.join('') });
    const cards = page.locator('.place trade-card').getByRole('article');
    await expect.poll(() => cards.count()).toBe(styles.length);
    const boxes = await cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().toJSON()));
    const unfit = styles.filter((_, i) => {
      const { x, width } = boxes[i];
      return Math.round(width) < least || x < 0 || x + width > pageWidth || (pageWidth === 800 && width > 385);
    });
    expect(unfit).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(pageWidth);
  },
);
