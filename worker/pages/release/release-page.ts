/**
 * `/releases/{id}`: what a release printed, number by number, and which of its figures were not taken, and why. `/releases`: all releases by
 * area and year, and those that are due. Without a choice it shows the newest year, so that the list stays short. Works without JavaScript.
 */

import { html } from 'hono/html';
import { missingReleases } from '../../../data/catalogue/expected-releases.ts';
import type { Change, ExpectedRelease, ReleaseFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex, ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames, titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText, type Key, parseFactId } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { readRelease } from '../../api/record/record.ts';
import { area, validText } from '../../api/route/parameters.ts';
import { releaseId } from '../../api/route/path-parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { factHeadline, type NumberInSentence } from '../fact/fact-sentence.ts';
import { addressOf, areaOptions, selectForm } from '../site/forms.ts';
import {
  areaLink,
  breadcrumbs,
  cell,
  commaList,
  dayOf,
  type Markup,
  namedPeriod,
  rowList,
  section,
  table,
  withUnbroken,
} from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

export const releasePage = translatedPage({ pathParameters: { id: releaseId }, handler: showRelease });

async function showRelease(
  { values: { id }, catalogue, index }: RouteRequest<{ id: string }>,
  context: PageContext,
): Promise<Page> {
  const release = await readRelease(catalogue, id);
  const { page, words, texts, to, locale } = context;
  const names = publisherNames(texts, release);
  const heading = fillText(words.detail, names, day(release.published, locale));
  const { title, language } = release;
  const year = release.published.slice(0, 4);
  return {
    title: heading,
    description: fillText(words.item, heading, title ?? page.printedOf),
    main: html`${breadcrumbs(page.releasesPage, [
      [`/releases${to}`, page.releasesPage],
      [addressOf('/releases', { year }, context), year],
    ])}
<article class="release"><h1>${fill(words.detail, html`<bdi>${names}</bdi>`, dayOf(release.published, context))}</h1>
${title ? html`<p><cite lang="${language}"><bdi>${title}</bdi></cite></p>` : ''}
<p><a class="button" href="${release.url}">${page.openSource}<span aria-hidden="true">\u00A0↗</span></a></p>
${otherDayNote(release, context)}
${standing(release, context)}
${section('printed', page.printedOf, printed(release, index, context))}
${section('not-taken', page.notTakenOf, notTaken(release, context))}
<p class="fine"><a href="/v1/releases/${release.id}">JSON</a> · <a href="/v1/facts.csv?release=${release.id}">CSV</a> <code dir="ltr">${release.id}</code></p></article>`,
  };
}

function standing({ areas, tier, recorded, retrieved }: ReleaseFile, context: PageContext): Markup {
  const { page, words } = context;
  const links = areas.map((code) => areaLink(code, context));
  return rowList([
    [page.areaWord, commaList(links, words)],
    [page.sourceStanding, tier === 'A' ? page.tierA : page.tierB],
    [page.recordedWord, dayOf(recorded, context)],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
  ]);
}

/** The day in an address such as `…/202505/12/…`, as an ISO date. */
function dayInAddress(url: string): string | undefined {
  const [, year, month, date] = /(?<!\d)(20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ?? [];
  return year && `${year}-${month}-${date}`;
}

/** Says which day counts if the address of the page has another one. */
function otherDayNote({ url, published }: ReleaseFile, context: PageContext): Markup | '' {
  const inAddress = dayInAddress(url);
  if (!inAddress || inAddress === published) return '';
  return html`<p class="fine">${fill(context.page.otherDay, dayOf(inAddress, context), dayOf(published, context))}</p>`;
}

/** Each number as a sentence that leads to its page, if it has one, beside the words of the source. */
function printed(
  { observations, language, statuses, withoutFact }: ReleaseFile,
  index: CatalogueIndex,
  context: PageContext,
): Markup {
  const { page, words, to } = context;
  const rows = observations.map(({ fact: id, ...number }) => {
    const fact: NumberInSentence = {
      ...(parseFactId(id) as Key),
      ...number,
      basis: 'stated',
      status: statuses?.[id] ?? 'current',
    };
    const sentence = factHeadline(fact, index.vocabulary.areas, context);
    const hasPage = !withoutFact?.includes(id);
    return html`<tr><th scope="row">${hasPage ? html`<a href="/facts/${id}${to}">${sentence}</a>` : sentence}</th>${cell(words.printed, html`<bdi lang="${language}">${number.printed}</bdi>`, words)}${paragraphCell(number.paragraph, context)}</tr>`;
  });
  return table('stacked', [page.figureWord, words.printed, page.paragraphWord], rows);
}

function notTaken({ notTaken, reasons = {}, language }: ReleaseFile, context: PageContext): Markup {
  const { page, words, lang } = context;
  if (!notTaken) return html`<p>${page.notTakenUnlisted}</p>`;
  if (!notTaken.length) return html`<p>${page.notTakenNone}</p>`;
  const rows = notTaken.map(({ printed, paragraph, reason, note }) => {
    const more = note ? html` <span class="note"><bdi lang="en" dir="ltr">${note}</bdi></span>` : '';
    return html`<tr><th scope="row"><bdi lang="${language}">${printed}</bdi></th>${cell(page.reasonWord, html`<span>${reasons[reason]?.[lang] ?? reason}${more}</span>`, words)}${paragraphCell(paragraph, context)}</tr>`;
  });
  return table('stacked words', [words.printed, page.reasonWord, page.paragraphWord], rows);
}

/** `paragraph` is null for the headline. */
function paragraphCell(paragraph: number | null, { page, words }: PageContext): Markup {
  return paragraph === null ? html`<td class="none"></td>` : cell(page.paragraphWord, paragraph, words);
}

const year = validText({
  isValid: (text) => /^\d{4}$/.test(text),
  description: 'The year of publication',
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
  const { page } = context;
  const isChosen = values.area !== undefined || values.year !== undefined;
  const chosen = isChosen ? values : { ...values, year: index.dataset.newest.slice(0, 4) };
  const shown = all.filter((release) => isChosenRelease(release, chosen));
  const expectedHere = expected.filter(({ area }) => chosen.area === undefined || chosen.area === area);
  return {
    title: page.releasesPage,
    description: `${index.dataset.title}: ${page.releasesNote}`,
    main: html`<h1>${page.releasesPage}</h1><p class="intro-line">${page.releasesNote}</p>
${choiceForm(all, chosen, context)}
${dueSection(expectedHere, index.dataset.date, context)}
${shown.length ? yearSections(shown, changes, context) : html`<p role="status">${page.noRelease}</p>`}
<p class="fine"><a href="/v1/releases">JSON</a> · <a href="/feed.xml">Atom</a></p>`,
  };
}

function isChosenRelease(release: ReleaseSummary, { area, year }: Chosen): boolean {
  return (area === undefined || release.areas.includes(area)) && (year === undefined || yearOf(release) === year);
}

function yearOf({ published }: ReleaseSummary): string {
  return published.slice(0, 4);
}

function choiceForm(all: readonly ReleaseSummary[], chosen: Chosen, context: PageContext): Markup {
  const { page } = context;
  const any = ['', page.anyWord] as const;
  const areas = areaOptions(
    all.flatMap(({ areas }) => areas),
    context,
  );
  const newestFirst = [...new Set(all.map(yearOf))].sort((a, b) => compareText(b, a));
  const years = newestFirst.map((year) => [year, year] as const);
  return selectForm(
    '/releases',
    [
      ['area', page.areaWord, [any, ...areas], chosen.area],
      ['year', page.yearWord, [any, ...years], chosen.year],
    ],
    context,
  );
}

function yearSections(releases: readonly ReleaseSummary[], changes: readonly Change[], context: PageContext): Markup[] {
  const { page, texts } = context;
  const firstFacts = new Map<string, string>();
  for (const change of changes) if (change.kind === 'release') firstFacts.set(change.release.id, change.fact);
  const years = Map.groupBy(releases, yearOf);
  return [...years].map(([year, ofYear]) => {
    const title = fillText(page.releasesIn, periodLabel(texts, year), ofYear.length);
    const items = ofYear.map((release) => releaseItem(release, firstFacts.get(release.id), context));
    return section(`in-${year}`, title, html`<ul class="sources">${items}</ul>`);
  });
}

/** The headline is the link. If it is in another language, the link is the title of the first figure, and the headline follows. */
function releaseItem(release: ReleaseSummary, firstFact: string | undefined, context: PageContext): Markup {
  const { texts, words, page, to, lang } = context;
  const { id, published, title, language, areas, observations } = release;
  const areaNames = areas.map((code) => texts.labels.areas[code] ?? code).join(commaOf(words));
  const titleHere = firstFact ? titleOfFact(texts, firstFact, commaOf(words)) : areaNames;
  const isReadable = title && language === lang;
  const original = title && !isReadable ? html`<cite lang="${language}"><bdi>${title}</bdi></cite>` : '';
  const publisher = html`<bdi>${publisherNames(texts, release)}</bdi>`;
  const source = fill(words.detail, publisher, dayOf(published, context));
  const count = fillText(page.numbersCount, observations);
  return html`<li><a href="/releases/${id}${to}"><bdi>${isReadable ? title : titleHere}</bdi></a>${original}<span class="fine">${source} · ${areaNames} · ${count}</span></li>`;
}

/** The next release of each area, and the overdue ones. `date` is the day on which the record last changed. */
function dueSection(expected: readonly ExpectedRelease[], date: string, context: PageContext): Markup | '' {
  const { overdue, next } = missingReleases(expected, date);
  if (!overdue.length && !next.length) return '';
  const { page } = context;
  const firstOfAreas = [...Map.groupBy(next, ({ area }) => area).values()].flatMap(([first]) => first ?? []);
  // Folded, because it is long.
  const folded = html`<details><summary>${fillText(page.overdueOf, overdue.length)}</summary>
<p class="fine">${fill(page.expectedNote, dayOf(date, context))}</p>${dueList(overdue, context)}</details>`;
  return section('due', page.expectedOf, [dueList(firstOfAreas, context), overdue.length ? folded : '']);
}

/** `China: January – May 2025 (June 9, 2025)` */
function dueList(releases: readonly ExpectedRelease[], context: PageContext): Markup {
  const { words, locale } = context;
  const items = releases.map(({ area, due, period }) => {
    const text = [namedPeriod(period, context), inBrackets(day(due, locale), context)];
    return html`<li>${fill(words.item, areaLink(area, context), text)}</li>`;
  });
  return html`<ul class="plain">${items}</ul>`;
}

/** ` (June 19, 2025)` */
function inBrackets(text: string, { page }: PageContext): Markup {
  const aside = fillText(page.aside, '', text);
  return withUnbroken(aside, aside.trim());
}
