/** `/docs`: one page in English with everything of the OpenAPI document, and the guide to the element. */
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { escapeHtml } from '../../../worker/formats/escape.ts';
import type { ApiDocument } from '../../../worker/pages/docs/reference.ts';
import { ask, askJson, askText } from '../ask.ts';
import { decodeEntities } from '../markup.ts';

let page: string;
let document: ApiDocument;

beforeAll(async () => {
  page = await askText('/docs');
  document = await askJson<ApiDocument>('/openapi.json');
}, 60_000);

const codesIn = (markup: string) =>
  [...markup.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code]) => decodeEntities(code ?? ''));

it('has every route of the document with an example, its parameters and its responses', () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const [, afterName = ''] = page.split(`<details class="route"><summary><h4><code>${escapeHtml(path)}</code></h4>`);
    const [route = ''] = afterName.split('</details>');
    expect(route).toContain(`<p id="${get.operationId}">`);
    expect(decodeEntities(route), path).toContain(`<a href="${get['x-example']}"><code>`);
    const parameters = [...route.matchAll(/<dt><code>(\w[\w-]*)<\/code>/g)].map(([, name]) => name);
    const expected = get.parameters.map((one) =>
      '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? '']?.name : one.name,
    );
    expect([path, parameters]).toEqual([path, expected]);
    const [, responses = ''] = /<p class="fine">Responses: (.*?)<\/p>/s.exec(route) ?? [];
    expect([path, codesIn(responses)]).toEqual([path, Object.keys(get.responses)]);
  }
  expect(page.match(/<details class="route"><summary><h4>/g)).toHaveLength(Object.keys(document.paths).length);
});

it('has the fields of every schema', () => {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    // A schema that extends another is `allOf: [{ $ref }, itsOwnFields]`.
    const { properties = {} } = schema.allOf?.[1] ?? schema;
    const [, fields = ''] = new RegExp(`<div id="schema-${name}">(.*?)</details>`, 's').exec(page) ?? [];
    // Fields of fields are listed too, as `name.inner` and `name[].inner`. Names without `.` and `[` are the schema's own.
    const members = [...fields.matchAll(/<dt><code>([^<.[]*)<\/code>/g)].map(([, member]) => member);
    expect([name, members]).toEqual([name, Object.keys(properties)]);
  }
});

it('names all custom properties of the card', async () => {
  const manifest = await (await env.ASSETS.fetch('https://any.example/w/v1/custom-elements.json')).text();
  const declared = [...manifest.matchAll(/"name":\s*"(--trade-card-\w+)"/g)].map(([, name]) => name);
  expect(declared.length).toBeGreaterThan(4);
  const section = /<div id="element">(.*?)<\/section>/s.exec(page)?.[1] ?? '';
  expect(codesIn(section).filter((code) => code.startsWith('--'))).toEqual(declared);
});

it('names the script of this version, and a file with its hash', async () => {
  const [, script = ''] = /<code>https:\/\/[^/]+(\/w\/[\d.]+\/trade-card.all.js)<\/code>/.exec(page) ?? [];
  const [, hashes = ''] = /<a href="(\/w\/[\d.]+\/integrity\.json)">/.exec(page) ?? [];
  const fileOf = (path: string) => env.ASSETS.fetch(`https://any.example${path}`);
  const digest = await crypto.subtle.digest('SHA-384', await (await fileOf(script)).arrayBuffer());
  const hash = `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  expect(await (await fileOf(hashes)).json()).toMatchObject({ 'trade-card.all.js': hash });
});

it('has no broken link', async () => {
  const links = new Set([...page.matchAll(/href="([#/][^"]*)"/g)].map(([, link]) => decodeEntities(link ?? '')));
  for (const link of [...links].filter((link) => link.startsWith('#'))) expect(page).toContain(`id="${link.slice(1)}"`);
  const addresses = [...links].filter((link) => /^\/(?!w\/|downloads\/)/.test(link));
  expect(addresses).toEqual(expect.arrayContaining(['/v1/facts?status=disputed', '/about#errors']));
  for (const address of addresses) expect([address, (await ask(address)).status]).toEqual([address, 200]);
}, 60_000);
