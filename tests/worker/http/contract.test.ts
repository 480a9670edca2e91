/** What holds for every route, whatever it serves: methods, caching, tags, CORS. Every header is compared, so none comes unseen. */
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { ask, askJson, headersOf, ORIGIN } from '../ask.ts';
import { askDirect, freshWorker } from '../direct.ts';
import { HEADLINE, SEED } from '../seed.ts';
import { HEADER_NAMES } from './header-names.ts';

const LIVE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
};
/** Of files that show a card and load nothing. */
const FILE = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
const EVERY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag,Link,Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};
const PROBLEM = { ...EVERY, 'content-type': 'application/problem+json' };
const NOT_FOUND = { ...PROBLEM, 'cache-control': 'public, max-age=60' };

/** What each route adds to the headers of every answer. */
const FOUND: [path: string, own: Record<string, string>][] = [
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
const HELD = [TAG, `W/${TAG}`, '*', `"other", ${TAG}`, `W/"other" , W/${TAG}`];
const OTHER = ['"other"', 'W/"other"', `"${build}-1"`, build, `"other${build}"`, `w/${TAG}`];

/** What servers and proxies act on, but for names with a meaning in the protocol itself. */
const ODD = HEADER_NAMES.filter((name) => !/^(If-None-Match|Content-Length|Transfer-Encoding)$/.test(name));
const fresh = await freshWorker();

/** Each route gets one of these values, and each value some routes. */
function ofTurn<T>(values: T[], path: string): T {
  return values[ALL.indexOf(path) % values.length] as T;
}

describe.each(FOUND)('%s', (path, own) => {
  const headers: Record<string, string> = { ...EVERY, 'cache-control': LIVE, ...own, etag: TAG };
  const notModified = { ...EVERY, 'cache-control': headers['cache-control'], etag: TAG };

  it('answers GET with a body, a tag and its policy', async () => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual(headers);
    expect((await response.bytes()).length).toBeGreaterThan(0);
  });

  it('answers HEAD as GET, without the body', async () => {
    const response = await ask(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual(headers);
    expect(await response.bytes()).toHaveLength(0);
  });

  it.each(['GET', 'HEAD'])('answers 304 without a body to %s with its tag', async (method) => {
    const response = await ask(path, { method, headers: { 'If-None-Match': ofTurn(HELD, path) } });
    expect(response.status).toBe(304);
    expect(headersOf(response)).toEqual(notModified);
    expect(await response.bytes()).toHaveLength(0);
  });

  it('is the same for everybody, whatever else the first to ask sends: a shared cache goes by the address alone', async () => {
    const expected = await (await ask(path)).bytes();
    for (const names of [ODD, []]) {
      const sent = { headers: names.map((name): [string, string] => [name, 'https://attacker.example/']) };
      const response = await fresh.fetch(new Request(`https://any.example${path}`, sent), env);
      expect([response.status, headersOf(response)]).toEqual([200, headers]);
      expect(await response.bytes()).toEqual(expected);
    }
  });

  it('answers in full where If-None-Match has another tag', async () => {
    const response = await ask(path, { headers: { 'If-None-Match': ofTurn(OTHER, path) } });
    expect(response.status).toBe(200);
    expect(await response.bytes()).toEqual(await (await ask(path)).bytes());
  });
});

describe('/healthz', () => {
  it.each(['GET', 'HEAD'])('is never kept: %s has no tag and ignores If-None-Match', async (method) => {
    const response = await ask('/healthz', { method, headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(200);
    expect(headersOf(response)).toEqual({ ...EVERY, ...JSON_TYPE, 'cache-control': 'no-store' });
    expect((await response.text()) === '').toBe(method === 'HEAD');
  });

  it('tells that absolute links have no address to be made of', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await askDirect({ PUBLIC_ORIGIN: '' }, '/healthz')).status).toBe(500);
    vi.restoreAllMocks();
  });
});

describe.each(MISSING)('%s, where nothing is,', (path) => {
  it('answers 404 with a problem for a minute, whatever If-None-Match is', async () => {
    const response = await ask(path, {
      headers: ofTurn([{}, { 'If-None-Match': TAG }, { 'If-None-Match': '*' }], path),
    });
    expect(response.status).toBe(404);
    expect(headersOf(response)).toEqual(NOT_FOUND);
    expect(await response.json()).toMatchObject({ title: 'Not found', status: 404 });
  });

  it('answers HEAD with the same headers and no body', async () => {
    const response = await ask(path, { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(headersOf(response)).toEqual(NOT_FOUND);
    expect(await response.text()).toBe('');
  });
});

describe.each(ALL)('%s', (path) => {
  it('answers OPTIONS with what a browser may send', async () => {
    const response = await ask(path, { method: 'OPTIONS', headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(204);
    expect(headersOf(response)).toEqual({
      ...EVERY,
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET,HEAD,OPTIONS',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
      'cache-control': 'no-store',
    });
    expect(await response.text()).toBe('');
  });

  it('answers 405 to other methods and says what is allowed', async () => {
    const method = ofTurn(['POST', 'PUT', 'PATCH', 'DELETE'], path);
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

  it('answers the same on every host, because the cache does not tell hosts apart', async () => {
    const [one, other] = await Promise.all([ask(path), ask(path, {}, 'localhost:8787')]);
    expect([...other.headers]).toEqual([...one.headers]);
    expect(await other.text()).toBe(await one.text());
  });
});

it('the tag is the build, of which the variables in wrangler.toml are a part', () => {
  expect(TAG).toBe(`"${build}"`);
});

it('answers a request whose Host header makes no URL', async () => {
  const { default: app } = await import('../../../worker/app.ts');
  for (const url of ['http://[/v1/areas?', 'http://a b/v1/facts?limit=1#x', 'http://%/facts/nothing']) {
    const request = { url, method: 'GET', headers: new Headers() } as Request;
    expect((await app.fetch(request, env)).status, url).toBeLessThan(500);
  }
});
