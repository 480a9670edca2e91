/**
 * The element as the Worker renders it, in declarative shadow DOM: the card is seen before its script has loaded, and without it, when
 * its control is a link.
 */
import { html } from 'hono/html';
import type { CompactCard, FullCard, Words } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { viewWithoutScript } from '../../formats/static-view.ts';
import type { CardOptions } from '../site/addresses.ts';
import { type Markup, trusted } from '../site/markup.ts';
import { sentenceHtml } from '../snippets/element-snippet.ts';

/** A full card is one with `groups`. `words` are all words of the card's language. */
export async function servedCard(
  card: CompactCard | FullCard,
  words: Words,
  options: CardOptions = {},
): Promise<Markup> {
  const { period, asOf, theme } = options;
  const view = 'groups' in card ? 'full' : undefined;
  const attributes = Object.entries({ period, 'as-of': asOf, theme, view }).map(([name, value]) =>
    value ? html` ${name}="${value}"` : '',
  );
  return html`<trade-card area="${card.area.id}"${attributes} lang="${card.lang}" dir="${card.dir}" heading-level="2"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${await viewWithoutScript(card, '', '2')}</template>${trusted(sentenceHtml(sentence(card, words)))}</trade-card>`;
}
