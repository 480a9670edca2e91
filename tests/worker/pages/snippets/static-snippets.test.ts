/** Snippets without a script: what is pasted into each place, and that no text of the record breaks out of it. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard, FullCard } from '../../../../data/contract/card.ts';
import { sentence } from '../../../../data/fact/sentence.ts';
import { sentenceHtml } from '../../../../worker/formats/element-fragment.ts';
import type { CardOptions } from '../../../../worker/pages/site/addresses.ts';
import { staticSnippets } from '../../../../worker/pages/snippets/static-snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { ask, askJson } from '../../ask.ts';

const ORIGIN = 'https://trade-facts.example';
const PERIOD = 'period=2025-01..2025-05';
const QUERY = `${PERIOD}&asOf=2026-03-31`;
const card = await askJson<CompactCard>(`/v1/cards/CN-XJ?${QUERY}`);
const { words } = await (await openCatalogue(env.ASSETS)).texts('en');
const chosen = { period: '2025-01..2025-05', asOf: '2026-03-31', theme: 'dark' } as const;
const texts = await staticSnippets(card, words, ORIGIN, chosen);
const SENTENCE =
  'Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier. Xinhua, June 19, 2025';
const PAGE = `${ORIGIN}/facts/${card.headline.id}?asOf=2026-03-31&lang=en`;

async function imageOf(shown: CompactCard, options: CardOptions = {}): Promise<string> {
  return (await staticSnippets(shown, words, ORIGIN, options)).image ?? '';
}

describe('the snippet', () => {
  it('of an iframe is one bare element', () => {
    expect(texts.iframe).toBe(
      `<p><iframe src="${ORIGIN}/embed/CN-XJ?period=2025-01..2025-05&amp;asOf=2026-03-31&amp;lang=en&amp;theme=dark" width="100%" height="160" frameborder="0" title="${SENTENCE}"></iframe></p>`,
    );
  });

  it('of an iframe of the full view says so, and scrolls in its frame', async () => {
    const full = await askJson<FullCard>(`/v1/cards/CN-XJ?view=full&${QUERY}`);
    const { iframe } = await staticSnippets(full, words, ORIGIN, { view: 'full' });
    expect(iframe).toContain('/embed/CN-XJ?lang=en&amp;view=full" width="100%" height="640"');
  });

  it('of a picture is a link around it, in HTML and in Markdown', async () => {
    const shown = await askJson<CompactCard>(`/v1/cards/CN-XJ?${PERIOD}`);
    expect(await imageOf(shown, { period: '2025-01..2025-05' })).toBe(
      `<p><a href="${ORIGIN}/facts/${shown.headline.id}?lang=en"><img src="${ORIGIN}/v1/cards/CN-XJ.png?${PERIOD}" alt="Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier." width="480" height="252" style="max-width:100%;height:auto"></a><br>\n${sentenceHtml(sentence(shown, words))}</p>`,
    );
    const picture = `${ORIGIN}/v1/cards/CN-XJ.svg?period=2025-01..2025-05&asOf=2026-03-31&lang=en&theme=dark`;
    expect(texts.picture).toBe(`[![${SENTENCE}](<${picture}>)](<${PAGE}>)`);
  });

  it('of a picture for mail is the PNG, and none where the build draws none', async () => {
    const source = async (query: string, options = {}) => {
      const shown = await askJson<CompactCard>(`/v1/cards/CN-XJ?${query}`);
      return /src="([^"]*)"/.exec(await imageOf(shown, options))?.[1];
    };
    expect(await source('lang=fr')).toBe(`${ORIGIN}/v1/cards/CN-XJ.png?lang=fr`);
    expect(await source('period=2025', { period: '2025' })).toBe(`${ORIGIN}/v1/cards/CN-XJ.png?period=2025`);
    expect(await source('period=2025&lang=fr', { period: '2025' })).toBeUndefined();
    expect(await source('indicator=exports')).toBeUndefined();
    expect(texts.image).toBeNull();
  });

  it('of a picture in Markdown follows the scheme of its readers', async () => {
    const { picture } = await staticSnippets(card, words, ORIGIN);
    expect(picture).toContain('/v1/cards/CN-XJ.svg?lang=en&theme=auto>');
  });

  it('of a card that is pinned to the newest day of the record leads to the pinned page, as of any other day', async () => {
    const { date } = (await openCatalogue(env.ASSETS)).index.dataset;
    const pinned = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=2025&asOf=${date}`);
    const page = `/facts/${pinned.headline.id}?asOf=${date}&lang=en`;
    const all = await staticSnippets(pinned, words, ORIGIN, { period: '2025', asOf: date });
    for (const text of [all.picture, all.html, all.sentence]) {
      expect(text.replaceAll('&amp;', '&')).toContain(`${ORIGIN}${page}`);
    }
    expect((await ask(page)).status).toBe(200);
  });

  it('of HTML is what the API serves', async () => {
    expect(`${texts.html}\n`).toBe(await (await ask(`/v1/cards/CN-XJ.html?fragment=1&${QUERY}`)).text());
  });

  it('leads to addresses that answer', async () => {
    const picture = /\(<([^>]*\.svg[^>]*)>/.exec(texts.picture)?.[1] ?? '';
    for (const address of [picture, PAGE]) expect((await ask(address.replace(ORIGIN, ''))).status, address).toBe(200);
  });
});

describe.each(Object.entries(NASTY))('with %s in a label', (_, nasty) => {
  it('has no tag and no line that it would not have', async () => {
    const shown = { ...card, area: { ...card.area, label: nasty }, source: { ...card.source, agency: nasty } };
    const hostile = await staticSnippets(shown, words, ORIGIN, chosen);
    const shape = (text: string) => text.match(/<\/?\w+|\n/g);
    const brackets = (text: string) => text.match(/(?<!\\)[[\]<>`*]/g);
    expect(shape(hostile.iframe)).toEqual(shape(texts.iframe));
    const [image, plain] = await Promise.all([shown, card].map((each) => imageOf(each)));
    expect(shape(image as string)).toEqual(shape(plain as string));
    expect(shape(hostile.html)).toEqual(shape(texts.html));
    expect(brackets(hostile.picture.replaceAll('![', '['))).toEqual(brackets(texts.picture.replaceAll('![', '[')));
    expect(hostile.sentence.split('\n')).toHaveLength(1);
  });
});
