/** `/feed.json` and `/feed.xml`: what changed in the record, for editors who cite its figures. */
import { Hono } from 'hono';
import { send } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { feedOf, jsonFeed } from './feed.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const feeds = new Hono<{ Bindings: Env }>()
  .get('/feed.json', async (c) => {
    const feed = await newest(c.env, c.req.url, ROUTES.feed);
    return send(JSON.stringify(jsonFeed(feed)), 'application/feed+json; charset=utf-8');
  })
  .get('/feed.xml', async (c) =>
    send(atom(await newest(c.env, c.req.url, ROUTES.atom)), 'application/atom+xml; charset=utf-8'),
  );

async function newest(env: Env, url: string, route: typeof ROUTES.feed | typeof ROUTES.atom): Promise<Feed> {
  const catalogue = openCatalogue(env.ASSETS);
  const index = await catalogue.index();
  readQuery(url, route, index);
  const changes = (await catalogue.changes(1))?.changes ?? [];
  return feedOf(index, { changes, pages: 1 }, 1, env.PUBLIC_ORIGIN);
}
