/** The full view of a card as markup, for both renderers, shown in place or in a panel. Pure, like the compact view. */
import type { FullCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { type Html, type ViewOptions, type Writer, writer } from '../writer.ts';
import { caveats, foot, legend } from './foot.ts';
import { compared, flows, headline, month } from './headline.ts';
import { partners, shares } from './share-list.ts';
import { trend } from './trend.ts';

export function full(html: Html, card: FullCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { name, heading } = write;
  const { lang, dir } = card;
  const first = [kind(write), headline(write), compared(write), month(write), flows(write)];
  const years = trend(write);
  const parts = [shares(write), partners(write)].filter(Boolean);
  // Where the card has neither shares nor partners, the years stand beside the number.
  const columns = parts.length ? [[...first, years], parts] : [first, [years].filter(Boolean)];
  return html`<article class="card full" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="head"><p class="title" part="title">${heading(name)}</p></div><div class="body">${columns.map((column) => (column.length ? html`<div>${column}</div>` : ''))}</div>${legend(write)}${caveats(write)}${foot(write)}</article>`;
}

/** How the card follows the record: live, fixed, or as of a date. */
function kind({ html, card: { mode, asOf, period }, words, locale }: Writer<FullCard>): unknown {
  const text = {
    live: () => words.kindLive,
    fixed: () => fillText(words.kindFixed, period.label),
    pinned: () => fillText(words.kindPinned, day(asOf as string, locale)),
  }[mode];
  return html`<p class="small">${text()}</p>`;
}
