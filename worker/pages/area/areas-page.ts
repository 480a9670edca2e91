/**
 * `/areas`: all areas of the record, to be searched by a name, or by a question that has names. Without JavaScript the search is a form
 * that asks for the page again.
 */
import { html } from 'hono/html';
import { findable } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { plain } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { anyText, optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { addressOf, areaKinds, areaSearch, type Markup, unbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { type PageContext, pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';

const PARAMETERS = {
  q: optional(anyText('A part of the name of an area')),
  lang: withDefault(lang, defaultLang),
};

/** Areas of a text whose partners are looked for in it. */
const MOST_NAMED = 4;

export const areasPage = pageRoute({ parameters: PARAMETERS, handler: listAreas });

async function listAreas({ values, catalogue, index }: RouteRequest<Values<typeof PARAMETERS>>): Promise<Page> {
  const { q = '', lang } = values;
  const [texts, list] = await Promise.all([catalogue.texts(lang), catalogue.areaList()]);
  const context = pageContext(index, texts);
  const { page, to, language, locale } = context;
  const counts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const wanted = findable(q.trim());
  const hasName = list.some(({ names }) => names.includes(wanted));
  const all = list.map((area) => ({
    ...area,
    label: texts.labels.areas[area.id] ?? area.id,
    kind: index.vocabulary.areas[area.id]?.kind ?? 'region',
    isShown: hasName ? area.names.includes(wanted) : isNamedIn(wanted, area.names),
    facts: counts.get(area.id) ?? 0,
  }));
  type Item = (typeof all)[number];
  const item = ({ id, names, label, newest, facts, isShown }: Item): Markup => {
    const known = newest === null ? page.noFigure : periodLabel(texts, newest);
    const count = fillText(page.numbersCount, plain({ value: facts, digits: 0 }, locale));
    return html`<li data-name="${names}"${hiddenUnless(isShown)}><a href="/areas/${id}${to}">${label}</a> <span class="fine"><span>${unbroken(known)}</span> <span>${count}</span></span></li>`;
  };
  const items = (areas: Item[], heading: Markup | ''): Markup | '' =>
    areas.length
      ? html`<div${hiddenUnless(areas.some(({ isShown }) => isShown))}>${heading}<ul class="areas">${areas.map(item)}</ul></div>`
      : '';
  const groups = areaKinds(page).map(([kind, name]) => {
    const areas = all.filter((area) => area.kind === kind).sort((a, b) => b.facts - a.facts);
    if (!areas.length) return '';
    const [live, old] = [true, false].map((isLive) => areas.filter((area) => area.isLive === isLive)) as [
      Item[],
      Item[],
    ];
    return html`<section aria-labelledby="kind-${kind}"${hiddenUnless(areas.some(({ isShown }) => isShown))}><h2 id="kind-${kind}">${name}</h2>${items(live, '')}${items(old, html`<h3>${page.historyOnly}</h3>`)}</section>`;
  });
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    lang,
    dir: language.direction,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
${areaSearch(page, context, q, '.areas li')}
${hasName ? '' : await answers(catalogue, all, wanted, context)}<p role="status"><span data-none${all.some(({ isShown }) => isShown) ? html` hidden` : ''}>${page.noArea}</span></p>
${groups}`,
  };
}

/** Whether a text, such as a question, names the area; codes and other short names do not count. The script of the pages does the same. */
function isNamedIn(text: string, names: string): boolean {
  return names.split(' | ').some((name) => (name.length > 3 || /[^ -~]/.test(name)) && text.includes(name));
}

/** The ways to the numbers of each area with each partner that a text names, in the year that it names. */
async function answers(
  catalogue: Catalogue,
  areas: readonly { id: string; label: string; isShown: boolean }[],
  text: string,
  context: PageContext,
): Promise<Markup | ''> {
  const labels = context.texts.labels.partners;
  const year = /(?<!\d)(19|20)\d\d(?!\d)/.exec(text)?.[0];
  const found = areas.filter(({ isShown }) => isShown).slice(0, MOST_NAMED);
  const links = await Promise.all(
    found.map(async ({ id, label }) => {
      const partners = (await catalogue.area(id))?.partners ?? [];
      return partners
        .filter((partner) => text.includes(findable(labels[partner] ?? partner)))
        .map((partner) => {
          const href = addressOf(`/areas/${id}`, { partner, ...(year ? { period: year } : {}) }, context);
          const name = [label, labels[partner] ?? partner, year && periodLabel(context.texts, year)].filter(Boolean);
          return html`<li><a href="${href}#facts">${name.join(' · ')}</a></li>`;
        });
    }),
  );
  return links.flat().length ? html`<ul class="chips">${links.flat()}</ul>` : '';
}

function hiddenUnless(isShown: boolean): Markup | '' {
  return isShown ? '' : html` hidden`;
}
