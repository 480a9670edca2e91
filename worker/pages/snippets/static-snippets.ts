/**
 * Snippets for places that refuse scripts: an iframe, a picture as HTML and as Markdown, static HTML and plain text, each of the card that
 * is given. element-snippet.ts has those with the script.
 */
import { choiceOf } from '../../../data/card/series.ts';
import type { CompactCard, FullCard, Words } from '../../../data/contract/card.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '../../formats/escape.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { cardText } from '../../formats/plain-text.ts';
import { cardFragment } from '../../formats/static-html.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import { type CardAddress, type CardOptions, embedAddress, svgAddress } from '../site/addresses.ts';

/** By the place where the snippet is pasted. */
export interface StaticSnippets {
  /** A bare iframe. */
  iframe: string;
  /** A linked picture as HTML, whose `alt` is the sentence. */
  image: string;
  /** A linked picture as Markdown, for a README. */
  markdown: string;
  /** A figure of tags that a strict CMS keeps. */
  html: string;
  /** The cited sentence. */
  text: string;
}

/** `words` are all words of the card's language; `origin` is the deployment's public address. `card` is what the options ask for, `now` what has
 * replaced its number. */
export async function staticSnippets(
  card: CompactCard | FullCard,
  words: Words,
  origin: string,
  options: CardOptions = {},
  now: CompactCard | null = null,
): Promise<StaticSnippets> {
  const { period, asOf, theme, view } = options;
  const address: CardAddress = { ...choiceOf(card), period, asOf, lang: card.lang, theme };
  const description = sentenceText(sentence(card, words));
  const picture = `${origin}${svgAddress(address)}`;
  const page = `${origin}${figuresAddress(card)}`;
  const document = `${origin}${embedAddress({ ...address, view })}`;
  return {
    iframe: `<iframe src="${escapeHtml(document)}" width="100%" height="${iframeSize(card).height}" frameborder="0" title="${escapeHtml(description)}"></iframe>`,
    image: `<a href="${escapeHtml(page)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(description)}" width="${WIDTH}" height="${HEIGHT}" style="max-width:100%;height:auto"></a>`,
    markdown: `[![${escapeMarkdown(description)}](<${escapeMarkdownUrl(picture)}>)](<${escapeMarkdownUrl(page)}>)`,
    html: (await cardFragment(card, words, origin, now)).trim(),
    text: cardText(card, words, origin).trim(),
  };
}
