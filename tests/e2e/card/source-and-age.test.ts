/** What the first look at a card and at a receipt gives: the way to the printed number, and whether there should be a newer one. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, visit } from '../visit.ts';

const PHONE = { width: 360, height: 740 };
/** A text fragment, which scrolls to the words and marks them. */
const _TO_THE_WORDS = /^https?:.*#:~:text=/;

const pages: Table = {};
const harness = openHarness(pages);

/** A page with a live card of each area, or with one of a period. */
async function open(areas: string[], attributes = '') {
  const card = (area: string) =>
    `<trade-card area="${area}" lang="en" loading="eager" ${attributes} style="display:block;min-height:10em">Words.</trade-card>`;
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  pages['/'] = html(hostPage(script + areas.map(card).join(''), { attributes: 'lang="en"' }));
  const { page } = await visit(harness, `${harness.host.origin}/`, { viewport: PHONE });
  await expect.poll(() => page.getByRole('article').count()).toBe(areas.length);
  return page;
}

it('each live card is late or old on the day of the test as its schedule and its period say', async () => {
  const { links } = (await (await harness.worker.fetch('/v1')).json()) as { links: { cards: string[] } };
  const areas = links.cards.map((path) => path.split('/').at(-1) as string);
  const cards = await Promise.all(
    areas.map(async (area) => (await (await harness.worker.fetch(`/v1/cards/${area}?lang=en`)).json()) as CompactCard),
  );
  const today = new Date().toISOString().slice(0, 10);
  const late = areas.filter((_, i) => cards[i]?.notes.some(({ after }) => after && after < today));
  const page = await open(areas);
  const tagged = await page.locator('trade-card').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const note = element.shadowRoot?.querySelector('.note')?.textContent ?? '';
      return /not on record yet|No newer figure here/.test(note) ? [element.getAttribute('area')] : [];
    }),
  );

  expect(tagged).toEqual(late);
  expect(tagged.length).toBeGreaterThan(0);
});
