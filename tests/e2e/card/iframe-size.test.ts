/** That an iframe whose height nobody mends shows the full view of every area whole, and that the view fills it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { iframeSize } from '../../../worker/formats/iframe-size.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { byDay, isWhole } from '../../support/whole.ts';

let harness: Harness;
/** Paths of the full cards of all areas, and of a period with more to say. */
let cards: string[];

beforeAll(async () => {
  harness = await startHarness({});
  const { links } = await ask<{ links: { cards: string[] } }>('/v1');
  const areas = links.cards.map((path) => path.split('/').at(-1) as string);
  cards = [...areas.map((area) => `${area}?view=full`), 'CN-XJ?view=full&period=2025-01..2025-05'];
});
afterAll(() => harness.close());

async function ask<T>(path: string): Promise<T> {
  return (await (await harness.worker.fetch(path)).json()) as T;
}

it.each(LANGUAGES)('no card has a scroll bar, or a gap below it, at 600 and 360 pixels in %s', async (lang) => {
  const page = await harness.browser.newPage();
  const unfit: [string, number[]][] = [];
  // By day each card is seen in one language.
  const isSeen = (i: number) => isWhole || (i + LANGUAGES.indexOf(lang)) % LANGUAGES.length === 0;
  for (const path of cards.filter((_, i) => isSeen(i)).map((card) => `${card}&lang=${lang}`)) {
    const card = await ask<FullCard>(`/v1/cards/${path}`);
    await page.setContent(await (await harness.worker.fetch(`/embed/${path}`)).text());
    for (const most of [600, 360]) {
      const { width, height } = await iframeSize(card, most);
      await page.setViewportSize({ width, height });
      const heights = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        (document.querySelector('article') as Element).getBoundingClientRect().bottom,
      ]);
      if (heights.some((filled) => Math.abs(filled - height) > 1)) unfit.push([path, [width, height, ...heights]]);
    }
  }
  await page.close();
  expect(cards.length).toBeGreaterThan(20);
  expect(unfit).toEqual([]);
});

it('is at most three lines higher than the card at the usual width', async () => {
  const page = await harness.browser.newPage({ viewport: { width: 600, height: 50 } });
  const free: number[] = [];
  for (const card of byDay(cards, 3)) {
    const { height } = await iframeSize(await ask<FullCard>(`/v1/cards/${card}`));
    await page.setContent(await (await harness.worker.fetch(`/embed/${card}`)).text());
    free.push(height - (await page.evaluate(() => document.body.getBoundingClientRect().height)));
  }
  expect(Math.max(...free)).toBeLessThanOrEqual(72);
});
