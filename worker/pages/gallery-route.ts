/** `/gallery`: the card in every state, width, theme and language. */
import { Hono } from 'hono';
import { readQuery } from '../api/parameters.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { makeCard } from '../select/make-card.ts';
import { galleryPage } from './gallery.ts';

export const gallery = new Hono<{ Bindings: Env }>().get('/gallery', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  readQuery(c.req.url, [], await catalogue.index());
  return galleryPage((question) => makeCard(catalogue, question), c.env.PUBLIC_ORIGIN);
});
