/** The table of routes is the whole of what is served, and each of its routes answers in the statuses that any route may have. */
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../../data/contract/answers.ts';
import type { Route } from '../../../worker/api/routes.ts';
import { ROUTES } from '../../../worker/api/routes.ts';
import app from '../../../worker/app.ts';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask, askJson } from '../ask.ts';
import { askDirect, assets } from '../direct.ts';

const routes: Route[] = Object.values(ROUTES);

/** Pages for people, which are no part of the API and not in its document. */
const PAGES = ['/', '/gallery', '/docs', '/problems', '/problems/:type'];

const strictProblem = v.strictObject(problem.entries);

async function expectProblem(response: Response, status: number, kind: keyof typeof PROBLEMS): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  const body = v.parse(strictProblem, await response.json());
  expect(body).toMatchObject({ status, type: `https://trade-facts.example/problems/${kind}`, title: PROBLEMS[kind] });
}

it('lists every route that is served, and nothing that is not', () => {
  const served = app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path);
  const listed = routes.map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1'));
  expect(served.filter((path) => !PAGES.includes(path)).sort()).toEqual(listed.sort());
  expect(served).toEqual(expect.arrayContaining(PAGES));
  expect(new Set(app.routes.map(({ method }) => method))).toEqual(new Set(['ALL', 'GET']));
});

describe.each(routes.map((route) => [route.path, route] as const))('%s', (_, { examples, cache, media }) => {
  const [path] = examples;

  it('answers 429 to an address over the limit', async () => {
    const RATE_LIMITER = { limit: async () => ({ success: false }) };
    const response = await askDirect({ RATE_LIMITER }, path, { 'CF-Connecting-IP': '192.0.2.7' });
    expect([response.headers.get('Retry-After'), response.headers.get('Cache-Control')]).toEqual(['60', 'no-store']);
    await expectProblem(response, 429, 'too-many-requests');
  });

  it('answers 500 where the catalogue cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await askDirect(
      assets(() => new Response(null, { status: 503 })),
      path,
    );
    vi.restoreAllMocks();
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    await expectProblem(response, 500, 'internal');
  });

  it('answers 406 to a caller who wants none of its type, and no cache keeps that', async () => {
    const response = await ask(path, {
      headers: { Accept: 'image/png, application/json;q=0, text/csv;q=0, application/atom+xml;q=0' },
    });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    await expectProblem(response, 406, 'not-acceptable');
  });

  it.each([media, '*/*', `${media.split('/')[0]}/*`, `text/html, ${media};q=0.1`])(
    'answers a caller who accepts %s',
    async (accept) => {
      expect((await ask(path, { headers: { Accept: accept } })).status).toBe(200);
    },
  );

  it.each(examples)('answers %s with the policy that the table promises', async (example) => {
    const policy = (await ask(example)).headers.get('Cache-Control');
    const expected = example.includes('@') ? 'immutable' : cache === 'none' ? 'no-store' : 'max-age=300';
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
      .filter((path) => !path.startsWith('/w/'));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect((await ask(path)).status, path).toBe(200);
  });
});
