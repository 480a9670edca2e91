/** The text that `/check` gives back with its receipts: what is copied, and what it is where it is pasted. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHINESE, STORY } from '../../data/text/articles.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { byDay } from '../../support/whole.ts';
import { visit } from '../visit.ts';
import { copied } from './clipboard.ts';

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness(pages);
});
afterAll(() => harness.close());

/** What the page copies of a checked text, by type. */
async function copyOf(text: string, format: string): Promise<{ copy: Record<string, string>; page: Page }> {
  const { page, faults } = await visit(harness, `${harness.origin}/check`);
  await page.locator('#check-text').fill(text);
  await page.locator('#check button').click();
  await page.waitForFunction(() => /found|找到/.test(document.getElementById('check-status')?.textContent ?? ''));
  // A person ticks all that was found.
  for (const box of await page.locator('.findings .found input').all()) await box.check();
  await page.locator('#check-copy').waitFor();
  if (format) await page.locator(`[value=${format}]`).check();
  const copy = await copied(page, '#check-copied-button');
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
    const { page, faults } = await visit(harness, `${harness.host.origin}/story`);
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

  it('is Markdown that keeps its own', async () => {
    const text = `# Trade\n\n**Foreign trade** of Xinjiang reached 227.67 billion yuan in the first five months of 2025.`;
    const { copy } = await copyOf(text, 'markdown');
    expect(copy).toEqual({
      'text/plain': text.replace('227.67 billion yuan', `[227.67 billion yuan](${harness.origin}/facts/${VALUE})`),
    });
  });

  it('keeps the markup of HTML as it is written, and offers no Markdown of it', async () => {
    const rest = "in the first five months of 2025, <em class='x'>customs</em> said.</P>\n<hr/><p>R&amp;D.</p>";
    const text = `<!-- A --><P id=a>Foreign trade of Xinjiang reached <b>227.67&nbsp;billion yuan</b> ${rest}`;
    const { copy, page } = await copyOf(text, '');
    const marked = `<b><trade-figure fact="${VALUE}">227.67&nbsp;billion yuan</trade-figure></b>`;
    expect(copy['text/plain']).toBe(text.replace('<b>227.67&nbsp;billion yuan</b>', marked));
    expect(await page.locator('[value=markdown]').isDisabled()).toBe(true);
  });

  it('leaves figures in links as they are, and says how many', async () => {
    const text = `<p>Foreign trade of Xinjiang <a href="/x">reached 227.67 billion yuan</a> in the first five months of 2025, up 22.9 percent year on year.</p>`;
    const { copy, page } = await copyOf(text, 'links');
    expect(copy['text/plain']).toContain('<a href="/x">reached 227.67 billion yuan</a>');
    expect(copy['text/plain']?.match(/<a href="[^"]*\/facts\//g)).toHaveLength(1);
    expect(await page.locator('#check-copy-counts').textContent()).toBe(
      'Figures with a receipt: 1 · Left as they are, in a link or across elements: 1',
    );
  });

  it('is all there, to be copied by hand, where the clipboard is closed', async () => {
    const { page } = await copyOf(STORY.repeat(4), 'figures');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('closed'));
    });
    await page.locator('#check-copied-button').click();
    await expect
      .poll(() => page.locator('#check-copied').textContent())
      .toMatch(/region&#39;s total\.<\/p>$|region's total\.<\/p>$/);
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(6000);
  });
});
