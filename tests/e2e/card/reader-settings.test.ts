/** Settings of readers hide nothing on a card: text size and spacing (WCAG 2.2, 1.4.4 and 1.4.12), and forced colors. */
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/sample.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';
import { textFaults } from './text-faults.ts';

const pages: Table = {};
const harness = openHarness(pages);

const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
/** A reader's styles; viewports of a desktop at 100% (1280) and 200% (640) and of a phone (320); the language of the default run. */
const SETTINGS: Record<string, [styles: string, widths: number[], defaultLang: string]> = {
  // French has the longest words.
  'text spacing': [SPACING, isNightly ? [1280, 640, 320] : [320], 'fr'],
  // Arabic runs from right to left.
  'text twice as large': [':root { font-size: 200% }', isNightly ? [1280, 640] : [640], 'ar'],
};
const CASES = Object.entries(SETTINGS).flatMap(([setting, [styles, widths, defaultLang]]) =>
  (isNightly ? LANGUAGES : [defaultLang]).map((lang) => [lang, setting, styles, widths] as const),
);

/** Adds a reader's styles to the page and to the shadow roots in it. */
async function addStyles(page: Page, styles: string): Promise<void> {
  await page.evaluate((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of [document, ...roots]) root.adoptedStyleSheets.push(sheet);
  }, styles);
}

it.each(CASES)('in %s with %s, no text of cards, receipt and panel is cut', async (lang, _, styles, widths) => {
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
    await addStyles(page, styles);
    expect([width, await page.locator('article').evaluateAll(textFaults)]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    for (const nth of [0, 3]) {
      await page.locator('trade-card').nth(nth).locator('[part=headline] a').click();
      const receipt = page.locator('.receipt:popover-open');
      await receipt.locator('summary').first().waitFor();
      await addStyles(page, styles);
      expect([width, await receipt.evaluateAll(textFaults)]).toEqual([width, []]);
      expect(await receipt.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
    }
    await page.locator('.open').first().click();
    const panel = page.locator('.panel[open]:not([aria-busy])');
    await panel.locator('.actions').waitFor();
    await addStyles(page, styles);
    expect([width, await panel.evaluateAll(textFaults)]).toEqual([width, []]);
    expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  }
});

describe('with forced colors', () => {
  /** The colors of the element and of what is behind it. */
  async function colorsOf(part: Locator) {
    return part.evaluate((element) => {
      const { color, fill, backgroundColor, borderTopColor, borderTopWidth, outlineColor, outlineStyle } =
        getComputedStyle(element);
      const paper = getComputedStyle(element.closest('.card, .receipt') as Element).backgroundColor;
      return { color, fill, backgroundColor, borderTopColor, borderTopWidth, outlineColor, outlineStyle, paper };
    });
  }

  it.for(isNightly ? (['light', 'dark'] as const) : (['dark'] as const))(
    'edges, links, columns and bars keep distinct colors, in %s mode',
    async (colorScheme, { skip }) => {
      skip(inFirefox, NO_EMULATION);
      const card = (attributes: string) => `<trade-card lang="en" loading="eager" ${attributes}>Words.</trade-card>`;
      const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
      const cards = [card('area="CN-XJ"'), card(`area="CN-XJ" period="${PERIOD}"`), card('area="CN-XJ" view="full"')];
      pages['/'] = html(hostPage(script + cards.join('<br>')));
      const options = { viewport: { width: 900, height: 900 }, forcedColors: 'active', colorScheme } as const;
      const { page } = await visit(harness, `${harness.host.origin}/`, options);
      await expect.poll(() => page.getByRole('article').count()).toBe(cards.length);

      const ink = await colorsOf(page.locator('.title').first());
      const edge = await colorsOf(page.locator('article').first());
      expect(ink.color).not.toBe(ink.paper);
      expect(edge.borderTopColor).not.toBe(edge.paper);
      // A linked number has the color of links.
      const number = await colorsOf(page.locator('.value a').first());
      expect([ink.color, ink.paper]).not.toContain(number.color);
      const [earlierYear, currentYear] = [
        await colorsOf(page.locator('.trend .past').first()),
        await colorsOf(page.locator('.trend .mark').first()),
      ];
      expect(new Set([earlierYear.fill, currentYear.fill, earlierYear.paper]).size).toBe(3);
      const [otherBar, ownBar] = [
        await colorsOf(page.locator('trade-card[view] .row:not(.own) .bar:not(.derived)').first()),
        await colorsOf(page.locator('trade-card[view] .own .bar').first()),
      ];
      expect(new Set([otherBar.backgroundColor, ownBar.backgroundColor, otherBar.paper]).size).toBe(3);
      // The number's background does not cover the title above it.
      const above = page.locator('.title').first();
      const seen = await above.screenshot();
      await page
        .locator('.value')
        .first()
        .evaluate((number) => {
          (number as HTMLElement).style.visibility = 'hidden';
        });
      expect(seen.equals(await above.screenshot())).toBe(true);
      const action = await colorsOf(page.locator('.actions a').first());
      expect(action.borderTopColor).not.toBe(action.paper);

      await page.locator('trade-card').nth(1).locator('[part=headline] a').click();
      const button = page.locator('.receipt .read');
      await button.waitFor();
      const read = await colorsOf(button);
      expect([read.borderTopWidth, read.borderTopColor === read.paper]).toEqual(['1px', false]);
      expect(read.color).not.toBe(read.backgroundColor);
    },
  );
});
