/** That a frame whose height nobody mends has room for the full view of every area, and not much more. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { iframeSize } from '../../../worker/formats/iframe-size.ts';
import { type Harness, startHarness } from '../../support/harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({});
});
afterAll(() => harness.close());

it('is measured for every area, and for periods with more to say', async () => {
  const ask = async <T>(path: string) => (await (await harness.worker.fetch(path)).json()) as T;
  const { links } = await ask<{ links: { cards: string[] } }>('/v1');
  const areas = links.cards.map((path) => path.split('/').at(-1) as string);
  const asked = ['en', 'fr', 'ar'].flatMap((lang) => [
    ...areas.map((area) => `${area}?lang=${lang}&view=full`),
    `CN-XJ?period=2025-01..2025-05&lang=${lang}&view=full`,
  ]);
  const page = await harness.browser.newPage({ viewport: { width: 600, height: 100 } });
  const unfit: [string, number, number][] = [];
  for (const path of asked) {
    const { height } = iframeSize(await ask<FullCard>(`/v1/cards/${path}`));
    await page.setContent(await (await harness.worker.fetch(`/embed/${path}`)).text());
    const needed = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    if (height < needed || height > needed + 80) unfit.push([path, height, needed]);
  }
  expect(asked.length).toBeGreaterThan(60);
  expect(unfit).toEqual([]);
});
