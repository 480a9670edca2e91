/** `/sitemap.xml`: the pages for people, as an index of pages of a bounded size (sitemaps.org), and `/robots.txt`, which names it. */
import type { SitemapAddress } from '../../../data/catalogue/format/catalogue-files.ts';
import { escapeXml } from '../../formats/escape.ts';
import type { SITEMAP } from '../route/few-parameters.ts';
import { defaultLang } from '../route/parameters.ts';
import { notFound } from '../route/path-values.ts';
import type { Values } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';

type SitemapValues = Values<typeof SITEMAP>;

/** Pages that do not come from the record. Those that take a language say where they are in each. */
const SITE = ['/', '/areas', '/check', '/about', '/docs', '/releases', '/problems'];
const IN_LANGUAGES = /^\/(check|about|releases)?$|^\/areas(\/|$)/;

export const sitemap: Handler<SitemapValues> = async (request) => {
  const { values, catalogue, origin, index } = request;
  const map = await catalogue.sitemap(values.page ?? 1);
  if (!map) throw notFound(`The map has no page ${values.page}.`, 'page', 'a page of the index /sitemap.xml');
  if (values.page === undefined) {
    const pages = Array.from({ length: map.pages }, (_, i) => `${origin}/sitemap.xml?page=${i + 1}`);
    return document(
      'sitemapindex',
      '',
      pages.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`),
    );
  }
  const own = values.page === 1 ? SITE.map((path) => ({ path, updated: index.dataset.date })) : [];
  const urls = [...own, ...map.addresses].map((address) => entry(address, request));
  return document('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', urls);
};

export const robots: Handler<unknown> = async ({ origin }) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;

/** The page of a fact names its languages in its own head: here they would be most of the map. */
function entry({ path, updated }: SitemapAddress, { origin, index }: RouteRequest<SitemapValues>): string {
  const address = (lang: string) => `${origin}${path}${lang === defaultLang(index) ? '' : `?lang=${lang}`}`;
  const link = (tag: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`;
  const languages = IN_LANGUAGES.test(path)
    ? [...index.languages.map(({ code }) => link(code, address(code))), link('x-default', `${origin}${path}`)]
    : [];
  return `<url><loc>${escapeXml(`${origin}${path}`)}</loc><lastmod>${updated}</lastmod>${languages.join('')}</url>`;
}

function document(root: string, names: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${names}>
${entries.join('\n')}
</${root}>
`;
}
