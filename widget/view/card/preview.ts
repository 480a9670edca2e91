/** The number and growth of the compact card, shown in the panel until the full card has loaded. `status` says that it is loading. */
import type { Html, ViewOptions } from '../writer.ts';
import { type DrawnCard, growthLine, numberLine } from './compact-card.ts';

export function preview(html: Html, card: DrawnCard, options: ViewOptions, status: string): unknown {
  const { title, lang, dir, display } = card;
  const growth = growthLine(html, display, options);
  return html`<article class="card full" part="card" lang="${lang}" dir="${dir}" aria-label="${title}"><div class="head"><p class="title" part="title"><b>${title}</b></p></div><div class="body"><div><div class="block"><p class="value" part="headline">${numberLine(html, display, options)}</p>${growth ? html`<p class="growth" part="growth">${growth}</p>` : ''}</div></div><div><p class="pending" role="status">${status}</p></div></div></article>`;
}
