/** Texts that break out of a format where they are not escaped for it, in every label of a card, read by the parsers of a browser. */
import markdownIt from 'markdown-it';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { cardHtml, embeddedCard } from '../../../worker/formats/card-document.ts';
import { mailCell } from '../../../worker/formats/mail-cell.ts';
import { cardMarkdown } from '../../../worker/formats/plain-text.ts';
import { cardSvg } from '../../../worker/formats/svg.ts';
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
    notes: [{ kind: 'doubt', text: `${nasty}|${nasty}` }],
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

describe.each(Object.entries(NASTY))('%s', (_, nasty) => {
  const links = { oembed: `${ORIGIN}/oembed?url=x`, canonical: `${ORIGIN}/` };
  const FORMATS = {
    svg: [(shown: CompactCard) => cardSvg(shown, phrases, 'Facts'), 'image/svg+xml'],
    file: [(shown: CompactCard) => cardHtml(shown, ORIGIN), 'text/html'],
    fragment: [(shown: CompactCard) => mailCell(shown, ORIGIN), 'text/html'],
    frame: [(shown: CompactCard) => embeddedCard(shown, links), 'text/html'],
  } as const;

  it.each(Object.entries(FORMATS))('is text in the %s', async (name, [write, type]) => {
    const plain = labelled('Plain');
    const shape = await shapeOf(await write(labelled(nasty)), type);
    const expected = await shapeOf(await write(plain), type);
    // A long text has more lines in a picture, of the same kind, and may leave no room for the notes.
    const kinds = (all: unknown[]) => new Set(all.map((item) => JSON.stringify(item)));
    if (name === 'svg') {
      const own = [...kinds(shape)].filter((kind) => !kinds(expected).has(kind));
      expect(own.filter((kind) => !/^\["(text|tspan)"/.test(kind))).toEqual([]);
    } else expect(shape).toEqual(expected);
  });

  it('is text in Markdown', async () => {
    const markdown = cardMarkdown(labelled(nasty), phrases, ORIGIN);
    expect(markdown.split('\n').length).toBe(2);
    // GitHub, WordPress and others allow HTML in Markdown.
    const rendered = markdownIt({ html: true, linkify: true }).render(markdown);
    const [shape, expected] = await Promise.all([
      shapeOf(rendered, 'text/html'),
      shapeOf(markdownIt({ html: true }).render(cardMarkdown(labelled('Plain'), phrases, ORIGIN)), 'text/html'),
    ]);
    expect(shape).toEqual(expected);
    // Of brackets and backticks only those of the two links are not escaped.
    expect(markdown?.match(/(?<!\\)(?:\\\\)*[[\]`<>*|]/g)?.join('')).toBe('[]<>[]<>');
  });
});
