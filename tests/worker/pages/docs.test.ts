/** The documentation as it is served; what it shows of each route is compared with the API's document in tests/e2e/pages. */
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { plainText } from '../plain-text.ts';

const SUBJECTS = ['facts', 'series', 'record', 'cards', 'changes', 'documents'];
let guide: string;
/** All pages of the reference, one behind the other. */
let page: string;

beforeAll(async () => {
  const read = async (path: string) => (await ask(path)).text();
  guide = await read('/docs');
  page = (await Promise.all(SUBJECTS.map((subject) => read(`/docs/${subject}`)))).join('');
}, 60_000);

/** The section of a schema. */
function schema(name: string): string {
  return page.split(`<h3 id="schema-${name}">`)[1]?.split('<h3')[0] ?? '';
}

it('shows what a schema has beside the fields of another one', () => {
  const named = /The fields of <a href="[^"]*#schema-\w+"><code>(\w+)<\/code>/;
  const bases = ['FactAnswer', 'Area', 'FullCard', 'Fact'].map((name) => named.exec(schema(name))?.[1]);
  expect(bases).toEqual(['Fact', 'AreaSummary', 'CompactCard', undefined]);
  const fields = new Set(schema('FactAnswer').match(/(?<=<dt><code>)\w+/g));
  expect([...fields]).toEqual(['dataset', 'words', 'dir', 'writing']);
  // A release counts its observations, and the answer about it lists them.
  expect(schema('ReleaseAnswer')).toContain('<code>observations</code> <span class="type">list of ');
});

it('says its rules once, with their code marked, and the examples of a route as links alone', () => {
  expect(guide.match(/<strong>Vintages\.<\/strong> <code>asOf<\/code> and pinned addresses show/g)).toHaveLength(1);
  expect(guide + page).not.toMatch(/\*\*|`|Examples:/);
  const series = page.split('<h3 id="series">')[1]?.split('<form')[0] ?? '';
  expect(series).toMatch(/<ul class="plain"><li><a href="\/v1\/series\?area=CN-XJ[^"]*"><code>/);
});

it('marks addresses, and names and values of parameters, as code', () => {
  const prose = page.replace(/<(code|form)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
  expect(prose).toContain('The day whose knowledge is shown');
  expect(prose.match(/\/v1\/\S*|\b(asOf|publishedBy|updatedAfter)\b|\b[a-z]+=\w+|\b[A-Z]+_[A-Z]+\b/g)).toBeNull();
  const dd = schema('Fact').split('<dt><code>status</code>')[1]?.split('</dd>')[0];
  expect(dd).toContain('<code>revised</code>: a page printed another value before');
});

it('is a guide with addresses that answer, and a page for each subject with a length that can be read', async () => {
  const links = [...guide.matchAll(/href="(\/docs\/[a-z]+)#?[^"]*"/g)].map(([, path]) => path);
  expect([...new Set(links)]).toEqual(['/docs/frameworks', ...SUBJECTS.map((subject) => `/docs/${subject}`)]);
  for (const [, address = ''] of guide.matchAll(/<p><a href="([^"]*)"><code>/g))
    expect([address, (await ask(plainText(address))).status]).toEqual([address, 200]);
});

it('leads to a series as CSV, to disputed numbers, and to what is known of errors', () => {
  const addresses = [...guide.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => plainText(address));
  for (const address of [
    '/v1/series.csv?area=CN-XJ&measure=value&window=year',
    '/v1/facts?status=disputed',
    '/about#errors',
    '/problems',
  ])
    expect(addresses).toContain(address);
});

it('describes each body once, and leads there from every page', () => {
  const bodies = [...page.matchAll(/<h3 id="schema-(\w+)">/g)].map(([, name]) => name);
  expect(new Set(bodies).size).toBe(bodies.length);
  for (const [, path = '', name] of page.matchAll(/href="([^"#]*)#schema-(\w+)"/g)) {
    expect(bodies).toContain(name);
    expect(path).toMatch(/^(\/docs\/[a-z]+)?$/);
  }
});
