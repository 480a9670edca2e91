/**
 * The card as markup, for both renderers: the browser passes lit's `html`, the Worker passes `hono/html`, so that the element and the
 * pages show the same. Pure: text and quoted attributes only, `''` for nothing, no event listeners and no `style`.
 */
import type { FullCard } from '../../data/contract/card.ts';
import { headline } from './headline.ts';
import { foot, month, partners, shares } from './parts.ts';
import { trend } from './trend.ts';
import type { Html, ViewOptions } from './writer.ts';
import { writer } from './writer.ts';

export function view(html: Html, card: FullCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { level } = options;
  const title = `${card.area.label} · ${card.indicator.label}`;
  return html`<article class="card" part="card" lang="${card.lang}" dir="${card.dir}" aria-label="${title}, ${card.period.label}"><div class="head"><div class="title" part="title">${level ? html`<span role="heading" aria-level="${level}">${title}</span>` : title}</div><div class="note" part="period">${card.period.label}</div></div><div class="body">${headline(write)}${month(write)}${trend(write)}${shares(write)}${partners(write)}</div>${foot(write)}</article>`;
}
