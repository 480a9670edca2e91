/** `/sitemap.xml`, the pages for people (sitemaps.org), and `/robots.txt`, which names it. */
import { lastOf } from '../../../data/fact/period.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { type RouteRequest, route } from '../route/route.ts';

/**
 * Pages of single numbers are not in the map: pages of areas and releases lead to them, and all would be more than a map may have. Each page
 * says in its head where it is in other languages.
 */
export async function sitemapText(
  { catalogue, index, origin }: RouteRequest<unknown>,
  siteUrls: readonly string[],
): Promise<string> {
  const releases = await catalogue.releases();
  const updated = (area: string) =>
    lastOf(releases.filter(({ areas }) => areas.includes(area)).map(({ recorded }) => recorded));
  const urls = [
    ...siteUrls.map((path) => [path, index.dataset.date]),
    ...index.areas.map(({ id }) => [`/areas/${id}`, updated(id)]),
    ...releases.map(({ id, recorded }) => [`/releases/${id}`, recorded]),
  ].map(([path, day]) => `<url><loc>${escapeHtml(`${origin}${path}`)}</loc><lastmod>${day}</lastmod></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

export const robots = route({
  path: '/robots.txt',
  prerender: [],
  subject: 'documents',
  title: 'What robots may read: all, and where the map is (RFC 9309)',
  answer: null,
  media: 'text/plain; charset=utf-8',
  handler: ({ origin }) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
});
