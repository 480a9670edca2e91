/** The assets fail as a network does, or are truncated or of another build: what is answered, and what is logged (SECURITY.md, "Logs"). */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORIGIN } from '../ask.ts';
import { type Assets, askDirect, assets, builtAsset, dataFile, freshWorker } from '../direct.ts';
import { HEADLINE, SEED } from '../seed.ts';

const PATHS = ['/v1', '/v1/facts', `/v1/facts/${HEADLINE}`, '/v1/releases', `/v1/releases/${SEED}`, '/v1/cards/CN-XJ'];

const FAILURES: [what: string, Assets, logged: RegExp][] = [
  ['answer 500', () => new Response('broken', { status: 500 }), /catalogue\/[\w/.-]+\.json: answered 500/],
  ['answer 404', () => new Response('nothing', { status: 404 }), /catalogue\/index\.json is missing/],
  ['cannot be reached', () => Promise.reject(new Error('Network connection lost.')), /Network connection lost/],
  ['send half a file', () => new Response('{"dataset": {"id": "tra'), /JSON/],
  ['send nothing', () => new Response(''), /JSON/],
  ['send an error page', () => new Response('<!doctype html><title>Error</title>'), /JSON/],
];

let worker: Awaited<ReturnType<typeof freshWorker>>;
let logged: unknown[];

beforeEach(async () => {
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((line) => logged.push(line));
  return () => vi.restoreAllMocks();
});

/** The Worker as it starts, with nothing read yet. */
const start = async () => {
  worker = await freshWorker();
};

async function ask(path: string, answer: Assets, method = 'GET'): Promise<Response> {
  return worker.fetch(new Request(`https://any.example${path}`, { method }), { ...env, ...assets(answer) });
}

async function sendMessage(answer: Assets): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const call = { name: 'find_facts', arguments: { area: ['CN-XJ'], period: ['2025'] } };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call });
  const request = new Request('https://any.example/mcp', { method: 'POST', headers, body });
  return worker.fetch(request, { ...env, ...assets(answer) });
}

async function expectFault(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Object.fromEntries(response.headers)).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag,Link,Retry-After',
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'cross-origin-resource-policy': 'cross-origin',
    'retry-after': '5',
    'x-content-type-options': 'nosniff',
  });
  expect(await response.json()).toEqual({
    type: `${ORIGIN}/problems/unavailable`,
    title: 'Temporarily unavailable',
    status: 503,
    detail: 'The data cannot be read at the moment. Try again in 5 seconds.',
  });
}

describe.each(FAILURES)('where the assets %s', (_, failing, reason) => {
  beforeAll(start);

  it('every address answers 503', async () => {
    for (const path of [...PATHS, '/healthz']) await expectFault(await ask(path, failing));
  });

  it('a message of an agent is answered with 503', async () => {
    await expectFault(await sendMessage(failing));
  });

  it('the start page answers 503 with a page', async () => {
    const response = await ask('/', failing);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<h1>Temporarily unavailable</h1>');
  });

  it('the fault is logged as one line of JSON with its reason', async () => {
    await ask('/v1', failing);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(String(logged[0]))).toEqual({
      level: 'error',
      message: expect.stringMatching(reason),
    });
  });

  it('all is served when they are well again', async () => {
    for (const path of ['/', ...PATHS, '/healthz']) expect((await ask(path, builtAsset)).status, path).toBe(200);
    expect((await sendMessage(builtAsset)).status).toBe(200);
  });
});

describe('where only the index can be read', () => {
  beforeAll(start);

  const halfway: Assets = (path) =>
    /^\/catalogue\/(years|releases|prerendered)\//.test(path) ? new Response(null, { status: 503 }) : builtAsset(path);

  it.each(['/v1/releases?limit=3', '/healthz'])('%s, which needs none, is served', async (path) => {
    expect((await ask(path, halfway)).status).toBe(200);
  });

  it.each(['/v1/facts', `/v1/facts/${HEADLINE}`, `/v1/releases/${SEED}`, '/v1/cards/CN-XJ'])(
    '%s answers 503, and the next request is served',
    async (path) => {
      await expectFault(await ask(path, halfway));
      expect((await ask(path, builtAsset)).status).toBe(200);
    },
  );
});

describe('a fault', () => {
  beforeAll(start);

  const broken: Assets = () => new Response(null, { status: 500 });

  it('has no body for HEAD', async () => {
    const response = await ask('/v1', broken, 'HEAD');
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['OPTIONS', 204],
    ['POST', 405],
  ])('of the assets does not touch %s', async (method, status) => {
    expect((await ask('/v1', broken, method)).status).toBe(status);
  });

  it('does not reach requests that need only what was read before', async () => {
    expect((await ask('/v1/cards/CN-XJ', builtAsset)).status).toBe(200);
    expect((await ask('/v1/cards/CN-XJ', broken)).status).toBe(200);
  });
});

describe('where the assets hang', () => {
  beforeEach(start);

  const hanging: Assets = () => new Promise(() => {});

  it('the answer is 503 after 5 seconds, and the next request is served', async () => {
    vi.useFakeTimers();
    try {
      const answer = ask('/v1/cards/CN-XJ', hanging);
      await vi.advanceTimersByTimeAsync(4999);
      expect(await Promise.race([answer, 'waiting'])).toBe('waiting');
      await vi.advanceTimersByTimeAsync(1);
      await expectFault(await answer);
    } finally {
      vi.useRealTimers();
    }
    expect((await ask('/v1/cards/CN-XJ', builtAsset)).status).toBe(200);
  });

  it('in the middle of a body it is so too', async () => {
    const halfSent: Assets = () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"da')) }));
    vi.useFakeTimers();
    try {
      const answer = ask('/v1/cards/CN-XJ', halfSent);
      await vi.advanceTimersByTimeAsync(5000);
      await expectFault(await answer);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** A promise kept for all requests would settle with the one that made it: what hangs there would hang the isolate for good. */
it('does not wait for what another request has begun to read', async () => {
  await start();
  const { promise: hanging, reject } = Promise.withResolvers<Response>();
  const first = ask('/v1', () => hanging);
  expect((await ask('/v1', builtAsset)).status).toBe(200);
  // Otherwise its time limit ends in a later test, which then finds a log line that is not its own.
  reject(new Error('Network connection lost.'));
  await expectFault(await first);
});

it('reads a file again after it had the wrong content', async () => {
  await start();
  let isWrong = true;
  const once: Assets = (path) => (isWrong && path.endsWith('/areas/CN-XJ.json') ? dataFile({}) : builtAsset(path));
  expect((await ask('/v1/areas/CN-XJ', once)).status).toBe(500);
  isWrong = false;
  expect((await ask('/v1/areas/CN-XJ', once)).status).toBe(200);
});

it('a bug is a 500 that tells callers nothing of it, is kept nowhere, and is logged', async () => {
  await start();
  const response = await ask('/v1/facts?limit=3', () => Response.json({ build: 'x' }));
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([500, 'no-store']);
  expect(await response.json()).toEqual({
    type: `${ORIGIN}/problems/internal`,
    title: expect.stringMatching(/./),
    status: 500,
    detail: 'The server failed to respond. The error was logged. Try again later.',
  });
  expect(logged).toEqual([expect.stringMatching(/"message":"Cannot read properties of undefined.*"stack":/)]);
});

const YEAR = '/catalogue/years/CN-XJ/2025.lines';
const FACT = '/v1/facts/CN-XJ.trade.value.world.total.2025-01..2025-05';
const CARD = '/v1/cards/CN-XJ?period=2025-01..2025-05';

const BAD_FILES: [what: string, bad: Assets][] = [
  ['missing', () => new Response(null, { status: 404 })],
  ['truncated', async (path) => new Response((await (await builtAsset(path)).text()).slice(0, 5_000))],
  ['empty', () => new Response('')],
  [
    'from another build',
    async (path) => new Response((await (await builtAsset(path)).text()).replace(/^build \w+/, 'build x')),
  ],
];

describe.each(BAD_FILES)('a data file that is %s', (_, bad) => {
  it.each([FACT, CARD, '/v1/facts?area=CN-XJ&period=2025'])(
    'is a 503 for %s, and the next request recovers',
    async (path) => {
      let isBad = true;
      const bindings = { ...env, ...assets((name) => (isBad && name === YEAR ? bad(name) : builtAsset(name))) };
      const worker = await freshWorker();
      const ask = () => worker.fetch(new Request(`https://any.example${path}`), bindings);

      const failed = await ask();
      expect(failed.status).toBe(503);
      expect(failed.headers.get('Content-Type')).toContain('application/problem+json');
      expect(failed.headers.get('Cache-Control')).toBe('no-store');
      expect(failed.headers.get('Retry-After')).toMatch(/^\d+$/);

      isBad = false;
      const recovered = await ask();
      expect(recovered.status).toBe(200);
      expect(await recovered.json()).toHaveProperty('dataset.id', 'trade-facts');
    },
  );
});

const index = { ...(await (await builtAsset('/catalogue/index.json')).json<object>()), languages: undefined };

/**
 * An index without `languages` causes an unexpected error in the Worker. Neither other assets nor the rate limiter are the real ones: on a busy
 * machine those could time out, which has another status or another log line.
 */
const broken = {
  ...assets((path) => (path === '/catalogue/index.json' ? Response.json(index) : new Response(null, { status: 404 }))),
  RATE_LIMITER: { limit: async () => ({ success: true }) },
};

it.each(['/v1/cards/CN-XJ?show=trend', '/areas/CN-XJ?utm=1', '/v1/cards/CN-XJ.svg?period=2024', '/embed/CN-XJ?utm=1'])(
  'a failing request for %s logs no address, header or query',
  async (path) => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const headers = { 'CF-Connecting-IP': '192.0.2.77', Cookie: 'secret=1', 'User-Agent': 'somebody' };
    const response = await askDirect(broken, path, headers);
    const lines = spies.flatMap(({ mock }) => mock.calls.flat().map(String));
    vi.restoreAllMocks();
    expect(response.status).toBe(500);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line))).toEqual(['level', 'message', 'stack']);
      expect(line).not.toMatch(/any\.example|CN-XJ|2024|show=|utm|192\.0\.2\.77|secret|somebody/);
    }
  },
);
