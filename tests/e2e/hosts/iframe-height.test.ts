/** The height of the card in an iframe, which it tells the page around, in both browsers. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { heightScript } from '../../../worker/pages/snippets.ts';
import { openHarness } from '../../support/harness.ts';
import type { Table } from '../../support/table.ts';
import { PERIOD, visit } from '../visit.ts';
import { heard, pageWith, shown } from './iframe-page.ts';

const pages: Table = {};
const harness = openHarness(pages);

function open(query: string, attributes: string) {
  const source = `${harness.origin}/embed/CN-XJ?period=${PERIOD}${query}`;
  pages['/'] = pageWith(`<iframe src="${source}" width="600" ${attributes} title="x"></iframe>`);
  return visit(harness, `${harness.host.origin}/`);
}

/** It may be told more than once while the page is laid out. */
async function lastHeight(page: Page): Promise<unknown> {
  return (await heard(page, 'type', 'trade-card-height')).at(-1)?.height;
}

it('tells any page how high it is, and grows with it', async () => {
  const { page, faults } = await open('&view=full', 'height="160"');
  const height = await page
    .frameLocator('iframe')
    .locator('[part=source]')
    .evaluate(({ ownerDocument }) => Math.ceil(ownerDocument.body.getBoundingClientRect().height));
  await expect.poll(() => lastHeight(page)).toBe(height);
  await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '300'));
  await page.waitForFunction(
    (before) =>
      (window as unknown as { heard: { height?: number }[] }).heard.some((data) => (data.height ?? 0) > before),
    height,
  );
  expect(faults).toEqual([]);
});

it('is one height in the size that oEmbed gives, without a scroll bar', async () => {
  const { page } = await open('', 'height="160" frameborder="0"');
  await shown(page).waitFor();
  const sizes = await page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((root) => [root.scrollHeight, root.clientHeight, root.scrollWidth, root.clientWidth]);
  expect(sizes).toEqual([160, 160, 600, 600]);
});

it('sets the height of its own iframe by the script that we offer, and no other frame can use that script', async () => {
  const stranger = "<script>parent.postMessage({ type: 'trade-card-height', height: 5000 }, '*')</script>";
  pages['/'] = pageWith(`${heightScript(harness.origin)}
<iframe id="ours" src="${harness.origin}/embed/CN-XJ?period=${PERIOD}&view=full" width="600" height="160" title="x"></iframe>
<iframe id="other" srcdoc="${stranger}" height="160" title="x"></iframe>`);
  const { page } = await visit(harness, `${harness.host.origin}/`);
  const heightOf = (id: string) => page.locator(id).evaluate((frame) => Number(frame.getAttribute('height')));
  await expect.poll(() => heightOf('#ours')).toBeGreaterThan(160);
  await expect
    .poll(async () => (await heard(page, 'type', 'trade-card-height')).map(({ height }) => height))
    .toContain(5000);
  expect(await heightOf('#other')).toBe(160);
});
