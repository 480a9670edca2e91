/**
 * `/areas/{area}`: the newest total of an area, its trade over time, its partners and its files. With a period or a partner it shows only
 * the card and the figures of that choice.
 */
import { html } from 'hono/html';
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { CARD_FORMATS } from '../../api/cards/card-formats.ts';
import { compactCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { areaCode } from '../../api/route/path-values.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { CHARTED_TYPES } from '../charts/time-axis.ts';
import { pictureAddress } from '../site/addresses.ts';
import { reportLink } from '../site/contact.ts';
import { addressOf } from '../site/forms.ts';
import { areaPath, chips, commaList, type Markup, namedPeriod, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { partnerNumbers, periodNumbers } from './area-numbers.ts';
import { areaPartners, conceptSection, dueSection, headline } from './area-sections.ts';
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
  pathValues: { area: areaCode },
  parameters: PARAMETERS,
  handler: showArea,
  card: ({ values }) => ({ ...cardChoice(values), lang: values.lang }),
});

/** The chosen card, or the newest of all trade. */
function cardChoice({ area, partner, period }: AreaValues) {
  return { area, partner, period };
}

/** The data that all parts of the page use. */
interface Content {
  values: AreaValues;
  file: AreaFile;
  /** Null if there is no total for the choice. */
  card: CompactCard | null;
  context: PageContext;
}

async function showArea(request: AreaRequest, context: PageContext): Promise<Page> {
  const { values, catalogue, index, origin } = request;
  const { area, partner, period, lang } = values;
  const [file, card] = await Promise.all([
    catalogue.area(area),
    compactCard(catalogue, { ...cardChoice(values), lang }),
  ]);
  if (!file) throw new Error(`the catalogue has no page for ${area}`);
  const { page, texts } = context;
  const { labels } = texts;
  const content: Content = { values, file, card, context };
  const areaName = labels.areas[area] ?? area;
  const name = partner ? `${areaName} · ${labels.partners[partner] ?? partner}` : areaName;
  const title = `${name}: ${labels.indicators.trade ?? index.dataset.title}`;
  const report = reportLink(index.about, [title, `${origin}/areas/${area}`], `/about${context.to}#errors`, page);
  const files = html`${downloads(content)}<p>${report}</p>`;
  const isChosen = (period ?? partner) !== undefined;
  const main = isChosen ? await selection(content, request, files) : await overview(content, request, files);
  const pictureLang = lang === defaultLang(index) ? undefined : lang;
  return {
    title,
    description: card ? sentenceText(sentence(card, texts.words)) : `${title}. ${index.dataset.description}`,
    embeddable: card !== null,
    picture: card && !partner ? pictureAddress({ area, period, lang: pictureLang }) : undefined,
    main: html`${areaPath([file.term.parent, isChosen ? area : undefined], context)}
<h1>${name}</h1>
${main}`,
  };
}

/** The card and the figures of the chosen period or partner. */
async function selection(content: Content, { catalogue }: AreaRequest, files: Markup): Promise<Markup> {
  const { values, file, card, context } = content;
  const { area, partner } = values;
  const period = values.period ?? card?.period.id ?? file.periods[0];
  const numbers = partner
    ? await partnerNumbers(catalogue, area, partner, context)
    : period && (await periodNumbers(catalogue, area, period, file, context));
  return html`<div class="sided"><div>
${card && (await cardWithLink(card, values, context))}
${numbers}
</div>
<aside>${files}</aside></div>`;
}

async function cardWithLink(card: CompactCard, { area, partner }: AreaValues, context: PageContext): Promise<Markup> {
  const period = card.period.id;
  const element = await servedElement(card, context.texts.words, { period, level: '2' });
  const makeCard = addressOf('/', partner ? { area, partner, period } : { area, period }, context);
  return html`${element}<p class="fine"><a href="${makeCard}">${context.page.embedThis}</a></p>`;
}

async function overview(content: Content, { catalogue, index }: AreaRequest, files: Markup): Promise<Markup> {
  const { values, file, card, context } = content;
  const { page, to, texts } = context;
  const { area, flow, periodType } = values;
  const trade = await tradeSection(catalogue, area, { flow, periodType }, context);
  const subAreas = file.children.map((code) => [`/areas/${code}${to}`, texts.labels.areas[code]] as const);
  // An area without totals shows the figures of its newest period instead.
  const newest = card?.period.id ?? file.periods[0];
  const numbers = trade || !newest ? '' : await periodNumbers(catalogue, area, newest, file, context);
  return html`${card ? headline(card, context) : noTotalLine(content)}
${trade}
${numbers}
<div class="below">
${await areaPartners(catalogue, area, file.partners, context)}
${subAreas.length ? section('within', page.subAreas, chips(subAreas)) : ''}
${conceptSection(file, context)}
${numbers ? '' : otherNumbers(content)}
${dueSection(area, file, await catalogue.calendar(), index.dataset.date, context)}
<div>${files}</div>
</div>`;
}

function noTotalLine({ file, context }: Content): Markup {
  const { page } = context;
  const text =
    file.newest === null
      ? fillText(page.fullStop, page.noFigure)
      : fill(page.noTotals, namedPeriod(file.newest, context));
  return html`<p class="intro-line">${text}</p>`;
}

/** Links to all figures of a period, where others can be chosen, and to the disputed and revised ones. */
function otherNumbers({ values: { area }, card, file, context }: Content): Markup | '' {
  const { page } = context;
  const period = card?.period.id ?? file.periods[0];
  if (!period) return '';
  const links = html`<p><a href="${addressOf(`/areas/${area}`, { period }, context)}">${page.allNumbers}</a></p>
<p><a href="${addressOf('/revised', { area }, context)}">${page.revisedPage}</a></p>`;
  return section('more', page.allFiguresOf, links);
}

/** The formats of a card: their names and the endings of their addresses. */
const CARD_FILES = [
  ['JSON', ''],
  ...Object.values(CARD_FORMATS).map(({ name, extension }) => [name, `.${extension}`] as const),
] as const;

function downloads({ values, card, context }: Content): Markup {
  const { area, partner, period } = values;
  const { page, to, words } = context;
  const query = new URLSearchParams(partner ? { area, partner } : { area });
  const formats = CARD_FILES.map(([name, ending]) => {
    const address = `/v1/cards/${area}${ending}`;
    return html`<a href="${period ? addressOf(address, { period }, context) : address + to}">${name}</a>`;
  });
  const cardItem = html`<li>${fill(words.item, page.cardFiles, commaList(formats, words))}</li>`;
  const list = html`<ul class="plain"><li><a href="/v1/facts.csv?${query}">${page.factsCsv}</a></li>
<li><a href="/v1/facts?${query}">${page.factsJson}</a></li>
<li><a href="${addressOf('/releases', { area }, context)}">${page.allReleases}</a></li>
<li><a href="/feed.xml?area=${area}">${page.feedPage}</a></li>
${card && !partner ? cardItem : ''}</ul>`;
  return section('downloads', page.downloads, list);
}
