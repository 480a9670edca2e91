/** Attacks in every label of a card, in each format, as a browser parses it. */

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

/** The card with the text in each place that people write. */
function labelled(nasty: string): CompactCard {
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

/** The elements of a document with the names of their attributes, and what ran. */
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
const FORMATS: Record<Format, [write: (shown: CompactCard) => unknown, type: 'text/html' | 'image/svg+xml']> = {
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

it.each(Object.entries(FORMATS))('an attack is text in the %s', async (name, [write, type]) => {
  const expected = await shapeOf(String(await write(labelled('Plain'))), type);
  for (const [attack, nasty] of Object.entries(NASTY)) {
    const shape = await shapeOf(String(await write(labelled(nasty))), type);
    // A long text has more lines in a picture, and may push out the notes.
    const kinds = (all: unknown[]) => new Set(all.map((item) => JSON.stringify(item)));
    const added = [...kinds(shape)].filter((kind) => !kinds(expected).has(kind) && !/^\["(text|tspan)"/.test(kind));
    if (name === 'Svg') expect(added, attack).toEqual([]);
    else expect(shape, attack).toEqual(expected);
  }
});

it('a card in Markdown has one paragraph, and no marks but those of its two links', () => {
  for (const [attack, nasty] of Object.entries(NASTY)) {
    const markdown = cardMarkdown(labelled(nasty), phrases, ORIGIN);
    expect(markdown.split('\n'), attack).toHaveLength(2);
    expect(markdown.match(/(?<!\\)(?:\\\\)*[[\]`<>*|]/g)?.join(''), attack).toBe('[]<>[]<>');
  }
});
