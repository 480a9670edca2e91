/** `/v1/cards/{area}`: everything that one card shows, in one small answer. */
import { Hono } from 'hono';
import type { Language } from '../../data/languages.ts';
import { openCatalogue } from '../catalogue.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { makeCard } from '../make-card.ts';
import { readQuery } from '../parameters.ts';

export const cards = new Hono<{ Bindings: Env }>().get('/:area', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  const index = await catalogue.index();
  const { period, lang = 'en' } = readQuery(c.req.url, ['period', 'lang'], index);

  if (period?.includes(',')) {
    throw new Problem(400, 'invalid-parameter', 'A card is of one period.', { parameter: 'period', allowed: 'one period' });
  }
  const id = c.req.param('area');
  const held = index.areas.filter(({ periods }) => periods.length);
  const area = held.find((one) => one.id === id);
  if (!area) {
    throw new Problem(404, 'not-found', `There is no card for the area "${id}".`, {
      parameter: 'area',
      allowed: held.map((one) => one.id),
    });
  }
  const card = await makeCard(catalogue, { area: id, period, lang: lang as Language });
  if (!card) {
    throw new Problem(404, 'not-found', `No total for ${period} is held for ${id}.`, {
      parameter: 'period',
      allowed: area.periods,
    });
  }
  return answer(index, card);
});
