/** The rate limits: which requests count, by which address, and what happens beyond the limit or without a limiter. */
import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { COSTLY_PER_MINUTE, networkOf } from '../../../worker/http/rate-limit.ts';
import { ask, COMMON_HEADERS, headersOf, ORIGIN } from '../ask.ts';
import { askDirect, EXCEEDED, freshWorker } from '../direct.ts';

/** The headers of a 429. */
const REFUSED = {
  ...COMMON_HEADERS,
  'cache-control': 'no-store',
  'content-type': 'application/problem+json',
  'retry-after': '60',
};

it('a client that exceeds the limit gets 429, and others do not', async () => {
  const send = (address: string, method = 'POST') =>
    ask('/mcp', { method, headers: { 'CF-Connecting-IP': address }, ...(method === 'POST' ? { body: '[]' } : {}) });
  const statuses: number[] = [];
  // Twice as many requests may pass, if a new minute begins during the test.
  while (!statuses.includes(429) && statuses.length <= 2 * COSTLY_PER_MINUTE)
    statuses.push((await send('192.0.2.1')).status);
  expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(COSTLY_PER_MINUTE);
  const response = await send('192.0.2.1');
  expect(response.status).toBe(429);
  expect(headersOf(response)).toEqual(REFUSED);
  expect((await send('192.0.2.2')).status).toBe(400);
  // Browsers hide a failed preflight, and with it the reason.
  expect((await send('192.0.2.1', 'OPTIONS')).status).toBe(204);
  expect((await send('192.0.2.1', 'PUT')).status).toBe(429);
});

it('a 429 says how many requests are allowed', async () => {
  const response = await askDirect({ RATE_LIMITER: EXCEEDED }, '/v1', { 'CF-Connecting-IP': '192.0.2.1' });
  expect(headersOf(response)).toEqual(REFUSED);
  expect(await response.json()).toEqual({
    type: `${ORIGIN}/problems/too-many-requests`,
    title: 'Too many requests',
    status: 429,
    detail: 'Rate limit exceeded: 600 requests per minute and IP address. Wait 60 seconds.',
  });
});

it('a request without an IP address is not limited', async () => {
  expect((await askDirect({ RATE_LIMITER: EXCEEDED }, '/v1')).status).toBe(200);
});

// An IPv6 client has a whole /64 network.
it.each<[address: string, network: string]>([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8::1:2:3:4', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
  ['2001:0DB8:0000:0000:0001::', '2001:db8:0:0::/64'],
  ['1:2:3::', '1:2:3:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['not:an:address', 'not:an:address'],
])('a request from %s counts for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('the limiter gets the network, not the address', async () => {
  const keys: string[] = [];
  const RATE_LIMITER = {
    limit: async ({ key }: { key: string }) => {
      keys.push(key);
      return { success: true };
    },
  };
  for (const address of ['2001:db8::1', '2001:db8::2']) {
    await askDirect({ RATE_LIMITER }, '/v1', { 'CF-Connecting-IP': address });
  }
  expect(keys).toEqual(['2001:db8:0:0::/64', '2001:db8:0:0::/64']);
});

it('a 429 for a page is HTML', async () => {
  const response = await askDirect({ RATE_LIMITER: EXCEEDED }, '/about', { 'CF-Connecting-IP': '192.0.2.7' });
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
});

describe('a limiter that fails', () => {
  const LIMITERS: [failure: string, limiter: unknown][] = [
    ['is missing', undefined],
    ['rejects', { limit: () => Promise.reject(new Error('down')) }],
    [
      'throws',
      {
        limit: () => {
          throw new Error('down');
        },
      },
    ],
    ['hangs', { limit: () => new Promise(() => {}) }],
  ];

  it.each(LIMITERS)('because it %s does not stop requests, and is logged', async (_, RATE_LIMITER) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bindings = { RATE_LIMITER } as unknown as Partial<Env>;
    const headers = { 'CF-Connecting-IP': '192.0.2.8' };
    try {
      expect((await askDirect(bindings, '/v1/cards/CN-XJ', headers)).status).toBe(200);
      expect((await askDirect(bindings, '/areas/CN-XJ', headers)).status).toBe(200);
      expect(logged.mock.calls.map(([line]) => String(line))).toEqual([
        expect.stringContaining('rate limiter: '),
        expect.stringContaining('rate limiter: '),
      ]);
    } finally {
      logged.mockRestore();
    }
  });

  it('is reported by a header of /healthz only', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bindings = { RATE_LIMITER: undefined } as unknown as Partial<Env>;
    const headers = { 'CF-Connecting-IP': '192.0.2.8' };
    const reportOf = async (path: string, testBindings: Partial<Env>) =>
      (await askDirect(testBindings, path, headers)).headers.get('X-Rate-Limiter');
    expect(await reportOf('/healthz', bindings)).toBe('unavailable');
    expect(await reportOf('/v1', bindings)).toBeNull();
    expect(await reportOf('/healthz', {})).toBeNull();
    logged.mockRestore();
  });
});

describe('costly requests', async () => {
  let counted: string[] = [];
  const limiter = (name: string) => ({
    limit: async () => {
      counted.push(name);
      return { success: true };
    },
  });
  const worker = await freshWorker();
  const bindings = { ...env, RATE_LIMITER: limiter('requests'), COSTLY_LIMITER: limiter('costly') };
  const headers = { 'CF-Connecting-IP': '192.0.2.9' };
  /** The status of the response, and the limiters that counted the request. */
  const statusAndLimiters = async (path: string, init: RequestInit = {}) => {
    counted = [];
    const { status } = await worker.fetch(new Request(`https://any.example${path}`, { headers, ...init }), bindings);
    return [status, ...counted];
  };

  it('are messages to /mcp', async () => {
    expect(await statusAndLimiters('/mcp', { method: 'POST', body: '[]' })).toEqual([400, 'costly']);
  });

  it.each([
    '/v1/facts.csv?area=KZ&limit=1',
    '/v1/facts%2Ecsv?area=KZ&limit=1',
    '/v1/%66acts.csv?area=KZ&limit=1',
    '/v1/series.csv?area=CN-XJ&measure=value&periodType=year',
    '/v1/facts?limit=1&asOf=2025-06-19',
    '/v1/series?area=CN-XJ&measure=value&periodType=year&%61sOf=2026-03-31',
  ])('are tables and lists as of a date, however the URL is encoded: %s', async (path) => {
    expect(await statusAndLimiters(path)).toEqual([200, 'costly']);
    expect(await statusAndLimiters(path, { method: 'HEAD' })).toEqual([200, 'costly']);
  });

  it.each([
    '/healthz',
    '/v1/cards/CN-XJ?asOf=2026-03-31',
    '/v1/facts?limit=1',
    '/v1/facts',
    '/v1/datapackage.json',
    '/docs/facts.csv',
  ])('are no others: %s', async (path) => {
    await statusAndLimiters(path);
    expect(counted).toEqual(['requests']);
  });

  it('have a limit of their own, which their 429 names', async () => {
    const ofClient = { 'CF-Connecting-IP': '192.0.2.9' };
    const response = await askDirect({ COSTLY_LIMITER: EXCEEDED }, '/v1/facts.csv', ofClient);
    expect(await response.json()).toMatchObject({
      detail:
        'Rate limit exceeded: 60 tables, lists with asOf and messages to /mcp per minute and IP address. Wait 60 seconds.',
    });
  });
});
