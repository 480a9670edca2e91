/** `/compare`: the figures of several areas or partners in one period, side by side (comparison.ts). Works without JavaScript. */
import { html } from 'hono/html';
import type { ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day, wordSpace } from '../../../data/fact/format.ts';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { anyText } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { barCell, noNumber, numberLink } from '../charts/figures.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import { copyTableButton } from '../site/copy.ts';
import { ProblemPage } from '../site/error-page.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { areaLink, cell, commaList, type Markup, table } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import {
  type ComparedPeriod,
  type ComparedSeries,
  type ComparedSet,
  type Comparison,
  comparedSeries,
  comparedSets,
  comparisonIn,
  fullestPeriod,
  setCode,
} from './comparison.ts';

// Any text is valid: for an unknown value, the page lists the choices that exist.
const PARAMETERS = {
  set: optional(
    anyText('Which areas: `countries`; an area code for its regions; an area code and `.partners` for its partners'),
  ),
  indicator: optional(anyText('`trade`, `exports`, `imports` or `balance`')),
  period: optional(anyText('The period')),
  shown: optional(anyText('The set that was shown when the period was chosen')),
};
type CompareValues = Values<typeof PARAMETERS> & { lang: string };

export const comparePage = translatedPage({ parameters: PARAMETERS, normalize, handler: showComparison });

/** `shown` matters only if the period was chosen for another set. */
function normalize(values: CompareValues): CompareValues {
  return values.shown === values.set ? { ...values, shown: undefined } : values;
}

async function showComparison(request: RouteRequest<CompareValues>, context: PageContext): Promise<Page> {
  const { values, catalogue, index } = request;
  const { page, texts, words } = context;
  const sets = comparedSets(index);
  const defaultSet = sets[0] as ComparedSet;
  const set = values.set === undefined ? defaultSet : sets.find((each) => setCode(each) === values.set);
  const indicator = GOODS_INDICATORS.find((code) => code === (values.indicator ?? 'trade'));
  const compared = await comparedSeries(catalogue, set ?? defaultSet, indicator ?? 'trade');
  const hasFigures = compared.periods.some(({ id }) => id === values.period);
  // The form sends the period of the previous set. If the new set has no figures of it, the page says so and shows the fullest one.
  const isReplaced = values.shown !== undefined && values.period !== undefined && !hasFigures;
  const requestedPeriod = isReplaced ? undefined : values.period;
  const period = requestedPeriod ?? fullestPeriod(compared.periods)?.id;

  const form = choiceForm(sets, compared, period, context);
  const problem = (message: string) => problemPage(message, form, context);
  if (!set) throw problem(fillText(page.unknownSet, values.set));
  if (!indicator) throw problem(fillText(page.unknownSet, values.indicator));
  if (!period) throw problem(page.noComparison);
  if (requestedPeriod && !hasFigures) throw problem(noFiguresFor(requestedPeriod, context));

  const [comparison, releases] = await Promise.all([comparisonIn(catalogue, compared, period), catalogue.releases()]);
  const title = [setName(set, context), periodLabel(texts, period)].join(commaOf(words));
  return {
    title,
    description: page.compareIntro,
    main: html`<h1>${title}</h1>${isReplaced && html`<p role="status" class="missing">${noFiguresFor(values.period, context)}</p>`}${form}
${introduction(compared, comparison, context)}
${figuresTable(compared, comparison, releases, context)}
${notes(compared, comparison, period, context)}
<p class="buttons">${copyTableButton('comparison', page)} <a class="button second" href="${csvAddress(compared, comparison, period, context)}">CSV</a></p>`,
  };
}

function noFiguresFor(period = '', { page, texts }: PageContext): string {
  return fillText(page.noFiguresFor, periodLabel(texts, period));
}

/** An error page with the form, which has the choices that exist. */
function problemPage(message: string, form: Markup, { page, lang, language }: PageContext): ProblemPage {
  return new ProblemPage(404, message, {
    title: page.comparePage,
    description: message,
    listed: false,
    lang,
    dir: language.direction,
    main: html`<h1>${page.comparePage}</h1><p role="status" class="missing">${message}</p>${form}`,
  });
}

function setName(set: ComparedSet, { page, texts }: PageContext): string {
  if (set.kind === 'countries') return page.kindCountry;
  const phrase = set.kind === 'regions' ? page.setRegions : page.setPartners;
  return fillText(phrase, labelOf(texts, 'areas', set.area));
}

function choiceForm(
  sets: readonly ComparedSet[],
  compared: ComparedSeries,
  period: string | undefined,
  context: PageContext,
): Markup {
  const { page, texts } = context;
  const { set, indicator, periods } = compared;
  const setOptions = sets.map((each) => [setCode(each), setName(each, context)] as const);
  const indicatorOptions = GOODS_INDICATORS.map((code) => [code, labelOf(texts, 'indicators', code)] as const);
  // A period with one member has nothing to compare, so it is offered only if it was requested.
  const periodOptions = periods
    .filter(({ id, count }) => count > 1 || id === period)
    .map((each) => [each.id, periodName(compared, each, context)] as const);
  return selectForm(
    '/compare',
    [
      ['set', page.setWord, setOptions, setCode(set)],
      ['indicator', page.measuredWord, indicatorOptions, indicator],
      ['period', page.periodWord, periodOptions, period],
    ],
    context,
    html`<input type="hidden" name="shown" value="${setCode(set)}">`,
  );
}

/** The address and the name of the same comparison in another period. */
function periodLink(compared: ComparedSeries, period: ComparedPeriod, context: PageContext) {
  const { set, indicator } = compared;
  const address = addressOf('/compare', { set: setCode(set), indicator, period: period.id }, context);
  return [address, periodName(compared, period, context)] as const;
}

/** `2021, 21 of 31 regions`: how many members have a figure. */
function periodName({ set, members }: ComparedSeries, { id, count }: ComparedPeriod, context: PageContext): string {
  const { page, texts } = context;
  const phrase = { countries: page.ofCountries, regions: page.ofRegions, partners: page.ofPartners }[set.kind];
  return fillText(phrase, periodLabel(texts, id), count, members.length);
}

/** `Exports, billion yuan. 20 of 31 have a figure for this period.` */
function introduction(compared: ComparedSeries, comparison: Comparison, context: PageContext): Markup {
  const { page, texts, locale } = context;
  const unit = fillText(
    page.inUnit,
    labelOf(texts, 'indicators', compared.indicator),
    scaleOfFigures(comparison, context).name,
  );
  const count = fillText(page.haveFigures, comparison.figures.length, compared.members.length);
  return html`<p class="intro-line">${fillText(page.asSentence, unit)}${wordSpace(locale)}${count}</p>`;
}

/** Lines below the table: what `≈` means, which members have no figure, which have one that is not comparable, and a period with more figures. */
function notes(
  compared: ComparedSeries,
  { figures, missing }: Comparison,
  period: string,
  context: PageContext,
): Markup[] {
  const { page, words } = context;
  const lines: unknown[] = [];
  if (figures.some(({ fact }) => fact.basis === 'derived')) lines.push(page.computedMark);
  if (missing.length) {
    const links = missing.map((code) => [
      memberLink(compared, code, context),
      nearestPeriodLink(compared, code, period, context),
    ]);
    lines.push(fill(page.withoutFigure, commaList(links, words)));
  }
  if (compared.incomparable.length) {
    const links = compared.incomparable.map((code) => memberLink(compared, code, context));
    lines.push(fill(page.notComparable, commaList(links, words)));
  }
  const fullest = fullestPeriod(compared.periods);
  if (fullest && fullest.count > figures.length) {
    const [address, name] = periodLink(compared, fullest, context);
    lines.push(fill(page.fullerPeriod, html`<a href="${address}">${name}</a>`));
  }
  return lines.map((line) => html`<p class="fine">${line}</p>`);
}

/** ` (2023)`: a link to the figure of a member in the nearest period. Empty if it has none. */
function nearestPeriodLink({ facts }: ComparedSeries, code: string, period: string, context: PageContext): Markup | '' {
  const fact = nearestInTime([...(facts.get(code)?.values() ?? [])], [period]);
  if (!fact) return '';
  return html`${fill(context.page.inParentheses, '', html`<a href="${factLink(fact.id, context)}">${shortPeriodName(fact.period, context.language)}</a>`)}`;
}

/** The scale of the median figure. With the scale of the largest one, small figures would be 0.0046. */
function scaleOfFigures({ figures }: Comparison, context: PageContext): Scale {
  const median = figures[Math.floor(figures.length / 2)]?.fact;
  return scaleOf(median?.unit ?? '', Math.abs(Number(median?.value)), false, context);
}

/** A row for each member, the largest first. It has no ranks, because a set is rarely complete. */
function figuresTable(
  compared: ComparedSeries,
  comparison: Comparison,
  releases: readonly ReleaseSummary[],
  context: PageContext,
): Markup {
  const { page, words } = context;
  const { figures } = comparison;
  const scale = scaleOfFigures(comparison, context);
  const largest = Math.max(...figures.map(({ fact }) => Math.abs(Number(fact.value))));
  const memberWord = compared.set.kind === 'partners' ? page.partnerWord : page.areaWord;
  const rows = figures.map(
    ({ code, fact, growth, nearestGrowth }) => html`<tr><th scope="row">${memberLink(compared, code, context)}</th>
${barCell(fact, largest, scale, context)}
${growth ? cell(page.changeWord, numberLink(growth, context), words) : noNumber(context, nearestGrowth)}
<td class="by fine">${sourceOf(fact, releases, context)}</td></tr>`,
  );
  return table('compare stacked', [memberWord, page.numberWord, page.changeWord, page.sourceWord], rows, 'comparison');
}

function sourceOf(
  { release }: FactSummary,
  releases: readonly ReleaseSummary[],
  { words, texts, locale }: PageContext,
): unknown {
  const source = releases.find(({ id }) => id === release);
  if (!source) return words.derived;
  const link = html`<a href="${source.url}"><bdi>${publisherNames(texts, source)}</bdi></a>`;
  return fill(words.detail, link, day(source.published, locale, 'medium'));
}

function memberLink({ set }: ComparedSeries, code: string, context: PageContext): Markup {
  return set.kind === 'partners'
    ? html`<a href="${addressOf(`/areas/${set.area}`, { partner: code }, context)}">${labelOf(context.texts, 'partners', code)}</a>`
    : areaLink(code, context);
}

function csvAddress(
  { set, indicator }: ComparedSeries,
  { figures }: Comparison,
  period: string,
  context: PageContext,
): string {
  const codes = figures.map(({ code }) => code).join();
  const who = set.kind === 'partners' ? { area: set.area, partner: codes } : { area: codes, partner: 'world' };
  const query = { ...who, breakdown: 'total', indicator, measure: 'value,growth', period };
  return addressOf('/v1/facts.csv', query, context);
}
