/** `/areas/{area}`: what the record knows of one area: its newest number as a card, its trade over time, partners, and its files. */

import { html } from 'hono/html';
import type { AreaFile, ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import type { ExpectedPeriod } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fill, growthText, numberPieces } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { notesOf } from '../../../widget/view/notes.ts';
import { compactCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { areaCode } from '../../api/route/path-values.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { CHARTED_TYPES } from '../charts/time-axis.ts';
import { follow } from '../fact/fact-snippets.ts';
import { pictureAddress } from '../site/addresses.ts';
import { reportLink } from '../site/contact.ts';
import { addressOf } from '../site/forms.ts';
import { areaPath, chips, commaList, dayOf, type Markup, namedPeriod, rowList, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { areaNumbers, partnerNumbers } from './area-numbers.ts';
import { areaPartners } from './area-partners.ts';
import { CHARTED, tradeSection } from './area-trade.ts';

const { defaultLang, oneOf } = parameters;
const PARAMETERS = {
  period: optional(parameters.period),
  partner: optional(parameters.partner),
  flow: optional(oneOf(CHARTED, 'What the chart shows', 'exports')),
  periodType: optional(oneOf(CHARTED_TYPES, 'Which periods the chart and its table show', 'year')),
};
type Asked = Values<typeof PARAMETERS> & { area: string; lang: string };

export const areaPage = translatedPage({
  pathValues: { area: areaCode },
  parameters: PARAMETERS,
  handler: showArea,
  card: ({ values }) => ({ ...cardOf(values), lang: values.lang }),
});

/** What card the page shows: of trade with the partner, and in the period, where these are chosen; else the newest of all trade. */
function cardOf({ area, partner, period }: Asked) {
  return { area, partner, period };
}

/** What several parts of the page show. */
interface Content {
  id: string;
  file: AreaFile;
  card: CompactCard | null;
  context: PageContext;
}

async function showArea(request: RouteRequest<Asked>, context: PageContext): Promise<Page> {
  const { values, catalogue, index, origin } = request;
  const { area: id, partner, period, periodType, flow, lang } = values;
  const [file, card] = await Promise.all([catalogue.area(id), compactCard(catalogue, { ...cardOf(values), lang })]);
  if (!file) throw new Error(`the catalogue has no page for ${id}`);
  const { page, to, texts } = context;
  const label = texts.labels.areas[id] ?? id;
  const content: Content = { id, file, card, context };
  const { term } = file;
  // Whoever asks for numbers came for them: all else is on the area's own page, which the build makes.
  const isChosen = (period ?? partner) !== undefined;
  const trade = isChosen ? '' : await tradeSection(catalogue, id, { periodType, flow }, context);
  const numbers = partner
    ? await partnerNumbers(catalogue, id, partner, context)
    : isChosen || !trade
      ? await areaNumbers(request, file, card?.period.id, context)
      : '';
  // The page of a partner has a name of its own.
  const name = partner ? `${label} · ${texts.labels.partners[partner] ?? partner}` : label;
  const title = `${name}: ${texts.labels.indicators.trade ?? index.dataset.title}`;
  const description = card ? sentenceText(sentence(card, texts.words)) : `${title}. ${index.dataset.description}`;
  const isFirst = lang === defaultLang(index);
  const report = reportLink(index.about, [title, `${origin}/areas/${id}`], `/about${to}#errors`, page);
  return {
    title,
    description,
    embeddable: card !== null,
    picture:
      card && !partner
        ? pictureAddress({ area: id, period: values.period, lang: isFirst ? undefined : lang })
        : undefined,
    main: html`${areaPath([term.parent, isChosen ? id : undefined], context)}
<h1>${name}</h1>
${
  isChosen
    ? html`<div class="sided"><div>
${card ? await cardWithLink(card, values, context) : ''}
${numbers}
</div>
<aside>${downloads(content, values)}<p>${report}</p></aside></div>`
    : html`${card ? headline(card, context) : file.newest === null ? html`<p class="intro-line">${fill(page.noFiguresYet, label)}</p>` : html`<p class="intro-line">${fill(page.noTotals, namedPeriod(file.newest, context))}</p>`}
${trade}
${numbers}
<div class="below">
${await areaPartners(catalogue, id, file.partners, context)}
${file.children.length ? section('within', page.subAreas, chips(file.children.map((code) => [`/areas/${code}${to}`, texts.labels.areas[code]]))) : ''}
${conceptList(file, context)}
${numbers ? '' : otherNumbers(content)}
${dueDays(content, await catalogue.calendar(), index.dataset.date)}
${follow('area', id, context, origin)}
<div>${downloads(content, values)}<p>${report}</p></div>
</div>`
}`,
  };
}

/** When the next total is due, and which one is overdue. */
function dueDays({ id, file, context }: Content, expected: readonly ExpectedRelease[], date: string): Markup | '' {
  const { page, words } = context;
  const next = expected.find(({ area, release, due }) => area === id && release === null && due > date);
  if (!next) return '';
  const line = ({ period, due }: ExpectedPeriod, text: string | undefined) =>
    html`<p>${fill(words.item, namedPeriod(period, context), fill(text, dayOf(due, context)))}</p>`;
  const late = file.next && file.next.due <= date ? line(file.next, words.due) : '';
  const all = html`<p><a href="${addressOf('/releases', { area: id }, context)}#due">${page.expectedOf}</a></p>`;
  return section('due', page.dueNext, [late, line(next, words.nextDue), all]);
}

async function cardWithLink(card: CompactCard, values: Asked, context: PageContext): Promise<Markup> {
  const { area, partner, period } = values;
  const chosen = (partner ?? period) ? { period: card.period.id } : {};
  const series = partner ? { partner } : {};
  return html`${await servedElement(card, context.texts.words, { ...chosen, level: '2' })}<p class="fine"><a href="${addressOf('/', { area, ...series, ...chosen }, context)}">${context.page.embedThis}</a></p>`;
}

/** The newest total with its growth, in large figures. */
function headline(card: CompactCard, context: PageContext): Markup {
  const { words, locale, to } = context;
  const { title, headline: fact, growth, parent, source } = card;
  const [before, digits, after] = numberPieces(fact, words, locale);
  const link = (id: string, content: unknown) => html`<a class="cite" href="/facts/${id}${to}">${content}</a>`;
  const notes = notesOf(card, locale).map(
    ({ kind, label, text }) => html`<span class="${kind}">${label ? html`<b>${label}</b> ` : ''}${text}</span>`,
  );
  const change = growth && link(growth.id, html`<b>${growthText(growth, words, locale).replace(/^[,،，]\s*/, '')}</b>`);
  const beside =
    growth &&
    parent?.growth &&
    html`<span>${fill(words.item, parent.label, growthText(parent.growth, words, locale))}</span>`;
  const total = html`<span>${before}<b class="digits">${link(fact.id, digits)}</b>${after}</span>`;
  const changes = html`${change && html` <span class="growth">${change}</span>`} ${beside ?? ''}`;
  return html`<p class="headline"><span class="of">${title}</span> ${total}${changes} ${notes}</p>
<p class="fine">${fill(words.detail, html`<a href="${source.url}"><bdi>${source.byline ?? source.agency}</bdi></a>`, dayOf(source.published, context))}</p>`;
}

/** Links to all figures of a period, where others can be chosen, and to the disputed and revised ones. */
function otherNumbers({ id, card, file: { periods }, context }: Content): Markup | '' {
  const { page } = context;
  const period = card?.period.id ?? periods[0];
  if (!period) return '';
  const links = html`<p><a href="${addressOf(`/areas/${id}`, { period }, context)}">${page.allNumbers}</a></p>
<p><a href="${addressOf('/revised', { area: id }, context)}">${page.revisedPage}</a></p>`;
  return section('more', page.allFiguresOf, links);
}

/** How the statistics office counts, as a list of names and values. */
function conceptList({ concept }: AreaFile, context: PageContext): Markup {
  const { page, texts, language, words } = context;
  const values: Record<string, string> = {
    goods: page.conceptGoods,
    'goods-and-services': page.conceptServices,
    general: page.conceptGeneral,
    special: page.conceptSpecial,
    'fob-cif': page.conceptFobCif,
    none: page.conceptUnadjusted,
    port: page.conceptPort,
  };
  const name = (code: string | null) => (code === null ? null : (values[code] ?? code));
  const rows: [string, unknown][] = [
    [page.conceptOffice, concept.office && texts.offices[concept.office]],
    [page.conceptCoverage, name(concept.coverage)],
    [page.conceptSystem, name(concept.system)],
    [page.conceptValuation, name(concept.valuation)],
    [page.conceptAdjustment, name(concept.adjustment)],
    [page.conceptAllocation, name(concept.allocation)],
    [page.conceptRevisions, concept.revisions?.[language.code]],
  ];
  // A further page of a site is told from the first by its place in the list.
  const hosts = concept.sources.map((url) => new URL(url).hostname);
  const nameAt = (host: string, i: number) => (hosts.indexOf(host) < i ? `${host} (${i + 1})` : host);
  const sources = hosts.map((host, i) => html`<bdi><a href="${concept.sources[i]}">${nameAt(host, i)}</a></bdi>`);
  const stated = sources.length
    ? html`<p class="fine">${fill(words.item, page.conceptSources, commaList(sources, words))}</p>`
    : '';
  return section('concept', page.conceptOf, [rowList(rows), stated]);
}

/** The formats of a card, by the ending of its address. */
const FILES = { '': 'JSON', '.svg': 'SVG', '.png': 'PNG', '.html': 'HTML', '.md': 'Markdown' };

function downloads({ id, card, context }: Content, { partner, period }: Asked): Markup {
  const { page, to, words } = context;
  const chosen = `area=${id}${partner ? `&partner=${partner}` : ''}`;
  const links = [
    [`/v1/facts.csv?${chosen}`, page.factsCsv],
    [`/v1/facts?${chosen}`, page.factsJson],
    [`/releases?area=${id}${to.replace('?', '&')}`, page.allReleases],
  ];
  const files = Object.entries(FILES).map(([ending, name]) => {
    const address = `/v1/cards/${id}${ending}`;
    return html`<a href="${period ? addressOf(address, { period }, context) : address + to}">${name}</a>`;
  });
  const items = links.map(([path, text]) => html`<li><a href="${path}">${text}</a></li>`);
  const cardItem = card && !partner ? html`<li>${fill(words.item, page.cardFiles, commaList(files, words))}</li>` : '';
  return section('downloads', page.downloads, html`<ul class="plain">${items}${cardItem}</ul>`);
}
