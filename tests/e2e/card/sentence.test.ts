/** The sentence inside a snippet fits in the height of 10em (160 px) that the snippet reserves for the card. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { elementSnippet } from '../../../worker/pages/snippets.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES, phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

async function cardOf(lang: string, period = PERIOD): Promise<CompactCard> {
  return (await (await harness.worker.fetch(`/v1/cards/CN-XJ?lang=${lang}&period=${period}`)).json()) as CompactCard;
}

it('fits in 10em at 240 px in every language, also for approximate and withdrawn numbers', async () => {
  const snippets = await Promise.all(
    LANGUAGES.flatMap((lang) =>
      [PERIOD, '2025', '2024-01..2024-05', '2024-01..2024-08'].flatMap(async (period) => {
        const card = await cardOf(lang, period);
        const { headline, growth } = card;
        const about = { qualifier: 'about' } as const;
        const approximate = { ...card, headline: { ...headline, ...about }, growth: growth && { ...growth, ...about } };
        const withdrawn = { ...card, headline: { ...headline, status: 'withdrawn' as const } };
        return [card, approximate, withdrawn].map((shown) => elementSnippet(shown, phrasesIn(lang), harness.origin));
      }),
    ),
  );
  const places = snippets.flat().map((text) => `<div style="width:240px;margin:1em">${text}</div>`);
  pages['/'] = html(hostPage(`<div style="font:16px sans-serif">${places.join('')}</div>`));
  const { page } = await visit(harness, `${harness.host.origin}/`, { javaScriptEnabled: false });
  const heights = await page
    .locator('trade-card')
    .evaluateAll((cards) =>
      cards.map((card) => [card.getBoundingClientRect().height, card.scrollHeight, card.textContent]),
    );
  // Four periods, three variants of each card.
  expect(heights).toHaveLength(LANGUAGES.length * 4 * 3);
  expect(heights.filter(([height]) => height !== 160)).toEqual([]);
});
