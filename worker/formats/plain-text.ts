/** A card as one cited sentence in our own words: as plain text, and as Markdown. */
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { standingOf } from '../../widget/view/notes.ts';
import { figuresAddress } from './card-links.ts';
import { escapeMarkdown, escapeMarkdownUrl, escapePlain } from './escape.ts';

/**
 * The sentence with its source, and in lines of their own how the number stands among those of other days, the source's page and the page
 * with the figures behind it.
 */
export function cardText(card: CompactCard, words: Words, origin: string): string {
  const cited = sentence(card, words);
  const lines = [sentenceText(cited), standing(card), cited.url, `${origin}${figuresAddress(card)}`].filter(Boolean);
  return `${lines.map(escapePlain).join('\n')}\n`;
}

/** The sentence with its source as a link, and the page with the figures behind it. */
export function cardMarkdown(card: CompactCard, words: Words, origin: string): string {
  const { text, space, source, url } = sentence(card, words);
  const figures = card.words.figures ?? '';
  const parts = [link(source, url), escapeMarkdown(standing(card)), link(figures, `${origin}${figuresAddress(card)}`)];
  return `${escapeMarkdown(text)}${space}${parts.filter(Boolean).join(' ')}\n`;
}

/** A text has no clock: it says what holds on every day. */
function standing(card: CompactCard): string {
  return standingOf(card, { tag: card.lang, writing: card.writing });
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](<${escapeMarkdownUrl(url)}>)`;
}
