/** The package in plain Node, installed from its tarball. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CompactCard } from '../../data/contract/card.ts';
import type { render as Render } from '../../worker/formats/render.ts';
import { builtWorker } from '../support/harness.ts';
import { compile, install, run } from './install.ts';

const worker = builtWorker();
const folder = await install('node');
const { render } = (await import(`${folder}/node_modules/trade-facts/render.js`)) as { render: typeof Render };

const read = async (path: string) => (await worker.fetch(path)).text();
const cardOf = async (query: string) => JSON.parse(await read(`/v1/cards/CN-XJ?${query}`)) as CompactCard;
/** Links lead to the deployment's public address, which differs from the one under test. */
const api = /\bhref="(https?:\/\/[^/"]+)\/facts\//.exec(await read('/v1/cards/CN-XJ.html?period=2025'))?.[1] ?? '';

it('imports the elements without a document, and renders a card', async () => {
  const { stdout } = await run(process.execPath, ['main.js', worker.origin], { cwd: folder });
  expect(stdout).toMatch(/^<trade-card area="CN-XJ" period="2025" lang="en".*520\.37.*<\/trade-card>\n$/s);
});

it('has types that need no DOM and no Node', async () => {
  expect(await compile(folder, 'render.ts', ['es2022'])).toBe('');
});

it.each([
  'lang=en',
  'lang=ar&period=2025',
  'lang=zh&period=2025&view=full',
  'lang=en&period=2025&asOf=2026-03-01',
  'lang=en&period=2025&currency=USD',
])('renders what the Worker renders: %s', async (query) => {
  const card = await cardOf(query);
  const served = await read(`/v1/cards/CN-XJ.html?${query}&fragment=element`);
  expect(`${render(card, card.lang, { api })}\n`).toBe(served);
});

it('writes the attributes and the style sheet that its options name', async () => {
  const card = await cardOf('lang=en&period=2025');
  const html = render(card, 'en-GB', { api, theme: 'dark', headingLevel: 2, style: 'linked' });
  expect(html).toMatch(
    /^<trade-card area="CN-XJ" period="2025" theme="dark" lang="en-GB" dir="ltr" heading-level="2">/,
  );
  expect(html).toContain(`<link rel="stylesheet" href="${api}/w/v1/trade-card.css">`);
});

it('says what is wrong', async () => {
  const card = await cardOf('lang=en&period=2025');
  expect(() => render(card, 'fr', { api })).toThrow('`lang` is "fr", but the card is in "en"; request it with lang=fr');
  expect(() => render({} as CompactCard, 'en', { api })).toThrow('`card` must be a response of /v1/cards/{area}');
  expect(() => render(card, 'en', { api: 'nowhere' })).toThrow(
    '`api` must be the address of a deployment; got "nowhere"',
  );
});

it.each([
  ['lang=en&period=2025', 2],
  ['lang=en&period=2025&view=full', 1],
])('refuses links that run a script: %s', async (query, count) => {
  const text = JSON.stringify(await cardOf(query));
  const links = [...text.matchAll(/"(?:url|href)":"https?:/g)];
  expect(links.length).toBe(count);
  for (const { 0: link, index } of links) {
    const attack = link.replace(/https?:$/, 'javascript:');
    const card = JSON.parse(text.slice(0, index) + attack + text.slice(index + link.length)) as CompactCard;
    expect(() => render(card, 'en', { api })).toThrow('`card` has a link that does not begin with http: or https:');
  }
});

it('has the example in its README', () => {
  const example = readFileSync(join(folder, 'main.js'), 'utf8').split('\n').slice(1);
  const lines = example.filter((line) => /^(import \{ render|const (response|card))/.test(line));
  expect(lines).toHaveLength(3);
  const readme = readFileSync(join(folder, 'node_modules/trade-facts/README.md'), 'utf8');
  for (const line of lines) expect(readme).toContain(line);
});
