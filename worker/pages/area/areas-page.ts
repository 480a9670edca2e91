/** `/areas`: all areas of the record. */
import { html } from 'hono/html';
import { plain } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { searchBox } from '../site/forms.ts';
import { areasByKind, type Markup, namedPeriod, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { totalsCsv } from './area-trade.ts';

export const areasPage = translatedPage({ handler: listAreas });

async function listAreas({ catalogue, index }: RouteRequest<unknown>, context: PageContext): Promise<Page> {
  const list = await catalogue.areaList();
  const { page, to, texts, words, locale } = context;
  const counts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const all = list.map((area) => ({
    ...area,
    label: texts.labels.areas[area.id] ?? area.id,
    facts: counts.get(area.id) ?? 0,
  }));
  type Item = (typeof all)[number];
  const item = ({ id, label, newest, facts }: Item): Markup => {
    const newestText = newest === null ? page.noFigure : namedPeriod(newest, context);
    const count = fillText(page.numbersCount, plain({ value: facts, digits: 0 }, locale));
    return html`<li><a href="/areas/${id}${to}">${label}</a> <span class="fine"><span>${newestText}</span> <span>${count}</span></span></li>`;
  };
  all.sort((a, b) => b.facts - a.facts);
  const groups = areasByKind(all, index, page).map(({ kind, name, areas }) =>
    section(`kind-${kind}`, name, html`<ul class="areas">${areas.map(item)}</ul>`),
  );
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
${searchBox(page, context)}
${groups}
<p>${fill(words.item, page.yearlyTable, html`<a href="${totalsCsv('year')}">CSV</a>`)}</p>`,
  };
}
