/** `/feed.json` and `/feed.xml`: how an editor learns that a cited figure changed. */
import { Hono } from 'hono';
import type { Answer } from '../../data/contract/answers.ts';
import { send } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { atom, FEED_DESCRIPTION, FEED_TITLE, feedItems } from './feed.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const feeds = new Hono<{ Bindings: Env }>()
  .get('/feed.json', async (c) => {
    const origin = c.env.PUBLIC_ORIGIN;
    const feed: Answer<'JsonFeed'> = {
      version: 'https://jsonfeed.org/version/1.1',
      title: FEED_TITLE,
      home_page_url: `${origin}/`,
      feed_url: `${origin}/feed.json`,
      description: FEED_DESCRIPTION,
      language: 'en',
      items: await items(c.env, c.req.url, ROUTES.feed),
    };
    return send(JSON.stringify(feed), 'application/feed+json; charset=utf-8');
  })
  .get('/feed.xml', async (c) =>
    send(atom(await items(c.env, c.req.url, ROUTES.atom), c.env.PUBLIC_ORIGIN), 'application/atom+xml; charset=utf-8'),
  );

async function items(env: Env, url: string, route: typeof ROUTES.feed | typeof ROUTES.atom) {
  const catalogue = openCatalogue(env.ASSETS);
  const index = await catalogue.index();
  readQuery(url, route, index);
  return feedItems(await catalogue.releases(), (await catalogue.changes(1))?.changes ?? [], env.PUBLIC_ORIGIN);
}
