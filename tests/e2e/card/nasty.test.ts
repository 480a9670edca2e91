/** Attacks in every label of a card stay text in each format, as a browser parses it. */

import markdownIt from 'markdown-it';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { CARD_FORMATS } from '../../../worker/api/cards/card-formats.ts';
import { cardHtml } from '../../../worker/formats/card-file.ts';
import { embeddedCard } from '../../../worker/formats/card-iframe.ts';
import { mailCell } from '../../../worker/formats/mail-cell.ts';
import { cardMarkdown } from '../../../worker/formats/plain-text.ts';
import { cardSvg } from '../../../worker/formats/svg.ts';
import { cardNote } from '../../support/card-note.ts';
import { openHarness } from '../../support/harness.ts';
import { phrasesIn } from '../../support/languages.ts';
import { NASTY } from '../../support/nasty.ts';

const harness = openHarness();
let page: Page;
let card: CompactCard;

beforeAll(async () => {
  page = await harness.browser.newPage();
  const response = await harness.worker.fetch('/v1/cards/CN-XJ?period=2025-01..2025-05');
  card = (await response.json()) as CompactCard;
});

const ORIGIN = 'https://trade-facts.example';
const phrases = phrasesIn('en');

/** The card with `nasty` in each text that people write. */
function withTexts(nasty: string): CompactCard {
  return {
    ...card,
    title: nasty,
    shortTitle: nasty,
    explains: nasty,
    notes: [cardNote(nasty, { kind: 'doubt', label: nasty })],
    area: { ...card.area, label: nasty },
    indicator: { ...card.indicator, label: nasty },
    period: { ...card.period, label: nasty },
    parent: card.parent && { ...card.parent, label: nasty },
    source: {
      ...card.source,
      agency: nasty,
      publisher: nasty,
      attributedTo: nasty,
      byline: nasty,
      url: `https://a.example/?x=${nasty}`,
    },
  };
}

/** The elements of a document with the names of their attributes, and the protocols of its links. */
async function shapeOf(source: string, type: 'text/html' | 'image/svg+xml'): Promise<unknown[]> {
  return page.evaluate(
    ([text, type]) => {
      const parsed = new DOMParser().parseFromString(text as string, type as DOMParserSupportedType);
      const shape = [...parsed.querySelectorAll('*')].map(({ localName, attributes }) => [
        localName,
        ...[...attributes].map(({ name }) => name).sort(),
      ]);
      const links = [...parsed.querySelectorAll('a')].map((link) => new URL(link.href, 'https://a.example').protocol);
      return [...shape, links];
    },
    [source, type],
  );
}

const links = { oembed: `${ORIGIN}/oembed?url=x`, canonical: `${ORIGIN}/` };
/** A PNG is drawn from the SVG. */
type Format = Exclude<keyof typeof CARD_FORMATS, 'Png'> | 'fragment' | 'frame';
const FORMATS: Record<Format, [format: (shown: CompactCard) => unknown, type: 'text/html' | 'image/svg+xml']> = {
  Svg: [(shown) => cardSvg(shown, phrases, 'Facts'), 'image/svg+xml'],
  Html: [(shown) => cardHtml(shown, ORIGIN), 'text/html'],
  fragment: [(shown) => mailCell(shown, ORIGIN), 'text/html'],
  frame: [(shown) => embeddedCard(shown, links), 'text/html'],
  // GitHub, WordPress and others allow HTML in Markdown.
  Markdown: [
    (shown) => markdownIt({ html: true, linkify: true }).render(cardMarkdown(shown, phrases, ORIGIN)),
    'text/html',
  ],
};

it.each(Object.entries(FORMATS))(
  'an attack adds no element and no attribute in the format %s',
  async (name, [format, type]) => {
    const expected = await shapeOf(String(await format(withTexts('Plain'))), type);
    for (const [attack, nasty] of Object.entries(NASTY)) {
      const shape = await shapeOf(String(await format(withTexts(nasty))), type);
      // In a picture, a long text has more lines, and may replace the notes.
      const distinctItems = (all: unknown[]) => new Set(all.map((item) => JSON.stringify(item)));
      const added = [...distinctItems(shape)].filter(
        (kind) => !distinctItems(expected).has(kind) && !/^\["(text|tspan)"/.test(kind),
      );
      if (name === 'Svg') expect(added, attack).toEqual([]);
      else expect(shape, attack).toEqual(expected);
    }
  },
);

it('a card in Markdown has one paragraph, and its only markup is two links', () => {
  for (const [attack, nasty] of Object.entries(NASTY)) {
    const markdown = cardMarkdown(withTexts(nasty), phrases, ORIGIN);
    expect(markdown.split('\n'), attack).toHaveLength(2);
    // Each link is `[text](<address>)`.
    expect(markdown.match(/(?<!\\)(?:\\\\)*[[\]`<>*|]/g)?.join(''), attack).toBe('[]<>[]<>');
  }
});
