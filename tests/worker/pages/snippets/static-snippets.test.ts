/** Snippets without a script: an iframe, and a picture with a sentence. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard, FullCard } from '../../../../data/contract/card.ts';
import { sentence } from '../../../../data/fact/sentence.ts';
import { sentenceHtml } from '../../../../worker/formats/element-fragment.ts';
import type { CardOptions } from '../../../../worker/pages/site/addresses.ts';
import { iframeSnippet, pictureSnippet } from '../../../../worker/pages/snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { askJson, ORIGIN } from '../../ask.ts';

const PERIOD = '2025-01..2025-05';
const PINNED = { period: PERIOD, asOf: '2026-03-31', theme: 'dark' } as const;
const { texts } = await openCatalogue(env.ASSETS);
const { words } = await texts('en');
const pinned = await cardOf(`period=${PERIOD}&asOf=2026-03-31`);
const SENTENCE =
  'Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier.';
const CITED = `${SENTENCE} Xinhua, June 19, 2025`;

function cardOf(query: string): Promise<CompactCard> {
  return askJson<CompactCard>(`/v1/cards/CN-XJ?${query}`);
}

describe('an iframe', () => {
  it('is one element in a paragraph', () => {
    expect(iframeSnippet(pinned, words, ORIGIN, PINNED)).toBe(
      `<p><iframe src="${ORIGIN}/embed/CN-XJ?period=2025-01..2025-05&amp;asOf=2026-03-31&amp;lang=en&amp;theme=dark" width="100%" height="160" frameborder="0" title="${CITED}"></iframe></p>`,
    );
  });

  it('of the full view is higher', async () => {
    const full = await askJson<FullCard>('/v1/cards/CN-XJ?view=full');
    const iframe = iframeSnippet(full, words, ORIGIN, { view: 'full' });
    expect(iframe).toContain('/embed/CN-XJ?lang=en&amp;view=full" width="100%" height="640"');
  });
});

describe('a picture in HTML', () => {
  it('is a link around the PNG, and the sentence', async () => {
    const card = await cardOf(`period=${PERIOD}`);
    expect(pictureSnippet(card, words, ORIGIN, { period: PERIOD })).toBe(
      `<p><a href="${ORIGIN}/facts/${card.headline.id}?lang=en"><img src="${ORIGIN}/v1/cards/CN-XJ.png?period=${PERIOD}" alt="${SENTENCE}" width="480" height="252" style="max-width:100%;height:auto"></a><br>\n${sentenceHtml(sentence(card, words))}</p>`,
    );
  });

  it.each<[query: string, options: CardOptions, picture: string | undefined]>([
    ['lang=fr', {}, '/v1/cards/CN-XJ.png?lang=fr'],
    ['period=2025', { period: '2025' }, '/v1/cards/CN-XJ.png?period=2025'],
    ['period=2025&lang=fr', { period: '2025' }, undefined],
    ['indicator=exports', {}, undefined],
    [`period=${PERIOD}&asOf=2026-03-31`, PINNED, undefined],
  ])('exists only if the build makes the PNG: %s', async (query, options, picture) => {
    const snippet = pictureSnippet(await cardOf(query), words, ORIGIN, options) ?? '';
    expect(/src="([^"]*)"/.exec(snippet)?.[1]).toBe(picture && ORIGIN + picture);
  });
});

it.each(Object.entries(NASTY))('%s in a label adds no tag and no line', (_, nasty) => {
  const hostile = { ...pinned, area: { ...pinned.area, label: nasty }, source: { ...pinned.source, agency: nasty } };
  const tags = (text: string | null) => text?.match(/<\/?\w+|\n/g);
  expect(tags(iframeSnippet(hostile, words, ORIGIN))).toEqual(tags(iframeSnippet(pinned, words, ORIGIN)));
  expect(tags(pictureSnippet(hostile, words, ORIGIN))).toEqual(tags(pictureSnippet(pinned, words, ORIGIN)));
});
