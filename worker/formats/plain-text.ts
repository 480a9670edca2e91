/** `/v1/cards/{area}.md`: the card as one cited sentence, in Markdown. */
import type { Card } from '../../data/contract/card.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { figuresPath } from './card-links.ts';
import { escapeMarkdown, escapeMarkdownUrl } from './escape.ts';

/** The sentence, a link to its source, and a link to the page with the figures. */
export function cardMarkdown(card: Card, words: Words, origin: string): string {
  const { text, space, source, url } = sentence(card, words);
  const figures = `${origin}${figuresPath(card)}`;
  return `${sentenceMarkdown(text, space, [
    [source, url],
    [card.words.figures, figures],
  ])}\n`;
}

/** A sentence and links after it. `space` is what separates the two: nothing in Chinese. */
export function sentenceMarkdown(
  text: string,
  space: string,
  links: [name: string | undefined, url: string][],
): string {
  const markdown = links.map(([name = '', url]) => `[${escapeMarkdown(name)}](<${escapeMarkdownUrl(url)}>)`);
  return `${escapeMarkdown(text)}${space}${markdown.join(' ')}`;
}
