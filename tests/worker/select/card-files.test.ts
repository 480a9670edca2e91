/** That a card made from its own small file is the card made from all facts, on any day. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/fact/entry.ts';
import { isTotalTrade } from '../../../data/fact/id.ts';
import { lastDay, parsePeriod } from '../../../data/fact/period.ts';
import { readCard } from '../../../worker/api/cards/cards.ts';
import { type Catalogue, openCatalogue } from '../../../worker/select/catalogue.ts';

const catalogue = await openCatalogue(env.ASSETS);
const { areas, vocabulary } = catalogue.index;
const days = [...new Set((await catalogue.releases()).map(({ recorded }) => recorded))].sort();
const withCards = areas.filter(({ card }) => card);

/** The same catalogue, but a card is offered everything of its area and of the area's parent beside what is in its file. */
const whole: Catalogue = {
  ...catalogue,
  card: async (series, period) => offered(series.area, await catalogue.card(series, period)),
};

async function offered(area: string, file: Entry[] | null): Promise<Entry[] | null> {
  const { parent } = vocabulary.areas[area] ?? {};
  const lists = await Promise.all([area, ...(parent ? [parent] : [])].map((code) => catalogue.entries(code)));
  // The order of the file is that of the record, which the lists are not in.
  return file && [...new Map([...file, ...lists.flat()].map((item) => [item.id, item])).values()];
}

describe.each(withCards.map(({ id }) => id))('of %s', (area) => {
  it('a period is the same from its own file as from the whole area, today and on days before', async () => {
    const totals = (await catalogue.entries(area)).filter(isTotalTrade);
    // Each tenth: of each the whole area is resolved on several days.
    for (const { period, evidence, derivations } of totals.filter((_, i) => i % 10 === 0)) {
      const recorded = [...evidence, ...derivations].map((piece) => piece.published);
      // On each day on which its total changed, and on a few others.
      for (const asOf of [undefined, ...new Set(recorded), ...days.filter((_, i) => i % 60 === 0)]) {
        const question = { area, period, asOf, lang: 'en' } as const;
        expect(await readCard(catalogue, question, 'full')).toEqual(await readCard(whole, question, 'full'));
      }
    }
  });

  it('a day alone chooses the newest period whose total was known on it', async () => {
    const periods = await catalogue.periods(area);
    for (const asOf of days.filter((_, i) => i % 30 === 0)) {
      const shown = (await readCard(catalogue, { area, asOf, lang: 'en' }, 'full'))?.period.id ?? null;
      const ended = periods.filter(({ id }) => lastDay(parsePeriod(id) as never) <= asOf);
      const known: string[] = [];
      for (const { id } of ended) {
        if (await readCard(catalogue, { area, period: id, asOf, lang: 'en' }, 'full')) known.push(id);
      }
      expect(shown).toBe(known.at(-1) ?? null);
    }
  });
});

it('is null for a period without a total, and for an area without a card', async () => {
  const allTrade = (area: string) => ({ area, indicator: 'trade', partner: 'world', breakdown: 'total' });
  expect(await catalogue.card(allTrade('CN-XJ'), '1949')).toBeNull();
  expect(await catalogue.card(allTrade('XX'), '2025')).toBeNull();
});
