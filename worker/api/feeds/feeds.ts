/** `/feed.json` and `/feed.xml`: what changed in the record, in an area or of some facts, for editors who cite its figures. */
import { type Change, changePage } from '../../../data/catalogue/format/catalogue-files.ts';
import { compareText, parseFactId } from '../../../data/fact/id.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { defaultLanguage } from '../../select/labels.ts';
import * as parameters from '../route/parameters.ts';
import { notFound } from '../route/path-values.ts';
import { invalid, list, optional, type Values, withDefault } from '../route/query.ts';
import { type RouteRequest, route, type Written } from '../route/route.ts';
import { atom, jsonFeed } from './feed-formats.ts';
import { type Feed, feedOf } from './feed-items.ts';

const FEED = {
  area: optional({ ...parameters.area, description: 'Changes of this area alone' }),
  facts: list({ ...parameters.factIds, description: 'Ids of facts: their revisions, marks and withdrawals alone' }),
  page: withDefault(parameters.page, 1),
};
type FeedRequest = RouteRequest<Values<typeof FEED>>;

export const feed = route({
  path: '/feed.json',
  ready: [{}],
  subject: 'changes',
  title: 'New releases, revisions, marks and withdrawals (JSON Feed 1.1)',
  parameters: FEED,
  answer: 'JsonFeed',
  media: 'application/feed+json; charset=utf-8',
  statuses: [404],
  handler: async (request) => JSON.stringify(jsonFeed(await readFeed(request))) as Written,
});

export const atomFeed = route({
  path: '/feed.xml',
  ready: [{}],
  subject: 'changes',
  title: 'The same as an Atom feed (RFC 4287)',
  parameters: FEED,
  answer: null,
  media: 'application/atom+xml; charset=utf-8',
  statuses: [404],
  handler: async (request) => atom(await readFeed(request)),
});

async function readFeed(request: FeedRequest): Promise<Feed> {
  const { values, catalogue, index, origin, address } = request;
  const { area, facts, page } = values;
  const changes = facts
    ? changePage(await changesOf(await presentIds(facts, request), area, catalogue), page)
    : area === undefined
      ? await catalogue.changes(page)
      : changePage(await catalogue.areaChanges(area), page);
  const texts = await catalogue.texts(defaultLanguage(index).code);
  const [, query = ''] = address({ page: 1 }).split('?');
  if (changes) return feedOf(index, texts, changes, page, origin, { query, area });
  throw notFound(`The feed has no page ${page}.`, 'page', 'the page of a next link');
}

/**
 * The ids as they are now: a fact may have moved. Throws a 400 for an id that no fact has or had, because its feed would stay empty for good.
 */
async function presentIds(
  ids: readonly string[],
  { catalogue, index: { moved, withdrawn } }: FeedRequest,
): Promise<string[]> {
  const present = ids.map((id) => (Object.hasOwn(moved, id) ? (moved[id] as string) : id));
  for (const [i, entry] of (await Promise.all(present.map((id) => catalogue.entry(id)))).entries()) {
    const id = present[i] as string;
    if (!entry && !Object.hasOwn(withdrawn, id)) {
      throw invalid('facts', `No fact has the id "${id}".`, 'ids as listed by /v1/facts');
    }
  }
  return present;
}

/** The changes of these facts, newest first. */
async function changesOf(facts: readonly string[], area: string | undefined, catalogue: Catalogue): Promise<Change[]> {
  const areas = new Set(facts.flatMap((id) => parseFactId(id)?.area ?? []));
  const asked = [...areas].filter((each) => area === undefined || each === area);
  const known = (await Promise.all(asked.map((each) => catalogue.areaChanges(each)))).flat();
  return known
    .filter((change) => change.kind !== 'release' && facts.includes(change.id))
    .sort((a, b) => compareText(b.day, a.day));
}
