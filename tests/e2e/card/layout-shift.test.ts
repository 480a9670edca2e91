import { afterAll, beforeAll, expect, it } from 'vitest';
import { inFirefox } from '../../support/browser.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, layoutShift, snippetOf, visit } from '../visit.ts';

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
let snippet: string;

beforeAll(async () => {
  harness = await startHarness(pages);
  snippet = await snippetOf(harness);
});
afterAll(() => harness.close());

/** What moves, which Firefox does not measure, and the heights in a column of `width` when the card comes, its answer held back until the fallback has been painted. */
async function measure(snippet: string, width: number, font = 'serif') {
  const body = `<div style="width:${width}px;font-family:${font}">${snippet}<p>More.</p></div>`;
  pages['/'] = html(hostPage(body));
  const { page } = await visit(harness, 'about:blank', { viewport: { width: 1000, height: 1200 } });
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  await page.route('**/v1/cards/**', async (route) => {
    asked.resolve();
    await released.promise;
    await route.continue();
  });
  await page.goto(`${harness.host.origin}/`);
  await asked.promise;

  const height = () =>
    page.locator('trade-card').evaluate(async (card) => {
      // Two frames: the first may be of the time before, the second is painted.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return card.getBoundingClientRect().height;
    });
  const before = await height();
  released.resolve();
  await page.getByRole('article').waitFor();
  const after = await height();
  const shift = await layoutShift(page);
  return { before, after, shift };
}

it.each([
  [320, 'serif'],
  [560, 'sans-serif'],
  [860, 'serif'],
])('nothing moves when the card comes into a column of %d pixels in %s', async (width, font) => {
  const { before, after, shift } = await measure(snippet, width, font);
  expect({ shift, after }).toEqual({ shift: inFirefox ? null : 0, after: before });
});

it('would move without the height that the snippet reserves', async () => {
  const { before, after, shift } = await measure(snippet.replaceAll(/ style="[^"]*"/g, ''), 320);
  expect(after).toBeGreaterThan(before);
  if (!inFirefox) expect(shift).toBeGreaterThan(0);
});
