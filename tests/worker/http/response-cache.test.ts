/** The response cache: what is cached, under which URL, for how long. Counting the files that are read shows what was rendered again. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ResponseCache } from '../../../worker/http/response-cache.ts';
import { headersOf, ORIGIN } from '../ask.ts';
import { builtAsset } from '../direct.ts';

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
  const ASSETS = {
    fetch: async (url: string) => {
      filesRead++;
      return builtAsset(new URL(url).pathname);
    },
  } as unknown as Fetcher;
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
  return worker.fetch(request, { ...env, ASSETS, RATE_LIMITER, COSTLY_LIMITER: RATE_LIMITER }, {} as ExecutionContext);
}

describe('a cached response', () => {
  it.each([
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
  ])('of %s also serves %s, without reading a file', async (path, variant) => {
    const first = await ask(path);
    expect([path, first.status]).toEqual([path, 200]);
    filesRead = 0;
    const again = await ask(variant, {}, 'other.example');
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
    expect(headersOf(again)).toEqual(headersOf(first));
    expect(filesRead).toBe(0);
  });

  it.each([
    [oembed('/areas/CN-XJ'), `${oembed('/areas/CN-XJ')}&maxwidth=5000&maxheight=99999&dnt=1`],
    [oembed('/areas/CN-XJ'), oembed('/areas/CN-XJ?utm_source=x&fbclid=y#z')],
    [oembed('/areas/CN-XJ?lang=zh'), oembed('/embed/CN-XJ?x=1&lang=zh')],
  ])('of %s also serves %s', async (path, variant) => {
    const first = await ask(path);
    expect(first.status).toBe(200);
    const again = await ask(variant);
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
  });

  it('may come from HEAD', async () => {
    await ask('/v1/cards/KZ', { method: 'HEAD' });
    expect((await (await ask('/v1/cards/KZ')).text()).length).toBeGreaterThan(100);
  });

  it('counts against the rate limit', async () => {
    for (let i = 0; i < 3; i++) await ask('/v1/cards/UZ');
    expect(requestsCounted).toBe(3);
  });
});

it.each(['/v1/facts/nothing', '/v1/facts?area=XX', '/nothing'])('does not cache an error: %s', async (path) => {
  const { responseCache } = await import('../../../worker/http/response-cache.ts');
  expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
  expect(responseCache.size).toBe(0);
});

it('decides the 304 of a list before its facts are read', async () => {
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

  it('stays within its size', () => {
    const cache = new ResponseCache(100_000);
    for (let i = 0; i < 500; i++) {
      cache.set(`url ${i}`, response((i * 7919) % 30_000));
      expect(cache.size).toBeLessThanOrEqual(100_000);
    }
    expect(cache.size).toBeGreaterThan(50_000);
  });

  it('does not keep a response that would evict all others', () => {
    const cache = new ResponseCache();
    cache.set('a', response(10));
    cache.set('large', response(3_000_000));
    expect(['a', 'large'].map((url) => cache.get(url) !== undefined)).toEqual([true, false]);
  });
});
