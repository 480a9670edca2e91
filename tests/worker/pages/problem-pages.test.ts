/** `/problems`, to which the `type` of each problem document leads. */
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask, askProblem } from '../ask.ts';
import { plainText } from '../plain-text.ts';

const ORIGIN = 'https://trade-facts.example';
const KINDS = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];
const page = await (await ask('/problems')).text();

it.each(KINDS)('says what %s means, with an example that answers with it where asking does no harm', async (kind) => {
  const { status } = PROBLEMS[kind];
  const section = new RegExp(`<h2 id="${kind}"><code>${status} ${kind}</code></h2>(.*?)</section>`, 's').exec(
    page,
  )?.[1];
  expect(section?.match(/<p>/g)).toHaveLength(2);
  const example = /href="([^"]+)"/.exec(section ?? '')?.[1];
  if (!example)
    return expect(['gone', 'method-not-allowed', 'too-many-requests', 'unavailable', 'internal']).toContain(kind);
  expect((await askProblem(plainText(example), status)).type).toBe(`${ORIGIN}/problems/${kind}`);
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
