/** That a card made from its own small file is the card made from all that is held, on any day. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/fact/entry.ts';
import { isTotalTrade } from '../../../data/fact/id.ts';
import { lastDay, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../../worker/select/catalogue.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { makeCard } from '../../../worker/select/make-card.ts';

const catalogue = openCatalogue(env.ASSETS);
const { areas } = await catalogue.index();
const nation = await catalogue.entries('CN');
const days = [...new Set((await catalogue.releases()).map(({ published }) => published))].sort();
const withCards = areas.filter(({ card }) => card);

/** The same catalogue, but a card is offered every entry of its area and of the nation. */
const whole: Catalogue = {
  ...catalogue,
  async card(area, period) {
    const trade = (entries: Entry[]) => entries.filter(({ indicator }) => indicator === 'trade');
    const own = trade(await catalogue.entries(area));
    return own.some((entry) => isTotalTrade(entry) && entry.period === period)
      ? [...own, ...(area === 'CN' ? [] : trade(nation))]
      : null;
  },
};

describe.each(withCards.map(({ id }) => id))('of %s', (area) => {
  it('every period is the same from its own file as from the whole area, today and on days before', async () => {
    const totals = (await catalogue.entries(area)).filter(isTotalTrade);
    for (const { period, evidence, derivations } of totals) {
      const published = [...evidence, ...derivations].map((one) => one.published);
      // On each day on which its total changed, and on a few others.
      for (const asOf of [undefined, ...new Set(published), ...days.filter((_, i) => i % 40 === 0)]) {
        const question = { area, period, asOf, lang: 'en' } as const;
        expect(await makeCard(catalogue, question)).toEqual(await makeCard(whole, question));
      }
    }
  });

  it('a day alone chooses the newest period whose total was known on it', async () => {
    const periods = await catalogue.periods(area);
    for (const asOf of days.filter((_, i) => i % 10 === 0)) {
      const shown = (await makeCard(catalogue, { area, asOf, lang: 'en' }))?.period.id ?? null;
      const ended = periods.filter(({ id }) => lastDay(parsePeriod(id) as never) <= asOf);
      const known: string[] = [];
      for (const { id } of ended) {
        if (await makeCard(catalogue, { area, period: id, asOf, lang: 'en' })) known.push(id);
      }
      expect(shown).toBe(known.at(-1) ?? null);
    }
  });
});

it('is null for a period without a total, and for an area without a card', async () => {
  expect(await catalogue.card('CN-XJ', '1949')).toBeNull();
  expect(await catalogue.card('XX', '2025')).toBeNull();
});
