/** Snippets without a script: an iframe and a picture. `words` are in the language of the card. */
import { choiceOf, showsAllTrade } from '../../../data/card/series.ts';
import type { Card, CompactCard, FullCard, Words } from '../../../data/contract/card.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import { type CardAddress, type CardOptions, embedAddress, pictureAddress } from '../site/addresses.ts';

/** In a paragraph, because themes such as Twenty Twenty-One center blocks, but not iframes. */
export function iframeSnippet(
  card: CompactCard | FullCard,
  words: Words,
  origin: string,
  options: CardOptions = {},
): string {
  const address = escapeHtml(origin + embedAddress(cardAddress(card, options)));
  const title = escapeHtml(sentenceText(sentence(card, words)));
  return `<p><iframe src="${address}" width="100%" height="${iframeSize(card).height}" frameborder="0" title="${title}"></iframe></p>`;
}

/**
 * A script for pages with full cards in iframes: gives each iframe the height that its document posts. Only frames with our embed documents
 * may resize themselves.
 */
export function heightScript(origin: string): string {
  return `<script>
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'trade-card-height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith('${origin}/embed/')) frame.height = data.height;
});
</script>`;
}

/**
 * A linked PNG, and the sentence for readers whose mail program blocks pictures. Null if there is no hosted PNG of the card; mail programs
 * show no SVG.
 */
export function pictureSnippet(card: Card, words: Words, origin: string, options: CardOptions = {}): string | null {
  if (!isPictured(card, options)) return null;
  const cited = sentence(card, words);
  const page = escapeHtml(origin + figuresAddress(card));
  const source = escapeHtml(origin + pictureAddress(cardAddress(card, options)));
  return `<p><a href="${page}"><img src="${source}" alt="${escapeHtml(cited.text)}" width="${WIDTH}" height="${HEIGHT}" style="max-width:100%;height:auto"></a><br>\n${sentenceHtml(cited)}</p>`;
}

/** The card with its options, in its language. */
export function cardAddress(card: Card, options: CardOptions): CardAddress {
  return { ...choiceOf(card), ...options, lang: card.lang };
}

/** True if the build draws a PNG of the card (build/pictures/pictures.ts). */
export function isPictured(card: Card, { period, asOf, currency, theme }: CardOptions): boolean {
  if (asOf || currency || theme === 'dark' || !showsAllTrade(card)) return false;
  // The address of a card in the first language has no `lang`.
  return period === undefined || !/[?&]lang=/.test(card.self);
}
