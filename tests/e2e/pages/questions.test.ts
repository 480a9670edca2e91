/** Readers with a question: from a name to the area, from the area to a number, and from a number to its source. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../support/harness.ts';
import { visit } from '../visit.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ '/favicon.ico': new Response() });
});
afterAll(() => harness.close());

it('answers without JavaScript what the record has of a partner, by period', async () => {
  const { page } = await visit(harness, `${harness.origin}/areas?q=uygur`, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Xinjiang', exact: true }).click();
  await page.getByRole('link', { name: 'Kazakhstan', exact: true }).click();
  const row = page.getByRole('row', { name: /^Jan–\u2060Oct\s2019/ });
  expect(await row.getByRole('link').first().textContent()).toBe('60.22\u00a0billion yuan');
});

it('leads from a number of a release to its sentence in the source in two clicks', async () => {
  const { page } = await visit(harness, `${harness.origin}/releases/2025-06-19-chinagate-xinjiang-trade`);
  await page.getByRole('link', { name: 'Xinjiang’s foreign trade grew 22.9% in January – May 2025' }).click();
  expect(await page.getByRole('link', { name: 'Read it in the source' }).getAttribute('href')).toBe(
    'http://en.chinagate.cn/2025-06/19/content_117936361.htm#:~:text=22.9%20percent',
  );
});
