/** `/areas`: all areas of the record, to be searched. Without JavaScript the search is a form that asks for the page again. */
import { html } from 'hono/html';
import { fillText } from '../../../data/fact/number-text.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { anyText, optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Markup } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';

const PARAMETERS = {
  q: optional(anyText('A part of the name of an area')),
  lang: withDefault(lang, defaultLang),
};

export const areasPage = pageRoute({ ready: ['lang'], parameters: PARAMETERS, handler: listAreas });

async function listAreas({ values, catalogue, index }: RouteRequest<Values<typeof PARAMETERS>>): Promise<Page> {
  const { q = '', lang } = values;
  const texts = await catalogue.texts(lang);
  const context = pageContext(index, texts);
  const { page, to, language } = context;
  const counts = new Map(index.areas.map(({ id, facts }) => [id, facts]));
  const wanted = q.trim().toLocaleLowerCase(lang);
  const all = Object.entries(index.vocabulary.areas).map(([id, { kind = 'region' }]) => {
    const label = texts.labels.areas[id] ?? id;
    const shown = `${label} ${id}`.toLocaleLowerCase(lang).includes(wanted);
    return { id, kind, label, shown, facts: counts.get(id) ?? 0 };
  });
  const names = [
    ['country', page.kindCountry],
    ['region', page.kindRegion],
    ['port', page.kindPort],
    ['group', page.kindGroup],
  ] as const;
  const item = ({ id, label, facts, shown }: (typeof all)[number]): Markup =>
    html`<li data-name="${label} ${id}"${shown ? '' : html` hidden`}><a href="/areas/${id}${to}">${label}</a> <span class="fine">${fillText(page.numbersCount, facts)}</span></li>`;
  const groups = names.map(([kind, name]) => {
    const areas = all.filter((area) => area.kind === kind).sort((a, b) => b.facts - a.facts);
    if (!areas.length) return '';
    const hidden = areas.some(({ shown }) => shown) ? '' : html` hidden`;
    return html`<section aria-labelledby="kind-${kind}"${hidden}><h2 id="kind-${kind}">${name}</h2><ul class="areas">${areas.map(item)}</ul></section>`;
  });
  return {
    title: page.areasPage,
    description: `${index.dataset.title}: ${page.areasNote}`,
    lang,
    dir: language.direction,
    main: html`<h1>${page.areasPage}</h1><p class="intro-line">${page.areasNote}</p>
<form class="ask" role="search" action="/areas"><label>${page.findArea} <input type="search" name="q" value="${q}" maxlength="100" data-filter=".areas li"></label>${to ? html`<input type="hidden" name="lang" value="${lang}">` : ''}<button>${page.showWord}</button></form>
<p role="status"><span data-none${all.some(({ shown }) => shown) ? html` hidden` : ''}>${page.noArea}</span></p>
${groups}`,
  };
}
