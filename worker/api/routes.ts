/**
 * The table of routes: parameters, body, media type and caching of each. The app mounts it, `/v1` lists it, the build makes the OpenAPI
 * document of it, and the tests request all of it. Media types and caching policies are set here and nowhere else.
 */
import { AREA_PATH, area, areas } from './areas.ts';
import { CARD, CARD_PATH, card } from './cards.ts';
import { document } from './documents.ts';
import { FACT, FACT_PATH, fact, factPolicy } from './fact.ts';
import { CSV, FACTS, facts, factsCsv } from './facts.ts';
import { FEED, feedJson, feedXml } from './feeds.ts';
import { indicators } from './indicators.ts';
import { DESCRIPTIONS, health, index } from './meta.ts';
import { RELEASE_PATH, RELEASES, release, releases } from './releases.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { SERIES, series } from './series.ts';

const JSON_MEDIA = 'application/json; charset=utf-8';

const FILTERING =
  'A fact matches if it has one of the values of every parameter. Lists may be in any order, joined by commas or by repeating the parameter. No match is an empty list; a code that does not exist is a 400.';

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
  facts: route({
    path: '/v1/facts',
    tag: 'Facts',
    title: 'Facts by their dimensions, sorted by id',
    description: FILTERING,
    parameters: FACTS,
    answer: 'FactList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ({ examples: { area, period } }) => [
      `/v1/facts?area=${area}&period=${period}`,
      '/v1/facts?measure=value,growth&limit=2',
      '/v1/facts?status=revised',
    ],
    handler: facts,
  }),
  csv: route({
    path: '/v1/facts.csv',
    tag: 'Facts',
    title: 'All facts that match, as CSV',
    description: `RFC 4180 in UTF-8, one row per fact; /datapackage.json describes the columns. ${FILTERING} Text that a spreadsheet would run as a formula has an apostrophe before it.`,
    parameters: CSV,
    answer: null,
    media: 'text/csv; charset=utf-8; header=present',
    cache: 'live',
    headers: ({ asOf }, { index: { dataset } }) => ({
      'Content-Disposition': `inline; filename="${dataset.id}-${asOf ?? dataset.date}.csv"`,
      Link: '</datapackage.json>; rel="describedby"; type="application/json"',
    }),
    examples: ({ examples: { area } }) => [`/v1/facts.csv?area=${area}&indicator=trade`, '/v1/facts.csv?limit=5'],
    handler: factsCsv,
  }),
  fact: route({
    path: '/v1/facts/{id}',
    pathValues: FACT_PATH,
    tag: 'Facts',
    title: 'One fact with evidence, bounds, caveats and revisions',
    description:
      'An id followed by @ and a day is pinned: it shows the fact as known on that day, from the releases recorded by then. Releases recorded later do not change it. With lang the answer has labels and words too, in their current wording.',
    parameters: FACT,
    answer: 'FactAnswer',
    media: JSON_MEDIA,
    cache: factPolicy,
    statuses: [308, 404, 410],
    examples: ({ examples: { fact, day }, languages }) => [
      `/v1/facts/${fact}`,
      `/v1/facts/${fact}@${day}`,
      `/v1/facts/${fact}?lang=${languages.at(-1)?.code}`,
    ],
    handler: fact,
  }),
  series: route({
    path: '/v1/series',
    tag: 'Facts',
    title: 'One key over the periods of one window, oldest first',
    description:
      'The points are comparable: they are of the same months of each year (ytd-05 is January to May), of whole years, or of single months. Where a definition changed, breaks says between which points: those before and after are not comparable.',
    parameters: SERIES,
    answer: 'Series',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ({ examples: { area } }) => [
      `/v1/series?area=${area}&measure=value&window=year`,
      `/v1/series?area=${area}&measure=growth&window=year`,
    ],
    handler: series,
  }),
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
