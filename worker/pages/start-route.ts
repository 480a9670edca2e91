/** `/`: the page for people who come by. */
import { Hono } from 'hono';
import { readQuery } from '../api/parameters.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { makeCard } from '../select/make-card.ts';
import { startPage } from './start.ts';

/** What the first release is about. */
const AREA = 'CN-XJ';
const PERIOD = '2025-01..2025-05';

export const start = new Hono<{ Bindings: Env }>().get('/', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  const index = await catalogue.index();
  readQuery(c.req.url, [], index);
  const live = await makeCard(catalogue, { area: AREA, lang: 'en' });
  const fixed = await makeCard(catalogue, { area: AREA, period: PERIOD, lang: 'en' });
  if (!live || !fixed) throw new Error(`the catalogue holds no card for ${AREA}`);
  return startPage(index, live, fixed, c.env.PUBLIC_ORIGIN);
});
