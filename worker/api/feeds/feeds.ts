/** `/feed.json` and `/feed.xml`: what changed in the record, for editors who cite its figures. */
import { defaultLanguage } from '../../select/labels.ts';
import type { FEED } from '../route/few-parameters.ts';
import { notFound } from '../route/path-values.ts';
import type { Values } from '../route/query.ts';
import type { Handler, Question } from '../route/route.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed-items.ts';
import { feedOf, jsonFeed } from './feed-items.ts';

type Asked = Values<typeof FEED>;

export const feedJson: Handler<Asked> = async (question) => JSON.stringify(jsonFeed(await feed(question)));

export const feedXml: Handler<Asked> = async (question) => atom(await feed(question));

async function feed({ values: { page }, catalogue, index, origin }: Question<Asked>): Promise<Feed> {
  const changes = await catalogue.changes(page);
  const texts = await catalogue.texts(defaultLanguage(index).code);
  if (changes) return feedOf(index, texts, changes, page, origin);
  throw notFound(`The feed has no page ${page}.`, 'page', 'the page of a next link');
}
