/** `/docs` as it is served; what it shows of each route is compared with the API's document in tests/e2e/pages. */
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';

let page: string;

beforeAll(async () => {
  page = await (await ask('/docs')).text();
}, 60_000);

/** The section of a schema. */
function schema(name: string): string {
  return page.split(`<h3 id="schema-${name}">`)[1]?.split('<h3')[0] ?? '';
}

it('shows what a schema has beside the fields of another one', () => {
  const named = /The fields of <a href="#schema-\w+"><code>(\w+)<\/code>/;
  const bases = ['FactAnswer', 'Area', 'FullCard', 'Fact'].map((name) => named.exec(schema(name))?.[1]);
  expect(bases).toEqual(['Fact', 'AreaSummary', 'CompactCard', undefined]);
  const fields = new Set(schema('FactAnswer').match(/(?<=<dt><code>)\w+/g));
  expect([...fields]).toEqual(['dataset', 'words', 'dir', 'writing']);
  // A release counts its observations, and the answer about it lists them.
  expect(schema('ReleaseAnswer')).toContain('<code>observations</code> <span class="type">list of ');
});

it('says its rules once, with their code marked, and the examples of a route as links alone', () => {
  expect(page.match(/<strong>Vintages\.<\/strong> <code>asOf<\/code> and pinned addresses show/g)).toHaveLength(1);
  expect(page).not.toMatch(/\*\*|`|Examples:/);
  const series = page.split('<h3 id="series">')[1]?.split('<form')[0] ?? '';
  expect(series).toMatch(/<ul class="plain"><li><a href="\/v1\/series\?area=CN-XJ[^"]*"><code>/);
});
