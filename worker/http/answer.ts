/** Answers that are not problems: JSON with its caching policy and the dataset that it was made from. */
import type { CatalogueIndex } from '../../data/catalogue-index.ts';
import { CACHE } from './cache.ts';

/** JSON naming its `dataset`. `live` follows the newest release; `pinned` never changes. */
export function answer(
  index: CatalogueIndex,
  body: object,
  { cache = 'live', link }: { cache?: 'live' | 'pinned' | 'none'; link?: string | undefined } = {},
): Response {
  const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': CACHE[cache] });
  if (link) headers.set('Link', link);
  return new Response(JSON.stringify({ dataset: index.dataset, ...body }), { headers });
}
