/** Redirects: from `/problems/{kind}`, the `type` of a problem, to its explanation in `/docs`, and from URLs with a trailing slash. */
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask, askText } from '../ask.ts';

it('redirects each kind of problem to its explanation in /docs', async () => {
  const page = await askText('/docs');
  for (const [kind, { status }] of Object.entries(PROBLEMS)) {
    const response = await ask(`/problems/${kind}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([308, `/docs#${kind}`]);
    expect(page).toContain(`<code id="${kind}">${status} ${kind}</code>`);
  }
});

it.each([
  ['/areas/CN-XJ/?lang=ar', '/areas/CN-XJ?lang=ar'],
  ['/v1%00/', '/v1%00'],
  ['/%E6%96%B0%0D%0A/', '/%E6%96%B0%0D%0A'],
])('redirects a URL with a trailing slash to the one without: %s', async (address, location) => {
  const response = await ask(address, { redirect: 'manual' });
  expect([response.status, response.headers.get('Location')]).toEqual([308, location]);
});

it('has no redirect for a route of the API with a trailing slash', async () => {
  expect((await ask('/v1/areas/')).status).toBe(404);
});
