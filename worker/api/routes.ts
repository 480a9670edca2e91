/**
 * The table of routes: parameters, body, media type and caching of each. The app mounts it, `/v1` lists it, the build makes the OpenAPI
 * document of it, and the tests request all of it. Media types and caching policies are set in the table and nowhere else.
 */
import { AREA_PATH, area, areas } from './areas.ts';
import { CALENDAR, calendar } from './calendar.ts';
import { CARD_FILE_ROUTES } from './card-files.ts';
import { CARD, CARD_PATH, card } from './cards.ts';
import { document } from './documents.ts';
import { FACT_ROUTES } from './fact-routes.ts';
import { FEED, feedJson, feedXml } from './feeds.ts';
import { indicators } from './indicators.ts';
import { llms } from './llms.ts';
import { JSON_MEDIA } from './media.ts';
import { DESCRIPTIONS, health, index } from './meta.ts';
import { RELEASE_PATH, RELEASES, release, releases } from './releases.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { robots, SITEMAP, sitemap } from './sitemap.ts';

export const ROUTES: Record<string, Route> = {
  index: route({
    path: '/v1',
    tag: 'Start',
    title: 'Index of the API',
    answer: 'Index',
    media: JSON_MEDIA,
    cache: 'live',
    headers: () => ({ Link: DESCRIPTIONS }),
    examples: () => ['/v1'],
    handler: (question) => index(question, Object.values(ROUTES)),
  }),
  ...FACT_ROUTES,
  areas: route({
    path: '/v1/areas',
    tag: 'Vocabulary',
    title: 'Areas with labels and their number of facts',
    answer: 'AreaList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => ['/v1/areas'],
    handler: areas,
  }),
  area: route({
    path: '/v1/areas/{area}',
    pathValues: AREA_PATH,
    tag: 'Vocabulary',
    title: 'One area: for which periods its total trade is known, and which are missing',
    answer: 'Area',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ({ examples: { area } }) => [`/v1/areas/${area}`],
    handler: area,
  }),
  indicators: route({
    path: '/v1/indicators',
    tag: 'Vocabulary',
    title: 'Indicators, measures, partners, breakdowns and divisions with labels',
    answer: 'Vocabulary',
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => ['/v1/indicators'],
    handler: indicators,
  }),
  releases: route({
    path: '/v1/releases',
    tag: 'Sources',
    title: 'Releases, newest first',
    parameters: RELEASES,
    answer: 'ReleaseList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => ['/v1/releases', '/v1/releases?limit=5'],
    handler: releases,
  }),
  release: route({
    path: '/v1/releases/{id}',
    pathValues: RELEASE_PATH,
    tag: 'Sources',
    title: 'One release with all its numbers',
    answer: 'ReleaseAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ({ examples: { release } }) => [`/v1/releases/${release}`],
    handler: release,
  }),
  // Before the card itself, whose path matches theirs too.
  ...CARD_FILE_ROUTES,
  card: route({
    path: '/v1/cards/{area}',
    pathValues: CARD_PATH,
    tag: 'Cards',
    title: 'What one card shows',
    description:
      'Without period the newest; with asOf the newest that was known on that day. A compact card is the default; with view=full the answer has everything that is known of the period.',
    parameters: CARD,
    answer: 'CardAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ({ examples: { area, period, day }, languages }) => [
      `/v1/cards/${area}`,
      `/v1/cards/${area}?period=${period}&lang=${languages.at(-1)?.code}`,
      `/v1/cards/${area}?view=full`,
      `/v1/cards/${area}?asOf=${day}`,
    ],
    handler: card,
  }),
  openapi: route({
    path: '/openapi.json',
    tag: 'Documents',
    title: 'This API as an OpenAPI 3.1 document',
    answer: 'AnyObject',
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => ['/openapi.json'],
    handler: document('openapi'),
  }),
  llms: route({
    path: '/llms.txt',
    tag: 'Documents',
    title: 'What the API is, for language models',
    answer: null,
    media: 'text/plain; charset=utf-8',
    cache: 'live',
    examples: () => ['/llms.txt'],
    handler: llms(() => Object.values(ROUTES)),
  }),
  datapackage: route({
    path: '/datapackage.json',
    tag: 'Documents',
    title: 'The CSV described: columns, licence and sources (Frictionless Data Package 2.0)',
    answer: 'AnyObject',
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => ['/datapackage.json'],
    handler: document('datapackage'),
  }),
  feed: route({
    path: '/feed.json',
    tag: 'Feeds',
    title: 'New releases, revisions, marks and withdrawals (JSON Feed 1.1)',
    parameters: FEED,
    answer: 'JsonFeed',
    media: 'application/feed+json; charset=utf-8',
    cache: 'live',
    statuses: [404],
    examples: () => ['/feed.json'],
    handler: feedJson,
  }),
  atom: route({
    path: '/feed.xml',
    tag: 'Feeds',
    title: 'The same as an Atom feed (RFC 4287)',
    parameters: FEED,
    answer: null,
    media: 'application/atom+xml; charset=utf-8',
    cache: 'live',
    statuses: [404],
    examples: () => ['/feed.xml'],
    handler: feedXml,
  }),
  sitemap: route({
    path: '/sitemap.xml',
    tag: 'Documents',
    title: 'The pages for people: an index, and with page one part of it (sitemaps.org)',
    parameters: SITEMAP,
    answer: null,
    media: 'application/xml; charset=utf-8',
    cache: 'live',
    statuses: [404],
    examples: () => ['/sitemap.xml', '/sitemap.xml?page=1'],
    handler: sitemap,
  }),
  robots: route({
    path: '/robots.txt',
    tag: 'Documents',
    title: 'What robots may read: all, and where the map is (RFC 9309)',
    answer: null,
    media: 'text/plain; charset=utf-8',
    cache: 'live',
    examples: () => ['/robots.txt'],
    handler: robots,
  }),
  calendar: route({
    path: '/calendar.ics',
    tag: 'Feeds',
    title: 'When releases are expected, and those that came (iCalendar, RFC 5545)',
    parameters: CALENDAR,
    answer: null,
    media: 'text/calendar; charset=utf-8',
    cache: 'live',
    examples: () => ['/calendar.ics'],
    handler: calendar,
  }),
  health: route({
    path: '/healthz',
    tag: 'Start',
    title: 'Whether the Worker answers, and which build it is',
    answer: 'Health',
    media: JSON_MEDIA,
    cache: 'none',
    examples: () => ['/healthz'],
    handler: health,
  }),
};
