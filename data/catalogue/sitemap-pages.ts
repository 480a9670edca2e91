/** The addresses of the pages for people that the record gives rise to, in pages of a bounded size, for `/sitemap.xml`. */
import { compareText } from '../fact/id.ts';
import type { SitemapPage } from './format/catalogue-files.ts';

/** Addresses of one page: a tenth of a megabyte, of the 50 that sitemaps.org allows. */
const SITEMAP_PAGE_SIZE = 1000;

interface Listed {
  id: string;
  area: string;
  updated: string;
}

/** Areas come first, then facts, then releases, each by their ids. */
export function* sitemapPages(
  facts: readonly Listed[],
  releases: readonly { id: string; recorded: string }[] = [],
): Generator<[string, SitemapPage]> {
  const newest = new Map<string, string>();
  for (const { area, updated } of facts) if (updated > (newest.get(area) ?? '')) newest.set(area, updated);
  const all = [
    ...[...newest].map(([area, updated]) => ({ path: `/areas/${area}`, updated })),
    ...facts.map(({ id, updated }) => ({ path: `/facts/${id}`, updated })),
    ...releases.map(({ id, recorded }) => ({ path: `/releases/${id}`, updated: recorded })),
  ].sort((a, b) => compareText(a.path, b.path));
  const pages = Math.max(1, Math.ceil(all.length / SITEMAP_PAGE_SIZE));
  for (let page = 1; page <= pages; page++) {
    const addresses = all.slice((page - 1) * SITEMAP_PAGE_SIZE, page * SITEMAP_PAGE_SIZE);
    yield [`sitemap/${page}.json`, { addresses, pages }];
  }
}
