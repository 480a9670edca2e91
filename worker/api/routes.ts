/**
 * The table of everything that the Worker serves: the routes of the API, pages and embeds. The app mounts it, `/v1` and the OpenAPI document
 * list it, the build prerenders from it, and the tests request all of it.
 */

import type { Prerender } from '../http/prerendered.ts';
import { formatRoutes } from './cards/card-formats.ts';
import { card } from './cards/cards.ts';
import { fact } from './facts/fact.ts';
import { csvTable, facts } from './facts/lists.ts';
import { series } from './facts/series.ts';
import { seriesTable } from './facts/series-csv.ts';
import { feed } from './feeds/feeds.ts';
import { robots, sitemapText } from './feeds/sitemap.ts';
import { apiIndex, health, llmsText, openapi } from './record/documents.ts';
import { area, areas, indicators, release, releases } from './record/record.ts';
import { type Route, route } from './route/route.ts';

const index: Route = route({
  path: '/v1',
  prerender: [],
  subject: 'documents',
  title: 'Index of the API',
  answer: 'Index',
  // Where the API is described, for programs and for people (RFC 8631).
  headers: () => ({
    Link: '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"',
  }),
  handler: (request) => apiIndex(request, Object.values(ROUTES)),
});

const llms: Route = route({
  path: '/llms.txt',
  prerender: [],
  subject: 'documents',
  title: 'What the API is, for language models',
  answer: null,
  media: 'text/plain; charset=utf-8',
  handler: (request) => llmsText(request, Object.values(ROUTES)),
});

const sitemap: Route = route({
  path: '/sitemap.xml',
  prerender: [],
  subject: 'documents',
  title: 'The pages for people: those of the site, of areas and of releases (sitemaps.org)',
  answer: null,
  media: 'application/xml; charset=utf-8',
  handler: (request) => sitemapText(request, SITE_URLS),
});

/** Routes of the API by their operation ids in the OpenAPI document. */
export const ROUTES = {
  index,
  facts,
  csv: csvTable,
  fact,
  series,
  seriesTable,
  areas,
  area,
  indicators,
  releases,
  release,
  // Before the card itself, whose path matches theirs too.
  ...formatRoutes,
  card,
  openapi,
  llms,
  feed,
  sitemap,
  robots,
  health,
} satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

export interface PagePath {
  path: string;
  /** Set if the build renders responses. */
  prerender?: Prerender;
}

/** Pages for people, by name. `pages/page-routes.ts` has their code, which is loaded on demand. */
const PAGES_FOR_PEOPLE = {
  start: { path: '/', prerender: ['lang'] },
  areas: { path: '/areas', prerender: ['lang'] },
  area: { path: '/areas/{area}', prerender: ['lang'] },
  fact: { path: '/facts/{id}' },
  search: { path: '/search' },
  compare: { path: '/compare', prerender: ['lang'] },
  revised: { path: '/revised', prerender: ['lang'] },
  releases: { path: '/releases', prerender: ['lang'] },
  release: { path: '/releases/{id}' },
  check: { path: '/check', prerender: ['lang'] },
  about: { path: '/about', prerender: ['lang'] },
  docs: { path: '/docs', prerender: [] },
  problem: { path: '/problems/{kind}' },
} satisfies Record<string, PagePath>;

/** The document that other sites show in an iframe, and oEmbed, which gives them its URL. */
const EMBEDS = {
  embed: { path: '/embed/{area}', prerender: ['lang'] },
  oembed: { path: '/oembed' },
} satisfies Record<string, PagePath>;

export type PageName = keyof typeof PAGES_FOR_PEOPLE | keyof typeof EMBEDS;
export const PAGE_ROUTES: Record<PageName, PagePath> = { ...PAGES_FOR_PEOPLE, ...EMBEDS };

/** Paths of the pages for people. */
export const PAGE_PATHS = Object.values<PagePath>(PAGES_FOR_PEOPLE).map(({ path }) => path);
/** Paths of the pages that have no parameter in their path. */
const SITE_URLS = PAGE_PATHS.filter((path) => !path.includes('{'));
