/** A live card says when a newer figure is overdue, or when its figure is old. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, look } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

it('each live card shows this note today exactly if its response says so', async () => {
  const { links } = (await (await harness.worker.fetch('/v1')).json()) as { links: { cards: string[] } };
  const areas = links.cards.map((path) => path.split('/').at(-1) as string);
  const cards = await Promise.all(
    areas.map(async (area) => (await (await harness.worker.fetch(`/v1/cards/${area}?lang=en`)).json()) as CompactCard),
  );
  const today = new Date().toISOString().slice(0, 10);
  // A card shows its first note.
  const late = areas.filter((_, i) => cards[i]?.notes.find(({ after }) => !after || after < today)?.after);
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  const elements = areas.map((area) => `<trade-card area="${area}" loading="eager">Words.</trade-card>`);
  pages['/'] = html(hostPage(script + elements.join('')));
  const { page } = await look(harness, `${harness.host.origin}/`);
  await expect.poll(() => page.getByRole('article').count()).toBe(areas.length);
  const withNote = await page.locator('trade-card').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const note = element.shadowRoot?.querySelector('.note')?.textContent ?? '';
      return /figures were due|Latest figure we have/.test(note) ? [element.getAttribute('area')] : [];
    }),
  );

  expect(withNote).toEqual(late);
  expect(withNote.length).toBeGreaterThan(0);
});
