/** `/feed.json` and `/feed.xml`: what changed in the record, in an area or of some facts, for editors who cite its figures. */
import type { Change, ChangePage } from '../../../data/catalogue/format/catalogue-files.ts';
import { CHANGES_PER_PAGE } from '../../../data/catalogue/format/file-names.ts';
import { compareText, parseFactId } from '../../../data/fact/id.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { defaultLanguage } from '../../select/labels.ts';
import type { FEED } from '../route/few-parameters.ts';
import { notFound } from '../route/path-values.ts';
import { invalid, type Values } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';
import { atom } from './atom.ts';
import { type Feed, feedOf, jsonFeed } from './feed-items.ts';

type FeedRequest = RouteRequest<Values<typeof FEED>>;

export const feedJson: Handler<FeedRequest['values']> = async (request) =>
  JSON.stringify(jsonFeed(await feed(request)));

export const feedXml: Handler<FeedRequest['values']> = async (request) => atom(await feed(request));

async function feed(request: FeedRequest): Promise<Feed> {
  const { values, catalogue, index, origin, address } = request;
  const { area, facts, page } = values;
  const changes = facts
    ? await changesOf(await presentIds(facts, request), area, page, catalogue)
    : await catalogue.changes(page, area);
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

/** One page of the changes of these facts; null after the last. */
async function changesOf(
  facts: readonly string[],
  area: string | undefined,
  page: number,
  catalogue: Catalogue,
): Promise<ChangePage | null> {
  const areas = new Set(facts.flatMap((id) => parseFactId(id)?.area ?? []));
  const asked = [...areas].filter((each) => area === undefined || each === area);
  const known = (await Promise.all(asked.map((each) => catalogue.factChanges(each)))).flat();
  const wanted = new Set(facts);
  const all: Change[] = known.filter(({ id }) => wanted.has(id)).sort((a, b) => compareText(b.day, a.day));
  const pages = Math.max(1, Math.ceil(all.length / CHANGES_PER_PAGE));
  return page > pages ? null : { changes: all.slice((page - 1) * CHANGES_PER_PAGE, page * CHANGES_PER_PAGE), pages };
}
