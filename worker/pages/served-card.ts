/**
 * The element as the Worker renders it, in declarative shadow DOM: the card is seen before its script has loaded, and without it, when
 * its control is a link.
 */
import { html } from 'hono/html';
import type { CompactCard, FullCard, Words } from '../../data/contract/card.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { compact } from '../../widget/view/compact.ts';
import { full } from '../../widget/view/full.ts';
import { figuresAddress } from '../formats/figures.ts';
import { withLink } from '../formats/static-view.ts';
import type { Markup } from './layout.ts';
import { trusted } from './layout.ts';
import type { CardOptions } from './snippet.ts';
import { sentenceHtml } from './snippet.ts';

/** A full card is one with `groups`. `phrases` are all words of the card's language. */
export async function servedCard(
  card: CompactCard | FullCard,
  phrases: Words,
  options: CardOptions = {},
): Promise<Markup> {
  const { period, asOf, theme } = options;
  const isFull = 'groups' in card;
  const attributes = Object.entries({ period, 'as-of': asOf, theme, view: isFull ? 'full' : undefined }).map(
    ([name, value]) => (value ? html` ${name}="${value}"` : ''),
  );
  const how = { tag: card.lang, api: '', level: '2' };
  const drawn = String(await (isFull ? full(html, card, how) : compact(html, card, how)));
  const shadow = isFull ? drawn : withLink(drawn, figuresAddress(card));
  return html`<trade-card area="${card.area.id}"${attributes} lang="${card.lang}" dir="${card.dir}" heading-level="2"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${trusted(shadow)}</template>${trusted(sentenceHtml(sentence(card, phrases)))}</trade-card>`;
}
