/** The code to copy for each framework, and where `/docs` shows it. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../../data/contract/card.ts';
import { builtLines, frameworks } from '../../../../worker/pages/snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { askJson, askText, ORIGIN } from '../../ask.ts';
import { decodeEntities } from '../../markup.ts';

const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en&period=2025-01..2025-05');
const { words } = await (await openCatalogue(env.ASSETS)).texts('en');
const snippets = frameworks(card, words);

it('contain the element once, and no script', () => {
  expect(snippets.map(({ id }) => id)).toEqual(['react', 'vue']);
  for (const { id, text } of snippets) {
    expect([id, text.split('<trade-card area="CN-XJ" period="2025-01..2025-05" lang="en"').length - 1]).toEqual([
      id,
      1,
    ]);
    expect(text).not.toContain('<script');
    expect([id, text.includes('style={{')]).toEqual([id, id === 'react']);
  }
});

it.each(Object.entries(NASTY))('escape labels and names: %s', (_, nasty) => {
  const hostileCard = { ...card, area: { id: 'CN-XJ', label: nasty }, source: { ...card.source, agency: nasty } };
  for (const { id, text } of frameworks(hostileCard, words)) {
    expect([id, text.match(/<(?!\/?(trade-card|a|template)\b|\/?>)/g)]).toEqual([id, null]);
    const content = /<trade-card[^>]*>(.*?)<\/trade-card>/s.exec(text)?.[1];
    if (id === 'react') expect([id, content]).toEqual([id, expect.not.stringMatching(/[{}@]/)]);
  }
});

it('are shown unchanged in /docs', async () => {
  const markup = await askText('/docs');
  for (const { id, text } of snippets) {
    const [, shown = ''] = new RegExp(`<code id="${id}-lines"[^>]*>(.*?)</code>`, 's').exec(markup) ?? [];
    expect([id, decodeEntities(shown)]).toEqual([id, text]);
  }
});

it('for static sites, have a working URL of the element with its card', async () => {
  const [address = ''] = /https:[^']+/.exec(builtLines(ORIGIN, 'CN-XJ')) ?? [];
  expect(await askText(address.replace(ORIGIN, ''))).toMatch(/^<trade-card area="CN-XJ"/);
});
