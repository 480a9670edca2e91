/** `/sitemap.xml`, the pages for people (sitemaps.org), and `/robots.txt`, which names it. */
import { lastOf } from '../../../data/fact/period.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { route } from '../route/route.ts';
import { SITE_ADDRESSES } from '../route/site-pages.ts';

export const sitemap = route({
  path: '/sitemap.xml',
  prerender: [],
  subject: 'documents',
  title: 'The pages for people: those of the site, of areas and of releases (sitemaps.org)',
  // Pages of single numbers are not in it: pages of areas and releases lead to them, and all would be more than a map may have. Each page says
  // in its head where it is in other languages.
  answer: null,
  media: 'application/xml; charset=utf-8',
  handler: async ({ catalogue, index, origin }) => {
    const releases = await catalogue.releases();
    const updated = (area: string) =>
      lastOf(releases.filter(({ areas }) => areas.includes(area)).map(({ recorded }) => recorded));
    const urls = [
      ...SITE_ADDRESSES.map((path) => [path, index.dataset.date]),
      ...index.areas.map(({ id }) => [`/areas/${id}`, updated(id)]),
      ...releases.map(({ id, recorded }) => [`/releases/${id}`, recorded]),
    ].map(([path, day]) => `<url><loc>${escapeHtml(`${origin}${path}`)}</loc><lastmod>${day}</lastmod></url>\n`);
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
  },
});

export const robots = route({
  path: '/robots.txt',
  prerender: [],
  subject: 'documents',
  title: 'What robots may read: all, and where the map is (RFC 9309)',
  answer: null,
  media: 'text/plain; charset=utf-8',
  handler: ({ origin }) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
});
