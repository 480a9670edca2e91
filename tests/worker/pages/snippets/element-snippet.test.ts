/** The snippet with `<trade-card>`, and the sentence inside it for readers without JavaScript. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../../data/contract/card.ts';
import { sentence } from '../../../../data/fact/sentence.ts';
import type { CardOptions } from '../../../../worker/pages/site/addresses.ts';
import { elementSnippet } from '../../../../worker/pages/snippets.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { askJson, ORIGIN } from '../../ask.ts';

const catalogue = await openCatalogue(env.ASSETS);
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2025-01..2025-05&asOf=2026-03-31');
const { words } = await catalogue.texts('en');
const SENTENCE =
  'Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier. <a href="http://en.chinagate.cn/2025-06/19/content_117936361.htm">Xinhua, June 19, 2025</a>';
const snippet = (options: CardOptions = {}, shownCard = card) => elementSnippet(shownCard, words, ORIGIN, options);

describe('the snippet', () => {
  it('is a script, and an element around a sentence with its source', () => {
    expect(snippet()).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>
<trade-card area="CN-XJ" lang="en" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">${SENTENCE}</trade-card>`,
    );
  });

  it('has the chosen options as attributes, without defaults', () => {
    const options = { period: '2025-01..2025-05', asOf: '2026-03-31', theme: 'dark', view: 'full' } as const;
    expect(snippet(options)).toContain(
      '<trade-card area="CN-XJ" period="2025-01..2025-05" as-of="2026-03-31" view="full" theme="dark" lang="en" style',
    );
    expect(snippet({ view: 'compact' })).toBe(snippet());
  });

  it('escapes labels and URLs, and leaves the braces of template engines alone', () => {
    const hostile = '<img src=x onerror="alert(1)"> {{ 1 }} & }';
    const hostileCard = {
      ...card,
      area: { id: 'CN-XJ', label: hostile },
      source: { ...card.source, url: 'https://a.example/?a="&b=<' },
    };
    const text = snippet({}, hostileCard);
    expect(text).not.toContain('<img');
    expect(text).toContain('href="https://a.example/?a=&quot;&amp;b=&lt;"');
    expect(text).toContain('{{ 1 }} &amp; }');
  });
});

it('the sentence of a derived total cites the source of its first input', async () => {
  const derived = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2026-03-31');
  expect(sentence(derived, words)).toMatchObject({
    text: expect.stringMatching(/: about\u00A0186 billion yuan \(computed\)/),
    source: 'Computed from CRI, July 18, 2024',
  });
});
