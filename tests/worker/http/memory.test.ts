/** Kept answers: what is kept, under which address, for how long. The assets count what is read, which shows what was made anew. */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerMemory, keepable } from '../../../worker/http/memory.ts';
import { headersOf } from '../ask.ts';
import { held } from '../direct.ts';

const CARD = '/v1/cards/CN-XJ';
const SERIES = '/v1/series?measure=value&window=year';

let worker: typeof import('../../../worker/index.ts').default;
let read: string[];
let counted: number;

/** Where the page at `path` is asked for as others embed it. */
function oembed(path: string): string {
  return `/oembed?url=${encodeURIComponent(`https://trade-facts.example${path}`)}`;
}

/** Loads a Worker that has kept nothing yet. */
async function start(): Promise<void> {
  vi.resetModules();
  worker = (await import('../../../worker/index.ts')).default;
}

beforeAll(start);
beforeEach(() => {
  [read, counted] = [[], 0];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

async function ask(path: string, init: RequestInit = {}, host = 'any.example', origin = env.PUBLIC_ORIGIN) {
  const ASSETS = {
    fetch: async (url: string) => {
      const { pathname } = new URL(url);
      read.push(pathname.replace(/^\/catalogue\/|\.json$/g, ''));
      return held(pathname);
    },
  } as unknown as Fetcher;
  const RATE_LIMITER = {
    limit: async () => {
      counted++;
      return { success: true };
    },
  };
  const headers = { 'CF-Connecting-IP': '192.0.2.1', ...(init.headers as Record<string, string>) };
  const request = new Request(`https://${host}${path}`, { ...init, headers }) as Request<
    unknown,
    IncomingRequestCfProperties
  >;
  return worker.fetch(request, { ...env, ASSETS, RATE_LIMITER, PUBLIC_ORIGIN: origin }, {} as ExecutionContext);
}

/** Asks for what is kept already: no further answer may be kept for it. */
async function onlyKept(path: string, init: RequestInit = {}): Promise<Response> {
  const { memory } = await import('../../../worker/http/memory.ts');
  const { size } = memory;
  expect(size).toBeGreaterThan(0);
  const response = await ask(path, init);
  expect(memory.size).toBe(size);
  return response;
}

describe('a kept answer', () => {
  it('is sent again as it was sent first', async () => {
    const first = await ask(CARD);
    const again = await onlyKept(CARD);
    expect(again.status).toBe(200);
    expect(headersOf(again)).toEqual(headersOf(first));
    expect(await again.text()).toBe(await first.text());
  });

  it.each([
    ['/v1/facts?limit=2&area=CN-XJ', '/v1/facts?area=CN-XJ&limit=2'],
    ['/v1/facts?limit=2', '/v1/facts?&limit=2&'],
    ['/v1/facts?limit=2', '/v1/facts?%6cimit=%32'],
    ['/v1/facts?limit=2', '/%76%31/facts?limit=2'],
    ['/v1/facts?limit=2', '/v1/facts?limit=2#fragment'],
    ['/v1/facts', '/v1/facts?limit=100'],
    ['/v1/facts?area=CN,CN-XJ&limit=3', '/v1/facts?limit=3&area=CN-XJ&area=CN'],
    ['/v1/facts?area=CN,CN-XJ&limit=3', '/v1/facts?area=CN-XJ%2CCN,CN&limit=3'],
    [CARD, '/v1/cards/%43N-XJ?lang=en'],
    [`${SERIES}&area=CN,CN-XJ`, `${SERIES}&area=CN&area=CN-XJ&area=CN`],
    [`${SERIES}&area=CN,CN-XJ`, `${SERIES}&area=CN-XJ%2CCN&partner=world,world&indicator=trade&breakdown=total`],
    [
      '/v1/series.csv?area=CN&bom=1&measure=value&window=year',
      `/v1/series.csv?shape=long&bom=1&window=year&measure=value&area=CN`,
    ],
    [
      '/v1/facts.csv?area=KZ&columns=id,value&window=month,year',
      '/v1/facts.csv?window=year,month&columns=value&area=KZ&columns=id,value',
    ],
    ['/about', '/about?&utm_source=x&fbclid=y'],
    ['/about', '/%61bout'],
    ['/?mode=live', '/?mode=live&period=2024&as-of=2025-06-19'],
    ['/?mode=live', '/?mode=live&period=nothing&as-of=never&place=web&view=compact'],
    ['/?period=2024', '/?mode=fixed&period=2024&as-of=anything'],
    ['/?as-of=2025-06-19', '/?mode=pinned&as-of=2025-06-19&period='],
  ])('of %s answers %s too, and is not made again', async (path, spelling) => {
    const first = await ask(path);
    expect(first.status).toBe(200);
    // One that is made for another deployment has another tag, and its links lead there. Another host is no other address.
    const again = await ask(spelling, {}, 'other.example', 'https://other.example');
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
    expect(headersOf(again)).toEqual(headersOf(first));
  });

  it.each([
    [oembed('/areas/CN-XJ'), `${oembed('/areas/CN-XJ')}&maxwidth=5000&maxheight=99999&dnt=1`],
    [oembed('/areas/CN-XJ'), oembed('/areas/CN-XJ?utm_source=x&fbclid=y#z')],
    [oembed('/areas/CN-XJ?lang=zh'), oembed('/embed/CN-XJ?x=1&lang=zh')],
  ])('of %s answers %s too', async (path, spelling) => {
    const first = await ask(path);
    expect(first.status).toBe(200);
    const again = await onlyKept(spelling);
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
    expect(headersOf(again)).toEqual(headersOf(first));
  });

  it('is sent to HEAD without its body, and answers 304', async () => {
    const first = await ask(CARD);
    const head = await onlyKept(CARD, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(headersOf(head)).toEqual(headersOf(first));
    const tag = first.headers.get('ETag') as string;
    const unchanged = await onlyKept(CARD, { headers: { 'If-None-Match': tag } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  });

  it('may come from HEAD', async () => {
    await ask('/v1/cards/KZ', { method: 'HEAD' });
    expect((await onlyKept('/v1/cards/KZ')).status).toBe(200);
  });

  it('is not counted by the rate limit where its spelling was seen before, and is where it was not', async () => {
    const path = '/v1/cards/UZ';
    await ask(path);
    expect(counted).toBe(1);
    await ask(path);
    await ask(path, { method: 'HEAD' });
    expect(counted).toBe(1);
    await ask(`${path}?&`);
    expect(counted).toBe(2);
  });

  it('is counted each time where it is large', async () => {
    for (let i = 0; i < 2; i++) expect((await ask('/v1/facts?limit=1000')).status).toBe(200);
    expect(counted).toBe(2);
  });
});

describe('an answer that is not 200', () => {
  it.each(['/v1/facts/nothing', '/v1/facts?area=XX', '/nothing'])('is not kept: %s', async (path) => {
    const first = await ask(path);
    const again = await ask(path);
    expect([first.status, counted]).toEqual([again.status, 2]);
  });
});

describe('a 304', () => {
  beforeAll(start);

  it('of a list is decided before its facts are read', async () => {
    const tag = (await ask('/v1/facts?limit=1')).headers.get('ETag') as string;
    read = [];
    expect((await ask('/v1/facts?limit=2', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect(read).toEqual([]);
    // That a page has been made tells that there is one.
    expect((await ask('/about', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect(read).toEqual(['ready/about']);
  });
});

describe('the memory', () => {
  const kept = (bytes: number) => keepable(new ArrayBuffer(bytes), new Headers({ ETag: '"a"' }));

  it('drops the answer that was not used for the longest time', () => {
    const memory = new AnswerMemory(40_000);
    for (const address of ['a', 'b', 'c']) memory.keep(address, kept(10_000));
    expect(memory.get('a')).toBeDefined();
    memory.keep('d', kept(10_000));
    expect(['a', 'b', 'c', 'd'].filter((address) => memory.get(address))).toEqual(['a', 'c', 'd']);
  });

  it('stays within its bytes, whatever is kept', () => {
    const memory = new AnswerMemory(100_000);
    for (let i = 0; i < 500; i++) {
      memory.keep(`address ${i}`, kept((i * 7919) % 30_000));
      expect(memory.size).toBeLessThanOrEqual(100_000);
    }
    expect(memory.size).toBeGreaterThan(50_000);
  });

  it('does not let one large answer push out all others', () => {
    const memory = new AnswerMemory();
    memory.keep('a', kept(10));
    memory.keep('large', kept(3_000_000));
    expect(['a', 'large'].map((address) => memory.get(address) !== undefined)).toEqual([true, false]);
  });

  it('forgets spellings, not answers, where somebody asks for one thing in many ways', () => {
    const memory = new AnswerMemory();
    memory.keep('/a', kept(10));
    for (let i = 0; i < 25_000; i++) memory.spell(`https://any.example/a?${'&'.repeat(20)}${i}`, '/a');
    const recall = (i: number) => memory.recall(new Request(`https://any.example/a?${'&'.repeat(20)}${i}`));
    expect([recall(0), recall(24_999)?.status]).toEqual([null, 200]);
    expect(memory.get('/a')).toBeDefined();
  });
});
