/**
 * The routes of the API: what each takes, answers and promises. Handlers read their parameters by it, the index at `/v1` lists it,
 * the build makes the OpenAPI document of it, and the tests ask for all of it. A route that is not here is not served.
 */
import type { AnswerName } from '../../data/contract/answers.ts';
import type { CachePolicy } from '../http/cache.ts';
import type { ParameterName } from './parameters.ts';

export interface Route {
  /** As OpenAPI writes it, `/v1/facts/{id}`. */
  path: string;
  /** The chapter of the documentation. */
  tag: string;
  /** What it serves, in a few words. */
  title: string;
  description?: string;
  parameters: readonly ParameterName[];
  required?: readonly ParameterName[];
  /** Which of its parameters may be lists: all that can be, or those named. */
  lists?: boolean | readonly ParameterName[];
  /** The schema of its body, or null where the body is no JSON. */
  answer: AnswerName | null;
  media: string;
  cache: CachePolicy;
  /** Statuses that not every route has. */
  statuses?: readonly (308 | 404 | 410)[];
  /** Addresses that run. */
  examples: readonly [string, ...string[]];
}

const JSON_MEDIA = 'application/json';
const DIMENSIONS = ['area', 'indicator', 'measure', 'partner', 'breakdown', 'period'] as const;
const FILTERS = ['ids', ...DIMENSIONS, 'release', 'basis', 'status', 'asOf'] as const;
const HEADLINE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const NO_PARAMETERS = [] as const;

const FILTERING =
  'Values of one parameter are joined by or, parameters by and. Lists are joined by commas, sorted and without doubles. No match is an empty list; a code that does not exist is a 400.';

export const ROUTES = {
  index: {
    path: '/v1',
    tag: 'Start',
    title: 'Index of the API',
    parameters: NO_PARAMETERS,
    answer: 'Index',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/v1'],
  },
  facts: {
    path: '/v1/facts',
    tag: 'Facts',
    title: 'Facts by their dimensions, sorted by id',
    description: FILTERING,
    parameters: [...FILTERS, 'limit', 'cursor'],
    lists: true,
    answer: 'FactList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/v1/facts?area=CN-XJ&period=2025-01..2025-05', '/v1/facts?status=revised', '/v1/facts?limit=2'],
  },
  csv: {
    path: '/v1/facts.csv',
    tag: 'Facts',
    title: 'Facts as CSV, all that match',
    description: `RFC 4180 in UTF-8, one row a fact, the columns of /datapackage.json. ${FILTERING} Nothing is left out unless limit says so. Text that begins like a formula has an apostrophe before it.`,
    parameters: [...FILTERS, 'limit'],
    lists: true,
    answer: null,
    media: 'text/csv',
    cache: 'live',
    examples: ['/v1/facts.csv?area=CN-XJ&indicator=trade', '/v1/facts.csv?limit=5'],
  },
  fact: {
    path: '/v1/facts/{id}',
    tag: 'Facts',
    title: 'One fact with evidence, bounds and revisions',
    description:
      'An id followed by @ and a day is pinned: the fact as known on that day, by the pages published until then. Pages published later never change it, so it may be kept for good. With lang, labels and words are added, which follow the newest wording.',
    parameters: ['lang'],
    answer: 'FactAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [308, 404, 410],
    examples: [`/v1/facts/${HEADLINE}`, `/v1/facts/${HEADLINE}@2025-06-19`, `/v1/facts/${HEADLINE}?lang=zh`],
  },
  series: {
    path: '/v1/series',
    tag: 'Facts',
    title: 'One key over the periods of one window, oldest first',
    description:
      'Only like is set beside like: January to May of each year (ytd-05), or years, or single months. indicator is trade, partner world and breakdown total where not given. Where a definition changed, breaks says so: points before and after it do not compare.',
    parameters: ['area', 'indicator', 'measure', 'partner', 'breakdown', 'window', 'asOf'],
    required: ['area', 'measure', 'window'],
    answer: 'Series',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: [
      '/v1/series?area=CN-XJ&measure=value&window=year',
      '/v1/series?area=CN-XJ&measure=growth&window=ytd-05',
      '/v1/series?area=CN-XJ&measure=value&partner=belt-and-road&window=ytd-05',
    ],
  },
  areas: {
    path: '/v1/areas',
    tag: 'Vocabulary',
    title: 'Areas with labels and how much is held of each',
    parameters: NO_PARAMETERS,
    answer: 'AreaList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/v1/areas'],
  },
  area: {
    path: '/v1/areas/{area}',
    tag: 'Vocabulary',
    title: 'One area: which windows of its total trade are held and which are missing',
    parameters: NO_PARAMETERS,
    answer: 'Area',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ['/v1/areas/CN-XJ'],
  },
  indicators: {
    path: '/v1/indicators',
    tag: 'Vocabulary',
    title: 'The vocabulary: indicators, measures, partners and breakdowns',
    parameters: NO_PARAMETERS,
    answer: 'Vocabulary',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/v1/indicators'],
  },
  releases: {
    path: '/v1/releases',
    tag: 'Sources',
    title: 'The pages that the record was read from, newest first',
    parameters: ['limit', 'cursor'],
    answer: 'ReleaseList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/v1/releases', '/v1/releases?limit=5'],
  },
  release: {
    path: '/v1/releases/{id}',
    tag: 'Sources',
    title: 'One page with all the numbers it printed',
    parameters: NO_PARAMETERS,
    answer: 'ReleaseAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ['/v1/releases/2025-06-19-chinagate-xinjiang-trade'],
  },
  card: {
    path: '/v1/cards/{area}',
    tag: 'Cards',
    title: 'What one card shows, in one small answer',
    description: 'Without a period the newest; with asOf the newest that was known on that day.',
    parameters: ['period', 'asOf', 'currency', 'show', 'lang'],
    lists: ['show'],
    answer: 'CardAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ['/v1/cards/CN-XJ', '/v1/cards/CN-XJ?period=2025-01..2025-05&lang=zh', '/v1/cards/CN-XJ?asOf=2025-06-19'],
  },
  openapi: {
    path: '/openapi.json',
    tag: 'Documents',
    title: 'This API as an OpenAPI 3.1 document',
    parameters: NO_PARAMETERS,
    answer: 'AnyObject',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/openapi.json'],
  },
  datapackage: {
    path: '/datapackage.json',
    tag: 'Documents',
    title: 'The CSV described: columns, licence and sources (Frictionless Data Package 2.0)',
    parameters: NO_PARAMETERS,
    answer: 'AnyObject',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ['/datapackage.json'],
  },
  feed: {
    path: '/feed.json',
    tag: 'Feeds',
    title: 'New releases, revisions and withdrawals (JSON Feed 1.1)',
    parameters: NO_PARAMETERS,
    answer: 'JsonFeed',
    media: 'application/feed+json',
    cache: 'live',
    examples: ['/feed.json'],
  },
  atom: {
    path: '/feed.xml',
    tag: 'Feeds',
    title: 'The same as an Atom feed (RFC 4287)',
    parameters: NO_PARAMETERS,
    answer: null,
    media: 'application/atom+xml',
    cache: 'live',
    examples: ['/feed.xml'],
  },
  health: {
    path: '/healthz',
    tag: 'Start',
    title: 'Whether the Worker answers, and which build',
    parameters: NO_PARAMETERS,
    answer: 'Health',
    media: JSON_MEDIA,
    cache: 'none',
    examples: ['/healthz'],
  },
} as const satisfies Record<string, Route>;
