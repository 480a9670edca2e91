/**
 * The table of routes, each of which stands with its parameters, description and handler in the folder of what it serves. The app mounts the
 * table, `/v1` lists it, the build makes the OpenAPI document of it, and the tests request all of it.
 */
import * as formats from './cards/card-formats.ts';
import { card } from './cards/cards.ts';
import { fact } from './facts/fact.ts';
import { csvTable, facts } from './facts/lists.ts';
import { series } from './facts/series.ts';
import { seriesTable } from './facts/series-csv.ts';
import { feed } from './feeds/feeds.ts';
import { robots, sitemap } from './feeds/sitemap.ts';
import { describeIndex, health, llmsText, openapi } from './record/documents.ts';
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
  handler: (request) => describeIndex(request, Object.values(ROUTES)),
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

/** By the names that the API's document gives them. */
export const ROUTES = {
  index,
  ...{ facts, csv: csvTable, fact, series, seriesTable },
  ...{ areas, area, indicators, releases, release },
  // Before the card itself, whose path matches theirs too.
  cardMarkdown: formats.cardMarkdownRoute,
  cardHtml: formats.cardHtmlRoute,
  cardSvg: formats.cardSvgRoute,
  cardPng: formats.cardPngRoute,
  ...{ card, openapi, llms, feed, sitemap, robots, health },
} satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
