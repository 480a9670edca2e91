/**
 * `/`: the start page. It says what this site is, and has the maker, in which readers choose, see and copy a card. An address with a choice
 * shows only the maker.
 */
import { html } from 'hono/html';
import { ALL_TRADE, choiceOf, nonDefaultFields } from '../../../data/card/series.ts';
import { missingReleases } from '../../../data/catalogue/expected-releases.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { GivenNumber } from '../../../data/catalogue/format/revised-figure.ts';
import { labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { factText, fill, fillNames, fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { cardElement } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { pictureAddress } from '../site/addresses.ts';
import { ProblemPage } from '../site/error-page.ts';
import { searchBox } from '../site/forms.ts';
import { datasetStructure } from '../site/head.ts';
import { chips, dayOf, type Markup, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { languagesOf, type PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { cardAddress, hasHostedPng } from '../snippets.ts';
import { type CardResult, type Choice, choose, type MissingCard, PARAMETERS, type StartValues } from './choice.ts';
import { codeForPlaces } from './places.ts';
import { choiceNote, type StartContent, startForm } from './start-form.ts';

export const startPage = translatedPage({
  parameters: PARAMETERS,
  handler: showStart,
  card: async (request) => {
    const { result } = await choose(request);
    return 'card' in result ? { ...choiceOf(result.card), ...result.options, lang: result.card.lang } : null;
  },
});

async function showStart(request: RouteRequest<StartValues>, context: PageContext): Promise<Page> {
  const { values, index } = request;
  const choice = await choose(request);
  const content = { values, choice, index, context };
  const { result } = choice;
  if ('card' in result) return cardPage(request, content, result);
  throw missingPage(request, content, result);
}

/** The parameters of the choice in an address, with the page in `lang`. Fields that the form sends without a choice are left out. */
function choiceInAddress(values: StartValues, choice: Choice, lang: string) {
  const { mode, day, cardLang, period } = choice;
  return {
    ...seriesInAddress(choice),
    lang,
    mode: mode === 'live' ? mode : undefined,
    period: values.period === undefined ? undefined : period || undefined,
    'as-of': day || undefined,
    'card-lang': values['card-lang'] === undefined || cardLang === lang ? undefined : cardLang,
  };
}

/** Parameters of the series, without defaults and without the one value that the form sends. */
function seriesInAddress({ series }: Choice) {
  return { ...ALL_TRADE, ...nonDefaultFields(series), series: undefined };
}

async function cardPage(request: RouteRequest<StartValues>, content: StartContent, result: CardResult): Promise<Page> {
  const { catalogue, index, origin, values } = request;
  const { choice, context } = content;
  const { card, options } = result;
  const { title, description } = index.dataset;
  const { words } = await catalogue.texts(card.lang);
  const cardSentence = sentenceText(sentence(card, words));
  const addressValues = choiceInAddress(values, choice, values.lang);
  const isStart = request.address(addressValues) === `/${context.langQuery}`;

  const element = await cardElement(card, words, { ...options, level: isStart ? '3' : '2' });
  // For oEmbed the address names area and period, because the default card changes over time.
  const address = request.address({ ...addressValues, area: choice.area, period: choice.period || undefined });
  const codes = await codeForPlaces({ result, words, context, origin, address });
  const preview = html`<div>${element}</div><p class="sr" role="status" id="state">${choiceNote(content)} ${cardSentence}</p>`;
  const maker = makerSection(content, preview, codes, isStart);
  return {
    ...commonFields(request, content),
    title: isStart ? title : card.title,
    description: isStart ? description : cardSentence,
    embeddable: true,
    picture: hasHostedPng(card, options) ? pictureAddress(cardAddress(card, options)) : undefined,
    structured: datasetStructure(request, { name: title, description, inLanguage: values.lang }),
    main: isStart ? html`${introduction(context)}${maker}\n${await news(catalogue, context)}` : maker,
  };
}

/** An error page with the form. It says why there is no card, and links to the nearest choices that have one. */
function missingPage(request: RouteRequest<StartValues>, content: StartContent, missing: MissingCard): ProblemPage {
  const { choice, context, index } = content;
  const { page } = context;
  const message = {
    area: fillText(page.noAreaCard, choice.area),
    period: page.noCard,
    day: fillText(page.dayRange, day(index.since, context.locale)),
  }[missing.why];
  const nearest = missing.nearest.map((change) => {
    const address = request.address({
      ...seriesInAddress(choice),
      period: undefined,
      'as-of': undefined,
      ...change,
      mode: undefined,
    });
    return [address, nameOfChoice(change, context)] as const;
  });
  const preview = html`<div class="missing"><p role="status" id="state">${message}</p>${nearest.length ? html`<p class="fine">${page.nearestWord}</p>${chips(nearest)}` : ''}</div>`;
  return new ProblemPage(missing.status, message, {
    ...commonFields(request, content),
    title: page.makeCard,
    description: message,
    listed: false,
    main: makerSection(content, preview, html``, false),
  });
}

/** `2023 · As of March 1, 2024`. */
function nameOfChoice({ area, period, 'as-of': asOf }: MissingCard['nearest'][number], context: PageContext): string {
  const { texts } = context;
  const parts = [
    period ? periodLabel(texts, period) : labelOf(texts, 'areas', area),
    asOf ? fillNames(texts.words.pinned, { day: day(asOf, context.locale) }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The fields of the page that do not depend on whether there is a card. */
function commonFields(request: RouteRequest<StartValues>, { choice, context, index }: StartContent) {
  const { lang } = request.values;
  const addressIn = (language: string) => request.address(choiceInAddress(request.values, choice, language));
  return {
    lang,
    script: 'maker.js',
    dir: context.language.direction,
    address: addressIn(lang),
    languages: languagesOf(index, addressIn),
  };
}

/** The preview, the form and the code. On the start page their title is only for screen readers, because the headline is above it. */
function makerSection(content: StartContent, preview: Markup, codes: Markup, isStart: boolean): Markup {
  const { page } = content.context;
  const heading = isStart
    ? html`<h2 id="make" class="sr">${page.makeCard}</h2>`
    : html`<h1 id="make">${page.makeCard}</h1>`;
  return html`<section class="maker" aria-labelledby="make">${heading}
<div class="out"><div class="shown"><div class="preview" id="preview" role="group" aria-label="${page.previewWord}">${preview}</div>
<p class="fine">${page.linesNote}</p></div>
${startForm(content)}
<div class="codes" id="snippets">${codes}</div></div></section>`;
}

/** Headline, what the site is for, and the search box. */
function introduction(context: PageContext): Markup {
  const { page, langQuery } = context;
  const links = [
    [`/compare${langQuery}`, page.comparePage],
    [`/revised${langQuery}`, page.revisedPage],
    [`/check${langQuery}`, page.checkPage],
  ] as const;
  return html`<section class="hero" aria-labelledby="what"><h1 id="what">${page.tagline}</h1>
<p class="intro-line">${page.intro}</p>
${searchBox(page, context)}${chips(links)}</section>`;
}

/** The longest list of recent revisions, and of expected releases. */
const MAX_ITEMS = 4;

/** Recent revisions and expected releases, side by side. */
async function news(catalogue: Catalogue, context: PageContext): Promise<Markup> {
  const [revisions, due] = await Promise.all([
    recentRevisions(catalogue, context),
    expectedReleases(catalogue, context),
  ]);
  const { page, langQuery } = context;
  return html`<div class="below">${newsList('revised', page.recentlyRevised, `/revised${langQuery}`, revisions)}${newsList('due', page.expectedOf, `/releases${langQuery}#due`, due)}</div>`;
}

function newsList(id: string, title: string, address: string, items: Markup[]): Markup | '' {
  if (!items.length) return '';
  return section(id, html`<a href="${address}">${title}</a>`, html`<ul class="news">${items}</ul>`);
}

async function recentRevisions(
  catalogue: Catalogue,
  { texts, words, langQuery, locale }: PageContext,
): Promise<Markup[]> {
  const revised = (await catalogue.revised()).filter(({ kind, now }) => kind === 'revised' && now);
  const text = (number: GivenNumber, unit: string) => factText({ ...number, unit }, words, locale);
  // One for each area, so that one area does not fill the list.
  const byArea = [...Map.groupBy(revised, ({ area }) => area).values()];
  const newestOfEachArea = byArea.flatMap(([newest]) => newest ?? []);
  return newestOfEachArea.slice(0, MAX_ITEMS).map(({ id, unit, first, now }) => {
    const title = titleOfFact(texts, id, commaOf(words));
    return html`<li><a href="/facts/${id}${langQuery}">${title}</a><span><s>${text(first, unit)}</s> ${now && text(now, unit)}</span></li>`;
  });
}

/** How many releases are overdue, and the next ones. */
async function expectedReleases(catalogue: Catalogue, context: PageContext): Promise<Markup[]> {
  const { page, texts, words, langQuery } = context;
  const { date } = catalogue.index.dataset;
  const { overdue, next } = missingReleases(await catalogue.calendar(), date);
  const overdueItem = html`<li><a href="/releases${langQuery}#due">${fillText(page.overdueOf, overdue.length)}</a></li>`;
  const items = next.slice(0, MAX_ITEMS).map(({ area, period, due }) => {
    const name = [labelOf(texts, 'areas', area), periodLabel(texts, period)].join(commaOf(words));
    return html`<li><a href="/areas/${area}${langQuery}">${name}</a><span>${fill(page.byDay, dayOf(due, context))}</span></li>`;
  });
  return overdue.length ? [overdueItem, ...items] : items;
}
