/** Answers that are not problems: JSON with its caching policy and the dataset that it was made from. */
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { CachePolicy } from './cache.ts';
import { CACHE } from './cache.ts';

interface Options {
  cache?: CachePolicy;
  link?: string | undefined;
}

/** JSON naming its `dataset`. `live` follows the newest release; `pinned` never changes. */
export function answer(index: Pick<CatalogueIndex, 'dataset'>, body: object, options: Options = {}): Response {
  const { id, date } = index.dataset;
  return send(JSON.stringify({ dataset: { id, date }, ...body }), 'application/json; charset=utf-8', options);
}

export function send(
  body: BodyInit | null,
  type: string,
  { cache = 'live', link }: Options = {},
  more: Record<string, string> = {},
): Response {
  const headers = new Headers({ 'Content-Type': type, 'Cache-Control': CACHE[cache], ...more });
  if (link) headers.set('Link', link);
  return new Response(body, { headers });
}
