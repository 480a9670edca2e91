/** The documentation as it is served: one page from the API's document, in English, without a form. */
import { beforeAll, expect, it } from 'vitest';
import { ask, askJson } from '../ask.ts';
import { plainText } from '../plain-text.ts';

interface ApiDocument {
  paths: Record<
    string,
    { get: { operationId: string; parameters: { name: string }[]; responses: object; 'x-examples': string[] } }
  >;
  components: { schemas: Record<string, { properties?: object }> };
}

let page: string;
let document: ApiDocument;

beforeAll(async () => {
  page = await (await ask('/docs')).text();
  document = await askJson<ApiDocument>('/openapi.json');
}, 60_000);

const codesIn = (markup: string) =>
  [...markup.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code]) => plainText(code ?? ''));

it('has every route of the document with a sample, its parameters and its answers', () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const route = page.split(`<h4 id="${get.operationId}">`)[1]?.split('<div class="route">')[0] ?? '';
    expect(codesIn(route)[0]).toBe(path);
    expect([path, plainText(route)]).toEqual([
      path,
      expect.stringContaining(`<a href="${get['x-examples'][0]}"><code>`),
    ]);
    const [, parameters = ''] = /<summary>Parameters: (.*?)<\/summary>/s.exec(route) ?? [];
    expect([path, codesIn(parameters)]).toEqual([path, get.parameters.map(({ name }) => name)]);
    const [, answers = ''] = /<p class="fine">Answers: (.*?)<\/p>/s.exec(route) ?? [];
    expect([path, codesIn(answers)]).toEqual([path, Object.keys(get.responses)]);
  }
  expect(page.match(/<div class="route">/g)).toHaveLength(Object.keys(document.paths).length);
});

it('has the members of every body', () => {
  for (const [name, { properties = {} }] of Object.entries(document.components.schemas)) {
    const body = page.split(`<h3 id="schema-${name}">`)[1]?.split('<h3')[0] ?? '';
    const [, fields = ''] = /<summary>Fields: (.*?)<\/summary>/s.exec(body) ?? [];
    expect([name, codesIn(fields)]).toEqual([name, Object.keys(properties)]);
  }
});

it('says its rules once, with code marked as code', () => {
  expect(page.match(/<strong>Vintages\.<\/strong> <code>asOf<\/code> and pinned addresses show/g)).toHaveLength(1);
  expect(page.replace(/<pre.*?<\/pre>/gs, '')).not.toMatch(/\*\*|`|Examples?:/);
});

it('leads to places that exist, and to addresses that answer', async () => {
  const links = new Set([...page.matchAll(/href="([#/][^"]*)"/g)].map(([, link]) => plainText(link ?? '')));
  for (const link of [...links].filter((link) => link.startsWith('#'))) expect(page).toContain(`id="${link.slice(1)}"`);
  const addresses = [...links].filter((link) => /^\/(?!w\/|dump\/)/.test(link));
  expect(addresses).toEqual(expect.arrayContaining(['/v1/facts?status=disputed', '/about#errors']));
  for (const address of addresses) expect([address, (await ask(address)).status]).toEqual([address, 200]);
}, 60_000);

it('needs no form and no script of its own', () => {
  expect(page).not.toContain('<form');
  expect(page.match(/<script[^>]*src="[^"]*"/g)).toEqual(['<script type="module" src="/w/v1/site.js"']);
});
