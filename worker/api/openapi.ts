/**
 * The API as an OpenAPI 3.1 document, made in the build from the table of routes, the parameters and the schemas of the answers: none
 * of it is written twice, and the Worker carries no schema library.
 */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import { ANSWERS } from '../../data/contract/answers.ts';
import type { PROBLEMS } from '../http/problem.ts';
import type { Parameter, ParameterName } from './parameters.ts';
import { PARAMETERS, takesList } from './parameters.ts';
import type { Route } from './routes.ts';
import { ROUTES } from './routes.ts';

type Json = Record<string, unknown>;

const DESCRIPTION = `Trade statistics from published releases. Every number keeps where it was printed, the interval that its digits stand for, and every later revision.

- **No key.** Any page may ask: \`Access-Control-Allow-Origin: *\` on every answer, errors included. Only GET, HEAD and OPTIONS are served.
- **Ids are permanent**: \`area.indicator.measure.partner.breakdown.period\`. One that moved redirects (308), one that was withdrawn says why (410).
- **Vintages.** \`asOf\` shows what was known on a day and marks what was denied since; \`/v1/facts/{id}@{day}\` is pinned and never changes by what is published later. A page of that time that is only found later can still change it.
- **Errors are problem documents** (RFC 9457) that name the parameter and what is allowed. An unknown or repeated parameter is an error: it is a misspelling. Each kind is explained at \`/problems\`.
- **Caching.** Answers are kept 5 minutes and may be shown up to a day old while a new one is fetched; pinned ones are kept for good. \`ETag\` and \`If-None-Match\` spare the body. The cache knows path and query alone: write parameters in any order and with any percent-encoding, the answer is the same, but each spelling is cached for itself; and what it holds is sent whatever \`Accept\` says.
- **Limits.** 600 requests a minute from one address at one place, not counting what the cache answers; then 429 with \`Retry-After\`. Lists hold 100 things, or up to 1000 by \`limit\`; \`next\` and the \`Link\` header lead on.
- **Compatibility.** Fields are added, never renamed or removed, within \`/v1\`: ignore what you do not know.`;

export function openApi(index: CatalogueIndex, version: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Trade Facts',
      version,
      summary: 'Trade statistics that keep their receipts',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: Object.fromEntries(
      Object.entries(ROUTES).map(([name, route]) => [route.path, { get: operation(name, route, index) }]),
    ),
    components: {
      schemas: toJsonSchemaDefs(ANSWERS, {
        target: 'draft-2020-12',
        ignoreActions: ['readonly'],
        overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
      }),
      parameters: Object.fromEntries(
        Object.entries(PATH_PARAMETERS).map(([name, parameter]) => [`path-${name}`, parameter]),
      ),
      responses: {
        NotModified: { description: 'The caller holds the answer already: If-None-Match has its ETag.' },
        ...Object.fromEntries(Object.entries(FAILURES).map(([status, failure]) => [`Problem${status}`, failure])),
      },
    },
  };
}

function operation(name: string, route: Route, index: CatalogueIndex): Json {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
  const statuses = [400, 406, 429, 500, ...(route.statuses ?? []).filter((status) => status !== 308)].sort();
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.title,
    description: [...(route.description ? [route.description] : []), runnable(route.examples)].join('\n\n'),
    parameters: [
      ...inPath.map((parameter) => pathParameter(name, parameter as string)),
      ...route.parameters.map((parameter) => queryParameter(parameter, route, index)),
    ],
    responses: {
      200: success(route),
      ...(route.cache === 'none' ? {} : { 304: { $ref: '#/components/responses/NotModified' } }),
      ...(route.statuses?.includes(308) ? { 308: REDIRECT } : {}),
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
    'x-examples': route.examples,
  };
}

function runnable(examples: readonly string[]): string {
  return `Examples: ${examples.map((address) => `[\`${address}\`](${address})`).join(', ')}`;
}

function success({ answer, media, cache }: Route): Json {
  return {
    description: 'The answer',
    headers: {
      'Cache-Control': { schema: { type: 'string' }, description: 'How long it may be kept' },
      ...(cache === 'none'
        ? {}
        : { ETag: { schema: { type: 'string' }, description: 'Names the build that it is of' } }),
      ...(answer?.endsWith('List')
        ? { Link: { schema: { type: 'string' }, description: 'The next page, as in next: rel="next"' } }
        : {}),
    },
    content: { [media]: { schema: answer ? { $ref: `#/components/schemas/${answer}` } : { type: 'string' } } },
  };
}

function queryParameter(name: ParameterName, { lists, required }: Route, index: CatalogueIndex): Json {
  const { description, example, pattern, allowed }: Parameter = PARAMETERS[name];
  const values = allowed(index);
  const one =
    typeof values === 'string' ? { type: 'string', ...(pattern ? { pattern } : {}) } : { type: 'string', enum: values };
  return {
    ...{ name, in: 'query' },
    description: typeof values === 'string' ? `${description}: ${values}.` : `${description}.`,
    ...(required?.includes(name) ? { required: true } : {}),
    ...(takesList(name, lists)
      ? {
          style: 'form',
          explode: false,
          schema: { type: 'array', items: one, uniqueItems: true, minItems: 1, maxItems: 100 },
        }
      : { schema: one }),
    // A viewer fills in what is called an example, so that only what is needed has one.
    ...(required?.includes(name) ? { example } : {}),
    'x-example': example,
  };
}

const PATH_PARAMETERS: Record<string, Json> = {
  'fact-id': path(
    'id',
    'The id of a fact, which @ and a day may follow',
    'CN-XJ.trade.value.world.total.2025-01..2025-05',
  ),
  'release-id': path('id', 'The id of a release', '2025-06-19-chinagate-xinjiang-trade'),
  area: path('area', 'The code of an area, as listed by /v1/areas', 'CN-XJ'),
};

function path(name: string, description: string, example: string): Json {
  return { ...{ name, description, example }, in: 'path', required: true, schema: { type: 'string' } };
}

function pathParameter(route: string, name: string): Json {
  return { $ref: `#/components/parameters/path-${name === 'id' ? `${route}-id` : name}` };
}

const REDIRECT = {
  description: 'The fact has another id now',
  headers: { Location: { schema: { type: 'string' }, description: 'The address by its id of today' } },
};

const FAILURES: Record<number, Json> = {
  400: failure('A parameter is unknown, repeated, missing or not allowed', ['unknown-parameter', 'invalid-parameter']),
  404: failure('There is nothing of that id', ['not-found']),
  406: failure('Accept leaves out what is served', ['not-acceptable']),
  410: failure('The fact was withdrawn', ['gone']),
  429: failure('Too many requests', ['too-many-requests'], {
    'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait' },
  }),
  500: failure('The fault is ours', ['internal']),
};

function failure(description: string, kinds: (keyof typeof PROBLEMS)[], headers?: Json): Json {
  return {
    description: `${description}: ${kinds.map((kind) => `/problems/${kind}`).join(', ')}`,
    ...(headers ? { headers } : {}),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
