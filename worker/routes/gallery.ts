/** `/gallery`: the card in every state, width, theme and language. */
import { Hono } from 'hono';
import { openCatalogue } from '../catalogue.ts';
import { makeCard } from '../make-card.ts';
import { galleryPage } from '../pages/gallery.ts';
import { readQuery } from '../parameters.ts';

export const gallery = new Hono<{ Bindings: Env }>().get('/gallery', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  readQuery(c.req.url, [], await catalogue.index());
  return galleryPage((question) => makeCard(catalogue, question), c.env.PUBLIC_ORIGIN);
});
