/** `/`: the page for people who come by. */
import { Hono } from 'hono';
import { openCatalogue } from '../catalogue.ts';
import { makeCard } from '../make-card.ts';
import { startPage } from '../pages/start.ts';
import { readQuery } from '../parameters.ts';

/** The area that the first release is about. */
const AREA = 'CN-XJ';

export const start = new Hono<{ Bindings: Env }>().get('/', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  const index = await catalogue.index();
  readQuery(c.req.url, [], index);
  const card = await makeCard(catalogue, { area: AREA, lang: 'en' });
  if (!card) throw new Error(`the catalogue holds no card for ${AREA}`);
  return startPage(index, card, c.env.PUBLIC_ORIGIN);
});
