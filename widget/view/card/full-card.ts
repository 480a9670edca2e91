/**
 * The full view of a card as markup, for both renderers, shown in place or in a panel. Pure, like the compact view. Where only the
 * compact part of the card is known it shows that, and where the rest is going to stand.
 */
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { type Html, type ViewOptions, type Writer, writer } from '../writer.ts';
import { caveats, foot, legend } from './foot.ts';
import { compared, flows, headline, month } from './headline.ts';
import { partners, shares } from './share-list.ts';
import { trend } from './trend.ts';

export function full(html: Html, card: CompactCard | FullCard, options: ViewOptions): unknown {
  const known = 'groups' in card;
  const write = writer(html, card as FullCard, options);
  const { name, heading, words } = write;
  const { lang, dir } = card;
  const first = [known ? kind(write) : '', headline(write), compared(write), month(write), flows(write)];
  const years = trend(write);
  const parts = known ? [shares(write), partners(write)].filter(Boolean) : [pending(html, words.loading)];
  // Where the card has neither shares nor partners, the years stand beside the number.
  const columns = parts.length ? [[...first, years], parts] : [first, [years].filter(Boolean)];
  return html`<article class="card full" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="head"><p class="title" part="title">${heading()}</p></div><div class="body">${columns.map((column) => (column.length ? html`<div>${column}</div>` : ''))}</div>${legend(write)}${caveats(write)}${known ? foot(write) : ''}</article>`;
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

function pending(html: Html, text: string | undefined): unknown {
  return html`<p class="pending" role="status">${text}</p>`;
}
