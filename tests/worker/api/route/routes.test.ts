/** The table of routes is the whole of what is served, and each of its routes answers in the statuses that any route may have. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../../data/contract/api-index.ts';
import { honoPath, type Route, route } from '../../../../worker/api/route/route.ts';
import { PAGE_ROUTES, ROUTES } from '../../../../worker/api/routes.ts';
import app from '../../../../worker/app.ts';
import { PROBLEMS } from '../../../../worker/http/problem.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson } from '../../ask.ts';
import { assets, freshWorker } from '../../direct.ts';

const routes: Route[] = Object.values(ROUTES);
const index = (await openCatalogue(env.ASSETS)).index;

const strictProblem = v.strictObject(problem.entries);

/** The problem as a document, or as a picture where the route serves pictures. */
async function expectProblem(
  response: Response,
  media: string,
  status: number,
  kind: keyof typeof PROBLEMS,
): Promise<void> {
  const picture = media.startsWith('image/svg');
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe(picture ? media : 'application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  if (picture) return expect(await response.text()).toContain(`<title>${status} ${PROBLEMS[kind].title}</title>`);
  const body = v.parse(strictProblem, await response.json());
  expect(body).toMatchObject({
    status,
    type: `https://trade-facts.example/problems/${kind}`,
    title: PROBLEMS[kind].title,
  });
}

it('is everything that is served', () => {
  const served = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const listed = [...routes, ...Object.values(PAGE_ROUTES)].map(({ path }) => honoPath(path));
  expect(served.sort()).toEqual(listed.sort());
  const others = app.routes.filter(({ method }) => !['ALL', 'GET'].includes(method));
  expect(others.map(({ method, path }) => [method, path])).toEqual([['POST', '/mcp']]);
});

it('has a body of its schema, or does not compile', () => {
  const documents = { subject: 'documents', title: '', path: '/x' } as const;
  // @ts-expect-error: the handler leaves out the build.
  const incomplete = route({ ...documents, answer: 'Health', handler: () => ({ status: 'ok' as const }) });
  expect(incomplete.answer).toBe('Health');
});

const named = routes.map((route) => [route.path, route] as const);

/** One Worker for all routes: what it refuses, it does not keep. */
describe('where the catalogue cannot be read', () => {
  const broken = assets(() => new Response(null, { status: 503 }));
  let worker: typeof app;
  beforeAll(async () => {
    worker = await freshWorker();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    return () => vi.restoreAllMocks();
  });

  it.each(named)('%s answers 503', async (_, { examples, media }) => {
    const [path] = examples(index);
    const response = await worker.fetch(new Request(`https://any.example${path}`), { ...env, ...broken });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    await expectProblem(response, media, 503, 'unavailable');
    expect(response.headers.get('Retry-After')).toBe('5');
  });
});

describe('to an address over the limit', () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  const headers = { 'CF-Connecting-IP': '192.0.2.7' };
  let worker: typeof app;
  beforeAll(async () => {
    worker = await freshWorker();
  });

  it.each(named)('%s answers 429', async (_, { examples, media }) => {
    const request = new Request(`https://any.example${examples(index)[0]}`, { headers });
    const response = await worker.fetch(request, { ...env, RATE_LIMITER, COSTLY_LIMITER: RATE_LIMITER });
    expect([response.headers.get('Retry-After'), response.headers.get('Cache-Control')]).toEqual(['60', 'no-store']);
    await expectProblem(response, media, 429, 'too-many-requests');
  });
});

describe.each(named)('%s', (_, { examples, isCacheable, media }) => {
  const [path] = examples(index);

  it.each(['image/png', 'application/rss+xml', '*/*;q=0', 'text/html', ''])(
    'answers with its one media type where Accept is %s',
    async (accept) => {
      const response = await ask(path, { headers: { Accept: accept } });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, media]);
    },
  );

  it.each(examples(index))('answers %s with the policy that the table promises', async (example) => {
    const policy = (await ask(example)).headers.get('Cache-Control');
    const expected = example.includes('@') ? 'max-age=86400' : isCacheable ? 'max-age=300' : 'no-store';
    expect(policy).toContain(expected);
  });
});

describe('/v1', () => {
  it('leads to every route by a template and an address that runs', async () => {
    const index = await askJson<{ routes: { href: string; example: string }[] }>('/v1');
    expect(index.routes.map(({ href }) => href.replace(/\{\?.*$/, ''))).toEqual(routes.map(({ path }) => path));
    for (const { example } of index.routes) expect((await ask(example)).status, example).toBe(200);
  });

  it('says where it is described, for programs and for people', async () => {
    expect((await ask('/v1')).headers.get('Link')).toBe(
      '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"',
    );
  });

  it('has no link that leads nowhere', async () => {
    const { links } = await askJson<{ links: Record<string, string | string[]> }>('/v1');
    const paths = Object.values(links)
      .flat()
      // Assets do not come from the Worker.
      .filter((path) => !/^\/(w|downloads)\//.test(path));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect((await ask(path)).status, path).toBe(200);
  });
});
