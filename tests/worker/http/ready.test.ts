/** Ready answers: each is what the Worker would make, in one file of its own, and no other address looks for one. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { factReference } from '../../../worker/api/route/path-values.ts';
import { readyFile } from '../../../worker/http/ready.ts';
import type { Catalogue } from '../../../worker/select/catalogue.ts';
import { headersOf } from '../ask.ts';
import { freshWorker, held } from '../direct.ts';
import { HEADLINE } from '../seed.ts';

const READY = [
  ...['/', '/?lang=zh', '/areas', '/areas/CN-XJ?lang=zh', '/check', '/docs', '/about?lang=zh', '/embed/CN-XJ'],
  ...[
    '/v1',
    '/v1/areas',
    '/v1/areas/CN-XJ',
    '/v1/indicators',
    '/v1/releases',
    '/v1/facts',
    `/v1/facts/${HEADLINE}`,
    `/facts/${HEADLINE}`,
    '/releases?lang=ar',
    '/releases?year=2025',
    '/releases?area=CN&lang=zh',
    '/releases/2025-06-19-chinagate-xinjiang-trade',
  ],
  ...['/v1/cards/CN-XJ', '/v1/cards/CN-XJ?lang=zh', '/v1/cards/CN-XJ?view=full', '/v1/cards/CN-XJ?lang=ar&view=full'],
  '/v1/cards/CN-XJ?period=2024',
  ...['/v1/cards/CN-XJ.svg', '/v1/cards/CN-XJ.html', '/v1/cards/CN-XJ.md?lang=zh'],
  ...['/openapi.json', '/feed.json', '/feed.xml', '/sitemap.xml', '/robots.txt', '/llms.txt'],
];

let worker: typeof import('../../../worker/app.ts').default;
let read: string[];

beforeEach(() => {
  read = [];
});

/** Answers without the ready files where `made`: then the Worker makes what the build made. */
async function ask(path: string, { made = false, origin = env.PUBLIC_ORIGIN, method = 'GET' } = {}): Promise<Response> {
  const ASSETS = {
    fetch: async (url: string) => {
      const { pathname } = new URL(url);
      if (made && pathname.startsWith('/catalogue/ready/')) return new Response(null, { status: 404 });
      read.push(pathname.replace(/^\/catalogue\/|\.json$/g, ''));
      return held(pathname);
    },
  } as unknown as Fetcher;
  const bindings = { ...env, ASSETS, PUBLIC_ORIGIN: origin };
  return worker.fetch(new Request(`https://any.example${path}`, { method }), bindings);
}

const [reading, making] = [await freshWorker(), await freshWorker()];

describe('a ready answer of', () => {
  it.each(READY)('%s is read from one file, and is what the Worker would make', async (path) => {
    worker = reading;
    const ready = await ask(path);
    expect(read).toEqual([(readyFile(path) as string).replace(/\.json$/, '')]);
    worker = making;
    const made = await ask(path, { made: true });
    expect(ready.status).toBe(200);
    expect(headersOf(ready)).toEqual(headersOf(made));
    expect(await ready.text()).toBe(await made.text());
  });
});

describe('a ready answer', () => {
  beforeEach(async () => {
    worker = await freshWorker();
  });

  it('that is too large to be kept is whole for who asks after a HEAD', async () => {
    const large = JSON.stringify({ areas: 'x'.repeat(3_000_000) });
    const ASSETS = {
      fetch: async (url: string) => {
        const answer = await held(new URL(url).pathname);
        return url.endsWith('/ready/v1/areas.json')
          ? Response.json({ ...(await answer.json<object>()), body: large })
          : answer;
      },
    } as unknown as Fetcher;
    const askLarge = (method: string) =>
      worker.fetch(new Request('https://any.example/v1/areas', { method }), { ...env, ASSETS });
    expect(await (await askLarge('HEAD')).text()).toBe('');
    expect((await (await askLarge('GET')).text()).length).toBe(large.length);
  });

  it('has the address of the deployment, also where it is escaped', async () => {
    const markup = await (await ask('/areas/CN-XJ', { origin: 'https://facts.example:8443' })).text();
    expect(markup).toContain('href="https://facts.example:8443/areas/CN-XJ"');
    expect(markup).toContain('https%3A%2F%2Ffacts.example%3A8443%2Fareas%2FCN-XJ');
    expect(markup).not.toContain('any-origin');
  });

  it.each([
    ['/v1/cards/CN-XJ?lang=en', 'ready/v1/cards/CN-XJ'],
    ['/v1/cards/CN-XJ?view=compact&lang=en&indicator=trade', 'ready/v1/cards/CN-XJ'],
    ['/v1/cards/CN-XJ?view=full&lang=zh', 'ready/v1/cards/CN-XJ/lang.zh.view.full'],
    ['/v1/cards/%43N-XJ?&lang=%7Ah&', 'ready/v1/cards/CN-XJ/lang.zh'],
    ['/v1/facts?limit=100', 'ready/v1/facts'],
    ['/areas/CN-XJ?lang=en', 'ready/areas/CN-XJ'],
    ['/embed/CN-XJ?lang=en', 'ready/embed/CN-XJ'],
  ])('answers %s from one file', async (spelling, file) => {
    const response = await ask(spelling);
    expect([response.status, read]).toEqual([200, [file]]);
  });

  it.each([
    ['/v1/cards/CN-XJ?indicator=trade&partner=world&breakdown=total&currency=', 400],
    ['/v1/cards/CN-XJ?lang=en&lang=en', 400],
    ['/v1/cards/CN-XJ?lang=..%2Fx', 400],
    ['/v1/cards/nothing?lang=en', 404],
    ['/areas/CN-XJ?utm_source=x', 200],
  ])('is found by the index at %s, or refused', async (spelling, status) => {
    expect((await ask(spelling)).status).toBe(status);
    expect(read).toContain('index');
  });

  it('is found under its canonical address by who knows the index', async () => {
    await ask('/v1/facts?limit=3');
    read = [];
    const other = await ask('/v1/cards/CN-XJ?view=compact&lang=en');
    expect([other.status, read]).toEqual([200, ['ready/v1/cards/CN-XJ']]);
  });

  it('is there for the headlines of cards', async () => {
    const known = { id: '2025', known: '2026-01-23' };
    const catalogue = {
      index: {
        areas: [{ id: 'CN-XJ' }, { id: 'KZ' }],
      },
      periods: async (area: string) => (area === 'CN-XJ' ? [known] : []),
    } as unknown as Catalogue;
    const id = 'CN-XJ.trade.value.world.total.2025';
    expect(await factReference.all?.(catalogue)).toEqual([{ id, day: undefined }]);
  });

  it('that is not there is looked for once, and what no fact can be called never', async () => {
    const absent = HEADLINE.replace(/[^.]+$/, '1999');
    await ask(`/v1/facts/${absent}`);
    await ask(`/v1/facts/${absent}`);
    expect(read.filter((file) => file === `ready/v1/facts/${absent}`)).toHaveLength(1);
    read = [];
    for (const id of ['nothing', HEADLINE.replace('trade', 'tirade')])
      expect((await ask(`/v1/facts/${id}`)).status).toBe(404);
    expect(read).toEqual([]);
  });

  it('is read once', async () => {
    await ask('/v1/cards/CN-XJ');
    await ask('/v1/cards/CN-XJ');
    expect(read).toEqual(['ready/v1/cards/CN-XJ']);
  });

  it('has no body for HEAD, and is no answer to other methods', async () => {
    const response = await ask('/v1/cards/CN-XJ', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect((await ask('/v1/cards/CN-XJ', { method: 'DELETE' })).status).toBe(405);
  });
});

it.each([
  '/v1/cards/CN-XJ?currency=USD',
  `/v1/facts/${HEADLINE}@2025-06-19`,
  '/v1/facts?area=CN',
  '/v1/series',
  '/healthz',
])('no file is looked for at %s', async (address) => {
  worker = await freshWorker();
  await ask(address);
  expect(read.filter((file) => file.startsWith('ready/'))).toEqual([]);
});

it.each(['/v1/cards/..%2Fx', '/v1/facts/../x', '//', '/v1/cards/', '/v1/cards/é', '/facts/X@2025-06-19'])(
  'no file has the name of %s',
  (address) => {
    expect(readyFile(address)).toBeNull();
  },
);
