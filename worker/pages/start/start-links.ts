/** Ways from the start page: to areas, and to the API with the addresses of the card that is shown. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Areas that are named, those with the most facts, by their labels; the page of areas has all. */
const MOST_AREAS = 24;

export function startLinks(card: CompactCard | null, index: CatalogueIndex, context: PageContext): Markup {
  const { page, to, lang, texts } = context;
  const areas = index.areas
    .toSorted((a, b) => b.facts - a.facts)
    .slice(0, MOST_AREAS)
    .map(({ id }) => ({ id, label: texts.labels.areas[id] ?? id }))
    .sort((a, b) => a.label.localeCompare(b.label, lang) || compareText(a.id, b.id));
  const date = day(index.dataset.date, context.locale);
  const shown = card
    ? [
        [card.self, page.apiCard],
        [`/v1/facts/${card.headline.id}`, page.apiFact],
        [`/v1/facts?area=${card.area.id}&period=${card.period.id}`, page.apiFacts],
      ]
    : [];
  const links = [...shown, ['/v1/facts.csv', page.apiCsv], ['/v1/releases', page.apiReleases], ['/docs', page.apiDocs]];
  return html`<section aria-labelledby="areas"><h2 id="areas">${page.areasPage}</h2>
<form class="ask" role="search" action="/areas"><label>${page.findArea} <input type="search" name="q" maxlength="100"></label>${to ? html`<input type="hidden" name="lang" value="${lang}">` : ''}<button>${page.showWord}</button></form>
<ul class="chips">${areas.map(({ id, label }) => html`<li><a href="/areas/${id}${to}">${label}</a></li>`)}</ul></section>
<section aria-labelledby="api"><h2 id="api">${page.askApi}</h2>
<dl class="links" id="api-links">${links.map(([path, what]) => html`<div><dt><a href="${path}"><code dir="ltr">${path}</code></a></dt><dd>${what}</dd></div>`)}</dl>
<p class="fine">${fillText(page.recordNote, index.releases, date)}</p></section>`;
}
