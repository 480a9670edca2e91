/** If the assets cannot be read, or are damaged: what the Worker responds, and what it logs (SECURITY.md, "Logs"). */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMON_HEADERS, ORIGIN, toolCall } from '../ask.ts';
import { type Assets, askDirect, assets, builtAsset, dataFile, freshWorker } from '../direct.ts';
import { HEADLINE, SEED } from '../seed.ts';

const PATHS = ['/v1', '/v1/facts', `/v1/facts/${HEADLINE}`, '/v1/releases', `/v1/releases/${SEED}`, '/v1/cards/CN-XJ'];

const FAILURES: [failure: string, assets: Assets, logged: RegExp][] = [
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

/** Starts a Worker that has read nothing yet. */
const start = async () => {
  worker = await freshWorker();
};

/** Sends a request to the started Worker, whose assets respond as given. */
async function ask(path: string, respond: Assets, init: RequestInit = {}): Promise<Response> {
  return worker.fetch(new Request(`https://any.example${path}`, init), { ...env, ...assets(respond) });
}

const findFacts = (respond: Assets) =>
  ask('/mcp', respond, toolCall('find_facts', { area: ['CN-XJ'], period: ['2025'] }));

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Object.fromEntries(response.headers)).toEqual({
    ...COMMON_HEADERS,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'retry-after': '5',
  });
  expect(await response.json()).toEqual({
    type: `${ORIGIN}/problems/unavailable`,
    title: 'Temporarily unavailable',
    status: 503,
    detail: 'The data cannot be read at the moment. Try again in 5 seconds.',
  });
}

describe.each(FAILURES)('if the assets %s', (_, failing, reason) => {
  beforeAll(start);

  it('every URL is a 503', async () => {
    for (const path of [...PATHS, '/healthz']) await expectUnavailable(await ask(path, failing));
  });

  it('a call of a tool is a 503', async () => {
    await expectUnavailable(await findFacts(failing));
  });

  it('the start page is a 503 in HTML', async () => {
    const response = await ask('/', failing);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<h1>Temporarily unavailable</h1>');
  });

  it('one line of JSON is logged, with the reason', async () => {
    await ask('/v1', failing);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(String(logged[0]))).toEqual({
      level: 'error',
      message: expect.stringMatching(reason),
    });
  });

  it('everything is served again once they recover', async () => {
    for (const path of ['/', ...PATHS, '/healthz']) expect((await ask(path, builtAsset)).status, path).toBe(200);
    expect((await findFacts(builtAsset)).status).toBe(200);
  });
});

describe('if only the index can be read', () => {
  beforeAll(start);

  const onlyIndex: Assets = (path) =>
    /^\/catalogue\/(years|releases|prerendered)\//.test(path) ? new Response(null, { status: 503 }) : builtAsset(path);

  it.each(['/v1/releases?limit=3', '/healthz'])('%s is served, because it needs no other file', async (path) => {
    expect((await ask(path, onlyIndex)).status).toBe(200);
  });

  it.each(['/v1/facts', `/v1/facts/${HEADLINE}`, `/v1/releases/${SEED}`, '/v1/cards/CN-XJ'])(
    '%s is a 503, and the next request is served',
    async (path) => {
      await expectUnavailable(await ask(path, onlyIndex));
      expect((await ask(path, builtAsset)).status).toBe(200);
    },
  );
});

describe('a failure of the assets', () => {
  beforeAll(start);

  const failing: Assets = () => new Response(null, { status: 500 });

  it('is a 503 without a body for HEAD', async () => {
    const response = await ask('/v1', failing, { method: 'HEAD' });
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['OPTIONS', 204],
    ['POST', 405],
  ])('does not affect %s', async (method, status) => {
    expect((await ask('/v1', failing, { method })).status).toBe(status);
  });

  it('does not affect requests that need only what was read before', async () => {
    expect((await ask('/v1/cards/CN-XJ', builtAsset)).status).toBe(200);
    expect((await ask('/v1/cards/CN-XJ', failing)).status).toBe(200);
  });
});

describe('if the assets hang', () => {
  beforeEach(start);

  const hanging: Assets = () => new Promise(() => {});

  it('the response is a 503 after 5 seconds, and the next request is served', async () => {
    vi.useFakeTimers();
    try {
      const response = ask('/v1/cards/CN-XJ', hanging);
      await vi.advanceTimersByTimeAsync(4999);
      expect(await Promise.race([response, 'waiting'])).toBe('waiting');
      await vi.advanceTimersByTimeAsync(1);
      await expectUnavailable(await response);
    } finally {
      vi.useRealTimers();
    }
    expect((await ask('/v1/cards/CN-XJ', builtAsset)).status).toBe(200);
  });

  it('in the middle of a file, the response is also a 503 after 5 seconds', async () => {
    const halfSent: Assets = () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"da')) }));
    vi.useFakeTimers();
    try {
      const response = ask('/v1/cards/CN-XJ', halfSent);
      await vi.advanceTimersByTimeAsync(5000);
      await expectUnavailable(await response);
    } finally {
      vi.useRealTimers();
    }
  });
});

// If requests shared the promise of a read, a read that hangs would make all later requests hang.
it('a request does not wait for the reads of another request', async () => {
  await start();
  const { promise: hanging, reject } = Promise.withResolvers<Response>();
  const first = ask('/v1', () => hanging);
  expect((await ask('/v1', builtAsset)).status).toBe(200);
  // Ends the first request now. Otherwise it times out in a later test and adds a line to its log.
  reject(new Error('Network connection lost.'));
  await expectUnavailable(await first);
});

it('a file with wrong content is read again by the next request', async () => {
  await start();
  const withWrongArea: Assets = (path) => (path.endsWith('/areas/CN-XJ.json') ? dataFile({}) : builtAsset(path));
  expect((await ask('/v1/areas/CN-XJ', withWrongArea)).status).toBe(500);
  expect((await ask('/v1/areas/CN-XJ', builtAsset)).status).toBe(200);
});

it('a bug is a 500 that is logged and not cached, and tells callers nothing about it', async () => {
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

const BAD_FILES: [damage: string, bad: Assets][] = [
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
      await start();
      await expectUnavailable(await ask(path, (name) => (name === YEAR ? bad(name) : builtAsset(name))));
      const recovered = await ask(path, builtAsset);
      expect(recovered.status).toBe(200);
      expect(await recovered.json()).toHaveProperty('dataset.id', 'trade-facts');
    },
  );
});

const brokenIndex = { ...(await (await builtAsset('/catalogue/index.json')).json<object>()), languages: undefined };

/**
 * An index without `languages` causes an unexpected error in the Worker. The other assets and the rate limiter are not the real ones, which could
 * time out on a busy machine and add another log line.
 */
const withBrokenIndex = {
  ...assets((path) =>
    path === '/catalogue/index.json' ? Response.json(brokenIndex) : new Response(null, { status: 404 }),
  ),
  RATE_LIMITER: { limit: async () => ({ success: true }) },
};

it.each(['/v1/cards/CN-XJ?show=trend', '/areas/CN-XJ?utm=1', '/v1/cards/CN-XJ.svg?period=2024', '/embed/CN-XJ?utm=1'])(
  'a failing request for %s logs no URL, header or query',
  async (path) => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const headers = { 'CF-Connecting-IP': '192.0.2.77', Cookie: 'secret=1', 'User-Agent': 'somebody' };
    const response = await askDirect(withBrokenIndex, path, headers);
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
