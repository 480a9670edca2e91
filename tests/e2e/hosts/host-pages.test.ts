/** The snippet on somebody's pages of several kinds: a card is as high as its place, within its column, and moves nothing. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { elementSnippet } from '../../../worker/pages/snippets/element-snippet.ts';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { HOST_PAGES, hostPageWith, languageOfHost } from '../../support/hosts/host-pages.ts';
import { phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { isWhole } from '../../support/whole.ts';
import { layoutShift, PERIOD, visit } from '../visit.ts';

/**
 * What may move all the same: a column of a table that follows its contents, because a card asks for 24em, and text in columns, where
 * the place of a card was broken in two.
 */
const MOVES: Record<string, number> = { 'dark at 768': 0.01, 'newspaper at 1200': 0.01 };

const pages: Table = {};
const harness = openHarness(pages);

async function open(name: string, width: number) {
  const lang = languageOfHost(name);
  const answer = await harness.worker.fetch(`/v1/cards/CN-XJ?lang=${lang}&period=${PERIOD}`);
  const pasted = elementSnippet((await answer.json()) as CompactCard, phrasesIn(lang), harness.origin, {
    period: PERIOD,
  });
  pages['/'] = html(hostPageWith(name, pasted));
  const visited = await visit(harness, 'about:blank', { viewport: { width, height: 900 } });
  const { promise: released, resolve: goOn } = Promise.withResolvers<void>();
  await visited.page.route('**/v1/cards/**', async (route) => {
    await released;
    await route.continue();
  });
  await visited.page.goto(`${harness.host.origin}/`);
  await visited.page.locator('trade-card:defined').first().waitFor();
  return { ...visited, goOn };
}

/** Of each card its height in lines of its place's font, and whether it is within its place and its parts within it, whether it is in one piece, and its scheme. */
function measure() {
  return [...document.querySelectorAll('trade-card')].map((card) => {
    const inner = card.shadowRoot?.querySelector('.card');
    const [outer, place] = [card, card.parentElement as Element].map((element) => element.getBoundingClientRect());
    const isWithin = (box: DOMRect, whole: DOMRect) => box.left >= whole.left - 1 && box.right <= whole.right + 1;
    const parts = [...(inner?.querySelectorAll('[part]:not([part=trend])') ?? [])];
    return {
      ems: (outer as DOMRect).height / Number.parseFloat(getComputedStyle(card).fontSize),
      isWide: (outer as DOMRect).width >= 240,
      isWhole: card.getClientRects().length === 1,
      isDark: getComputedStyle(inner ?? card).colorScheme.includes('dark'),
      isWithin: isWithin(outer as DOMRect, place as DOMRect),
      outside: parts
        .filter((part) => !isWithin(part.getBoundingClientRect(), (inner as Element).getBoundingClientRect()))
        .map((part) => part.getAttribute('part')),
    };
  });
}

it('has pages of five kinds', () => {
  expect(HOST_PAGES).toEqual(['arabic', 'bootstrap', 'dark', 'newspaper', 'wordpress']);
});

describe.each(HOST_PAGES)('on the page %s', (name) => {
  // The default run gives each page one width, and each width a page.
  const turn = HOST_PAGES.indexOf(name);
  it.each([360, 768, 1200].filter((_, i) => isWhole || i === turn % 3))(
    'cards keep their places at %i pixels',
    async (width) => {
      const { page, faults, warnings, goOn } = await open(name, width);
      const before = await page.evaluate(measure);
      goOn();
      for (const card of await page.locator('trade-card').all()) {
        await card.scrollIntoViewIfNeeded();
        await card.locator('[part=headline]').waitFor();
      }
      const after = await page.evaluate(measure);

      // Firefox gives a flex container with a least height in columns its padding twice.
      const digits = inFirefox && name === 'newspaper' ? 0 : 1;
      const kept = {
        ems: expect.closeTo(10, digits),
        isWide: true,
        isWithin: true,
        outside: [],
        isDark: name === 'dark',
      };
      expect(before).toMatchObject([kept, kept]);
      expect(after).toEqual([1, 2].map(() => ({ ...kept, isWhole: true })));
      if (!inFirefox) expect(await layoutShift(page)).toBeLessThanOrEqual(MOVES[`${name} at ${width}`] ?? 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect([faults, warnings]).toEqual([[], []]);
    },
  );
});
