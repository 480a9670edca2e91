/** The lines of each framework, and their table in `/docs`. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../../data/contract/card.ts';
import { builtLines, frameworks } from '../../../../worker/pages/snippets/framework-snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { ask, askJson } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';

const ORIGIN = 'https://trade-facts.example';
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en&period=2025-01..2025-05');
const { words } = await (await openCatalogue(env.ASSETS)).texts('en');
const all = frameworks(card, words);

it('have the element once, and no script: it stands in the HTML of the site', () => {
  expect(all.map(({ id }) => id)).toEqual(['react', 'vue']);
  for (const { id, text } of all) {
    expect([id, text.split('<trade-card area="CN-XJ" lang="en"').length - 1]).toEqual([id, 1]);
    expect(text).not.toContain('<script');
    expect([id, text.includes('style={{')]).toEqual([id, id === 'react']);
  }
});

it.each(Object.entries(NASTY))('show texts as text: %s', (_, nasty) => {
  const shown = { ...card, area: { id: 'CN-XJ', label: nasty }, source: { ...card.source, agency: nasty } };
  for (const { id, text } of frameworks(shown, words)) {
    expect([id, text.match(/<(?!\/?(trade-card|a|template)\b|\/?>)/g)]).toEqual([id, null]);
    const content = /<trade-card[^>]*>(.*?)<\/trade-card>/s.exec(text)?.[1];
    if (id === 'react') expect([id, content]).toEqual([id, expect.not.stringMatching(/[{}@]/)]);
  }
});

it('are shown as they are, with what to know of each', async () => {
  const markup = await (await ask('/docs')).text();
  for (const { id, text } of all) {
    const [, shown = ''] = new RegExp(`<code id="${id}-lines"[^>]*>(.*?)</code>`, 's').exec(markup) ?? [];
    expect([id, plainText(shown)]).toEqual([id, text]);
  }
});

it('ask for a built page for the element with its card, of an address that answers', async () => {
  const [address = ''] = /https:[^']+/.exec(builtLines(ORIGIN, 'CN-XJ')) ?? [];
  expect(await (await ask(address.replace(ORIGIN, ''))).text()).toMatch(/^<trade-card area="CN-XJ"/);
});
