import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { COSTLY_PER_MINUTE, networkOf } from '../../../worker/http/rate-limit.ts';
import { ask, headersOf, ORIGIN } from '../ask.ts';
import { askDirect, freshWorker } from '../direct.ts';

const REFUSED = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag,Link,Retry-After',
  'cache-control': 'no-store',
  'content-type': 'application/problem+json',
  'cross-origin-resource-policy': 'cross-origin',
  'retry-after': '60',
  'x-content-type-options': 'nosniff',
};

it('answers 429 to an address that asks more often than the limit of the binding, and to no other', async () => {
  const send = (address: string, method = 'POST') =>
    ask('/mcp', { method, headers: { 'CF-Connecting-IP': address }, ...(method === 'POST' ? { body: '[]' } : {}) });
  const statuses: number[] = [];
  // If the minute of the binding ends meanwhile, it lets twice as many pass.
  while (!statuses.includes(429) && statuses.length <= 2 * COSTLY_PER_MINUTE)
    statuses.push((await send('192.0.2.1')).status);
  expect(statuses.filter((status) => status === 400).length).toBeGreaterThanOrEqual(COSTLY_PER_MINUTE);
  const response = await send('192.0.2.1');
  expect(response.status).toBe(429);
  expect(headersOf(response)).toEqual(REFUSED);
  expect((await send('192.0.2.2')).status).toBe(400);
  expect((await send('192.0.2.1', 'OPTIONS')).status).toBe(204);
});

it('says how many requests are allowed', async () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  const response = await askDirect({ RATE_LIMITER }, '/v1', { 'CF-Connecting-IP': '192.0.2.1' });
  expect(headersOf(response)).toEqual(REFUSED);
  expect(await response.json()).toEqual({
    type: `${ORIGIN}/problems/too-many-requests`,
    title: 'Too many requests',
    status: 429,
    detail: 'Rate limit exceeded: 600 requests per minute and IP address. Wait 60 seconds.',
  });
});

it('lets requests without an address pass', async () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  expect((await askDirect({ RATE_LIMITER }, '/v1')).status).toBe(200);
});

it.each([
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
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('gives the binding the network and not the address', async () => {
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

it('answers a person over the limit with a page', async () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  const response = await askDirect({ RATE_LIMITER }, '/about', { 'CF-Connecting-IP': '192.0.2.7' });
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
});

describe('a limiter that does not answer', () => {
  const LIMITERS: [what: string, limiter: unknown][] = [
    ['is missing', undefined],
    ['throws', { limit: () => Promise.reject(new Error('down')) }],
    [
      'throws at once',
      {
        limit: () => {
          throw new Error('down');
        },
      },
    ],
    ['hangs', { limit: () => new Promise(() => {}) }],
  ];

  it.each(LIMITERS)('because it %s lets requests pass, and it is logged', async (_, RATE_LIMITER) => {
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

  it('is told by /healthz, and by nothing else', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bindings = { RATE_LIMITER: undefined } as unknown as Partial<Env>;
    const headers = { 'CF-Connecting-IP': '192.0.2.8' };
    const header = async (path: string, some: Partial<Env>) =>
      (await askDirect(some, path, headers)).headers.get('X-Rate-Limiter');
    expect(await header('/healthz', bindings)).toBe('unavailable');
    expect(await header('/v1', bindings)).toBeNull();
    expect(await header('/healthz', {})).toBeNull();
    logged.mockRestore();
  });
});

it('counts costly requests apart from others, for every URL variant', async () => {
  const counted: string[] = [];
  const limiter = (name: string) => ({ limit: async () => ({ success: Boolean(counted.push(name)) }) });
  const worker = await freshWorker();
  const bindings = { ...env, RATE_LIMITER: limiter('requests'), COSTLY_LIMITER: limiter('costly') };
  const headers = { 'CF-Connecting-IP': '192.0.2.9' };
  const countedFor = async (path: string, init: RequestInit = {}) => {
    counted.length = 0;
    const { status } = await worker.fetch(new Request(`https://any.example${path}`, { headers, ...init }), bindings);
    return [status, ...counted];
  };
  expect(await countedFor('/mcp', { method: 'POST', body: '[]' })).toEqual([400, 'costly']);
  for (const path of ['/v1/facts.csv', '/v1/series.csv', '/v1/facts%2Ecsv', '/v1/%66acts.csv']) {
    const query = path.includes('series') ? '?area=CN-XJ&measure=value&periodType=year' : '?area=KZ&limit=1';
    expect(await countedFor(path + query), path).toEqual([200, 'costly']);
    expect(await countedFor(path + query, { method: 'HEAD' }), path).toEqual([200, 'costly']);
  }
  for (const path of [
    '/v1/facts?limit=1&asOf=2025-06-19',
    '/v1/series?area=CN-XJ&measure=value&periodType=year&%61sOf=2026-03-31',
  ]) {
    expect(await countedFor(path), path).toEqual([200, 'costly']);
  }
  for (const path of [
    '/healthz',
    '/v1/cards/CN-XJ?asOf=2026-03-31',
    '/v1/facts?limit=1',
    '/v1/facts',
    '/v1/datapackage.json',
    '/docs/facts.csv',
  ]) {
    expect((await countedFor(path)).slice(1), path).toEqual(['requests']);
  }
});

it('names the limit of costly requests', async () => {
  const COSTLY_LIMITER = { limit: async () => ({ success: false }) };
  const response = await askDirect({ COSTLY_LIMITER }, '/v1/facts.csv', { 'CF-Connecting-IP': '192.0.2.9' });
  expect(await response.json()).toMatchObject({
    detail:
      'Rate limit exceeded: 60 tables, lists with asOf and messages to /mcp per minute and IP address. Wait 60 seconds.',
  });
});
