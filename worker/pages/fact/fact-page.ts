/** `/facts/{id}`: one number for people, with where it was printed, what it stands for, what it was before, and the years around it. */
import { html } from 'hono/html';
import type { Words } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { day, percent } from '../../../data/fact/format.ts';
import { commaOf, factPart, factTitle } from '../../../data/fact/title.ts';
import type { LabelledFact } from '../../../widget/view/receipt/receipt-number.ts';
import { FACT_PATH, findFact, labelled } from '../../api/facts/fact.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import type { FactReference } from '../../api/route/path-values.ts';
import { withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { chart, table } from '../charts/history-chart.ts';
import { pictureAddress } from '../site/addresses.ts';
import type { Markup, Page } from '../site/layout.ts';
import { localeOf, writeNumber } from '../site/number.ts';
import type { Setting } from '../site/setting.ts';
import { settingOf } from '../site/setting.ts';
import { factStructure } from '../site/structured.ts';
import { citations } from './fact-citation.ts';
import { alsoPrinted, caveats, derivation, links, marks, receiptList, revisions } from './fact-parts.ts';
import type { Around } from './fact-series.ts';
import { around } from './fact-series.ts';

export const FACT_PAGE = { lang: withDefault(lang, defaultLang) };
export const FACT_PAGE_PATH = FACT_PATH;

export interface FactAsked {
  id: FactReference;
  lang: string;
}

export async function factPage(question: RouteRequest<FactAsked>): Promise<() => Promise<Page>> {
  const { values, catalogue, address } = question;
  const found = await findFact(catalogue, values.id, (id) => address({ id }));
  return () => made(question, found);
}

async function made(
  { values, catalogue, index, origin, address }: RouteRequest<FactAsked>,
  found: Fact,
): Promise<Page> {
  const { id: place, lang } = values;
  const pin = place.day === undefined ? '' : `@${place.day}`;
  const [texts, near, periods] = await Promise.all([
    catalogue.texts(lang),
    around(catalogue, found, place.day),
    catalogue.periods(found.area),
  ]);
  const fact = labelled(texts, found);
  const setting = settingOf(index, texts, pin);
  const { labels } = fact;
  const comma = commaOf(texts.words);
  const title = factTitle(fact, labels, comma);
  const number = writeNumber(fact, fact, setting);
  const amount = near.growth ? `${number}${comma}${change(near.growth, setting)}` : number;
  const [beforeTitle, beforeAmount, beforeSource, end] = setting.page.factSentence.split('{}');
  const sentence = `${beforeTitle}${title}${beforeAmount}${amount}${beforeSource}`;
  const plain = `${sentence}${citedText(fact, texts.words, setting)}${end}`;
  const url = `${origin}${address({})}`;
  const { parent } = index.vocabulary.areas[fact.area] ?? {};
  const hasCard = periods.length > 0 && !pin;
  const shown = periods.some(({ id }) => id === fact.period) ? fact.period : undefined;
  const variable = [labels.indicator, factPart(fact, labels), labels.measure].filter(Boolean).join(', ');
  return {
    title,
    description: plain,
    lang,
    dir: fact.dir,
    embeddable: hasCard,
    picture: hasCard
      ? pictureAddress({ area: fact.area, period: shown, lang: setting.to ? lang : undefined })
      : undefined,
    structured: factStructure(found, {
      ...{ title, url, lang, variable, description: plain, area: labels.area },
      unit: setting.words[fact.unit],
      method: fact.derivation?.formula,
    }),
    main: html`<nav class="path" aria-label="${setting.page.areasPage}"><a href="/areas${setting.to}">${setting.page.areasPage}</a>${[parent, fact.area].map((code) => (code ? html` › <a href="/areas/${code}${setting.to}">${texts.labels.areas[code]}</a>` : ''))}</nav>
<article class="fact"><div>
${pinnedNote(place, setting)}
<h1>${title}</h1>
<p class="number ${fact.status}"><b>${fact.basis === 'derived' && fact.value !== null ? '≈ ' : ''}${number}</b>${growthLine(near.growth, setting)}</p>
<p class="sentence">${sentence}${cited(fact, texts.words, setting)}${end}</p>
${marks(fact, setting)}
<section aria-labelledby="receipt"><h2 id="receipt">${setting.page.receiptOf}</h2>${receiptList(fact, setting)}${alsoPrinted(fact, setting)}</section>
${derivation(fact, setting)}${caveats(fact, setting)}${revisions(fact, setting)}${series(near, title, setting)}
${citations({ fact: found, labels, url: `${origin}/facts/${fact.id}${pin}`, number, words: fact.words }, setting)}
</div>
${links(fact, place, index.dataset.date, setting)}
</article>`,
  };
}

function pinnedNote({ id, day: pinned }: FactReference, setting: Setting): Markup | '' {
  if (pinned === undefined) return '';
  const { page, to } = setting;
  const note = page.pinnedNote.replace('{}', day(pinned, localeOf(setting)));
  return html`<p class="pinned">${note} <a href="/facts/${id}${to}">${page.todayLink}</a></p>`;
}

/** Growth in the words of the card: `up 22.9% on a year earlier`. */
function change(growth: Fact, setting: Setting): string {
  const { words } = setting;
  const { value, qualifier } = growth;
  if (value === null) return `${writeNumber(growth, growth, setting)} ${words.onYear}`;
  const size = percent({ value: Math.abs(value), digits: 0 }, localeOf(setting));
  const about = (words[qualifier] ?? '{}').replace('{}', size);
  return value === 0 ? `${about} ${words.onYear}` : `${words[value < 0 ? 'down' : 'up']}`.replace('{}', about);
}

function growthLine(growth: Fact | null, setting: Setting): Markup | '' {
  if (!growth) return '';
  const { to, pin } = setting;
  return html` <span class="change"><a href="/facts/${growth.id}${pin}${to}">${change(growth, setting)}</a></span>`;
}

/** Who printed the number and when; of a number that nobody printed, that it was derived. */
function cited(fact: LabelledFact, { from = '' }: Words, setting: Setting): Markup {
  const best = sourcePage(fact);
  if (!best) return html`${fact.words.derived}.`;
  const [before, between, after] = from.split('{}');
  const page = html`<a href="${best.url}"><bdi>${publishers(best).join(' · ')}</bdi></a>`;
  return html`${before}${page}${between}${day(best.published, localeOf(setting))}${after}`;
}

function citedText(fact: LabelledFact, { from = '' }: Words, setting: Setting): string {
  const best = sourcePage(fact);
  if (!best) return `${fact.words.derived}.`;
  return [publishers(best).join(' · '), day(best.published, localeOf(setting))].reduce(
    (text, value) => text.replace('{}', () => value),
    from,
  );
}

function series({ points }: Around, title: string, setting: Setting): Markup | '' {
  if (points.length < 2) return '';
  const { page } = setting;
  const column = { title: page.numberWord, points };
  return html`<section aria-labelledby="series"><h2 id="series">${page.seriesAround}</h2>${chart('chart', { ...column, title }, setting)}<details><summary>${page.asTable}</summary>${table([column], setting)}</details></section>`;
}
