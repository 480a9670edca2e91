/** Ready answers: each is what the Worker would make, in one file of its own, and no other address looks for one. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { readyFile } from '../../../worker/http/ready.ts';
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
  ...['/v1/cards/CN-XJ.svg', '/v1/cards/CN-XJ.html', '/v1/cards/CN-XJ.md?lang=zh', '/v1/cards/CN-XJ.txt'],
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

  it('answers other spellings of its address too', async () => {
    const ready = await ask('/v1/cards/CN-XJ');
    read = [];
    const other = await ask('/v1/cards/CN-XJ?view=compact&lang=en');
    expect(await other.text()).toBe(await ready.text());
    expect(read).toEqual(['index']);
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
  ...['/v1/cards/CN-XJ?period=2025', '/v1/cards/CN-XJ?asOf=2025-06-19', `/v1/facts/${HEADLINE}@2025-06-19`],
  ...[
    `/facts/${HEADLINE}@2025-06-19`,
    '/v1/facts?area=CN',
    '/v1/cards/..%2Fx',
    '/v1/cards/CN-XJ?lang=../x',
    '/mcp',
    '/w/v1/x.js',
  ],
  ...[
    '/v1/facts/a/b',
    '/v1/releases/x',
    '/v1/series',
    '/calendar.ics',
    '/healthz',
    '//',
    '/v1/cards/CN-XJ?lang=a&lang=b',
  ],
])('no file is looked for at %s', (address) => {
  expect(readyFile(address)).toBeNull();
});
