import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../data/contract/card.ts';
import { amount, percent } from '../../data/fact/format.ts';
import type { TradeCard } from '../../widget/trade-card.ts';
import { inFirefox, NO_EMULATION } from '../support/browser.ts';
import type { Harness } from '../support/harness.ts';
import { startHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';
import { html } from '../support/table.ts';
import { headlineOf, hostPage, PERIOD, visit } from './visit.ts';

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
let headline: string;

beforeAll(async () => {
  harness = await startHarness(pages);
  const card = (await (await harness.worker.fetch('/v1/cards/CN-XJ?lang=en')).json()) as CompactCard;
  headline = [...amount(card.headline, { tag: 'en' }), 'yuan'].join(' ');
});
afterAll(() => harness.close());

const LIVE = 'trade-card:not([period])';

function shown(page: Page): Locator {
  return page.locator(`${LIVE} [part=headline]`);
}

it('shows the newest card without JavaScript, with its looks', async () => {
  const { page } = await visit(harness, harness.origin, { javaScriptEnabled: false });

  expect(await shown(page).textContent()).toBe(headline);
  expect(await shown(page).isVisible()).toBe(true);
  const border = await page
    .getByRole('article')
    .first()
    .evaluate((card) => getComputedStyle(card).borderTopWidth);
  expect(border).toBe('2px');
});

it.each([true, false])(
  'shows the release of January to May 2025 beside it, fixed (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page } = await visit(harness, harness.origin, { javaScriptEnabled });
    await page.waitForLoadState('networkidle');
    const part = (name: string) => page.locator(`trade-card[period] [part=${name}]`).textContent();

    const path = `/v1/cards/CN-XJ?period=${PERIOD}&lang=en`;
    const { growth, source } = (await (await harness.worker.fetch(path)).json()) as CompactCard;
    expect(await part('headline')).toBe((await headlineOf(harness)).text);
    expect(await part('growth')).toContain(percent(growth as CardFact, { tag: 'en' }));
    expect(await part('source')).toContain(source.publisher);
    expect(await page.locator('trade-card[period] [part=source] a').first().getAttribute('href')).toBe(source.url);
  },
);

it('shows the same card with JavaScript, without a fault', async () => {
  const { page, faults, requests } = await visit(harness, harness.origin);
  await page.locator(`${LIVE}:defined`).waitFor();
  await page.waitForLoadState('networkidle');

  expect(await shown(page).textContent()).toBe(headline);
  expect(await page.locator(LIVE).evaluate((card) => (card as TradeCard).card?.area.id)).toBe('CN-XJ');
  expect(faults).toEqual([]);
  expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([harness.origin]));
});

it('keeps the card that came with the page until the element has its own', async () => {
  const { page } = await visit(harness, 'about:blank');
  const asked = Promise.withResolvers<void>();
  await page.route('**/v1/cards/**', () => asked.resolve());
  await page.goto(harness.origin);
  await asked.promise;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

  expect(await shown(page).count()).toBe(1);
});

it.for(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme, { skip }) => {
  skip(inFirefox && colorScheme === 'dark', NO_EMULATION);
  const { page } = await visit(harness, harness.origin, { colorScheme });
  await page.locator(`${LIVE}:defined`).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });

  expect(faults).toEqual([]);
});

it('copies a snippet that shows the card on another site', async () => {
  const { page } = await visit(harness, harness.origin, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('#snippet').textContent());

  pages['/'] = html(hostPage(copied.replaceAll('https://trade-facts.example', harness.origin)));
  const host = await visit(harness, `${harness.host.origin}/`);
  await shown(host.page).waitFor();
  expect(await shown(host.page).textContent()).toBe(headline);
  expect(host.faults).toEqual([]);
});
