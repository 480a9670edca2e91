/** The list of areas in a browser, in which readers look for one by its name. */
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { visit } from '../visit.ts';

const harness = openHarness();

it('filters the areas while one types, in any language', async () => {
  const { page } = await visit(harness, `${harness.origin}/areas?lang=es`);
  await page.getByRole('searchbox').fill('新疆维');
  await expect
    .poll(() => page.locator('.areas li:visible').allTextContents())
    .toEqual([expect.stringMatching(/^Xinjiang /)]);
  await page.getByRole('searchbox').fill('Ouzbékistan');
  await expect
    .poll(() => page.locator('.areas li:visible').allTextContents())
    .toEqual([expect.stringMatching(/^Uzbekistán /)]);
});
