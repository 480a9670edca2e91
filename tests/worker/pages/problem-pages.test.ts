/** `/problems/{kind}`, the `type` of each problem document, leads to what `/docs` says of it. */
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask } from '../ask.ts';

it('leads to a place of the documentation for each kind', async () => {
  const page = await (await ask('/docs')).text();
  for (const [kind, { status }] of Object.entries(PROBLEMS)) {
    const response = await ask(`/problems/${kind}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([308, `/docs#${kind}`]);
    expect(page).toContain(`<code id="${kind}">${status} ${kind}</code>`);
  }
});

it('has no kind that does not exist', async () => {
  const response = await ask('/problems/unknown');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('There is no kind of problem &quot;unknown&quot;.');
});
