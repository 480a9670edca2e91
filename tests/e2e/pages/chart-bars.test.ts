/** Charts: every column is visible, also on phones. */
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { look } from '../visit.ts';

const harness = openHarness();

const AREAS = ['CN', 'CN-XJ', 'KZ'];
const TYPES = ['year', 'yearToDate', 'month'];
const CHARTS = AREAS.flatMap((area) => TYPES.map((type) => `/areas/${area}?flow=trade&periodType=${type}`));

it.each([375, 1280])('no bar is thinner than 2 px at %i px', async (width) => {
  const counts: number[] = [];
  const thin: string[] = [];
  for (const path of CHARTS) {
    const { page } = await look(harness, harness.origin + path, { width, height: 900 });
    const widths = await page
      .locator('.columns > :not(.gap) rect')
      .evaluateAll((bars) =>
        bars.filter((bar) => bar.checkVisibility()).map((bar) => bar.getBoundingClientRect().width),
      );
    counts.push(widths.length);
    thin.push(...widths.filter((each) => each < 2).map((each) => `${path}: ${each}`));
  }
  expect(thin).toEqual([]);
  // Some areas have no figures of a period type.
  expect(counts.filter((count) => count > 2).length, `${counts}`).toBeGreaterThan(5);
});
