/**
 * The compact card as markup, for both renderers: the browser passes lit's `html`, the Worker passes `hono/html`. Pure: text and quoted
 * attributes only, `''` for nothing, no event listeners and no `style`.
 *
 * It has one height and five slots, each in one place whatever the card says: area; period and what is measured; number; growth; note.
 * Below them are its source and the control that opens all of it, beside them the trend.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Note } from '../notes.ts';
import { type Html, measureOf, type ViewOptions, writer } from '../writer.ts';
import { bars, recent } from './bars.ts';

/** How many notes a card shows at most; the full view has all. */
const NOTES = 2;

export function compact(html: Html, card: CompactCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { words, locale, title, name, notes, text, citeGrowth, large, heading } = write;
  const { period, headline, growth, source, lang, dir } = card;
  const points = recent(card.trend);
  const remark = ({ text, looks }: Note) => html`<p class="${looks}">${text}</p>`;
  // The first note has its place before the trend; what may be left out has only what is free.
  const must = notes[0]?.looks === 'minor' ? 0 : 1;
  const link = html`<a href="${source.url}${source.fragment}" target="_blank" rel="noopener"><bdi>${source.agency}</bdi></a>`;
  // The day goes with what stands before it.
  const [before, , ...date] = fill(words.detail, link, day(source.published, locale, 'medium'));

  return html`<article class="card compact" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="title"><div class="area" part="title">${heading()}</div><div class="what"><b part="period">${period.short ?? period.label}</b>&nbsp;· ${card.title}</div></div>${large()}<p class="growth" part="growth">${
    growth ? citeGrowth(growth, title) : measureOf(headline.id) === 'growth' ? '' : words.noGrowth
  }</p><div class="remark">${notes.slice(0, must).map(remark)}<div class="rest">${notes.slice(must, NOTES).map(remark)}</div></div>${
    points.length
      ? html`<div class="trend" part="trend">${bars(write, points, ({ year, fact }) => fill(words.item, year, text(fact)))}</div>`
      : ''
  }<div class="foot" part="source"><p class="from">${before}${link}<span>${date}</span></p><button type="button" class="open" part="open" aria-haspopup="dialog">${words.figures}</button></div></article>`;
}
