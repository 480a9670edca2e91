/** `/sitemap.xml`, the pages for people (sitemaps.org), and `/robots.txt`, which names it. */
import type { SitemapAddress } from '../../../data/catalogue/format/catalogue-files.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { defaultLang } from '../route/parameters.ts';
import { type RouteRequest, route } from '../route/route.ts';
import { isInLanguages, SITE_ADDRESSES } from '../route/site-pages.ts';

export const sitemap = route({
  path: '/sitemap.xml',
  ready: [{}],
  subject: 'documents',
  title: 'The pages for people: those of the site, of areas and of releases (sitemaps.org)',
  // Pages of single numbers are not in it: pages of areas and releases lead to them, and all would be more than a map may have.
  answer: null,
  media: 'application/xml; charset=utf-8',
  handler: async (request) => {
    const own = SITE_ADDRESSES.map((path) => ({ path, updated: request.index.dataset.date }));
    const urls = [...own, ...(await request.catalogue.sitemap())].map((address) => entry(address, request));
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
  },
});

export const robots = route({
  path: '/robots.txt',
  ready: [{}],
  subject: 'documents',
  title: 'What robots may read: all, and where the map is (RFC 9309)',
  answer: null,
  media: 'text/plain; charset=utf-8',
  handler: ({ origin }) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
});

function entry(
  { path, updated }: SitemapAddress,
  { origin, index }: Pick<RouteRequest<unknown>, 'origin' | 'index'>,
): string {
  const address = (lang: string) => `${origin}${path}${lang === defaultLang(index) ? '' : `?lang=${lang}`}`;
  const link = (tag: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeHtml(href)}"/>`;
  const languages = isInLanguages(path)
    ? [...index.languages.map(({ code }) => link(code, address(code))), link('x-default', `${origin}${path}`)]
    : [];
  return `<url><loc>${escapeHtml(`${origin}${path}`)}</loc><lastmod>${updated}</lastmod>${languages.join('')}</url>`;
}
