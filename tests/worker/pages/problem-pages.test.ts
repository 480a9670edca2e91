import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../worker/http/problem.ts';
import { ask, askProblem } from '../ask.ts';

const ORIGIN = 'https://trade-facts.example';
const KINDS = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];

describe.each(KINDS)('/problems/%s', (kind) => {
  it('says what it means, what to do, and with which status it comes', async () => {
    const response = await ask(`/problems/${kind}`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    const markup = await response.text();
    expect(markup).toContain(`<h1>${PROBLEMS[kind].title}</h1>`);
    expect(markup).toContain(`Status <code>${PROBLEMS[kind].status}</code>`);
    expect(markup).toContain('<h2>What it means</h2><p>');
    expect(markup).toContain('<h2>What to do</h2><p>');
    expect(markup).toContain(`<link rel="canonical" href="${ORIGIN}/problems/${kind}">`);
  });

  it('has an example that answers with this problem, where asking does no harm', async () => {
    const markup = await (await ask(`/problems/${kind}`)).text();
    const status = /Status <code>(\d+)</.exec(markup)?.[1];
    const example = /This address answers with it: <a href="([^"]+)"/.exec(markup)?.[1]?.replaceAll('&amp;', '&');
    if (!example)
      return expect(['gone', 'method-not-allowed', 'too-many-requests', 'unavailable', 'internal']).toContain(kind);
    expect((await askProblem(example, Number(status))).type).toBe(`${ORIGIN}/problems/${kind}`);
  });
});

describe('/problems', () => {
  it('leads to each of them', async () => {
    const markup = await (await ask('/problems')).text();
    const linked = [...markup.matchAll(/href="\/problems\/([a-z-]+)"/g)].map(([, kind]) => kind);
    expect(linked.sort()).toEqual(KINDS.toSorted());
    expect(markup).toContain('<code>405 method-not-allowed</code></a></dt><dd>The API is read-only.</dd>');
  });

  it('has no page for a kind that does not exist', async () => {
    const response = await ask('/problems/unknown');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no kind of problem &quot;unknown&quot;.');
  });
});
