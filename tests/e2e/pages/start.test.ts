/** The start page in a browser: choosing, previewing and copying a card, with and without JavaScript, by keyboard, and on a phone. */
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, look, PERIOD, settled, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);
let newest: string;
let fixed: string;

beforeAll(async () => {
  newest = await headlineOf();
  fixed = await headlineOf(`&period=${PERIOD}`);
});

/** The number of the card with its unit in words, as a card of some width shows it. */
async function headlineOf(query = ''): Promise<string> {
  const answer = await harness.worker.fetch(`/v1/cards/CN-XJ?lang=en${query}`);
  const { headline, writing } = (await answer.json()) as CompactCard;
  return [...amount(headline, { tag: 'en', writing }, 'long'), 'yuan'].join(' ');
}

async function open(query = '', options: BrowserContextOptions = {}) {
  const { viewport, ...others } = options;
  const url = `${harness.origin}/${query}`;
  const visited = await (Object.keys(others).length
    ? visit(harness, url, options)
    : look(harness, url, viewport ?? undefined));
  if (options.javaScriptEnabled !== false) await settled(visited.page);
  return visited;
}

/** The number, without the amount in dollars beside it. */
const headline = (page: Page) => page.locator('#preview trade-card [part=headline] > span').first();
const snippet = (page: Page) => page.locator('#snippet').textContent();
const combobox = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const queryOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('without JavaScript', () => {
  it('shows the newest card with its looks, and pins one by a form that reloads', async ({ skip }) => {
    skip(inFirefox, 'Playwright cannot turn off the scripts of an installed Firefox');
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await headline(page).allInnerTexts()).toEqual([newest]);
    expect(await headline(page).getByRole('link').getAttribute('aria-label')).toContain(newest);
    const card = page.locator('#preview trade-card article');
    expect(await card.evaluate((card) => getComputedStyle(card).borderTopWidth)).not.toBe('0px');
    await page.getByText('As of a date').click();
    await combobox(page, 'Period').selectOption('January – May 2025');
    await page.getByRole('textbox', { name: 'Date' }).fill('2025-07-01');
    await page.getByRole('button', { name: 'Show' }).first().click();

    await page.waitForURL(/as-of=2025-07-01/);
    expect(await headline(page).allInnerTexts()).toEqual([fixed]);
    expect(await snippet(page)).toContain(`<trade-card area="CN-XJ" period="${PERIOD}" as-of="2025-07-01" lang="en"`);
  });
});

describe('with JavaScript', () => {
  it('follows the choice in place: card, snippet and address, and keeps the focus', async () => {
    const { page, faults, requests } = await open();
    await combobox(page, 'Period').focus();
    await combobox(page, 'Period').selectOption('January – May 2025');
    await page.waitForURL(/period=2025-01/);

    expect(queryOf(page)).toBe(`?area=CN-XJ&period=${PERIOD}`);
    await expect.poll(() => headline(page).allInnerTexts()).toEqual([fixed]);
    expect(await snippet(page)).toContain(`period="${PERIOD}"`);
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('period');
    expect(requests.filter((url) => new URL(url).pathname === '/').length).toBe(2);
    expect(faults).toEqual([]);
  });

  it('goes back and forth with the buttons of the browser', async () => {
    const { page } = await open();
    await combobox(page, 'Area').selectOption('China');
    await page.waitForURL(/area=CN/);
    await page.locator('.further summary').click();
    await combobox(page, 'Colors').selectOption('Dark');
    await page.waitForURL(/theme=dark/);
    await page.goBack();
    await expect.poll(() => combobox(page, 'Colors').inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => headline(page).allInnerTexts()).toEqual([newest]);
    expect(await combobox(page, 'Area').inputValue()).toBe('CN-XJ');
    await page.goForward();
    await expect.poll(() => snippet(page)).toContain('area="CN"');
  });

  it('shows the newest total of another area that lacks the chosen series and period, and says so', async () => {
    const { page } = await open(`?area=CN-XJ&partner=KZ`);
    const period = await combobox(page, 'Period').inputValue();
    await combobox(page, 'Area').selectOption('Zhejiang');
    await page.locator('#preview trade-card[area="CN-ZJ"] [part=headline]').waitFor();
    const note = page.locator('[data-note=choice]');
    expect(await note.textContent()).toMatch(/^Zhejiang has no figures for this\. .*No figure for .*, the latest\./);
    expect(await combobox(page, 'Figure').inputValue()).toBe('trade.world.total');
    // The period is empty because it replaces a missing one (start-form.ts): the next series then begins with its newest.
    expect(await combobox(page, 'Period').inputValue()).toBe('');
    expect(queryOf(page)).toMatch(/^\?area=CN-ZJ&period=/);
    expect(queryOf(page)).not.toContain(period);
  });

  it('works with only the keyboard', async () => {
    const { page } = await open('', { permissions: inFirefox ? [] : ['clipboard-read', 'clipboard-write'] });
    await combobox(page, 'Area').focus();
    await page.keyboard.type('Chi');
    await page.waitForURL(/area=CN\b/);
    await page.locator('[name=mode]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/mode=live/);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('live');
    await page.locator('#snippets summary', { hasText: 'WordPress' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#snippet-frame').isVisible()).toBe(true);
    expect(await page.locator('#snippet').isVisible()).toBe(false);
    await page.locator('.further summary').focus();
    await page.keyboard.press('Enter');
    await combobox(page, 'View').focus();
    await combobox(page, 'View').selectOption('Full');
    await page.waitForURL(/view=full/);
    expect(await page.locator('#snippet-frame').isVisible()).toBe(true);
  });
});

it('copies a pinned card that shows on another site', async ({ skip }) => {
  skip(inFirefox, 'Firefox lets no test read the clipboard');
  const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('As of a date').click();
  await page.waitForURL(/as-of/);
  await combobox(page, 'Period').selectOption('January – May 2025');
  await page.waitForURL(/period=2025-01/);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await snippet(page));

  pages['/'] = html(hostPage(copied.replaceAll('https://trade-facts.example/', `${harness.origin}/`)));
  const host = await visit(harness, `${harness.host.origin}/`);
  const pasted = host.page.locator('trade-card [part=headline] > span').first();
  await pasted.waitFor();
  expect(await pasted.allInnerTexts()).toEqual([fixed]);
  expect(host.faults).toEqual([]);
});

it('draws a PNG of a card without a hosted PNG', async () => {
  const { page } = await open('?area=CN-XJ&lang=ar');
  const saved = page.waitForEvent('download');
  await page.locator('#snippets summary').nth(2).click();
  await page.locator('[data-png]').click();
  expect((await saved).suggestedFilename()).toBe(`CN-XJ-${await combobox(page, 'الفترة').inputValue()}.png`);
  const png = Buffer.from((await saved).url().split(',')[1] ?? '', 'base64');
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
  expect(png.length).toBeGreaterThan(10_000);
});

it('shows the code for one place at a time, without JavaScript', async ({ skip }) => {
  skip(inFirefox, 'Playwright cannot turn off the scripts of an installed Firefox');
  const { page } = await open('', { javaScriptEnabled: false });
  const codes = {
    'WordPress, Ghost, CMS': 'snippet-oembed',
    Newsletter: 'snippet-picture',
    Text: 'snippet-sentence',
    'Web page': 'snippet',
  };
  for (const [tab, code] of Object.entries(codes)) {
    await page.locator('#snippets summary', { hasText: tab }).click();
    const seen = page.locator('#snippets code[id]:visible');
    expect([tab, await seen.first().getAttribute('id')]).toEqual([tab, code]);
  }
});
