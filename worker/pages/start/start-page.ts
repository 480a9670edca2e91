/**
 * The start page: what this is, and the maker, in which a card is chosen, seen and copied. A choice has the maker alone: the address of
 * one is opened by those who know what this is.
 */

import { html } from 'hono/html';
import { ALL_TRADE, choiceOf, otherSeries } from '../../../data/card/series.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { labelled } from '../../api/facts/fact.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { printed } from '../fact/fact-parts.ts';
import { pictureAddress } from '../site/addresses.ts';
import { ProblemPage } from '../site/error-page.ts';
import { datasetStructure } from '../site/head.ts';
import { type Markup, searchBox, unbroken } from '../site/markup.ts';
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
 * The address of the choice in a language of the page: without what has no part in it, because a form sends all of its fields. Nothing is
 * named that nobody chose, except for others (`isForOthers`): there the address names area and period, whatever the start page comes to show.
 * A card whose language was not chosen has that of the page.
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

/** The series as an address has it. */
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
  // Pictures are of numbers as known today, in the area's currency.
  const hasPicture = choice.mode !== 'pinned' && !options.currency;
  const address = addressIn(request, choice, values.lang);
  const isChosen = address !== `/${context.to}`;
  const element = await servedElement(card, words, { ...options, level: isChosen ? '2' : '3' });
  const embeddable = addressIn(request, choice, values.lang, true);
  const { previews, codes } = await placesOf({
    ...{ found, words, values, context, origin, element, address: embeddable },
    frozen: values.frozen === 'yes' ? (content.frozen ?? undefined) : undefined,
  });
  return {
    ...shared(request, content),
    title: chosen ? card.title : title,
    description: chosen ?? description,
    embeddable: true,
    picture: hasPicture
      ? pictureAddress({ ...choiceOf(card), period: options.period, lang: isFirst ? undefined : card.lang })
      : undefined,
    structured: datasetStructure(request, { name: title, description, inLanguage: values.lang }),
    main: main(
      content,
      isChosen ? null : await startHero(catalogue, context),
      html`${previews}<p class="sr" role="status" id="state">${choiceNote(content)} ${text}</p>`,
      codes,
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
    return html`<li><a href="${request.address({ period: undefined, 'as-of': undefined, ...all })}">${nameOf(change, context)}</a></li>`;
  });
  const preview = html`<div class="missing"><p role="status" id="state">${message}</p>${nearest.length ? html`<p class="fine">${page.nearestWord}</p><ul class="chips">${nearest}</ul>` : ''}</div>`;
  return new ProblemPage(missing.status, message, {
    ...shared(request, content),
    title: page.makeCard,
    description: message,
    listed: false,
    main: main(content, null, preview, html``),
  });
}

/** The choice in words: what differs from the one that was made. */
function nameOf({ area, period, 'as-of': pinned }: Missing['nearest'][number], context: PageContext): string {
  const { texts, page } = context;
  const parts = [
    period ? periodLabel(texts, period) : (texts.labels.areas[area] ?? area),
    pinned ? `${page.dayWord} ${day(pinned, context.locale)}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a page with a card and one without have alike. */
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

/** The maker is the page's own heading where nothing stands before it. */
function main(content: StartContent, hero: Markup | null, preview: Markup, codes: Markup): Markup {
  const { context, values } = content;
  const { page } = context;
  const heading = hero ? html`<h2 id="make">${page.makeCard}</h2>` : html`<h1 id="make">${page.makeCard}</h1>`;
  const lines = hero ? '' : html`<p class="fine">${page.linesNote}</p>`;
  return html`${hero ?? ''}<section class="maker" aria-labelledby="make">${heading}${lines}
${startForm(content)}
${placeTabs(context, values.place)}
<div class="out"><div class="preview" id="preview" role="group" aria-label="${page.previewWord}">${preview}</div>
<div class="codes" id="snippets">${codes}</div></div></section>
${hero ? html`<section aria-labelledby="areas"><h2 id="areas"><a href="/areas${context.to}">${page.areasPage}</a></h2>${searchBox(page, context)}</section>` : ''}`;
}

/**
 * The head of the page: what this is, shown by one number in an article: the sentence, its card, and the card's receipt. Null where the area of
 * the start page has no card of all trade.
 */
async function startHero(catalogue: Catalogue, context: PageContext): Promise<Markup | null> {
  const { page, lang, to, texts } = context;
  const { index } = catalogue;
  const card = await compactCard(catalogue, { area: index.start.area, lang });
  if (!card) return null;
  // Short words stay with what follows them: `in 2025`.
  const text = unbroken(sentence(card, texts.words).text.replaceAll(/(?<=\s\p{L}{1,2}) (?=\d)/gu, '\u00A0'));
  return html`<section class="hero" aria-labelledby="what"><div><h1 id="what">${page.tagline}</h1>
<p class="intro-line">${page.intro}</p>
<p class="buttons"><a class="button" href="#make">${page.makeCard}</a> <a class="button second" href="/check${to}">${page.checkPage}</a></p></div>
<div class="article"><p class="kicker">${page.articleWord}</p>
<p class="prose">${text}</p>
${await servedElement(card, texts.words, { period: card.period.id, level: '2' })}
<p class="fine">${page.linesNote}</p>
${await openReceipt(catalogue, card, context)}</div></section>`;
}

/** The receipt of the card's number: the printed words, who printed them, and the way to them. */
async function openReceipt(catalogue: Catalogue, card: CompactCard, context: PageContext): Promise<Markup | ''> {
  const fact = await catalogue.fact(card.headline.id);
  const source = fact && printed(labelled(context.texts, fact), context);
  const title = context.page.receiptOf;
  return source
    ? html`<aside class="receipt" aria-label="${title}"><p class="kicker">${title}</p>${source}</aside>`
    : '';
}
