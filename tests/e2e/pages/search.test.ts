/** The search box as a combobox, by keyboard; and the skip link and "Copy table". */
import { expect, it } from 'vitest';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { visit } from '../visit.ts';

const harness = openHarness();

it('suggests figures while typing, and opens the one chosen with the arrow keys', async () => {
  const { page, faults } = await visit(harness, `${harness.origin}/`);
  const box = page.getByRole('combobox', { name: 'Search all figures' });
  await box.fill('guangdong exports');
  const first = page.getByRole('listbox').getByRole('option').first();
  await first.waitFor();
  expect(await first.textContent()).toMatch(/^Guangdong’s exports, .*yuan/);
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await box.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
  await box.press('Escape');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  await box.fill('2276.7亿元');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /January\s?–\s?May 2025/ })
    .waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL(/\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/);
  expect(faults).toEqual([]);
});

it('opens the results page if no suggestion is chosen', async () => {
  const { page } = await visit(harness, `${harness.origin}/`);
  const box = page.getByRole('combobox', { name: 'Search all figures' });
  await box.fill('xinjang');
  await box.press('Enter');
  await page.waitForURL(/\/search\?q=xinjang$/);
  expect(await page.locator('#nearest a').first().textContent()).toBe('Xinjiang');
});

it('begins with a link that skips the navigation', async () => {
  const { page } = await visit(harness, `${harness.origin}/compare`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('set');
});

it('copies a table for spreadsheets', async ({ skip }) => {
  skip(inFirefox, 'Firefox lets no test read the clipboard');
  const { page } = await visit(harness, `${harness.origin}/areas/CN-XJ`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy table' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  expect(lines[0]?.[0]).toBe('Period');
  expect(lines.find(([period]) => period === '2024')?.slice(0, 3)).toEqual(['2024', '435.11', '21.8%']);
  expect(lines.find(([period]) => period === '2023')?.[3]).toBe('');
  expect(new Set(lines.map((cells) => cells.length)).size).toBeLessThanOrEqual(2);
});
