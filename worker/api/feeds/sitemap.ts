/** `/sitemap.xml`: the pages for people, as an index of pages of a bounded size (sitemaps.org), and `/robots.txt`, which names it. */
import type { SitemapPage } from '../../../data/catalogue/format/catalogue-files.ts';
import { escapeHtml } from '../../formats/escape.ts';
import * as parameters from '../route/parameters.ts';
import { notFound } from '../route/path-values.ts';
import { optional } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';
import { isInLanguages, SITE_ADDRESSES } from '../route/site-pages.ts';

export const sitemap = route({
  path: '/sitemap.xml',
  ready: [{}],
  subject: 'documents',
  title: 'The pages for people: an index, and with page one part of it (sitemaps.org)',
  parameters: {
    page: optional({
      ...parameters.page,
      description: 'One page of the map, counted from 1; without it the index of all pages',
    }),
  },
  answer: null,
  media: 'application/xml; charset=utf-8',
  statuses: [404],
  examples: () => ['/sitemap.xml', '/sitemap.xml?page=1'],
  handler: async (request) => {
    const { values, catalogue, origin, index } = request;
    const map = await catalogue.sitemap(values.page ?? 1);
    if (!map) throw notFound(`The map has no page ${values.page}.`, 'page', 'a page of the index /sitemap.xml');
    if (values.page === undefined) {
      const pages = Array.from({ length: map.pages }, (_, i) => `${origin}/sitemap.xml?page=${i + 1}`);
      return document(
        'sitemapindex',
        '',
        pages.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`),
      );
    }
    const own = values.page === 1 ? SITE_ADDRESSES.map((path) => ({ path, updated: index.dataset.date })) : [];
    const urls = [...own, ...map.addresses].map((address) => entry(address, request));
    return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
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
  { path, updated }: SitemapPage['addresses'][number],
  { origin, index }: Pick<RouteRequest<unknown>, 'origin' | 'index'>,
): string {
  const address = (lang: string) => `${origin}${path}${lang === parameters.defaultLang(index) ? '' : `?lang=${lang}`}`;
  const link = (tag: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeHtml(href)}"/>`;
  const languages = isInLanguages(path)
    ? [...index.languages.map(({ code }) => link(code, address(code))), link('x-default', `${origin}${path}`)]
    : [];
  return `<url><loc>${escapeHtml(`${origin}${path}`)}</loc><lastmod>${updated}</lastmod>${languages.join('')}</url>`;
}

function document(root: string, names: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${names}>
${entries.join('\n')}
</${root}>
`;
}
