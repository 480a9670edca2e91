/** The start page: a card as it is chosen, the snippets that put it on another page, and ways into areas and the API. */
import { html } from 'hono/html';
import { day } from '../../../data/fact/format.ts';
import { periodName } from '../../../data/fact/period-name.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedCard } from '../gallery/served-card.ts';
import { pictureAddress } from '../site/addresses.ts';
import { ProblemPage } from '../site/error-page.ts';
import type { Markup, Page } from '../site/layout.ts';
import { localeOf } from '../site/number.ts';
import type { Setting } from '../site/setting.ts';
import { languagesOf, settingOf } from '../site/setting.ts';
import { datasetStructure } from '../site/structured.ts';
import type { Asked, Choice, Found, Missing } from './choice.ts';
import { choose } from './choice.ts';
import type { Choosing } from './start-form.ts';
import { startForm } from './start-form.ts';
import { startSnippets } from './start-snippets.ts';
import { startWays } from './start-ways.ts';

export { START, settle } from './choice.ts';

export async function startPage(question: RouteRequest<Asked>): Promise<() => Promise<Page>> {
  const { values, catalogue, index } = question;
  const [texts, choice] = await Promise.all([catalogue.texts(values.lang), choose(question)]);
  const choosing = { values, choice, index, setting: settingOf(index, texts) };
  const { found } = choice;
  if ('card' in found) return () => foundPage(question, choosing, found);
  throw missingPage(question, choosing, found);
}

/**
 * The address of the choice in a language of the page: without what has no part in it, because a form sends all of its fields. It names
 * the area, which for a data set need not stay that of the start page, unless nothing else is chosen. A card whose language was not
 * chosen has that of the page.
 */
function addressIn({ address, values, index }: RouteRequest<Asked>, choice: Choice, lang: string): string {
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

async function foundPage(question: RouteRequest<Asked>, choosing: Choosing, found: Found): Promise<Page> {
  const { catalogue, index, origin, values } = question;
  const { choice, setting } = choosing;
  const { card, options } = found;
  const { title, description, date } = index.dataset;
  const { words } = await catalogue.texts(card.lang);
  const text = sentenceText(sentence(card, words));
  const isFirst = card.lang === defaultLang(index);
  const chosen = choice.area === index.start.area && choice.mode === 'live' ? '' : `${text} `;
  const hasPicture = choice.mode !== 'pinned';
  return {
    ...frameOf(question, choosing),
    title,
    description: `${chosen}${description}`,
    embeddable: true,
    picture: hasPicture
      ? pictureAddress({ area: choice.area, period: options.period, lang: isFirst ? undefined : card.lang })
      : undefined,
    structured: datasetStructure({
      ...{ name: title, description, date, lang: values.lang, url: `${origin}/` },
      files: [
        ['text/csv', `${origin}/v1/facts.csv`],
        ['application/json', `${origin}/v1/facts`],
      ],
    }),
    main: main(
      choosing,
      html`${await servedCard(card, words, options)}<p class="sr" role="status" id="state">${text}</p>`,
      await startSnippets({ found, phrases: words, values, setting, origin }),
      startWays(card, index, setting),
    ),
  };
}

function missingPage(question: RouteRequest<Asked>, choosing: Choosing, missing: Missing): ProblemPage {
  const { choice, setting, index } = choosing;
  const { page } = setting;
  const message = {
    area: page.noAreaCard.replace('{}', () => `“${choice.area}”`),
    period: page.noCard,
    day: page.dayRange.replace('{}', () => day(index.since, localeOf(setting))),
  }[missing.why];
  const nearest = missing.nearest.map((change) => {
    const all = { ...change, mode: undefined, preload: 'no', variant: 'html' } as const;
    return html`<li><a href="${question.address({ period: undefined, 'as-of': undefined, ...all })}">${nameOf(change, setting)}</a></li>`;
  });
  const preview = html`<div class="missing"><p role="status" id="state">${message}</p>${nearest.length ? html`<p class="fine">${page.nearestWord}</p><ul class="chips">${nearest}</ul>` : ''}</div>`;
  return new ProblemPage(missing.status, message, {
    ...frameOf(question, choosing),
    title: page.makeCard,
    description: message,
    listed: false,
    main: main(choosing, preview, html``, startWays(null, index, setting)),
  });
}

/** The choice in words: what differs from the one that was made. */
function nameOf({ area, period, 'as-of': pinned }: Missing['nearest'][number], setting: Setting): string {
  const { texts, language, page } = setting;
  const parts = [
    period ? periodName(period, language) : (texts.labels.areas[area] ?? area),
    pinned ? `${page.dayWord} ${day(pinned, localeOf(setting))}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function frameOf(question: RouteRequest<Asked>, { choice, setting, index }: Choosing) {
  const { lang } = question.values;
  const address = (code: string) => addressIn(question, choice, code);
  return {
    lang,
    script: 'maker.js',
    dir: setting.language.direction,
    address: address(lang),
    languages: languagesOf(index, address),
  };
}

function main(choosing: Choosing, preview: Markup, snippets: Markup, ways: Markup): Markup {
  const { page } = choosing.setting;
  return html`<div class="intro"><h1>${page.tagline}</h1><p>${page.intro}</p></div>
<section class="maker" aria-labelledby="make"><h2 id="make">${page.makeCard}</h2>
<div class="preview" id="preview" role="group" aria-label="${page.previewWord}">${preview}</div>
${startForm(choosing)}
<div class="snippets" id="snippets">${snippets}</div></section>
${ways}`;
}
