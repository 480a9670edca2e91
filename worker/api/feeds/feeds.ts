/** `/feed.json` and `/feed.xml`: what changed in the record, for editors who cite its figures. */
import { defaultLanguage } from '../../select/labels.ts';
import type { FEED } from '../route/few-parameters.ts';
import { notFound } from '../route/path-values.ts';
import type { Values } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';
import { atom } from './atom.ts';
import { type Feed, feedOf, jsonFeed } from './feed-items.ts';

type Asked = Values<typeof FEED>;

export const feedJson: Handler<Asked> = async (request) => JSON.stringify(jsonFeed(await feed(request)));

export const feedXml: Handler<Asked> = async (request) => atom(await feed(request));

async function feed({ values: { page }, catalogue, index, origin }: RouteRequest<Asked>): Promise<Feed> {
  const changes = await catalogue.changes(page);
  const texts = await catalogue.texts(defaultLanguage(index).code);
  if (changes) return feedOf(index, texts, changes, page, origin);
  throw notFound(`The feed has no page ${page}.`, 'page', 'the page of a next link');
}
