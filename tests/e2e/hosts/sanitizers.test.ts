/**
 * What sites that remove scripts and unknown elements leave of a snippet: its sentence, whole and with its link, and nothing that
 * disturbs the page.
 */
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

interface Left {
  text: string;
  links: string[];
  width: number;
  height: number;
}

/** What a reader sees, and copies, of the markup in an article of 600 pixels at 16 pixels, by itself or in a float. */
async function read(markup: string, style = ''): Promise<Left> {
  const left = await page.evaluate(
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
  return { ...left, text: spaced(left.text) };
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
])('WordPress makes of %s what its list says', (markup, kept) => {
  expect(kses(markup)).toBe(kept);
});

describe.each(Object.entries(SANITIZERS))('%s', (_, sanitize) => {
  it('leaves the sentence of the snippet, with its link', async () => {
    for (const lang of LANGUAGES) {
      const card = cards[lang] as CompactCard;
      const phrases = phrasesIn(lang);
      const told = sentence(card, phrases);
      const whole = spaced(sentenceText(told));
      const pasted = elementSnippet(card, phrases, harness.origin);
      const left = await read(await sanitize(pasted));

      expect([lang, left.text]).toEqual([lang, whole]);
      expect(left.links).toEqual([told.url]);
      expect([lang, left.height <= 160]).toEqual([lang, true]);
    }
  });

  it('leaves all that the fragment says, with its links', async () => {
    for (const lang of LANGUAGES) {
      const html = await mailCell(cards[lang] as CompactCard, harness.origin);
      const whole = await read(html);
      const left = await read(await sanitize(html));
      expect([lang, left.text, left.links]).toEqual([lang, whole.text, whole.links]);
      expect(left.links.length).toBeGreaterThan(2);
    }
  });
});

it.each(['DOMPurify', 'WordPress', 'sanitize-html'])('%s keeps the sentence of the picture', async (name) => {
  const card = cards.en as CompactCard;
  const image = pictureSnippet(card, phrasesIn('en'), harness.origin);
  const { text } = await read((await SANITIZERS[name]?.(image ?? '')) ?? '');
  const cited = sentence(card, phrasesIn('en'));
  expect(text).toBe(sentenceText(cited));
  const picture = page.getByRole('img', { name: cited.text });
  // By default sanitize-html removes pictures.
  expect(await picture.count()).toBe(name === 'sanitize-html' ? 0 : 1);
  if (name !== 'sanitize-html') expect(await picture.getAttribute('src')).toContain('/v1/cards/CN-XJ.png');
});
