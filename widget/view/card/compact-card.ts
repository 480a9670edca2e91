/**
 * The compact card as markup, for both renderers: the browser passes lit's `html`, the Worker passes `hono/html`. Pure: text and quoted
 * attributes only, `''` for nothing, no event listeners and no `style`.
 *
 * It has one height. What it can do without stands last in its rows, and goes whole where there is no room: the trend, the parent's
 * growth, a newer period, the source's date. A headline in doubt takes the place of its growth.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { type Html, type ViewOptions, writer } from '../writer.ts';
import { bars, recent } from './bars.ts';

export function compact(html: Html, card: CompactCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { words, locale, title, mark, standing, text, change, citeGrowth, newer, parentGrowth, large, heading } = write;
  const { period, growth, source, lang, dir } = card;
  const points = recent(card.trend);
  // The date goes with what stands before it.
  const [before, link, ...date] = fill(
    words.detail,
    html`<a href="${source.url}"><bdi>${source.agency}</bdi></a>`,
    day(source.published, locale, 'medium'),
  );
  const optional = [...standing.slice(1), mark && growth && change(growth), newer, parentGrowth].filter(Boolean);

  return html`<article class="card compact" part="card" lang="${lang}" dir="${dir}" aria-label="${title}, ${period.label}"><div class="main"><div class="facts"><p class="head" part="title">${fill(words.detail, heading(), html`<span class="period" part="period">${period.label}</span>`)}</p>${large()}${
    growth && !mark ? html`<p class="growth" part="growth">${citeGrowth(growth, title)}</p>` : ''
  }${standing.length ? html`<p class="small">${standing[0]}</p>` : ''}<div class="small optional">${optional.map((line) => html`<p>${line}</p>`)}</div></div>${
    points.length
      ? html`<div class="trend" part="trend">${bars(write, points, ({ year, fact }) => fill(words.item, year, text(fact)))}</div>`
      : ''
  }</div><div class="foot" part="source"><p class="from">${before}${link}<span>${date}</span></p><button type="button" class="open" part="open" aria-haspopup="dialog">${words.figures}</button></div></article>`;
}
