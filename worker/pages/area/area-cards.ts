/** Where an area's record stands: the newest number, what is due after it, and the cards of its other series. */
import { html } from 'hono/html';
import type { AreaFile, AreaPageFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { gap } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { dayOf, type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** What is missing after the newest number, and since when. `date` is the day on which the record last changed. */
export function standing(
  { standing: { newest, isLive } }: AreaPageFile,
  { next, coverage }: AreaFile,
  date: string,
  context: PageContext,
): Markup | '' {
  const { page, texts, words, locale } = context;
  if (newest === null) return '';
  const due = next
    ? html`${gap(locale)}${fill(page.fullStop, fill(page.aside, fill(next.due <= date ? words.due : words.nextDue, dayOf(next.due, context)), unbroken(periodLabel(texts, next.period))))}`
    : '';
  const old = isLive ? '' : html`<b>${fill(page.fullStop, page.historyOnly)}</b>${gap(locale)}`;
  return html`<p class="standing">${old}${fillText(coverage.length ? page.noneAfter : page.noTotals, unbroken(periodLabel(texts, newest)))}${due}</p>`;
}

/** The newest card of each series that the build chose, as others than all trade where the page shows a card of that. */
export async function seriesCards(
  catalogue: Catalogue,
  area: string,
  { cards }: AreaPageFile,
  { page, texts, lang }: PageContext,
  isBelowCard: boolean,
): Promise<Markup | ''> {
  const all = await Promise.all(cards.map((series) => compactCard(catalogue, { area, ...series, lang })));
  const shown = await Promise.all(
    all.flatMap((card) => (card ? [servedElement(card, texts.words, { level: '3' })] : [])),
  );
  if (!shown.length) return '';
  return html`<section aria-labelledby="series"><h2 id="series">${isBelowCard ? page.otherSeries : page.seriesOfArea}</h2><div class="cards">${shown}</div></section>`;
}
