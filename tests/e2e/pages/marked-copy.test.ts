/** The text that `/check` gives back with its receipts: what is copied, and what it is where it is pasted. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CHINESE, STORY } from '../../data/text/articles.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { byDay } from '../../support/whole.ts';
import { look } from '../visit.ts';
import { copied } from './clipboard.ts';

const pages: Table = {};
const harness = openHarness(pages);

/** What the page copies of a checked text, by type. */
async function copyOf(text: string, format: string): Promise<{ copy: Record<string, string>; page: Page }> {
  const { page, faults } = await look(harness, `${harness.origin}/check`);
  await page.locator('#check-text').fill(text);
  await page.locator('#check button').click();
  await page.waitForFunction(() => /found|找到/.test(document.getElementById('check-status')?.textContent ?? ''));
  // A person ticks all that was found.
  await page.locator('.findings .found input').evaluateAll((boxes: HTMLInputElement[]) => {
    for (const box of boxes) box.click();
  });
  await page.locator('#check-copy').waitFor();
  if (format) await page.locator(`[value=${format}]`).check();
  const copy = await copied(page, '[data-copy=check-copied]');
  expect(faults).toEqual([]);
  return { copy, page };
}

const VALUE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';

describe('a story in one paste', () => {
  it.each([
    ['en', STORY, 13],
    ['zh', CHINESE, 8],
  ])('has a receipt at each of its figures: %s', async (lang, story, figures) => {
    const { copy } = await copyOf(story, 'figures');
    expect(Object.keys(copy)).toEqual(['text/plain']);
    const script = `<script type="module" async src="${harness.origin}/w/v1/trade-card.js"></script>`;
    pages['/story'] = html(
      `<!doctype html><html lang="${lang}"><title>A story</title>${script}<article>${copy['text/plain']}</article>`,
    );
    const { page, faults } = await look(harness, `${harness.host.origin}/story`);
    expect(await page.locator('article').evaluate((article) => (article as HTMLElement).textContent)).toBe(
      story.replace(/\n\n/g, '\n'),
    );
    const all = page.locator('trade-figure');
    expect(await all.count()).toBe(figures);
    for (const i of byDay([...Array(figures).keys()], 3)) {
      const figure = all.nth(i);
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('a.cite').click();
      const receipt = figure.locator('[popover], dialog').filter({ visible: true });
      await receipt.waitFor();
      await expect.poll(() => receipt.textContent()).toMatch(/\d/);
      await page.keyboard.press('Escape');
      await receipt.waitFor({ state: 'hidden' });
    }
    expect(page.url()).toBe(`${harness.host.origin}/story`);
    expect(faults).toEqual([]);
  });

  it('is formatted text too where figures are links, for editors that show it', async () => {
    const { copy } = await copyOf(STORY, 'links');
    expect(copy['text/html']).toBe(copy['text/plain']);
    expect(copy['text/plain']).toContain(
      `reached <a href="${harness.origin}/facts/${VALUE}">227.67 billion yuan</a> (<a href=`,
    );
    expect(copy['text/plain']?.match(/<a href="/g)).toHaveLength(13);
  });

  it('is all there, and its button says to select it, where the clipboard is closed', async () => {
    const { page, copy } = await copyOf(STORY.repeat(4), 'figures');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('closed'));
    });
    const button = page.locator('[data-copy=check-copied]');
    await button.click();
    await expect.poll(() => button.textContent()).toContain('Select the text');
    expect(await page.locator('#check-copied').textContent()).toBe(copy['text/plain']);
  });
});
