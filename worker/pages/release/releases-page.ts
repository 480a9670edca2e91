/**
 * `/releases`: the pages that the record was read from, by area, publisher and year, and which are due. Without a choice it shows the
 * newest year, so that the list stays short; the form works without JavaScript.
 */
import { html } from 'hono/html';
import type { ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import type { ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames, titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { area, form } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { selectForm } from '../site/forms.ts';
import { dayOf, type Markup, namedPeriod, section, withUnbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

const year = form((text) => /^\d{4}$/.test(text), 'The year of publication', {
  example: ({ dataset }) => dataset.newest.slice(0, 4),
  allowed: 'a year written YYYY',
});

const PARAMETERS = {
  area: optional(area),
  year: optional(year),
};
type Chosen = Values<typeof PARAMETERS>;

export const releasesPage = translatedPage({ parameters: PARAMETERS, handler: listReleases });

async function listReleases({ values, catalogue, index }: RouteRequest<Chosen>, context: PageContext): Promise<Page> {
  const [all, expected, changes] = await Promise.all([
    catalogue.releases(),
    catalogue.calendar(),
    catalogue.changes(values.area),
  ]);
  const firstFacts = new Map(
    changes.flatMap((change) => (change.kind === 'release' ? [[change.release.id, change.fact]] : [])),
  );
  const { page, texts } = context;
  const isChosen = values.area !== undefined || values.year !== undefined;
  const chosen = isChosen ? values : { ...values, year: index.dataset.newest.slice(0, 4) };
  const shown = all.filter((release) => isOf(release, chosen));
  const byYear = Map.groupBy(shown, yearOf);
  return {
    title: page.releasesPage,
    description: `${index.dataset.title}: ${page.releasesNote}`,
    main: html`<h1>${page.releasesPage}</h1><p class="intro-line">${page.releasesNote}</p>
${choiceForm(all, chosen, context)}
${due(expected, chosen.area, index.dataset.date, context)}
${shown.length ? '' : html`<p role="status">${page.noRelease}</p>`}
${[...byYear].map(([year, list]) => section(`in-${year}`, fillText(page.releasesIn, periodLabel(texts, year), list.length), html`<ul class="sources">${list.map((release) => listed(release, firstFacts.get(release.id), context))}</ul>`))}
<p class="fine"><a href="/v1/releases">JSON</a> · <a href="/feed.xml">Atom</a></p>`,
  };
}

function isOf(release: ReleaseSummary, { area, year }: Chosen): boolean {
  return (area === undefined || release.areas.includes(area)) && (year === undefined || yearOf(release) === year);
}

function yearOf({ published }: ReleaseSummary): string {
  return published.slice(0, 4);
}

function choiceForm(all: readonly ReleaseSummary[], chosen: Chosen, context: PageContext): Markup {
  const { page, texts } = context;
  const any = ['', page.anyWord] as const;
  const areas = [...new Set(all.flatMap(({ areas }) => areas))]
    .map((code) => [code, texts.labels.areas[code] ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, context.lang));
  const years = [...new Set(all.map(yearOf))].sort((a, b) => compareText(b, a)).map((year) => [year, year] as const);
  return selectForm(
    '/releases',
    [
      ['area', page.areaWord, [any, ...areas], chosen.area],
      ['year', page.yearWord, [any, ...years], chosen.year],
    ],
    context,
  );
}

/** A release of a list. Its headline is the link; one in another language follows a headline that names its first figure. */
function listed(release: ReleaseSummary, firstFact: string | undefined, context: PageContext): Markup {
  const { texts, words, page, to, lang } = context;
  const { id, published, title, language, areas, observations } = release;
  const by = html`<bdi>${publisherNames(texts, release)}</bdi>`;
  const names = areas.map((code) => texts.labels.areas[code] ?? code).join(commaOf(words));
  const isReadable = title && language === lang;
  const headline = isReadable ? title : firstFact ? titleOfFact(texts, firstFact, commaOf(words)) : names;
  const count = fillText(page.numbersCount, observations);
  return html`<li><a href="/releases/${id}${to}"><bdi>${headline}</bdi></a>${title && !isReadable ? html`<cite lang="${language}"><bdi>${title}</bdi></cite>` : ''}<span class="fine">${fill(words.detail, by, dayOf(published, context))} · ${names} · ${count}</span></li>`;
}

/** What is due next by area, or of one area; behind a click what was due by the day on which the record last changed and is not on record. */
function due(
  expected: readonly ExpectedRelease[],
  chosen: string | undefined,
  date: string,
  context: PageContext,
): Markup | '' {
  const { page, texts, words, to, locale } = context;
  const inBrackets = (text: string) => {
    const aside = fillText(page.aside, '', text);
    return withUnbroken(aside, aside.trim());
  };
  const missing = expected.filter(({ release, area }) => release === null && area === (chosen ?? area));
  const areas = [...Map.groupBy(missing, ({ area }) => area)].map(([code, list]) => ({
    link: html`<a href="/areas/${code}${to}">${texts.labels.areas[code]}</a>`,
    late: list.filter(({ due }) => due <= date),
    next: list.find(({ due }) => due > date),
  }));
  if (!areas.length) return '';
  const coming = areas.flatMap(({ link, next }) =>
    next
      ? html`<li>${fill(words.item, link, [fill(words.nextDue, dayOf(next.due, context)), inBrackets(periodLabel(texts, next.period))])}</li>`
      : [],
  );
  const overdue = areas.flatMap(({ link, late }) => {
    const periods = late.map(
      ({ period, due }) =>
        html`<li>${namedPeriod(period, context)}<span class="fine">${inBrackets(day(due, locale))}</span></li>`,
    );
    return periods.length ? html`<h3>${link}</h3><ul class="areas">${periods}</ul>` : [];
  });
  const late = missing.filter(({ due }) => due <= date).length;
  const list = coming.length ? html`<ul class="plain">${coming}</ul>` : '';
  const behind = overdue.length
    ? html`<details><summary>${fillText(page.overdueOf, late)}</summary><p class="fine">${fill(page.expectedNote, dayOf(date, context))}</p>${overdue}</details>`
    : '';
  return section('due', page.expectedOf, [list, behind]);
}
