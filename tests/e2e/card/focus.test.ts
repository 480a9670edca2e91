/** Keyboard focus goes through a card, its panel and its receipts, and stays in a field in which the reader is typing. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

/** A page with a link, a card and a field, whose card has loaded. */
async function open() {
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  const card = `<trade-card area="CN-XJ" period="${PERIOD}" lang="en"></trade-card>`;
  pages['/'] = html(hostPage(`${script}<p><a href="#before">Before</a></p>${card}<p><input aria-label="After"></p>`));
  const { page, faults } = await visit(harness, `${harness.host.origin}/`);
  await page.locator('[part=headline] a').waitFor();
  return { page, faults };
}

/** The accessible name of the focused element, which may be in the card's shadow root. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const element = outer?.shadowRoot?.activeElement ?? outer;
    // biome-ignore lint/performance/useDomNodeTextContent: textContent would include the hidden words for another width
    const name = element?.ariaLabel || (element as HTMLElement | null)?.innerText || '';
    return name.trim().replaceAll(/\s+/g, ' ');
  });
}

const HEADLINE = /^227\.67 billion yuan, Xinjiang’s foreign trade, January–May 2025$/;
const RECEIPT = /^Xinjiang’s foreign trade, January–May 2025$/;

it('Tab and Enter go through the card, its panel and a receipt; Escape goes back', async () => {
  const { page, faults } = await open();
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return focusedName(page);
  };
  const receipt = page.locator('.receipt:popover-open:has(dl)');
  const panel = page.locator('.panel[open]:not([aria-busy])');
  await page.getByRole('link', { name: 'Before' }).focus();

  expect(await press('Tab')).toMatch(HEADLINE);
  await page.keyboard.press('Enter');
  await receipt.waitFor();
  expect(await focusedName(page)).toMatch(RECEIPT);
  expect(await press('Escape')).toMatch(HEADLINE);

  expect(await press('Tab')).toMatch(/^Xinjiang’s foreign trade, January–May 2025: up 22\.9% from a year earlier$/);
  expect(await press('Tab')).toBe('Customs authorities, via Xinhua');
  expect(await press('Tab')).toBe('Sources and data');

  await page.keyboard.press('Enter');
  await panel.waitFor();
  expect(await focusedName(page)).toBe('Xinjiang’s foreign trade, January–May 2025');
  expect(await press('Tab')).toBe('Close');
  expect(await press('Tab')).toMatch(HEADLINE);
  await page.keyboard.press('Enter');
  await receipt.waitFor();
  expect(await focusedName(page)).toMatch(RECEIPT);
  expect(await press('Escape')).toMatch(HEADLINE);
  expect(await panel.isVisible()).toBe(true);

  expect(await press('Escape')).toBe('Sources and data');
  expect(await panel.count()).toBe(0);
  expect(await press('Tab')).toBe('After');
  expect(new URL(page.url()).hash).toBe('');
  expect(faults).toEqual([]);
});

it.each([
  ['a receipt', '[part=headline] a', '**/receipt.js', '.receipt'],
  ['the panel', '.open', '**/full.js', '.panel'],
])(
  'stays in the field in which a reader types while the script of %s loads slowly',
  async (_, control, script, opened) => {
    const { page, faults } = await open();
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(script, async (route) => {
      await late;
      await route.continue();
    });
    const answered = page.waitForResponse(script);
    await page.locator(control).click();
    const field = page.getByLabel('After');
    await field.fill('A word');
    release();
    await (await answered).finished();
    // The script has run when the control is no longer busy.
    await page.locator(`trade-card ${control}:not([aria-busy])`).waitFor();
    await page.keyboard.type('s');

    expect(await field.inputValue()).toBe('A words');
    expect(await page.locator(opened).count()).toBe(0);
    expect(faults).toEqual([]);
  },
);
