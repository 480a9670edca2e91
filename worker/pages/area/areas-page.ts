/** `/areas`: all areas of the record, to be searched by a name. Without JavaScript the search is a form that asks for the page again. */
import { html } from 'hono/html';
import { findable } from '../../../data/catalogue/format/names.ts';
import { plain } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { anyText, optional } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { areaKinds, areaSearch, type Markup, namedPeriod } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

/** Areas that are named where no name matches. */
const MOST_NEAR = 4;

export const areasPage = translatedPage({
  parameters: { q: optional(anyText('A part of the name of an area')) },
  handler: listAreas,
});

async function listAreas(
  { values: { q = '' }, catalogue, index }: RouteRequest<{ q?: string | undefined }>,
  context: PageContext,
): Promise<Page> {
  const list = await catalogue.areaList();
  const { page, to, texts, locale } = context;
  const counts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const wanted = findable(q.trim());
  const all = list.map((area) => ({
    ...area,
    label: texts.labels.areas[area.id] ?? area.id,
    kind: index.vocabulary.areas[area.id]?.kind ?? 'region',
    isShown: area.names.includes(wanted),
    facts: counts.get(area.id) ?? 0,
  }));
  type Item = (typeof all)[number];
  const item = ({ id, names, label, newest, facts, isShown }: Item): Markup => {
    const known = newest === null ? page.noFigure : namedPeriod(newest, context);
    const count = fillText(page.numbersCount, plain({ value: facts, digits: 0 }, locale));
    return html`<li data-name="${names}"${hiddenUnless(isShown)}><a href="/areas/${id}${to}">${label}</a> <span class="fine"><span>${known}</span> <span>${count}</span></span></li>`;
  };
  const groups = areaKinds(page).map(([kind, name]) => {
    const areas = all.filter((area) => area.kind === kind).sort((a, b) => b.facts - a.facts);
    if (!areas.length) return '';
    return html`<section aria-labelledby="kind-${kind}"${hiddenUnless(areas.some(({ isShown }) => isShown))}><h2 id="kind-${kind}">${name}</h2><ul class="areas">${areas.map(item)}</ul></section>`;
  });
  const isFound = all.some(({ isShown }) => isShown);
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
${areaSearch(page, context, q, '.areas li')}
<p role="status"><span data-none${isFound ? html` hidden` : ''}>${page.noArea}</span></p>
${isFound ? '' : nearest(all, wanted, context)}
${groups}`,
  };
}

/** Areas of which a name is the text but for a slip or two. */
function nearest(
  areas: readonly { id: string; label: string; names: string }[],
  text: string,
  { page, to }: PageContext,
): Markup | '' {
  const slips = Math.floor(text.length / 4);
  const found = areas.filter(({ names }) => names.split(' | ').some((name) => slipsBetween(text, name) <= slips));
  return slips && found.length
    ? html`<p class="fine">${page.nearestWord}</p><ul class="chips">${found.slice(0, MOST_NEAR).map(({ id, label }) => html`<li><a href="/areas/${id}${to}">${label}</a></li>`)}</ul>`
    : '';
}

/** How many letters are to be written, left out or changed to make one text of the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] as number) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

function hiddenUnless(isShown: boolean): Markup | '' {
  return isShown ? '' : html` hidden`;
}
