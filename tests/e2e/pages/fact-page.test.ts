/** The page of one number in a browser: readable on a phone, in both directions, and without a fault. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../support/harness.ts';
import { visit } from '../visit.ts';
import { examine } from './axe.ts';

const HEADLINE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ '/favicon.ico': new Response() });
});
afterAll(() => harness.close());

it.each([
  ['en', 1280],
  ['zh', 320],
  ['ar', 320],
])('shows the number in %s at %i pixels within the page', async (lang, width) => {
  const { page, faults, requests } = await visit(harness, `${harness.origin}/facts/${HEADLINE}?lang=${lang}`, {
    viewport: { width, height: 800 },
  });
  await page.waitForLoadState('networkidle');

  const source = page.locator('.printed + p .button');
  expect(await source.isVisible()).toBe(true);
  expect(await source.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(800);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await examine(page)).toEqual({ faults: [], contrast: true });
  expect(faults).toEqual([]);
  expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([harness.origin]));
});

it('of a number that is not there is a page with a way back', async () => {
  const { page } = await visit(harness, `${harness.origin}/facts/nothing`);
  expect(await page.getByRole('heading').textContent()).toBe('There is no such page');
  await page.locator('main').getByRole('link', { name: 'Get a card' }).click();
  await page.waitForURL(`${harness.origin}/#make`);
});
