/** A card as one cited sentence in our own words, as Markdown. */
import type { Card, Words } from '../../data/contract/card.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { figuresAddress } from './card-links.ts';
import { escapeMarkdown, escapeMarkdownUrl } from './escape.ts';

/** The sentence with its source as a link, and the page with the figures behind it. */
export function cardMarkdown(card: Card, words: Words, origin: string): string {
  const { text, space, source, url } = sentence(card, words);
  const figures = `${origin}${figuresAddress(card)}`;
  return `${sentenceMarkdown(text, space, [
    [source, url],
    [card.words.figures, figures],
  ])}\n`;
}

/** A sentence with links behind it. */
export function sentenceMarkdown(
  text: string,
  space: string,
  links: [name: string | undefined, url: string][],
): string {
  const written = links.map(([name = '', url]) => `[${escapeMarkdown(name)}](<${escapeMarkdownUrl(url)}>)`);
  return `${escapeMarkdown(text)}${space}${written.join(' ')}`;
}
