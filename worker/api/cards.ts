/** `/v1/cards/{area}`: everything that one card shows, in one small answer. */
import { Hono } from 'hono';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { makeCard } from '../select/make-card.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const cards = new Hono<{ Bindings: Env }>().get('/v1/cards/:area', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  const index = await catalogue.index();
  const {
    period,
    asOf,
    currency,
    show,
    lang = index.languages[0]?.code ?? '',
  } = readQuery(c.req.url, ROUTES.card, index);

  const id = c.req.param('area');
  const held = index.areas.filter(({ card }) => card);
  if (!held.some((one) => one.id === id)) {
    const allowed = held.map((one) => one.id);
    throw new Problem(404, 'not-found', `There is no card for the area "${id}".`, { parameter: 'area', allowed });
  }
  const card = await makeCard(catalogue, {
    area: id,
    period,
    asOf,
    currency,
    show: show?.split(','),
    lang,
  });
  if (card) return answer(index, card);

  const periods = (await catalogue.periods(id)).map((one) => one.id);
  const what = `No total${period ? ` for ${period}` : ''} is held for ${id}${asOf ? ` as known on ${asOf}` : ''}.`;
  // The periods are those of today: a day on which none was known is mended by a later day.
  const wrong = !period || (asOf && periods.includes(period)) ? 'asOf' : 'period';
  const allowed = wrong === 'asOf' ? 'a later day' : periods;
  throw new Problem(404, 'not-found', what, { parameter: wrong, allowed });
});
