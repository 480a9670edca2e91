/** The iframe of a card posts its height to the host page, and a script that we offer sets it. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { heightScript } from '../../../worker/pages/snippets.ts';
import { openHarness } from '../../support/harness.ts';
import type { Table } from '../../support/table.ts';
import { PERIOD, visit } from '../visit.ts';
import { headlineIn, messagesWith, pageWith } from './iframe-page.ts';

const pages: Table = {};
const harness = openHarness(pages);

function open(query: string, attributes: string) {
  const source = `${harness.origin}/embed/CN-XJ?period=${PERIOD}${query}`;
  pages['/'] = pageWith(`<iframe src="${source}" width="600" ${attributes} title="x"></iframe>`);
  return visit(harness, `${harness.host.origin}/`);
}

/** The last posted height: more than one may be posted while the page is laid out. */
async function lastHeight(page: Page): Promise<unknown> {
  return (await messagesWith(page, 'type', 'trade-card-height')).at(-1)?.height;
}

it('posts its height to any page, and again when it becomes narrower and so higher', async () => {
  const { page, faults } = await open('&view=full', 'height="160"');
  const height = await page
    .frameLocator('iframe')
    .locator('[part=source]')
    .evaluate(({ ownerDocument }) => Math.ceil(ownerDocument.body.getBoundingClientRect().height));
  await expect.poll(() => lastHeight(page)).toBe(height);
  await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '300'));
  await page.waitForFunction(
    (before) =>
      (window as unknown as { received: { height?: number }[] }).received.some((data) => (data.height ?? 0) > before),
    height,
  );
  expect(faults).toEqual([]);
});

it('has no scroll bar in the size that oEmbed gives', async () => {
  const { page } = await open('', 'height="160" frameborder="0"');
  await headlineIn(page).waitFor();
  const sizes = await page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((root) => [root.scrollHeight, root.clientHeight, root.scrollWidth, root.clientWidth]);
  expect(sizes).toEqual([160, 160, 600, 600]);
});

it('gets its height from the script that we offer, which ignores messages of other frames', async () => {
  const stranger = "<script>parent.postMessage({ type: 'trade-card-height', height: 5000 }, '*')</script>";
  pages['/'] = pageWith(`${heightScript(harness.origin)}
<iframe id="ours" src="${harness.origin}/embed/CN-XJ?period=${PERIOD}&view=full" width="600" height="160" title="x"></iframe>
<iframe id="other" srcdoc="${stranger}" height="160" title="x"></iframe>`);
  const { page } = await visit(harness, `${harness.host.origin}/`);
  const heightOf = (id: string) => page.locator(id).evaluate((frame) => Number(frame.getAttribute('height')));
  await expect.poll(() => heightOf('#ours')).toBeGreaterThan(160);
  await expect
    .poll(async () => (await messagesWith(page, 'type', 'trade-card-height')).map(({ height }) => height))
    .toContain(5000);
  expect(await heightOf('#other')).toBe(160);
});
