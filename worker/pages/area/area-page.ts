/**
 * `/areas/{area}`: the newest total of an area, its trade over time, its partners and its files. With a period or a partner it shows only
 * the card and the figures of that choice.
 */
import { html } from 'hono/html';
import { wholeText } from '../../../data/card/display.ts';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fill, fillText, numberPieces, signedPieces } from '../../../data/fact/number-text.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { dueNotes } from '../../../widget/view/notes.ts';
import { CARD_FORMATS } from '../../api/cards/card-formats.ts';
import { readCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { areaCode } from '../../api/route/path-parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { cardElement } from '../../formats/element-fragment.ts';
import { CHARTED_TYPES } from '../charts/time-axis.ts';
import { pictureAddress } from '../site/addresses.ts';
import { reportLink } from '../site/contact.ts';
import { addressOf } from '../site/forms.ts';
import { areaPath, chips, commaList, dayOf, type Markup, namedPeriod, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { conceptSection } from './area-concept.ts';
import { partnerNumbers, periodNumbers } from './area-numbers.ts';
import { partnersFigures, partnersSection } from './area-partners.ts';
import { tradeSection } from './area-trade.ts';

const { defaultLang, oneOf } = parameters;
const PARAMETERS = {
  period: optional(parameters.period),
  partner: optional(parameters.partner),
  flow: optional(oneOf(GOODS_INDICATORS, 'What the chart shows', 'exports')),
  periodType: optional(oneOf(CHARTED_TYPES, 'Which periods the chart and its table show', 'year')),
};
type AreaValues = Values<typeof PARAMETERS> & { area: string; lang: string };
type AreaRequest = RouteRequest<AreaValues>;

export const areaPage = translatedPage({
  pathParameters: { area: areaCode },
  parameters: PARAMETERS,
  handler: showArea,
  card: ({ values }) => ({ ...cardChoice(values), lang: values.lang }),
});

/** Which card the page shows: that of the chosen partner and period, by default the newest of all trade. */
function cardChoice({ area, partner, period }: AreaValues) {
  return { area, partner, period };
}

/** The data that all parts of the page use. */
interface AreaContent {
  values: AreaValues;
  file: AreaFile;
  /** Null if the choice has no total. */
  card: CompactCard | null;
  /** The chosen period. If none is chosen, that of the card, or without a card the newest. Undefined if the area has no figures. */
  period: string | undefined;
  context: PageContext;
}

async function showArea(request: AreaRequest, context: PageContext): Promise<Page> {
  const { values, catalogue, index, origin } = request;
  const { area, partner, lang } = values;
  const [file, card] = await Promise.all([
    catalogue.area(area),
    readCard(catalogue, { ...cardChoice(values), lang }, 'compact'),
  ]);
  if (!file) throw new Error(`the catalogue has no page for ${area}`);
  const { page, texts } = context;
  const { labels, words } = texts;
  const areaName = labelOf(texts, 'areas', area);
  const name = partner ? `${areaName} · ${labelOf(texts, 'partners', partner)}` : areaName;
  const title = `${name}: ${labels.indicators.trade ?? index.dataset.title}`;

  const period = values.period ?? card?.period.id ?? file.periods[0];
  const content: AreaContent = { values, file, card, period, context };
  const reported = { title, url: `${origin}/areas/${area}` };
  const report = reportLink(index.about, reported, `/about${context.langQuery}#errors`, page);
  const files = html`${downloads(content)}<p>${report}</p>`;
  const isChosen = values.period !== undefined || partner !== undefined;
  const main = isChosen ? await chosenFigures(content, request, files) : await overview(content, request, files);

  const pictureLang = lang === defaultLang(index) ? undefined : lang;
  return {
    title,
    description: card ? sentenceText(sentence(card, words)) : `${title}. ${index.dataset.description}`,
    embeddable: card !== null,
    picture: card && !partner ? pictureAddress({ area, period: values.period, lang: pictureLang }) : undefined,
    main: html`${areaPath([file.term.parent, isChosen ? area : undefined], context)}
<h1>${name}</h1>
${main}`,
  };
}

/** The card and the figures of the chosen period or partner. */
async function chosenFigures(content: AreaContent, { catalogue }: AreaRequest, files: Markup): Promise<Markup> {
  const { values, file, card, period, context } = content;
  const { area, partner } = values;
  const numbers = partner
    ? await partnerNumbers(catalogue, area, partner, values.period, context)
    : period && (await periodNumbers(catalogue, area, period, file, context));
  return html`<div class="sided"><div>
${card && (await cardWithLink(card, values, context))}
${numbers}
${partner && (await partnersFigures(catalogue, area, partner, context))}
</div>
<aside>${files}</aside></div>`;
}

/** The card, and a link that makes its code. */
async function cardWithLink(card: CompactCard, { area, partner }: AreaValues, context: PageContext): Promise<Markup> {
  const period = card.period.id;
  const element = await cardElement(card, context.texts.words, { period, level: '2' });
  const makeCard = addressOf('/', partner ? { area, partner, period } : { area, period }, context);
  return html`${element}<p class="fine"><a href="${makeCard}">${context.page.embedThis}</a></p>`;
}

/** The page without a choice: the newest total, trade over time, partners, parts of the area, and how trade is counted. */
async function overview(content: AreaContent, { catalogue }: AreaRequest, files: Markup): Promise<Markup> {
  const { values, file, card, period, context } = content;
  const { page, langQuery, texts } = context;
  const { area, flow, periodType } = values;
  const trade = await tradeSection(catalogue, area, { flow, periodType }, context);
  const subAreas = file.children.map((code) => [`/areas/${code}${langQuery}`, labelOf(texts, 'areas', code)] as const);
  // An area without totals shows the figures of its newest period instead.
  const hasNumbers = !trade && period !== undefined;
  const numbers = hasNumbers ? await periodNumbers(catalogue, area, period, file, context) : '';
  return html`${card ? headline(card, context) : noTotalLine(content)}
${trade}
${numbers}
<div class="below">
${await partnersSection(catalogue, area, file.partners, context)}
${subAreas.length ? section('within', page.subAreas, chips(subAreas)) : ''}
${conceptSection(file, context)}
<div>${files}</div>
</div>`;
}

/** Says that the area has no total, and names the newest period with other figures. */
function noTotalLine({ file: { newest }, context }: AreaContent): Markup {
  const { page } = context;
  const noFigure = fillText(page.asSentence, page.noFigure);
  const text = newest === null ? noFigure : fill(page.noTotals, namedPeriod(newest, context));
  return html`<p class="intro-line">${text}</p>`;
}

/** Links to the figures as files, to lists of the area's figures and releases, and to the card in all formats. */
function downloads({ values, card, period: shownPeriod, context }: AreaContent): Markup {
  const { area, partner, period } = values;
  const { page, langQuery, words } = context;
  const query = new URLSearchParams(partner ? { area, partner } : { area });
  const cardLink = (name: string, path: string) =>
    html`<a href="${period ? addressOf(path, { period }, context) : path + langQuery}">${name}</a>`;
  const cardPath = `/v1/cards/${area}`;
  const otherFormats = Object.values(CARD_FORMATS).map(({ name, extension }) =>
    cardLink(name, `${cardPath}.${extension}`),
  );
  const cardLinks = [cardLink('JSON', cardPath), ...otherFormats];
  const links = [
    html`<a href="/v1/facts.csv?${query}">${page.factsCsv}</a>`,
    html`<a href="/v1/facts?${query}&limit=${parameters.MAX_LIMIT}">${page.factsJson}</a>`,
    shownPeriod &&
      html`<a href="${addressOf(`/areas/${area}`, { period: shownPeriod }, context)}">${page.allNumbers}</a>`,
    html`<a href="${addressOf('/revised', { area }, context)}">${page.revisedPage}</a>`,
    html`<a href="${addressOf('/releases', { area }, context)}">${page.allReleases}</a>`,
    html`<a href="${addressOf('/releases', { area }, context)}#due">${page.expectedOf}</a>`,
    html`<a href="/feed.xml?area=${area}">${page.feedPage}</a>`,
    card && !partner && fill(words.item, page.cardFiles, commaList(cardLinks, words)),
  ];
  const items = links.filter(Boolean).map((link) => html`<li>${link}</li>`);
  return section('downloads', page.downloads, html`<ul class="plain">${items}</ul>`);
}

/** The newest total with its growth, in large figures. */
function headline(card: CompactCard, context: PageContext): Markup {
  const { words, locale, langQuery } = context;
  const { title, headline: total, growth, parent, source } = card;
  const [before, digits, after] = numberPieces(total, words, locale);
  const link = (id: string, content: unknown) => html`<a class="cite" href="/facts/${id}${langQuery}">${content}</a>`;
  const change = growth && fillText(card.words.onBase, signedPieces(growth, words, locale).join(''));
  const growthLink = growth && html`<span class="growth">${link(growth.id, html`<b>${change}</b>`)}</span>`;
  const parentLine =
    growth && parent?.growth && html`<span>${wholeText(parent.label, parent.growth, words, locale)}</span>`;
  const notes = dueNotes(card.notes).map(
    ({ kind, label, text }) => html`<span class="${kind}">${label ? html`<b>${label}</b> ` : ''}${text}</span>`,
  );
  const publisher = html`<a href="${source.url}"><bdi>${source.byline ?? source.agency}</bdi></a>`;
  return html`<p class="headline"><span class="title">${title}</span> <span>${before}<b class="digits">${link(total.id, digits)}</b>${after}</span> ${growthLink} ${parentLine} ${notes}</p>
<p class="fine">${fill(words.detail, publisher, dayOf(source.published, context))}</p>`;
}
