/**
 * The start page: what this site is, and the maker, in which readers choose, see and copy a card. A page with a chosen card has only the
 * maker, because those who open such an address know the site.
 */

import { html } from 'hono/html';
import { ALL_TRADE, choiceOf, otherSeries, showsAllTrade } from '../../../data/card/series.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { GivenNumber, RevisedFigure } from '../../../data/catalogue/format/revised-figure.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { pictureAddress } from '../site/addresses.ts';
import { ProblemPage } from '../site/error-page.ts';
import { searchBox } from '../site/forms.ts';
import { datasetStructure } from '../site/head.ts';
import { chips, dayOf, type Markup, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { languagesOf, type PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import {
  type Choice,
  choose,
  type Found,
  type Missing,
  type OneSeries,
  PARAMETERS,
  type StartValues,
  settle,
} from './choice.ts';
import { placesOf, placeTabs } from './places.ts';
import { choiceNote, type StartContent, startForm } from './start-form.ts';

export const startPage = translatedPage({
  parameters: PARAMETERS,
  settle,
  handler: showStart,
  card: async (request) => {
    const { found } = await choose(request);
    return 'card' in found ? { ...choiceOf(found.card), ...found.options, lang: found.card.lang } : null;
  },
});

async function showStart(request: RouteRequest<StartValues>, context: PageContext): Promise<() => Promise<Page>> {
  const { values, catalogue, index } = request;
  const [choice, frozen] = await Promise.all([choose(request), catalogue.frozenScript()]);
  const content = { values, choice, index, context, frozen };
  const { found } = choice;
  if ('card' in found) return () => foundPage(request, content, found);
  throw missingPage(request, content, found);
}

/**
 * The address of the choice, with the page in another language. It has only what was chosen, without the other fields that a form sends.
 * An address for others (`isForOthers`, for oEmbed) names area and period, because the default card changes over time.
 */
function addressIn(
  { address, values, index }: RouteRequest<StartValues>,
  choice: Choice,
  lang: string,
  isForOthers = false,
): string {
  const { area, series, mode, period, day, cardLang } = choice;
  const hasPeriod = mode !== 'live' && (isForOthers || values.period !== undefined);
  const chosen = {
    ...inAddress(series),
    lang,
    place: isForOthers ? ('web' as const) : values.place,
    mode: mode === 'live' ? mode : undefined,
    newest: 'no' as const,
    period: (hasPeriod && period) || undefined,
    'as-of': day || undefined,
    'card-lang': values['card-lang'] === undefined || cardLang === lang ? undefined : cardLang,
  };
  const rest = address({ ...chosen, lang: defaultLang(index), area: undefined });
  const isStart = !isForOthers && rest === '/' && area === index.start.area;
  return address({ ...chosen, area: isStart ? undefined : area });
}

/** Parameters of the series, without defaults. */
function inAddress(series: OneSeries): OneSeries {
  return { ...ALL_TRADE, ...otherSeries(series) };
}

async function foundPage(request: RouteRequest<StartValues>, content: StartContent, found: Found): Promise<Page> {
  const { catalogue, index, origin, values } = request;
  const { choice, context } = content;
  const { card, options } = found;
  const { title, description } = index.dataset;
  const { words } = await catalogue.texts(card.lang);
  const text = sentenceText(sentence(card, words));
  const isFirst = card.lang === defaultLang(index);
  const chosen = choice.area === index.start.area && values.period === undefined ? null : text;
  // Pictures show today's figures in the area's currency.
  const hasPicture = showsAllTrade(card) && choice.mode !== 'pinned' && !options.currency;
  const address = addressIn(request, choice, values.lang);
  const isChosen = address !== `/${context.to}`;
  const element = await servedElement(card, words, { ...options, level: isChosen ? '2' : '3' });
  const embeddable = addressIn(request, choice, values.lang, true);
  const { previews, codes } = await placesOf({
    found,
    words,
    values,
    context,
    origin,
    element,
    address: embeddable,
    frozen: values.frozen === 'yes' ? (content.frozen ?? undefined) : undefined,
  });
  return {
    ...shared(request, content),
    title: chosen ? card.title : title,
    description: chosen ?? description,
    embeddable: true,
    picture: hasPicture
      ? pictureAddress({ area: card.area.id, period: options.period, lang: isFirst ? undefined : card.lang })
      : undefined,
    structured: datasetStructure(request, { name: title, description, inLanguage: values.lang }),
    main: main(
      content,
      isChosen ? null : introduction(context),
      html`${previews}<p class="sr" role="status" id="state">${choiceNote(content)} ${text}</p>`,
      codes,
      isChosen ? '' : await news(catalogue, context),
    ),
  };
}

function missingPage(request: RouteRequest<StartValues>, content: StartContent, missing: Missing): ProblemPage {
  const { choice, context, index } = content;
  const { page } = context;
  const message = {
    area: fillText(page.noAreaCard, choice.area),
    period: page.noCard,
    day: fillText(page.dayRange, day(index.since, context.locale)),
  }[missing.why];
  const nearest = missing.nearest.map((change) => {
    const all = { ...change, mode: undefined, newest: 'no', preload: 'no' } as const;
    return [request.address({ period: undefined, 'as-of': undefined, ...all }), nameOf(change, context)] as const;
  });
  const preview = html`<div class="missing"><p role="status" id="state">${message}</p>${nearest.length ? html`<p class="fine">${page.nearestWord}</p>${chips(nearest)}` : ''}</div>`;
  return new ProblemPage(missing.status, message, {
    ...shared(request, content),
    title: page.makeCard,
    description: message,
    listed: false,
    main: main(content, null, preview, html``),
  });
}

/** The name of a nearby choice. */
function nameOf({ area, period, 'as-of': pinned }: Missing['nearest'][number], context: PageContext): string {
  const { texts, page } = context;
  const parts = [
    period ? periodLabel(texts, period) : (texts.labels.areas[area] ?? area),
    pinned ? `${page.dayWord} ${day(pinned, context.locale)}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The parts of the page that do not depend on whether there is a card. */
function shared(request: RouteRequest<StartValues>, { choice, context, index }: StartContent) {
  const { lang } = request.values;
  const address = (code: string) => addressIn(request, choice, code);
  return {
    lang,
    script: 'maker.js',
    dir: context.language.direction,
    address: address(lang),
    languages: languagesOf(index, address),
  };
}

function main(
  content: StartContent,
  intro: Markup | null,
  preview: Markup,
  codes: Markup,
  more: Markup | '' = '',
): Markup {
  const { context, values } = content;
  const { page } = context;
  const heading = intro
    ? html`<h2 id="make" class="sr">${page.makeCard}</h2>`
    : html`<h1 id="make">${page.makeCard}</h1>`;
  return html`${intro ?? ''}<section class="maker" aria-labelledby="make">${heading}
<div class="out"><div class="shown"><div class="preview" id="preview" role="group" aria-label="${page.previewWord}">${preview}</div>
<p class="fine">${page.linesNote}</p></div>
${startForm(content)}
<div class="use">${placeTabs(context, values.place)}
<div class="codes" id="snippets">${codes}</div></div></div></section>
${more}`;
}

/** Headline, what the site is for, and the search box. */
function introduction(context: PageContext): Markup {
  const { page, to } = context;
  const links = [
    [`/compare${to}`, page.comparePage],
    [`/revised${to}`, page.revisedPage],
    [`/check${to}`, page.checkPage],
  ] as const;
  return html`<section class="hero" aria-labelledby="what"><h1 id="what">${page.tagline}</h1>
<p class="intro-line">${page.intro}</p>
${searchBox(page, context)}${chips(links)}</section>`;
}

const MAX_NEWS = 4;

/** Recent revisions, and the figures that are due next. */
async function news(catalogue: Catalogue, context: PageContext): Promise<Markup> {
  const { page, texts, words, to, locale } = context;
  const [revised, calendar] = await Promise.all([catalogue.revised(), catalogue.calendar()]);
  const changed = mixed(revised.filter(({ kind, now }) => kind === 'revised' && now)).slice(0, MAX_NEWS);
  const text = (number: GivenNumber, unit: string) => factText({ ...number, unit }, words, locale);
  const changes = changed.map(({ id, unit, first, now }) => {
    const title = titleOfFact(texts, id, commaOf(words));
    return html`<li><a href="/facts/${id}${to}">${title}</a><span><s>${text(first, unit)}</s> ${now && text(now, unit)}</span></li>`;
  });
  const date = catalogue.index.dataset.date;
  const expected = calendar.filter(({ release, due }) => release === null && due > date).slice(0, MAX_NEWS);
  const due = expected.map(({ area, period, due }) => {
    const name = [texts.labels.areas[area] ?? area, periodLabel(texts, period)].join(commaOf(words));
    return html`<li><a href="/areas/${area}${to}">${name}</a><span>${dayOf(due, context)}</span></li>`;
  });
  const block = (id: string, title: string, items: Markup[], href: string) =>
    items.length ? section(id, html`<a href="${href}">${title}</a>`, html`<ul class="news">${items}</ul>`) : '';
  return html`<div class="below">${block('revised', page.recentlyRevised, changes, `/revised${to}`)}${block('due', page.dueNext, due, `/releases${to}#due`)}</div>`;
}

/** The first figure of each area, then the second of each, so that one area does not fill the list. */
function mixed(figures: readonly RevisedFigure[]): RevisedFigure[] {
  const places = new Map<string, number>();
  const placed = figures.map((figure) => {
    const place = places.get(figure.area) ?? 0;
    places.set(figure.area, place + 1);
    return { figure, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ figure }) => figure);
}
