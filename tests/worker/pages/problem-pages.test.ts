/** `/problems/{kind}`, the `type` of each problem document, leads to what `/docs` says of it. */
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask } from '../ask.ts';

it('redirects each kind to its explanation in the documentation', async () => {
  const page = await (await ask('/docs')).text();
  for (const [kind, { status }] of Object.entries(PROBLEMS)) {
    const response = await ask(`/problems/${kind}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([308, `/docs#${kind}`]);
    expect(page).toContain(`<code id="${kind}">${status} ${kind}</code>`);
  }
});

it('redirects a URL with a trailing slash to the one without', async () => {
  const response = await ask('/areas/CN-XJ/?lang=ar', { redirect: 'manual' });
  expect([response.status, response.headers.get('Location')]).toEqual([308, '/areas/CN-XJ?lang=ar']);
  expect((await ask('/v1/areas/')).status).toBe(404);
});
