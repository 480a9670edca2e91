/** `/areas`: all areas of the record by kind, the ones with most figures first. */
import { html } from 'hono/html';
import type { ListedArea } from '../../../data/catalogue/format/catalogue-files.ts';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
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
  const { page, words } = context;
  const factCounts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const areas = (await catalogue.areaList()).map((area) => ({ ...area, factCount: factCounts.get(area.id) ?? 0 }));
  areas.sort((a, b) => b.factCount - a.factCount);
  const groups = areasByKind(areas, index, page).map(({ kind, name, areas }) => {
    const items = areas.map((area) => areaItem(area, context));
    return section(`kind-${kind}`, name, html`<ul class="areas">${items}</ul>`);
  });
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
${searchBox(page, context)}
${groups}
<p>${fill(words.item, page.yearlyTable, html`<a href="${totalsCsv('year')}">CSV</a>`)}</p>`,
  };
}

/** The area, its newest period with a figure, and the number of its figures. */
function areaItem({ id, newest, factCount }: ListedArea & { factCount: number }, context: PageContext): Markup {
  const { page, texts, langQuery, locale } = context;
  const newestText = newest === null ? page.noFigure : namedPeriod(newest, context);
  const countText = fillText(page.numbersCount, plain({ value: factCount, digits: 0 }, locale));
  return html`<li><a href="/areas/${id}${langQuery}">${labelOf(texts, 'areas', id)}</a> <span class="fine"><span>${newestText}</span> <span>${countText}</span></span></li>`;
}
