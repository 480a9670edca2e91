/** Ways from the start page to areas. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { compareText } from '../../../data/fact/id.ts';
import { areaSearch, type Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Areas that are named, those with the most facts, by their labels; the page of areas has all. */
const MOST_AREAS = 24;

export function startLinks(index: CatalogueIndex, { page, to, lang, texts }: PageContext): Markup {
  const areas = index.areas
    .toSorted((a, b) => b.facts - a.facts)
    .slice(0, MOST_AREAS)
    .map(({ id }) => ({ id, label: texts.labels.areas[id] ?? id }))
    .sort((a, b) => a.label.localeCompare(b.label, lang) || compareText(a.id, b.id));
  return html`<section aria-labelledby="areas"><h2 id="areas">${page.areasPage}</h2>
${areaSearch(page, { to, lang })}
<ul class="chips">${areas.map(({ id, label }) => html`<li><a href="/areas/${id}${to}">${label}</a></li>`)}</ul></section>`;
}
