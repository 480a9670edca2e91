/** Two lists on the start page, below the form that makes a card: recent revisions, and the figures that are due next. */
import { html } from 'hono/html';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { GivenNumber, RevisedFigure } from '../../../data/catalogue/format/revised-figure.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { factText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { dayOf, type Markup, section } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

const MAX_ITEMS = 4;

export async function news(catalogue: Catalogue, context: PageContext): Promise<Markup> {
  const [revisions, due] = await Promise.all([recentRevisions(catalogue, context), dueNext(catalogue, context)]);
  const { page, to } = context;
  return html`<div class="below">${newsList('revised', page.recentlyRevised, `/revised${to}`, revisions)}${newsList('due', page.dueNext, `/releases${to}#due`, due)}</div>`;
}

/** The title links to the whole list. */
function newsList(id: string, title: string, address: string, items: Markup[]): Markup | '' {
  if (!items.length) return '';
  return section(id, html`<a href="${address}">${title}</a>`, html`<ul class="news">${items}</ul>`);
}

async function recentRevisions(catalogue: Catalogue, { texts, words, to, locale }: PageContext): Promise<Markup[]> {
  const revised = (await catalogue.revised()).filter(({ kind, now }) => kind === 'revised' && now);
  const text = (number: GivenNumber, unit: string) => factText({ ...number, unit }, words, locale);
  return alternateAreas(revised)
    .slice(0, MAX_ITEMS)
    .map(({ id, unit, first, now }) => {
      const title = titleOfFact(texts, id, commaOf(words));
      return html`<li><a href="/facts/${id}${to}">${title}</a><span><s>${text(first, unit)}</s> ${now && text(now, unit)}</span></li>`;
    });
}

async function dueNext(catalogue: Catalogue, context: PageContext): Promise<Markup[]> {
  const { texts, words, to } = context;
  const { date } = catalogue.index.dataset;
  const expected = (await catalogue.calendar()).filter(({ release, due }) => release === null && due > date);
  return expected.slice(0, MAX_ITEMS).map(({ area, period, due }) => {
    const name = [texts.labels.areas[area] ?? area, periodLabel(texts, period)].join(commaOf(words));
    return html`<li><a href="/areas/${area}${to}">${name}</a><span>${dayOf(due, context)}</span></li>`;
  });
}

/** The first figure of each area, then the second of each, so that one area does not fill the list. */
function alternateAreas(figures: readonly RevisedFigure[]): RevisedFigure[] {
  const byArea = [...Map.groupBy(figures, ({ area }) => area).values()];
  const maxPerArea = Math.max(0, ...byArea.map((all) => all.length));
  const rounds = Array.from({ length: maxPerArea }, (_, round) => byArea.flatMap((all) => all[round] ?? []));
  return rounds.flat();
}
