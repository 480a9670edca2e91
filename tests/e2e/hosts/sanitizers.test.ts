/** Sites that remove scripts and unknown elements from a snippet keep its whole sentence and its link, and the page keeps its layout. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import sanitizeHtml from 'sanitize-html';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { mailCell } from '../../../worker/formats/mail-cell.ts';
import { elementSnippet, pictureSnippet } from '../../../worker/pages/snippets.ts';
import { openHarness } from '../../support/harness.ts';
import { kses } from '../../support/hosts/kses.ts';
import { LANGUAGES, phrasesIn } from '../../support/languages.ts';
import { PERIOD, visit } from '../visit.ts';

type Sanitizer = (markup: string) => string | Promise<string>;

const harness = openHarness({ '/': new Response() });
let page: Page;
/** By language. */
const cards: Record<string, CompactCard> = {};

beforeAll(async () => {
  ({ page } = await visit(harness, harness.host.origin));
  const purify = createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js');
  await page.addScriptTag({ content: await readFile(purify, 'utf8') });
  for (const lang of LANGUAGES) {
    const answer = await harness.worker.fetch(`/v1/cards/CN-XJ?lang=${lang}&period=${PERIOD}`);
    cards[lang] = (await answer.json()) as CompactCard;
  }
});

const SANITIZERS: Record<string, Sanitizer> = {
  DOMPurify: (markup) =>
    page.evaluate(
      (text) => (globalThis as unknown as { DOMPurify: { sanitize: Sanitizer } }).DOMPurify.sanitize(text),
      markup,
    ),
  'sanitize-html': (markup) => sanitizeHtml(markup),
  WordPress: (markup) => kses(markup),
  'WordPress with our element allowed': (markup) => kses(markup, ['trade-card']),
};

interface VisibleContent {
  text: string;
  links: string[];
  width: number;
  height: number;
}

/** The text, links and size of the markup in an article of 600 pixels in 16-pixel text. */
async function render(markup: string, style = ''): Promise<VisibleContent> {
  const content = await page.evaluate(
    ({ markup, style }) => {
      document.body.innerHTML = `<div style="width:600px;font:16px/1.4 serif;overflow:hidden"><div style="${style}">${markup}</div></div>`;
      const place = document.body.querySelector('div div') as HTMLElement;
      const { width, height } = place.getBoundingClientRect();
      const selection = getSelection();
      selection?.selectAllChildren(place);
      return {
        text: String(selection),
        links: [...place.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        width,
        height,
      };
    },
    { markup, style },
  );
  return { ...content, text: spaced(content.text) };
}

/** With single spaces, as they are seen. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it.each([
  [
    '<p style="display:block;min-height:10em;container-type:inline-size" onclick="x()">a</p>',
    '<p style="min-height:10em">a</p>',
  ],
  ['<script src="a"></script><x-y lang="en">a <a href="javascript:x()">b</a></x-y>', 'a <a>b</a>'],
  ['<script>text()</script> 2 > 1', 'text() 2 &gt; 1'],
])('our copy of the WordPress sanitizer turns %s into %s', (markup, sanitized) => {
  expect(kses(markup)).toBe(sanitized);
});

describe.each(Object.entries(SANITIZERS))('%s', (_, sanitize) => {
  it('keeps the sentence of the snippet, with its link', async () => {
    for (const lang of LANGUAGES) {
      const card = cards[lang] as CompactCard;
      const phrases = phrasesIn(lang);
      const expected = sentence(card, phrases);
      const snippet = elementSnippet(card, phrases, harness.origin);
      const left = await render(await sanitize(snippet));

      expect([lang, left.text]).toEqual([lang, spaced(sentenceText(expected))]);
      expect(left.links).toEqual([expected.url]);
      expect([lang, left.height <= 160]).toEqual([lang, true]);
    }
  });

  it('keeps all text and links of the e-mail table cell', async () => {
    for (const lang of LANGUAGES) {
      const html = await mailCell(cards[lang] as CompactCard, harness.origin);
      const whole = await render(html);
      const left = await render(await sanitize(html));
      expect([lang, left.text, left.links]).toEqual([lang, whole.text, whole.links]);
      expect(left.links.length).toBeGreaterThan(2);
    }
  });
});

it.each(['DOMPurify', 'WordPress', 'sanitize-html'])('%s keeps the sentence of the picture', async (name) => {
  const card = cards.en as CompactCard;
  const image = pictureSnippet(card, phrasesIn('en'), harness.origin);
  const { text } = await render((await SANITIZERS[name]?.(image ?? '')) ?? '');
  const cited = sentence(card, phrasesIn('en'));
  expect(text).toBe(sentenceText(cited));
  const picture = page.getByRole('img', { name: cited.text });
  // By default sanitize-html removes pictures.
  expect(await picture.count()).toBe(name === 'sanitize-html' ? 0 : 1);
  if (name !== 'sanitize-html') expect(await picture.getAttribute('src')).toContain('/v1/cards/CN-XJ.png');
});
