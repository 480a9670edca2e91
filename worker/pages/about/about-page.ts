/** `/about`: who runs the deployment, what it covers, how its numbers are chosen and corrected, and what it knows of its readers. */
import { html } from 'hono/html';
import { GROWTH_DIFFERENCE_TOLERANCE, POOLED } from '../../../data/catalogue/derive/revision-tolerance.ts';
import { FLOWS, type ListedArea } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
import { MAX_ERROR_IN_POINTS, MAX_RELATIVE_ERROR } from '../../../data/fact/bounds.ts';
import { plain } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Dataset } from '../../../data/record/dataset.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { yearRuns } from '../charts/time-axis.ts';
import { contactLine, reportSteps } from '../site/contact.ts';
import {
  areaLink,
  areasByKind,
  cell,
  commaList,
  dayOf,
  headCell,
  type Markup,
  section,
  table,
} from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

type YearlyRates = NonNullable<Dataset['exchangeRates']>[string];

export const aboutPage = translatedPage({ handler: showAbout });

async function showAbout({ catalogue, index, origin }: RouteRequest<unknown>, context: PageContext): Promise<Page> {
  const [areas, exchangeRates] = await Promise.all([catalogue.areaList(), catalogue.exchangeRates()]);
  const { page } = context;
  const { publisher } = index.about;
  const publisherName =
    publisher && (publisher.url ? html`<a href="${publisher.url}">${publisher.name}</a>` : publisher.name);
  const whoRunsIt = publisherName ? [fill(page.aboutRunBy, publisherName)] : [];
  const recordNote = fill(page.recordNote, index.releases, dayOf(index.dataset.date, context));
  const changesNote = fill(page.aboutChanges, html`<a href="/feed.xml">${page.feedPage}</a>`);
  const reported = { title: index.dataset.title, url: `${origin}/about` };
  return {
    title: page.aboutPage,
    description: page.aboutIntro,
    main: html`<h1>${page.aboutPage}</h1>
<p class="intro-line">${page.aboutIntro}</p>
<div class="sided"><div>
${textSection('who', page.aboutWho, [...whoRunsIt, contactLine(index.about, page)])}
${textSection('card', page.aboutCard, [page.linesNote])}
${textSection('coverage', page.aboutCoverage, [recordNote, page.aboutMissing], coverage(areas, index, context))}
${textSection('chosen', page.aboutChosen, howChosen(context))}
${Object.entries(exchangeRates).map(([pair, rates]) => ratesSection(pair, rates, context))}
</div>
<aside>
${textSection('errors', page.aboutErrors, [page.aboutCorrections, changesNote], reportSteps(null, index.about, reported, page))}
${textSection('license', page.aboutLicense, licenseTexts(index, origin, context))}
${textSection('privacy', page.aboutPrivacy, [page.aboutNothing, page.aboutServer])}</aside></div>`,
  };
}

function textSection(id: string, title: string, paragraphs: readonly unknown[], more: Markup | '' = ''): Markup {
  return section(id, title, html`${paragraphs.map((text) => html`<p>${text}</p>`)}${more}`);
}

/** How the number is chosen among several sources, and when a derived one is left out. */
function howChosen({ page, locale }: PageContext): string[] {
  const whole = (value: number) => plain({ value, digits: 0 }, locale);
  return [
    page.aboutPrinted,
    page.aboutAgreeing,
    page.aboutDoubt,
    page.aboutDerived,
    fillText(page.aboutTolerance, whole(100 * POOLED.revisionTolerance), whole(GROWTH_DIFFERENCE_TOLERANCE)),
    fillText(page.aboutUseful, whole(100 * MAX_RELATIVE_ERROR), whole(MAX_ERROR_IN_POINTS)),
    page.aboutOffices,
  ];
}

/** The license of our additions, and how to cite the data set: `Publisher, title, date, address`. */
function licenseTexts({ about, dataset }: CatalogueIndex, origin: string, context: PageContext): unknown[] {
  const { page, texts, words } = context;
  const { license, publisher } = about;
  const licenseLink = license && html`<a href="${license.url}"><bdi>${texts.license}</bdi></a>`;
  const cited = [publisher?.name, dataset.title, dayOf(dataset.date, context), `${origin}/`];
  const citation = commaList(
    cited.flatMap((part) => (part ? html`<bdi>${part}</bdi>` : [])),
    words,
  );
  return [page.colophon, ...(licenseLink ? [fill(page.aboutAdded, licenseLink)] : []), fill(page.aboutCite, citation)];
}

/** The rates of a currency pair such as `CNY/USD`: yuan per dollar. */
function ratesSection(pair: string, { source, years }: YearlyRates, context: PageContext): Markup {
  const { page, words, locale } = context;
  const rate = (value: number) => plain({ value, digits: 5 }, locale);
  const rows = Object.entries(years)
    .reverse()
    .map(
      ([year, [lowest, highest]]) =>
        html`<tr><th scope="row">${year}</th>${cell(page.lowestRate, rate(lowest), words)}${cell(page.highestRate, rate(highest), words)}</tr>`,
    );
  return section(
    'rates',
    page.exchangeRates,
    html`<p>${fillText(page.ratesNote, ...pair.split('/'))} <a href="${source}">${page.ratesSource}</a></p>
${table('numbers', [page.periodWord, page.lowestRate, page.highestRate], rows)}`,
  );
}

/**
 * A table of the areas that have totals: the newest period of each flow (trade, exports, imports), and the years without a total. A line below
 * names the other areas.
 */
function coverage(areas: readonly ListedArea[], index: CatalogueIndex, context: PageContext): Markup {
  const { page, texts, words } = context;
  const flowNames = FLOWS.map((flow) => labelOf(texts, 'indicators', flow));
  const columnNames = [...flowNames, page.missingWord];
  const groups = areasByKind(areas.filter(hasTotals), index, page).map(
    ({ name, areas }) =>
      html`<tbody><tr><th scope="rowgroup" colspan="${columnNames.length + 1}"><b>${name}</b></th></tr>${areas.map((area) => coverageRow(area, columnNames, context))}</tbody>`,
  );
  const others = areas.filter((area) => !hasTotals(area)).map(({ id }) => areaLink(id, context));
  return html`<table class="stacked coverage"><thead><tr>${headCell(page.areaWord)}${columnNames.map((name) => headCell(name))}</tr></thead>${groups}</table>
${others.length ? html`<p>${fill(words.item, page.withoutTotals, commaList(others, words))}</p>` : ''}`;
}

function hasTotals({ flows }: ListedArea): boolean {
  return FLOWS.some((flow) => flows[flow] !== null);
}

function coverageRow(area: ListedArea, columnNames: readonly string[], context: PageContext): Markup {
  const newestPeriods = FLOWS.map((flow) => {
    const period = area.flows[flow];
    return period === null ? '–' : shortPeriodName(period, context.language);
  });
  const cells = [...newestPeriods, missingYearsText(area, context)];
  return html`<tr><th scope="row">${areaLink(area.id, context)}</th>${cells.map((text, i) => cell(columnNames[i], text, context.words))}</tr>`;
}

/**
 * `all years before 2016, 2019`: the years without a total of the whole year. If the first years of the record have only totals of parts of the year,
 * "before" counts them too.
 */
function missingYearsText({ firstYear, missingYears }: ListedArea, { page, words }: PageContext): string {
  if (firstYear === null) return page.noFigure;
  const runs = yearRuns(missingYears);
  const firstComplete = runs[0]?.first === firstYear ? runs[0].last + 1 : firstYear;
  const laterRuns = runs.filter(({ first }) => first > firstComplete).map(({ name }) => name);
  return [fillText(page.beforeYear, firstComplete), ...laterRuns].join(commaOf(words));
}
