/** `/releases`: the releases on record by area and year, and those that are due. By default the newest year. Works without JavaScript. */
import { html } from 'hono/html';
import { missingReleases } from '../../../data/catalogue/expected-releases.ts';
import type { Change, ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import type { ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames, titleOfFact } from '../../../data/catalogue/format/names.ts';
import { labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { area, validText } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { areaOptions, selectForm } from '../site/forms.ts';
import { areaLink, dayOf, type Markup, namedPeriod, section, withUnbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

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
type Choice = Values<typeof PARAMETERS>;

export const releasesPage = translatedPage({ parameters: PARAMETERS, handler: listReleases });

async function listReleases({ values, catalogue, index }: RouteRequest<Choice>, context: PageContext): Promise<Page> {
  const [releases, expected, changes] = await Promise.all([
    catalogue.releases(),
    catalogue.calendar(),
    catalogue.changes(values.area),
  ]);
  const { page } = context;
  const hasChoice = values.area !== undefined || values.year !== undefined;
  // The newest year keeps the default list short.
  const choice = hasChoice ? values : { ...values, year: index.dataset.newest.slice(0, 4) };
  const chosenReleases = releases.filter((release) => matchesChoice(release, choice));
  const expectedOfArea = expected.filter(({ area }) => choice.area === undefined || choice.area === area);
  return {
    title: page.releasesPage,
    description: `${index.dataset.title}: ${page.releasesNote}`,
    main: html`<h1>${page.releasesPage}</h1><p class="intro-line">${page.releasesNote}</p>
${choiceForm(releases, choice, context)}
${dueSection(expectedOfArea, index.dataset.date, context)}
${chosenReleases.length ? yearSections(chosenReleases, changes, context) : html`<p role="status">${page.noRelease}</p>`}
<p class="fine"><a href="/v1/releases">JSON</a> · <a href="/feed.xml">Atom</a></p>`,
  };
}

function matchesChoice(release: ReleaseSummary, { area, year }: Choice): boolean {
  return (area === undefined || release.areas.includes(area)) && (year === undefined || yearOf(release) === year);
}

function yearOf({ published }: ReleaseSummary): string {
  return published.slice(0, 4);
}

function choiceForm(releases: readonly ReleaseSummary[], choice: Choice, context: PageContext): Markup {
  const { page } = context;
  const anyOption = ['', page.anyWord] as const;
  const areas = areaOptions(
    releases.flatMap(({ areas }) => areas),
    context,
  );
  const newestYearFirst = [...new Set(releases.map(yearOf))].sort((a, b) => compareText(b, a));
  const years = newestYearFirst.map((year) => [year, year] as const);
  return selectForm(
    '/releases',
    [
      ['area', page.areaWord, [anyOption, ...areas], choice.area],
      ['year', page.yearWord, [anyOption, ...years], choice.year],
    ],
    context,
  );
}

function yearSections(releases: readonly ReleaseSummary[], changes: readonly Change[], context: PageContext): Markup[] {
  const { page, texts } = context;
  /** The id of the first figure of each release. */
  const firstFacts = new Map<string, string>();
  for (const change of changes) if (change.kind === 'release') firstFacts.set(change.release.id, change.fact);
  const byYear = Map.groupBy(releases, yearOf);
  return [...byYear].map(([year, releasesOfYear]) => {
    const title = fillText(page.releasesIn, periodLabel(texts, year), releasesOfYear.length);
    const items = releasesOfYear.map((release) => releaseItem(release, firstFacts.get(release.id), context));
    return section(`in-${year}`, title, html`<ul class="sources">${items}</ul>`);
  });
}

/** Links the headline of the release. If it is in another language, links the title of its first figure, and the headline follows. */
function releaseItem(release: ReleaseSummary, firstFact: string | undefined, context: PageContext): Markup {
  const { texts, words, page, langQuery, lang } = context;
  const { id, published, title, language, areas, observations } = release;
  const areaNames = areas.map((code) => labelOf(texts, 'areas', code)).join(commaOf(words));
  const ourTitle = firstFact ? titleOfFact(texts, firstFact, commaOf(words)) : areaNames;
  const isInPageLanguage = title && language === lang;
  const foreignTitle = title && !isInPageLanguage ? html`<cite lang="${language}"><bdi>${title}</bdi></cite>` : '';
  const publisher = html`<bdi>${publisherNames(texts, release)}</bdi>`;
  const source = fill(words.detail, publisher, dayOf(published, context));
  const count = fillText(page.numbersCount, observations);
  return html`<li><a href="/releases/${id}${langQuery}"><bdi>${isInPageLanguage ? title : ourTitle}</bdi></a>${foreignTitle}<span class="fine">${source} · ${areaNames} · ${count}</span></li>`;
}

/** The next release of each area, and a folded list of those that are overdue. `date` is the day on which the record last changed. */
function dueSection(expected: readonly ExpectedRelease[], date: string, context: PageContext): Markup | '' {
  const { overdue, next } = missingReleases(expected, date);
  if (!overdue.length && !next.length) return '';
  const { page } = context;
  const nextOfEachArea = [...Map.groupBy(next, ({ area }) => area).values()].flatMap(([first]) => first ?? []);
  const overdueList = html`<details><summary>${fillText(page.overdueOf, overdue.length)}</summary>
<p class="fine">${fill(page.expectedNote, dayOf(date, context))}</p>${dueList(overdue, context)}</details>`;
  return section('due', page.expectedOf, [dueList(nextOfEachArea, context), overdue.length ? overdueList : '']);
}

/** `China: January – May 2025 (expected by June 9, 2025)` */
function dueList(releases: readonly ExpectedRelease[], context: PageContext): Markup {
  const { page, words, locale } = context;
  const items = releases.map(({ area, due, period }) => {
    const date = fillText(page.byDay, day(due, locale));
    const text = [namedPeriod(period, context), inBrackets(date, context)];
    return html`<li>${fill(words.item, areaLink(area, context), text)}</li>`;
  });
  return html`<ul class="plain">${items}</ul>`;
}

/** ` (expected by June 9, 2025)`, without a line break inside the brackets. */
function inBrackets(text: string, { page }: PageContext): Markup {
  // The message is `{} ({})`.
  const aside = fillText(page.inParentheses, '', text);
  return withUnbroken(aside, aside.trim());
}
