/** `/v1/cards/{area}.html`: the card as an HTML file, for archives and static sites. */
import { html } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { hostedCard, htmlDocument } from './html-document.ts';
import { STATIC_STYLES, type Theme } from './static-view.ts';

/** Links lead to `origin`, the deployment's public address. */
export function cardHtml(card: CompactCard | FullCard, origin: string, theme: Theme = 'auto'): Promise<string> {
  const { title, lang, dir } = card;
  const head = html`<meta name="referrer" content="no-referrer">`;
  return htmlDocument({
    title,
    lang,
    dir,
    head,
    content: hostedCard(card, origin, theme),
    theme,
    styles: STATIC_STYLES,
  });
}
