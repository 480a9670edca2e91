/** `/problems`, to which the `type` of each problem document leads. */
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask } from '../ask.ts';

const KINDS = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];
const page = await (await ask('/problems')).text();

it.each(KINDS)('says what %s means and what to do', (kind) => {
  const { status } = PROBLEMS[kind];
  const section = new RegExp(`<h2 id="${kind}"><code>${status} ${kind}</code></h2>(.*?)</section>`, 's').exec(
    page,
  )?.[1];
  expect(section?.match(/<p>/g)).toHaveLength(2);
});

it.each(KINDS)('the type of %s leads to its section', async (kind) => {
  const response = await ask(`/problems/${kind}`, { redirect: 'manual' });
  expect([response.status, response.headers.get('Location')]).toEqual([308, `/problems#${kind}`]);
});

it('has no kind that does not exist', async () => {
  const response = await ask('/problems/unknown');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('There is no kind of problem &quot;unknown&quot;.');
});
