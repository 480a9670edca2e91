/** `/areas`: all areas of the record, or those that are found by a name. */
import { html } from 'hono/html';
import { findable } from '../../../data/catalogue/format/names.ts';
import { plain } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { anyText, optional } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { areaKinds, areaSearch, type Markup, namedPeriod } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { totalsTable } from './area-trade.ts';

export const areasPage = translatedPage({
  parameters: { q: optional(anyText('A part of the name of an area')) },
  handler: listAreas,
});

async function listAreas(
  { values: { q = '' }, catalogue, index }: RouteRequest<{ q?: string | undefined }>,
  context: PageContext,
): Promise<Page> {
  const list = await catalogue.areaList();
  const { page, to, texts, words, locale } = context;
  const counts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const wanted = findable(q.trim());
  // Where no name has the text, those that have its beginning, else all.
  const part = [wanted, wanted.slice(0, 3), ''].find((text) => list.some(({ names }) => names.includes(text))) ?? '';
  const found = list.filter(({ names }) => names.includes(part));
  const all = found.map((area) => ({
    ...area,
    label: texts.labels.areas[area.id] ?? area.id,
    kind: index.vocabulary.areas[area.id]?.kind ?? 'region',
    facts: counts.get(area.id) ?? 0,
  }));
  type Item = (typeof all)[number];
  const item = ({ id, label, newest, facts }: Item): Markup => {
    const known = newest === null ? page.noFigure : namedPeriod(newest, context);
    const count = fillText(page.numbersCount, plain({ value: facts, digits: 0 }, locale));
    return html`<li><a href="/areas/${id}${to}">${label}</a> <span class="fine"><span>${known}</span> <span>${count}</span></span></li>`;
  };
  const groups = areaKinds(page).map(([kind, name]) => {
    const areas = all.filter((area) => area.kind === kind).sort((a, b) => b.facts - a.facts);
    if (!areas.length) return '';
    return html`<section aria-labelledby="kind-${kind}"><h2 id="kind-${kind}">${name}</h2><ul class="areas">${areas.map(item)}</ul></section>`;
  });
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
${areaSearch(page, context, q)}
${part === wanted ? '' : html`<p role="status">${page.noArea}</p>`}
${groups}
<p>${fill(words.item, page.yearlyTable, html`<a href="${totalsTable('year')}">CSV</a>`)}</p>`,
  };
}
