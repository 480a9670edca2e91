/** Responses that the build has rendered (`/catalogue/prerendered/`): each is what the Worker would render, and is used only for its own URL. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { prerenderedFile } from '../../../worker/http/prerendered.ts';
import { headersOf } from '../ask.ts';
import { assets, builtAsset, freshWorker } from '../direct.ts';
import { HEADLINE } from '../seed.ts';

const PRERENDERED = [
  ...['/', '/?lang=zh', '/areas', '/areas/CN-XJ?lang=zh', '/check', '/docs', '/about?lang=zh', '/embed/CN-XJ'],
  ...['/v1', '/v1/facts', '/releases?lang=ar', '/v1/cards/CN-XJ', '/v1/cards/CN-XJ?lang=zh'],
  ...['/v1/cards/CN-XJ?view=full', '/v1/cards/CN-XJ?lang=ar&view=full', '/v1/cards/CN-XJ.svg'],
  ...['/openapi.json', '/feed.xml', '/sitemap.xml', '/robots.txt', '/llms.txt'],
];

let worker: Awaited<ReturnType<typeof freshWorker>>;
/** The files of the catalogue that the Worker has read. */
let filesRead: string[];

beforeEach(async () => {
  filesRead = [];
  worker = await freshWorker();
});

/** With `render`, the prerendered files are hidden, so that the Worker renders. */
async function ask(
  path: string,
  { render = false, origin = env.PUBLIC_ORIGIN, method = 'GET' } = {},
): Promise<Response> {
  const ownAssets = assets((file) => {
    if (render && file.startsWith('/catalogue/prerendered/')) return new Response(null, { status: 404 });
    filesRead.push(file.replace('/catalogue/', ''));
    return builtAsset(file);
  });
  const bindings = { ...env, ...ownAssets, PUBLIC_ORIGIN: origin };
  return worker.fetch(new Request(`https://any.example${path}`, { method }), bindings);
}

it.each(PRERENDERED)('%s is read from one file, and is what the Worker would render', async (path) => {
  const prerendered = await ask(path);
  expect(filesRead).toEqual(['index.json', prerenderedFile(path)]);
  worker = await freshWorker();
  const rendered = await ask(path, { render: true });
  expect(prerendered.status).toBe(200);
  expect(headersOf(prerendered)).toEqual(headersOf(rendered));
  expect(await prerendered.text()).toBe(await rendered.text());
});

it('a response that is too large to cache has its whole body, also after a HEAD', async () => {
  const body = 'x'.repeat(3_000_000);
  const withLargeFile = assets(async (path) => {
    const file = await builtAsset(path);
    const isLarge = path.endsWith('/prerendered/llms.txt~.json');
    return isLarge ? Response.json({ ...(await file.json<object>()), body }) : file;
  });
  const askLarge = (method: string) =>
    worker.fetch(new Request('https://any.example/llms.txt', { method }), { ...env, ...withLargeFile });
  expect(await (await askLarge('HEAD')).text()).toBe('');
  expect((await (await askLarge('GET')).text()).length).toBe(body.length);
});

it('has the origin of the deployment, also inside encoded URLs', async () => {
  const markup = await (await ask('/areas/CN-XJ', { origin: 'https://facts.example:8443' })).text();
  expect(markup).toContain('href="https://facts.example:8443/areas/CN-XJ"');
  expect(markup).toContain('https%3A%2F%2Ffacts.example%3A8443%2Fareas%2FCN-XJ');
  expect(markup).not.toContain('any-origin');
});

it.each<[variant: string, canonicalUrl: string]>([
  ['/v1/cards/CN-XJ?lang=en', '/v1/cards/CN-XJ'],
  ['/v1/cards/CN-XJ?view=compact&lang=en&indicator=trade', '/v1/cards/CN-XJ'],
  ['/v1/cards/CN-XJ?view=full&lang=zh', '/v1/cards/CN-XJ?lang=zh&view=full'],
  ['/v1/cards/%43N-XJ?&lang=%7Ah&', '/v1/cards/CN-XJ?lang=zh'],
  ['/areas/CN-XJ?lang=en', '/areas/CN-XJ'],
  ['/areas/CN-XJ?utm_source=x', '/areas/CN-XJ'],
])('is used for the URL variant %s', async (variant, canonicalUrl) => {
  const response = await ask(variant);
  expect([response.status, filesRead]).toEqual([200, ['index.json', prerenderedFile(canonicalUrl)]]);
});

it.each([
  ['/v1/cards/CN-XJ?lang=en&lang=en', 400],
  ['/v1/cards/CN-XJ?lang=..%2Fx', 400],
  ['/v1/cards/nothing?lang=en', 404],
  // Paths that resemble the name of a prerendered file, such as `areas~lang~zh`.
  ['/areas/lang.zh', 404],
  ['/releases/lang.zh', 404],
  ['/releases/~lang~zh', 404],
  ['/releases/year.2020', 404],
  ['/releases/area.CN-XJ', 404],
  ['/areas~lang~zh', 404],
])('%s is a %i, before and after the pages that it resembles were read', async (path, status) => {
  const before = await ask(path);
  for (const page of ['/areas?lang=zh', '/releases?lang=zh']) expect((await ask(page)).status).toBe(200);
  const after = await ask(path);
  expect([before.status, after.status]).toEqual([status, status]);
});

it('is read once', async () => {
  await ask('/v1/cards/CN-XJ');
  await ask('/v1/cards/CN-XJ');
  expect(filesRead).toEqual(['index.json', prerenderedFile('/v1/cards/CN-XJ')]);
});

it('has no body for HEAD, and is not served for other methods', async () => {
  const response = await ask('/v1/cards/CN-XJ', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect((await ask('/v1/cards/CN-XJ', { method: 'DELETE' })).status).toBe(405);
});

it.each([
  '/v1/cards/CN-XJ?currency=USD',
  '/v1/cards/CN-XJ?period=2024',
  `/v1/facts/${HEADLINE}`,
  '/v1/facts?area=CN',
  '/v1/series',
  '/healthz',
])('is not looked for if the build renders none: %s', async (path) => {
  await ask(path);
  expect(filesRead.filter((file) => file.startsWith('prerendered/'))).toEqual([]);
});

describe('prerenderedFile', () => {
  it.each(['/v1/cards/..%2Fx', '/v1/facts/../x', '//', '/v1/cards/', '/v1/cards/é', '/a~b', '/a?b=~'])(
    'is null for the unusual URL %s',
    (url) => {
      expect(prerenderedFile(url)).toBeNull();
    },
  );
});
