/**
 * Snippets without a script: an iframe, a picture as HTML and as Markdown, static HTML, and the sentence as Markdown. element-snippet.ts has
 * those with a script.
 */
import { choiceOf, showsAllTrade } from '../../../data/card/series.ts';
import type { CompactCard, FullCard, Words } from '../../../data/contract/card.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '../../formats/escape.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { mailCell } from '../../formats/mail-cell.ts';
import { cardMarkdown } from '../../formats/plain-text.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import { type CardAddress, type CardOptions, embedAddress, pictureAddress, svgAddress } from '../site/addresses.ts';

/** By the place where the snippet is pasted. */
interface StaticSnippets {
  /** In a paragraph, because themes such as Twenty Twenty-One center blocks, but not iframes. */
  iframe: string;
  /** Height of the iframe in pixels. */
  height: number;
  /**
   * A linked PNG, and the sentence for readers whose mail program blocks pictures. Null if there is no hosted PNG of the card; mail programs
   * show no SVG.
   */
  image: string | null;
  /** A linked picture as Markdown, for a README. */
  picture: string;
  /** A table cell with inline styles, for mail and strict content systems. */
  html: string;
  /** The cited sentence as Markdown. */
  sentence: string;
}

/** `words` are in the card's language; `origin` is the public address; `card` is the card of the options. */
export async function staticSnippets(
  card: CompactCard | FullCard,
  words: Words,
  origin: string,
  options: CardOptions = {},
): Promise<StaticSnippets> {
  const { view, ...shown } = options;
  const address: CardAddress = { ...choiceOf(card), ...shown, lang: card.lang };
  const cited = sentence(card, words);
  const description = sentenceText(cited);
  const png = isPictured(card, options) ? `${origin}${pictureAddress(address)}` : null;
  // The readers of a README follow the scheme of their system.
  const svg = `${origin}${svgAddress({ ...address, theme: shown.theme ?? 'auto' })}`;
  const page = `${origin}${figuresAddress(card)}`;
  const document = `${origin}${embedAddress({ ...address, view })}`;
  const { height } = iframeSize(card);
  return {
    height,
    iframe: `<p><iframe src="${escapeHtml(document)}" width="100%" height="${height}" frameborder="0" title="${escapeHtml(description)}"></iframe></p>`,
    image:
      png &&
      `<p><a href="${escapeHtml(page)}"><img src="${escapeHtml(png)}" alt="${escapeHtml(cited.text)}" width="${WIDTH}" height="${HEIGHT}" style="max-width:100%;height:auto"></a><br>\n${sentenceHtml(cited)}</p>`,
    picture: `[![${escapeMarkdown(description)}](<${escapeMarkdownUrl(svg)}>)](<${escapeMarkdownUrl(page)}>)`,
    html: (await mailCell(card, origin)).trim(),
    sentence: cardMarkdown(card, words, origin).trim(),
  };
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

/** True if the build draws a PNG of the card (build/pictures/pictures.ts). */
export function isPictured(card: CompactCard, { period, asOf, currency, theme }: CardOptions): boolean {
  if (asOf || currency || theme === 'dark' || !showsAllTrade(card)) return false;
  // The address of a card in the first language has no `lang`.
  return period === undefined || !/[?&]lang=/.test(card.self);
}
