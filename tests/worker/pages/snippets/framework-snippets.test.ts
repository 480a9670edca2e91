/** The page "In frameworks", and the lines that it shows. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../../data/contract/card.ts';
import { builtPages } from '../../../../worker/pages/snippets/built-pages.ts';
import { frameworks } from '../../../../worker/pages/snippets/framework-snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { ask, askJson } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';

const ORIGIN = 'https://trade-facts.example';
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en');
const { words } = await (await openCatalogue(env.ASSETS)).texts('en');
const all = frameworks(card, words, ORIGIN);
const text = (id: string) => all.find((framework) => framework.id === id)?.files.map((file) => file.text) ?? [];

describe('the lines', () => {
  it('are there for each framework, and each loads the script once', () => {
    const ids = 'react next mdx vue vitepress svelte solid angular astro';
    expect(all.map(({ id }) => id)).toEqual(ids.split(' '));
    for (const { id, files } of all) {
      const written = files.map((file) => file.text).join('\n');
      expect([id, written.split(`${ORIGIN}/w/v1/trade-card.js`).length - 1]).toEqual([id, 1]);
      expect([id, written.split('<trade-card area="CN-XJ" lang="en"').length - 1]).toEqual([id, 1]);
    }
  });

  it('write the style as an object for React alone', () => {
    for (const { id } of all) {
      const written = text(id).join('\n');
      expect([id, written.includes('style={{')]).toEqual([id, ['react', 'next', 'mdx'].includes(id)]);
      expect([id, written.includes('style="display:block;min-height:10em;margin-block:1em;line-height:1.4"')]).toEqual([
        id,
        !['react', 'next', 'mdx'].includes(id),
      ]);
    }
  });

  it('keep scripts out of what Vue, Svelte, Solid and Angular compile', () => {
    for (const id of ['vue', 'vitepress', 'svelte', 'solid', 'angular']) expect(text(id)[1]).not.toContain('<script');
  });

  it.each(Object.entries(NASTY))('show texts as text: %s', (_, nasty) => {
    const shown = { ...card, area: { id: 'CN-XJ', label: nasty }, source: { ...card.source, agency: nasty } };
    for (const { id, files } of frameworks(shown, words, ORIGIN)) {
      const written = files.map((file) => file.text).join('\n');
      expect([id, written.match(/<(?!\/?(script|trade-card|a|template)\b|\/?>)/g)]).toEqual([id, null]);
      if (['react', 'next', 'mdx', 'svelte', 'solid', 'angular', 'astro'].includes(id)) {
        const content = /<trade-card[^>]*>(.*?)<\/trade-card>/s.exec(written)?.[1];
        expect([id, content]).toEqual([id, expect.not.stringMatching(/[{}@]/)]);
      }
    }
  });
});

describe('the page', () => {
  it('shows all of them as they are', async () => {
    const markup = await (await ask('/docs/frameworks')).text();
    const codes = [...markup.matchAll(/<pre[^>]*><code[^>]*>(.*?)<\/code><\/pre>/gs)].map(([, code]) =>
      plainText(code ?? ''),
    );
    const shown = [...all, ...builtPages(ORIGIN, 'CN-XJ')];
    expect(codes.slice(1)).toEqual(shown.flatMap(({ files }) => files.map((file) => file.text)));
    for (const { id } of shown) expect(markup).toContain(`<summary id="${id}"><h3>`);
  });

  it('is linked from the documentation', async () => {
    expect(await (await ask('/docs')).text()).toContain('href="/docs/frameworks"');
  });
});

it('asks in all recipes for built pages for the element with its card, of an address that answers', async () => {
  const pages = builtPages(ORIGIN, 'CN-XJ');
  expect(pages.map(({ id }) => id)).toEqual(['eleventy', 'astro-built', 'hugo', 'rails', 'html-rewriter']);
  for (const { id, files } of pages) {
    const address = /https:[^"`]+/.exec(files.map(({ text }) => text).join('\n'))?.[0] ?? '';
    const path = address.replace(ORIGIN, '').replace(/\$\{area\}|#\{area\}|%s/, 'CN-XJ');
    expect([id, path]).toEqual([id, '/v1/cards/CN-XJ.html?fragment=element']);
  }
  expect(await (await ask('/v1/cards/CN-XJ.html?fragment=element')).text()).toMatch(/^<trade-card area="CN-XJ"/);
});

it('writes nothing of an answer that is an error, and does not stop a build for it', () => {
  const [eleventy, ...pages] = builtPages(ORIGIN, 'CN-XJ');
  // `eleventy-fetch` throws for an error, and writes what it kept.
  expect(eleventy?.files[0]?.text).toContain("import Fetch from '@11ty/eleventy-fetch'");
  expect(pages.map(({ id, files }) => [id, files[0]?.text])).toEqual([
    ['astro-built', expect.stringContaining("response.ok ? await response.text() : ''")],
    ['hugo', expect.stringMatching(/^\{\{ with try \(resources\.GetRemote .*\)\) \}\}.*\{\{ else with \.Value \}\}/s)],
    ['rails', expect.stringContaining('response.body.force_encoding("UTF-8") if response.is_a?(Net::HTTPSuccess)')],
    ['html-rewriter', expect.stringContaining('if (card.ok) element.replace(await card.text(), { html: true })')],
  ]);
});
