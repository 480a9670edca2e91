/** The start page: a card as it is chosen, the snippets that put it on another page, and ways into areas and the API. */

import { html } from 'hono/html';
import { choiceOf } from '../../../data/card/series.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { pictureAddress } from '../site/addresses.ts';
import { ProblemPage } from '../site/error-page.ts';
import type { Markup } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { languagesOf, type PageContext, pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { datasetStructure } from '../site/structured.ts';
import { type Choice, choose, type Found, type Missing, PARAMETERS, type StartValues, settle } from './choice.ts';
import { snippetList } from './snippet-list.ts';
import { type StartContent, startForm } from './start-form.ts';
import { startLinks } from './start-links.ts';

export const startPage = pageRoute({
  ready: ['lang'],
  parameters: PARAMETERS,
  settle,
  handler: showStart,
  card: async (question) => {
    const { found } = await choose(question);
    return 'card' in found ? { ...choiceOf(found.card), ...found.options, lang: found.card.lang } : null;
  },
});

async function showStart(question: RouteRequest<StartValues>): Promise<() => Promise<Page>> {
  const { values, catalogue, index } = question;
  const [texts, choice] = await Promise.all([catalogue.texts(values.lang), choose(question)]);
  const content = { values, choice, index, context: pageContext(index, texts) };
  const { found } = choice;
  if ('card' in found) return () => foundPage(question, content, found);
  throw missingPage(question, content, found);
}

/**
 * The address of the choice in a language of the page: without what has no part in it, because a form sends all of its fields. It names
 * the area, which for a data set need not stay that of the start page, unless nothing else is chosen. A card whose language was not
 * chosen has that of the page.
 */
function addressIn({ address, values, index }: RouteRequest<StartValues>, choice: Choice, lang: string): string {
  const { area, mode, period, day, cardLang } = choice;
  const chosen = {
    lang,
    mode: undefined,
    period: (mode !== 'live' && period) || undefined,
    'as-of': day || undefined,
    'card-lang': values['card-lang'] === undefined || cardLang === lang ? undefined : cardLang,
  };
  const rest = address({ ...chosen, lang: defaultLang(index), area: undefined });
  return rest === '/' && area === index.start.area
    ? address({ ...chosen, area: undefined })
    : address({ ...chosen, area });
}

async function foundPage(question: RouteRequest<StartValues>, content: StartContent, found: Found): Promise<Page> {
  const { catalogue, index, origin, values } = question;
  const { choice, context } = content;
  const { card, options } = found;
  const { title, description, date } = index.dataset;
  const { words } = await catalogue.texts(card.lang);
  const text = sentenceText(sentence(card, words));
  const isFirst = card.lang === defaultLang(index);
  const chosen = choice.area === index.start.area && choice.mode === 'live' ? '' : `${text} `;
  const hasPicture = choice.mode !== 'pinned';
  return {
    ...shared(question, content),
    title,
    description: `${chosen}${description}`,
    embeddable: true,
    picture: hasPicture
      ? pictureAddress({ ...choiceOf(card), period: options.period, lang: isFirst ? undefined : card.lang })
      : undefined,
    structured: datasetStructure({
      ...{ name: title, description, date, lang: values.lang, url: `${origin}/` },
      files: [
        ['text/csv', `${origin}/v1/facts.csv`],
        ['application/json', `${origin}/v1/facts`],
      ],
    }),
    main: main(
      content,
      html`${await servedElement(card, words, { ...options, level: '2' })}<p class="sr" role="status" id="state">${text}</p>`,
      await snippetList({ found, words, values, context, origin }),
      startLinks(card, index, context),
    ),
  };
}

function missingPage(question: RouteRequest<StartValues>, content: StartContent, missing: Missing): ProblemPage {
  const { choice, context, index } = content;
  const { page } = context;
  const message = {
    area: fillText(page.noAreaCard, `“${choice.area}”`),
    period: page.noCard,
    day: fillText(page.dayRange, day(index.since, context.locale)),
  }[missing.why];
  const nearest = missing.nearest.map((change) => {
    const all = { ...change, mode: undefined, preload: 'no', variant: 'html' } as const;
    return html`<li><a href="${question.address({ period: undefined, 'as-of': undefined, ...all })}">${nameOf(change, context)}</a></li>`;
  });
  const preview = html`<div class="missing"><p role="status" id="state">${message}</p>${nearest.length ? html`<p class="fine">${page.nearestWord}</p><ul class="chips">${nearest}</ul>` : ''}</div>`;
  return new ProblemPage(missing.status, message, {
    ...shared(question, content),
    title: page.makeCard,
    description: message,
    listed: false,
    main: main(content, preview, html``, startLinks(null, index, context)),
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
function shared(question: RouteRequest<StartValues>, { choice, context, index }: StartContent) {
  const { lang } = question.values;
  const address = (code: string) => addressIn(question, choice, code);
  return {
    lang,
    script: 'maker.js',
    dir: context.language.direction,
    address: address(lang),
    languages: languagesOf(index, address),
  };
}

function main(content: StartContent, preview: Markup, snippets: Markup, ways: Markup): Markup {
  const { page } = content.context;
  return html`<div class="intro"><h1>${page.tagline}</h1><p>${page.intro}</p></div>
<section class="maker" aria-labelledby="make"><h2 id="make">${page.makeCard}</h2>
<div class="preview" id="preview" role="group" aria-label="${page.previewWord}">${preview}</div>
${startForm(content)}
<div class="snippets" id="snippets">${snippets}</div></section>
${ways}`;
}
