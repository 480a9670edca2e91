/** What every route does, whatever it serves: methods, caching, ETags, CORS. All headers are compared, so that no unexpected one appears. */
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { ask, askJson, COMMON_HEADERS, headersOf, LIVE_POLICY, ORIGIN } from '../ask.ts';
import { askDirect, freshWorker } from '../direct.ts';
import { HEADLINE, SEED } from '../seed.ts';
import { HEADER_NAMES } from './header-names.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
};
/** The policy of files that show a card and load nothing. */
const FILE = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
const PROBLEM = { ...COMMON_HEADERS, 'content-type': 'application/problem+json' };
const NOT_FOUND = { ...PROBLEM, 'cache-control': 'public, max-age=60' };

/** URLs that exist, with the headers that each adds to the common ones. */
const FOUND: [path: string, ownHeaders: Record<string, string>][] = [
  ['/', HTML],
  ['/v1', JSON_TYPE],
  ['/v1/facts', JSON_TYPE],
  [`/v1/facts/${HEADLINE}`, JSON_TYPE],
  [`/v1/facts/${HEADLINE}?lang=zh`, JSON_TYPE],
  [`/v1/facts/${HEADLINE}?asOf=2025-06-19`, JSON_TYPE],
  [`/v1/facts/${HEADLINE}?asOf=2025-06-19&lang=zh`, JSON_TYPE],
  [
    '/v1/facts.csv?area=CN-XJ&asOf=2025-06-19',
    {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'inline; filename="trade-facts-2025-06-19.csv"',
    },
  ],
  ['/v1/series?area=CN-XJ&measure=value&periodType=year', JSON_TYPE],
  ['/v1/series?area=CN-XJ,CN&measure=value&periodType=year&lang=zh', JSON_TYPE],
  [
    '/v1/series.csv?area=CN-XJ&measure=value&periodType=year&asOf=2026-03-31&shape=wide&bom=1',
    {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'inline; filename="trade-facts-series-2026-03-31.csv"',
    },
  ],
  ['/v1/facts?area=CN-XJ&updatedAfter=2025-06-19', JSON_TYPE],
  ['/v1/facts?from=2025-01&periodType=month&lang=zh', JSON_TYPE],
  ['/llms.txt', { 'content-type': 'text/plain; charset=utf-8' }],
  ['/v1/areas', JSON_TYPE],
  ['/v1/areas/CN-XJ', JSON_TYPE],
  ['/v1/indicators', JSON_TYPE],
  ['/v1/releases', JSON_TYPE],
  [`/v1/releases/${SEED}`, JSON_TYPE],
  ['/v1/cards/CN-XJ', JSON_TYPE],
  ['/v1/cards/CN-XJ?asOf=2025-06-19', JSON_TYPE],
  ['/v1/cards/CN-XJ.md?lang=zh', { 'content-type': 'text/markdown; charset=utf-8' }],
  ['/v1/cards/CN-XJ.html?asOf=2025-06-19', { 'content-type': 'text/html; charset=utf-8', ...FILE }],
  ['/v1/cards/CN-XJ.html?fragment=1', { 'content-type': 'text/html; charset=utf-8', ...FILE }],
  ['/v1/cards/CN-XJ.svg?theme=dark', { 'content-type': 'image/svg+xml; charset=utf-8', ...FILE }],
  ['/v1/cards/CN-XJ.png', { 'content-type': 'image/png' }],
  ['/v1/cards/CN-XJ.png?period=2025-01..2025-05', { 'content-type': 'image/png' }],
  ['/openapi.json', JSON_TYPE],
  ['/feed.xml', { 'content-type': 'application/atom+xml; charset=utf-8' }],
  [`/facts/${HEADLINE}`, HTML],
  [`/facts/${HEADLINE}?asOf=2025-06-19&lang=zh`, HTML],
  ['/docs', HTML],
  ['/about', HTML],
];
/** URLs that do not exist. */
const MISSING = [
  '/v1/nothing',
  '/feed.json',
  '/datapackage.json',
  '/w/9.9.9/trade-card.js',
  '/catalogue/index.json',
  '/v1/facts/x',
  '/v1/cards/XX',
  '/v1/cards/XX.md',
  '/v1/cards/CN-XJ.md?period=1949',
  '/v1/cards/CN-XJ.gif',
  '/v1/cards/.html',
  '/v1/cards/XX.html',
  '/v1/areas/XX',
  '/v1/releases/never',
  '/v1/series/x',
  `/v1/facts/${HEADLINE}?asOf=1949-10-01`,
  '/v1/series?area=CN-XJ&indicator=exports&measure=rank&periodType=year',
  '/v1/series.csv?area=CN-XJ&indicator=exports&measure=rank&periodType=year&shape=wide',
  '/v1/series?area=CN-XJ&measure=value&periodType=year&from=2090-01',
];
const ALL = [...FOUND.map(([path]) => path), '/healthz', ...MISSING];

const { build } = await askJson<{ build: string }>('/healthz');
const TAG = (await ask('/v1')).headers.get('ETag') as string;
/** Values of If-None-Match that match the ETag, and others that do not. */
const MATCHING = [TAG, `W/${TAG}`, '*', `"other", ${TAG}`, `W/"other" , W/${TAG}`];
const NOT_MATCHING = ['"other"', 'W/"other"', `"${build}-1"`, build, `"other${build}"`, `w/${TAG}`];

/** Request headers that no response may depend on. */
const IGNORED_HEADERS = HEADER_NAMES.filter((name) => !/^(If-None-Match|Content-Length|Transfer-Encoding)$/.test(name));
const workerWithEmptyCache = await freshWorker();

/** One of the values for each URL, in turn, so that each value is tried on some URLs. */
function inTurn<T>(values: T[], path: string): T {
  return values[ALL.indexOf(path) % values.length] as T;
}

describe.each(FOUND)('%s', (path, ownHeaders) => {
  const headers = { ...COMMON_HEADERS, 'cache-control': LIVE_POLICY, ...ownHeaders, etag: TAG };
  const notModified = { ...COMMON_HEADERS, 'cache-control': LIVE_POLICY, etag: TAG };

  it('responds to GET with a body, an ETag and its Cache-Control', async () => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual(headers);
    expect((await response.bytes()).length).toBeGreaterThan(0);
  });

  it('responds to HEAD as to GET, without a body', async () => {
    const response = await ask(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual(headers);
    expect(await response.bytes()).toHaveLength(0);
  });

  it.each(['GET', 'HEAD'])('responds with 304 to %s if If-None-Match has its ETag', async (method) => {
    const response = await ask(path, { method, headers: { 'If-None-Match': inTurn(MATCHING, path) } });
    expect(response.status).toBe(304);
    expect(headersOf(response)).toEqual(notModified);
    expect(await response.bytes()).toHaveLength(0);
  });

  it('does not depend on request headers, because a shared cache knows only the URL', async () => {
    const expected = await (await ask(path)).bytes();
    // The second request gets what the first one left in the cache.
    for (const names of [IGNORED_HEADERS, []]) {
      const init = { headers: names.map((name): [string, string] => [name, 'https://attacker.example/']) };
      const response = await workerWithEmptyCache.fetch(new Request(`https://any.example${path}`, init), env);
      expect([response.status, headersOf(response)]).toEqual([200, headers]);
      expect(await response.bytes()).toEqual(expected);
    }
  });

  it('responds with 200 and the whole body if If-None-Match has another ETag', async () => {
    const response = await ask(path, { headers: { 'If-None-Match': inTurn(NOT_MATCHING, path) } });
    expect(response.status).toBe(200);
    expect(await response.bytes()).toEqual(await (await ask(path)).bytes());
  });
});

it.each(['x/areas/KZ?z=', 'x#', 'x?lang=fr', 'x\\y', 'a@b'])(
  'a host that would change the path gets 400, not cacheable: %s',
  async (host) => {
    const response = await ask('/areas/CN', { headers: { Host: host } });
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([400, 'no-store']);
    expect(await response.text()).toBe('The header Host is not a host name.');
  },
);

describe('/healthz', () => {
  it.each(['GET', 'HEAD'])('is never cached: %s has no ETag and ignores If-None-Match', async (method) => {
    const response = await ask('/healthz', { method, headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual({ ...COMMON_HEADERS, ...JSON_TYPE, 'cache-control': 'no-store' });
    expect((await response.text()) === '').toBe(method === 'HEAD');
  });

  it('is a 500 if the variable PUBLIC_ORIGIN is empty', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await askDirect({ PUBLIC_ORIGIN: '' }, '/healthz')).status).toBe(500);
    vi.restoreAllMocks();
  });
});

describe.each(MISSING)('%s, which does not exist,', (path) => {
  it('is a 404 that is cached for a minute, whatever If-None-Match is', async () => {
    const headers = inTurn([{}, { 'If-None-Match': TAG }, { 'If-None-Match': '*' }], path);
    const response = await ask(path, { headers });
    expect(response.status).toBe(404);
    expect(headersOf(response)).toEqual(NOT_FOUND);
    expect(await response.json()).toMatchObject({ title: 'Not found', status: 404 });
  });

  it('responds to HEAD with the same headers and no body', async () => {
    const response = await ask(path, { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(headersOf(response)).toEqual(NOT_FOUND);
    expect(await response.text()).toBe('');
  });
});

describe.each(ALL)('%s', (path) => {
  it('responds to OPTIONS with what a browser may send', async () => {
    const response = await ask(path, { method: 'OPTIONS', headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(204);
    expect(headersOf(response)).toEqual({
      ...COMMON_HEADERS,
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET,HEAD,OPTIONS',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
      'cache-control': 'no-store',
    });
    expect(await response.text()).toBe('');
  });

  it('responds to other methods with a 405 that says what is allowed', async () => {
    const method = inTurn(['POST', 'PUT', 'PATCH', 'DELETE'], path);
    const response = await ask(path, { method, headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(405);
    expect(headersOf(response)).toEqual({ ...PROBLEM, 'cache-control': 'no-store', allow: 'GET, HEAD, OPTIONS' });
    expect(await response.json()).toEqual({
      type: `${ORIGIN}/problems/method-not-allowed`,
      title: 'Method not allowed',
      status: 405,
      detail: `The method ${method} is not supported.`,
      allowed: 'GET, HEAD, OPTIONS',
    });
  });

  it('responds the same on every host, because the cache does not distinguish hosts', async () => {
    const [response, onOtherHost] = await Promise.all([ask(path), ask(path, {}, 'localhost:8787')]);
    expect([...onOtherHost.headers]).toEqual([...response.headers]);
    expect(await onOtherHost.text()).toBe(await response.text());
  });
});

it('the ETag is the id of the build', () => {
  expect(TAG).toBe(`"${build}"`);
});

it('a request whose Host header makes an invalid URL is not a 500', async () => {
  const { default: app } = await import('../../../worker/app.ts');
  for (const url of ['http://[/v1/areas?', 'http://a b/v1/facts?limit=1#x', 'http://%/facts/nothing']) {
    const request = { url, method: 'GET', headers: new Headers() } as Request;
    expect((await app.fetch(request, env)).status, url).toBeLessThan(500);
  }
});
