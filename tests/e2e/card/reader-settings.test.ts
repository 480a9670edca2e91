/** What readers set for themselves takes nothing from a card: the spacing and the size of text (WCAG 2.2, 1.4.4, 1.4.12), and forced colours. */
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/nightly.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';
import { textFaults } from './text-faults.ts';

const pages: Table = {};
const harness = openHarness(pages);

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
/** A reader's styles, and the viewports: a desk at 100% and at 200%, and a phone; and the language of a day. */
const SETTINGS: Record<string, [styles: string, widths: number[], defaultLang: string]> = {
  // The longest words.
  'text spacing': [SPACING, isNightly ? [1280, 640, 320] : [320], 'fr'],
  // From right to left.
  'text twice as large': [':root { font-size: 200% }', isNightly ? [1280, 640] : [640], 'ar'],
};
const CASES = Object.entries(SETTINGS).flatMap(([setting, [styles, widths, defaultLang]]) =>
  (isNightly ? LANGUAGES : [defaultLang]).map((lang) => [lang, setting, styles, widths] as const),
);

/** Adds a reader's styles to the page and to the shadow roots in it. */
async function set(page: Page, styles: string): Promise<void> {
  await page.evaluate((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of [document, ...roots]) root.adoptedStyleSheets.push(sheet);
  }, styles);
}

it.each(CASES)('in %s with %s cards, receipt and panel lose nothing', async (lang, _, styles, widths) => {
  const card = (attributes: string) => `<trade-card lang="${lang}" loading="eager" ${attributes}>Words.</trade-card>`;
  const cards = [
    'area="CN-XJ"',
    'area="CN"',
    `area="CN-XJ" period="${PERIOD}" as-of="2025-06-19"`,
    'area="CN" period="2023-07..2023-09"',
    `area="CN-XJ" period="${PERIOD}" view="full"`,
  ];
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  const head = '<style>:root { font-family: sans-serif } body { margin: 8px; font-size: 1rem }</style>';
  pages['/'] = html(hostPage(script + cards.map(card).join('<br>'), { attributes: `lang="${lang}"`, head }));
  const { page } = await visit(harness, `${harness.host.origin}/`);
  await expect.poll(() => page.getByRole('article').count()).toBe(cards.length);

  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await set(page, styles);
    expect([width, await page.locator('article').evaluateAll(textFaults)]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    for (const nth of [0, 3]) {
      await page.locator('trade-card').nth(nth).locator('[part=headline] a').click();
      const receipt = page.locator('.receipt:popover-open');
      await receipt.locator('summary').first().waitFor();
      await set(page, styles);
      expect([width, await receipt.evaluateAll(textFaults)]).toEqual([width, []]);
      expect(await receipt.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
    }
    await page.locator('.open').first().click();
    const panel = page.locator('.panel[open]:not([aria-busy])');
    await panel.locator('.actions').waitFor();
    await set(page, styles);
    expect([width, await panel.evaluateAll(textFaults)]).toEqual([width, []]);
    expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  }
});

describe('where colours are forced', () => {
  /** The colors of the element and of what is behind it. */
  async function coloursOf(part: Locator) {
    return part.evaluate((element) => {
      const { color, fill, backgroundColor, borderTopColor, borderTopWidth, outlineColor, outlineStyle } =
        getComputedStyle(element);
      const paper = getComputedStyle(element.closest('.card, .receipt') as Element).backgroundColor;
      return { color, fill, backgroundColor, borderTopColor, borderTopWidth, outlineColor, outlineStyle, paper };
    });
  }

  it.for(isNightly ? (['light', 'dark'] as const) : (['dark'] as const))(
    'what sets parts apart is seen, in %s',
    async (colorScheme, { skip }) => {
      skip(inFirefox, NO_EMULATION);
      const card = (attributes: string) => `<trade-card lang="en" loading="eager" ${attributes}>Words.</trade-card>`;
      const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
      const cards = [card('area="CN-XJ"'), card(`area="CN-XJ" period="${PERIOD}"`), card('area="CN-XJ" view="full"')];
      pages['/'] = html(hostPage(script + cards.join('<br>')));
      const options = { viewport: { width: 900, height: 900 }, forcedColors: 'active', colorScheme } as const;
      const { page } = await visit(harness, `${harness.host.origin}/`, options);
      await expect.poll(() => page.getByRole('article').count()).toBe(cards.length);

      const ink = await coloursOf(page.locator('.title').first());
      const edge = await coloursOf(page.locator('article').first());
      expect(ink.color).not.toBe(ink.paper);
      expect(edge.borderTopColor).not.toBe(edge.paper);
      // A link has the colour of links.
      const number = await coloursOf(page.locator('.value a').first());
      expect([ink.color, ink.paper]).not.toContain(number.color);
      const [past, own] = [
        await coloursOf(page.locator('.trend .past').first()),
        await coloursOf(page.locator('.trend .mark').first()),
      ];
      expect(new Set([past.fill, own.fill, past.paper]).size).toBe(3);
      const [other, ofCard] = [
        await coloursOf(page.locator('trade-card[view] .row:not(.own) .bar:not(.derived, .limit)').first()),
        await coloursOf(page.locator('trade-card[view] .own .bar').first()),
      ];
      expect(new Set([other.backgroundColor, ofCard.backgroundColor, other.paper]).size).toBe(3);
      // No ground of the number lies over the lines above it.
      const above = page.locator('.title').first();
      const seen = await above.screenshot();
      await page
        .locator('.value')
        .first()
        .evaluate((number) => {
          (number as HTMLElement).style.visibility = 'hidden';
        });
      expect(seen.equals(await above.screenshot())).toBe(true);
      const action = await coloursOf(page.locator('.actions a').first());
      expect(action.borderTopColor).not.toBe(action.paper);

      await page.locator('trade-card').nth(1).locator('[part=headline] a').click();
      const button = page.locator('.receipt .read');
      await button.waitFor();
      const read = await coloursOf(button);
      expect([read.borderTopWidth, read.borderTopColor === read.paper]).toEqual(['1px', false]);
      expect(read.color).not.toBe(read.backgroundColor);
    },
  );
});
