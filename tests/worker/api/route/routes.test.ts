/** The table of routes lists everything that is served. Each route is tried with a success, a 429 and a 503. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../../data/contract/api-index.ts';
import { honoPath, type Route, route } from '../../../../worker/api/route/route.ts';
import { PAGE_ROUTES, ROUTES } from '../../../../worker/api/routes.ts';
import app from '../../../../worker/app.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson, ORIGIN } from '../../ask.ts';
import { assets, EXCEEDED, freshWorker } from '../../direct.ts';

const routes: Route[] = Object.values(ROUTES);
const index = (await openCatalogue(env.ASSETS)).index;

const strictProblem = v.strictObject(problem.entries);

/** A problem is JSON, or an SVG if the route serves pictures. */
async function expectProblem(
  response: Response,
  media: string,
  { kind, status, title }: { kind: string; status: number; title: string },
): Promise<void> {
  const isPicture = media.startsWith('image/svg');
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe(isPicture ? media : 'application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  if (isPicture) return expect(await response.text()).toContain(`<title>${status} ${title}</title>`);
  const body = v.parse(strictProblem, await response.json());
  expect(body).toMatchObject({ status, type: `${ORIGIN}/problems/${kind}`, title });
}

it('the table lists everything that is served, except POST /mcp', () => {
  const served = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const listed = [...routes, ...Object.values(PAGE_ROUTES)].map(({ path }) => honoPath(path));
  expect(served.sort()).toEqual(listed.sort());
  const others = app.routes.filter(({ method }) => !['ALL', 'GET'].includes(method));
  expect(others.map(({ method, path }) => [method, path])).toEqual([['POST', '/mcp']]);
});

it('a handler whose body lacks a field of its schema does not compile', () => {
  const documents = { subject: 'documents', title: '', path: '/x' } as const;
  // @ts-expect-error: the handler leaves out the build.
  const incomplete = route({ ...documents, answer: 'Health', handler: () => ({ status: 'ok' as const }) });
  expect(incomplete.answer).toBe('Health');
});

// The tests of 503 and 429 share a Worker each, because it does not cache failures.
describe('if the catalogue cannot be read', () => {
  const broken = assets(() => new Response(null, { status: 503 }));
  let worker: typeof app;
  beforeAll(async () => {
    worker = await freshWorker();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    return () => vi.restoreAllMocks();
  });

  it.each(routes)('$path responds with 503', async ({ examples, media }) => {
    const [path] = examples(index);
    const response = await worker.fetch(new Request(`https://any.example${path}`), { ...env, ...broken });
    await expectProblem(response, media, { kind: 'unavailable', status: 503, title: 'Temporarily unavailable' });
    expect(response.headers.get('Retry-After')).toBe('5');
  });
});

describe('if a client exceeds the rate limit', () => {
  const headers = { 'CF-Connecting-IP': '192.0.2.7' };
  let worker: typeof app;
  beforeAll(async () => {
    worker = await freshWorker();
  });

  it.each(routes)('$path responds with 429', async ({ examples, media }) => {
    const [path] = examples(index);
    const request = new Request(`https://any.example${path}`, { headers });
    const response = await worker.fetch(request, { ...env, RATE_LIMITER: EXCEEDED, COSTLY_LIMITER: EXCEEDED });
    await expectProblem(response, media, { kind: 'too-many-requests', status: 429, title: 'Too many requests' });
    expect(response.headers.get('Retry-After')).toBe('60');
  });
});

describe.each(routes)('$path', ({ examples, isCacheable, media }) => {
  const [path] = examples(index);

  it.each(['image/png', 'application/rss+xml', '*/*;q=0', 'text/html', ''])(
    'has its only media type even for "Accept: %s"',
    async (accept) => {
      const response = await ask(path, { headers: { Accept: accept } });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, media]);
    },
  );

  it.each(examples(index))('has for %s the Cache-Control that the table promises', async (example) => {
    const response = await ask(example);
    expect(response.headers.get('Cache-Control')).toContain(isCacheable ? 'max-age=300' : 'no-store');
  });
});

describe('/v1', () => {
  it('lists every route with a URL template and an example that works', async () => {
    const index = await askJson<{ routes: { href: string; example: string }[] }>('/v1');
    expect(index.routes.map(({ href }) => href.replace(/\{\?.*$/, ''))).toEqual(routes.map(({ path }) => path));
    for (const { example } of index.routes) expect((await ask(example)).status, example).toBe(200);
  });

  it('links to its descriptions for programs and for people', async () => {
    expect((await ask('/v1')).headers.get('Link')).toBe(
      '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"',
    );
  });

  it('has no broken link', async () => {
    const { links } = await askJson<{ links: Record<string, string | string[]> }>('/v1');
    const paths = Object.values(links)
      .flat()
      // The Worker does not serve assets.
      .filter((path) => !/^\/(w|downloads)\//.test(path));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect((await ask(path)).status, path).toBe(200);
  });
});
