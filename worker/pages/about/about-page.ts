/** `/about`: who runs the deployment, what it covers, how its numbers are chosen and corrected, and what it knows of its readers. */
import { html } from 'hono/html';
import { GROWTH_DIFFERENCE_TOLERANCE, POOLED } from '../../../data/catalogue/derive/revision-tolerance.ts';
import { FLOWS, type ListedArea } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
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
  const { page, texts, words } = context;
  const { publisher, licence } = index.about;
  const runs = publisher && (publisher.url ? html`<a href="${publisher.url}">${publisher.name}</a>` : publisher.name);
  const feed = html`<a href="/feed.xml">${page.feedPage}</a>`;
  const part = (id: string, title: string, texts: readonly unknown[], more: Markup | '' = '') =>
    section(id, title, html`${texts.map((text) => html`<p>${text}</p>`)}${more}`);
  const reported = [index.dataset.title, `${origin}/about`];
  const cited = [publisher?.name, index.dataset.title, dayOf(index.dataset.date, context), `${origin}/`];
  const parts = cited.flatMap((part) => (part ? html`<bdi>${part}</bdi>` : []));
  const record = fill(page.recordNote, index.releases, dayOf(index.dataset.date, context));
  const limits = [
    100 * POOLED.revisionTolerance,
    GROWTH_DIFFERENCE_TOLERANCE,
    100 * MAX_RELATIVE_ERROR,
    MAX_ERROR_IN_POINTS,
  ].map((value) => plain({ value, digits: 0 }, context.locale));
  return {
    title: page.aboutPage,
    description: page.aboutIntro,
    main: html`<h1>${page.aboutPage}</h1>
<p class="intro-line">${page.aboutIntro}</p>
<div class="sided"><div>
${part('who', page.aboutWho, [...(runs ? [fill(page.aboutRunBy, runs)] : []), contactLine(index.about, page)])}
${part('card', page.aboutCard, [page.linesNote])}
${part('coverage', page.aboutCoverage, [record, page.aboutMissing], coverage(areas, index, context))}
${part('chosen', page.aboutChosen, [page.aboutPrinted, page.aboutAgreeing, page.aboutDoubt, page.aboutDerived, fillText(page.aboutTolerance, ...limits.slice(0, 2)), fillText(page.aboutUseful, ...limits.slice(2)), page.aboutOffices])}
${Object.entries(exchangeRates).map(([pair, rates]) => ratesSection(pair, rates, context))}
</div>
<aside>
${part('errors', page.aboutErrors, [page.aboutCorrections, fill(page.aboutChanges, feed)], reportSteps(null, index.about, reported, page))}
${part('licence', page.aboutLicence, [page.colophon, ...(licence ? [fill(page.aboutAdded, html`<a href="${licence.url}"><bdi>${texts.licence}</bdi></a>`)] : []), fill(page.aboutCite, commaList(parts, words))])}
${part('privacy', page.aboutPrivacy, [page.aboutNothing, page.aboutServer])}</aside></div>`,
  };
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

/** The newest period of each flow of each area with totals, and the years without one; the others by name. */
function coverage(areas: readonly ListedArea[], index: CatalogueIndex, context: PageContext): Markup {
  const { page, texts, words, language } = context;
  const heads = [...FLOWS.map((flow) => texts.labels.indicators[flow] ?? flow), page.missingWord];
  const row = (area: ListedArea) => {
    const cells = FLOWS.map((flow) => {
      const period = area.flows[flow];
      return period === null ? '–' : shortPeriodName(period, language);
    });
    const all = [...cells, missing(area, context)];
    return html`<tr><th scope="row">${areaLink(area.id, context)}</th>${all.map((text, i) => cell(heads[i], text, words))}</tr>`;
  };
  const isCovered = ({ flows }: ListedArea) => FLOWS.some((flow) => flows[flow] !== null);
  const bodies = areasByKind(areas.filter(isCovered), index, page).map(
    ({ name, areas }) =>
      html`<tbody><tr><th scope="rowgroup" colspan="${heads.length + 1}"><b>${name}</b></th></tr>${areas.map(row)}</tbody>`,
  );
  const others = areas.filter((area) => !isCovered(area)).map(({ id }) => areaLink(id, context));
  return html`<table class="stacked coverage"><thead><tr>${headCell(page.areaWord)}${heads.map((head) => headCell(head))}</tr></thead>${bodies}</table>
${others.length ? html`<p>${fill(words.item, page.withoutTotals, commaList(others, words))}</p>` : ''}`;
}

/** The whole years without a total: those before the first one that has it, and later ones. The record of many areas begins with parts of a year. */
function missing({ firstYear, missingYears }: ListedArea, { page, words }: PageContext): string {
  if (firstYear === null) return page.noFigure;
  const runs = yearRuns(missingYears);
  const before = runs[0]?.first === firstYear ? runs[0].last + 1 : firstYear;
  const later = runs.filter(({ first }) => first > before).map(({ name }) => name);
  return [fillText(page.beforeYear, before), ...later].join(commaOf(words));
}
