/** The text of `/sitemap.xml`, which lists the pages for people (sitemaps.org), and the route `/robots.txt`, which links to it. */
import { latestDay } from '../../../data/fact/period.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { type RouteRequest, route } from '../route/route.ts';

/**
 * Lists the pages of the site, of areas and of releases. `siteUrls` are the pages without values in their path; the route in api/routes.ts knows
 * them. The pages of numbers are too many for a sitemap, and crawlers find them from those. Each page links to its other languages in its head.
 */
export async function sitemapText(
  { catalogue, index, origin }: RouteRequest<unknown>,
  siteUrls: readonly string[],
): Promise<string> {
  const releases = await catalogue.releases();
  const lastRecorded = (area: string) =>
    latestDay(releases.filter(({ areas }) => areas.includes(area)).map(({ recorded }) => recorded));
  const urls = [
    ...siteUrls.map((path) => [path, index.dataset.date]),
    ...index.areas.map(({ id }) => [`/areas/${id}`, lastRecorded(id)]),
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
  title: 'Rules for crawlers: all pages are allowed. Links to the sitemap (RFC 9309)',
  answer: null,
  media: 'text/plain; charset=utf-8',
  handler: ({ origin }) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
});
