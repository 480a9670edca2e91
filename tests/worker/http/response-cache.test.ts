/** The response cache: what is cached, and for which URLs. If a request reads no file, its response came from the cache. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ResponseCache } from '../../../worker/http/response-cache.ts';
import { headersOf, ORIGIN } from '../ask.ts';
import { assets, builtAsset } from '../direct.ts';

const CARD = '/v1/cards/CN-XJ';
const SERIES = '/v1/series?measure=value&periodType=year';

let worker: typeof import('../../../worker/index.ts').default;
let filesRead: number;
let requestsCounted: number;

/** The oEmbed URL for a page of the site. */
function oembed(path: string): string {
  return `/oembed?url=${encodeURIComponent(`${ORIGIN}${path}`)}`;
}

beforeEach(async () => {
  vi.resetModules();
  worker = (await import('../../../worker/index.ts')).default;
  [filesRead, requestsCounted] = [0, 0];
});

async function ask(path: string, init: RequestInit = {}, host = 'any.example') {
  const countingAssets = assets((file) => {
    filesRead++;
    return builtAsset(file);
  });
  const RATE_LIMITER = {
    limit: async () => {
      requestsCounted++;
      return { success: true };
    },
  };
  const headers = { 'CF-Connecting-IP': '192.0.2.1', ...(init.headers as Record<string, string>) };
  const request = new Request(`https://${host}${path}`, { ...init, headers }) as Request<
    unknown,
    IncomingRequestCfProperties
  >;
  const bindings = { ...env, ...countingAssets, RATE_LIMITER, COSTLY_LIMITER: RATE_LIMITER };
  return worker.fetch(request, bindings, {} as ExecutionContext);
}

describe('a cached response', () => {
  it.each<[url: string, variant: string]>([
    [CARD, CARD],
    [CARD, '/v1/cards/%43N-XJ?lang=en'],
    ['/v1/facts?limit=2&area=CN-XJ', '/v1/facts?area=CN-XJ&limit=2'],
    ['/v1/facts?limit=2', '/v1/facts?&limit=2&'],
    ['/v1/facts?limit=2', '/v1/facts?%6cimit=%32'],
    ['/v1/facts?limit=2', '/%76%31/facts?limit=2'],
    ['/v1/facts?limit=2', '/v1/facts?limit=2#fragment'],
    ['/v1/facts', '/v1/facts?limit=100'],
    ['/v1/facts?area=CN,CN-XJ&limit=3', '/v1/facts?limit=3&area=CN-XJ&area=CN'],
    ['/v1/facts?area=CN,CN-XJ&limit=3', '/v1/facts?area=CN-XJ%2CCN,CN&limit=3'],
    [`${SERIES}&area=CN,CN-XJ`, `${SERIES}&area=CN&area=CN-XJ&area=CN`],
    [`${SERIES}&area=CN,CN-XJ`, `${SERIES}&area=CN-XJ%2CCN&partner=world,world&indicator=trade&breakdown=total`],
    [
      '/v1/series.csv?area=CN&bom=1&measure=value&periodType=year',
      `/v1/series.csv?shape=long&bom=1&periodType=year&measure=value&area=CN`,
    ],
    ['/v1/facts.csv?area=KZ&periodType=month,year', '/v1/facts.csv?periodType=year,month&area=KZ'],
    ['/about', '/about?&utm_source=x&fbclid=y'],
    ['/about', '/%61bout'],
    ['/?mode=live', '/?mode=live&view=compact'],
  ])('of %s is also used for %s', async (url, variant) => {
    const first = await ask(url);
    expect(first.status).toBe(200);
    filesRead = 0;
    const second = await ask(variant, {}, 'other.example');
    expect([second.status, await second.text()]).toEqual([200, await first.text()]);
    expect(headersOf(second)).toEqual(headersOf(first));
    expect(filesRead).toBe(0);
  });

  it.each<[url: string, variant: string]>([
    [oembed('/areas/CN-XJ'), `${oembed('/areas/CN-XJ')}&maxwidth=5000&maxheight=99999&dnt=1`],
    [oembed('/areas/CN-XJ'), oembed('/areas/CN-XJ?utm_source=x&fbclid=y#z')],
    [oembed('/areas/CN-XJ?lang=zh'), oembed('/embed/CN-XJ?x=1&lang=zh')],
  ])('of %s has the same body as %s', async (url, variant) => {
    const first = await ask(url);
    expect(first.status).toBe(200);
    const second = await ask(variant);
    expect([second.status, await second.text()]).toEqual([200, await first.text()]);
  });

  it('has its body for GET even if the first request was HEAD', async () => {
    await ask('/v1/cards/KZ', { method: 'HEAD' });
    expect((await (await ask('/v1/cards/KZ')).text()).length).toBeGreaterThan(100);
  });

  it('counts against the rate limit', async () => {
    for (let i = 0; i < 3; i++) await ask('/v1/cards/UZ');
    expect(requestsCounted).toBe(3);
  });

  it('is sent as 200, 304 or without body to the same URL, as each request asks', async () => {
    const first = await ask('/v1/cards/UZ');
    const etag = first.headers.get('ETag') as string;
    const notModified = await ask('/v1/cards/UZ', { headers: { 'If-None-Match': etag } });
    const head = await ask('/v1/cards/UZ', { method: 'HEAD' });
    const post = await ask('/v1/cards/UZ', { method: 'POST' });
    expect([notModified, head, post].map(({ status }) => status)).toEqual([304, 200, 405]);
    expect([await notModified.text(), await head.text()]).toEqual(['', '']);
    expect(headersOf(head)).toEqual(headersOf(first));
  });
});

it.each(['/v1/facts/nothing', '/v1/facts?area=XX', '/nothing'])('does not cache an error: %s', async (path) => {
  const { responseCache } = await import('../../../worker/http/response-cache.ts');
  expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
  expect(responseCache.size).toBe(0);
});

it('a 304 for a list is sent without reading its facts', async () => {
  const etag = (await ask('/v1/facts?limit=1')).headers.get('ETag') as string;
  filesRead = 0;
  expect((await ask('/v1/facts?limit=2', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  expect(filesRead).toBe(0);
});

describe('ResponseCache', () => {
  const response = (bytes: number) => ({ body: new ArrayBuffer(bytes), headers: new Headers({ ETag: '"a"' }) });

  it('drops the least recently used response', () => {
    const cache = new ResponseCache(40_000);
    for (const url of ['a', 'b', 'c']) cache.set(url, response(10_000));
    expect(cache.get('a')).toBeDefined();
    cache.set('d', response(10_000));
    expect(['a', 'b', 'c', 'd'].filter((url) => cache.get(url))).toEqual(['a', 'c', 'd']);
  });

  it('never exceeds its maximum size', () => {
    const cache = new ResponseCache(100_000);
    for (let i = 0; i < 500; i++) {
      cache.set(`url ${i}`, response((i * 7919) % 30_000));
      expect(cache.size).toBeLessThanOrEqual(100_000);
    }
    expect(cache.size).toBeGreaterThan(50_000);
  });

  it('finds a response by a URL as it was requested', () => {
    const cache = new ResponseCache(40_000);
    cache.setRequested('https://a.example/?b=1&a=', '/?b=1');
    expect(cache.getRequested('https://a.example/?b=1&a=')).toBeUndefined();
    const stored = response(10);
    cache.set('/?b=1', stored);
    expect(cache.getRequested('https://a.example/?b=1&a=')).toBe(stored);
    expect(cache.getRequested('/?b=1')).toBeUndefined();
  });

  it('forgets URLs that were requested long ago', () => {
    const cache = new ResponseCache();
    cache.set('/', response(10));
    for (let i = 0; i < 200; i++) cache.setRequested(`/?${i}${'x'.repeat(10_000)}`, '/');
    const isKnown = (i: number) => cache.getRequested(`/?${i}${'x'.repeat(10_000)}`) !== undefined;
    expect([0, 199].map(isKnown)).toEqual([false, true]);
  });

  it('does not cache a response that would evict all others', () => {
    const cache = new ResponseCache();
    cache.set('a', response(10));
    cache.set('large', response(3_000_000));
    expect(['a', 'large'].map((url) => cache.get(url) !== undefined)).toEqual([true, false]);
  });
});
