import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Harness } from '../support/harness.ts';
import { startHarness } from '../support/harness.ts';
import { examine } from './axe.ts';
import { visit } from './visit.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ '/favicon.ico': new Response() });
});
afterAll(() => harness.close());

async function open() {
  const seen = await visit(harness, `${harness.origin}/docs`);
  await seen.page.locator('#operations-Facts-facts').waitFor();
  return seen;
}

it('shows every route of the API, from its own origin alone and without a fault', async () => {
  const { page, faults, requests } = await open();
  await page.waitForLoadState('networkidle');
  const { paths } = (await (await harness.worker.fetch('/openapi.json')).json()) as { paths: object };

  const shown = await page
    .locator('.opblock-summary-path')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-path')));
  expect(shown.sort()).toEqual(Object.keys(paths).sort());
  expect(faults).toEqual([]);
  expect(new Set(requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin))).toEqual(
    new Set([harness.origin]),
  );
});

it('runs a route with its example', async () => {
  const { page, faults } = await open();
  const series = page.locator('#operations-Facts-series');
  await series.locator('.opblock-summary').click();
  await series.getByRole('button', { name: 'Execute' }).click();
  await series.locator('.live-responses-table .response-col_status').getByText('200').waitFor();

  expect(await series.locator('.request-url').textContent()).toContain('/v1/series?');
  expect(faults).toEqual([]);
});

it('links to examples that answer', async () => {
  const { page } = await open();
  await page.locator('#operations-Facts-fact .opblock-summary').click();
  const links = page.locator('#operations-Facts-fact .opblock-description a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(addresses.length).toBe(3);
  for (const address of addresses) {
    expect((await harness.worker.fetch(address.slice(harness.origin.length))).status, address).toBe(200);
  }
});

/** How the viewer is built: a second main element, and links inside of its buttons. */
const OF_THE_VIEWER = /^(landmark-main-is-top-level|landmark-no-duplicate-main|landmark-unique|nested-interactive): /;

it.each([360, 1280])(
  'has a title, and at %i pixels no fault that axe finds but how its viewer is built',
  async (width) => {
    const { page } = await open();
    await page.setViewportSize({ width, height: 800 });
    expect((await examine(page)).faults.filter((fault) => !OF_THE_VIEWER.test(fault))).toEqual([]);
    expect(await page.title()).toBe('API – Trade Facts');
  },
);
