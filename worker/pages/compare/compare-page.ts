/** `/compare`: one set of areas or partners side by side, in one currency and one coverage. Works without JavaScript. */
import { html } from 'hono/html';
import type { ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { anyText } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { barCell } from '../charts/bar.ts';
import { numberLink } from '../charts/number-link.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import { copyTableButton } from '../site/copy.ts';
import { ProblemPage } from '../site/error-page.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { cell, chips, commaList, type Markup, table } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
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
  INDICATORS,
  setCode,
} from './comparison.ts';

/** Periods to choose from, if the one asked for has no figures. */
const MAX_PERIODS = 5;

// The page itself says what is unknown and offers what exists.
const PARAMETERS = {
  set: optional(
    anyText('Which areas: `countries`; an area code for its regions; an area code and `.partners` for its partners'),
  ),
  indicator: optional(anyText('`trade`, `exports`, `imports` or `balance`')),
  period: optional(anyText('The period')),
  shown: optional(anyText('The set that was shown when the period was chosen')),
};
type Asked = Values<typeof PARAMETERS> & { lang: string };

export const comparePage = translatedPage({ parameters: PARAMETERS, settle, handler: showComparison });

/** A period was chosen for one set; another set opens with its own fullest period. */
function settle(values: Asked): Asked {
  const { set, shown, period } = values;
  return { ...values, shown: undefined, period: shown === undefined || shown === set ? period : undefined };
}

async function showComparison(request: RouteRequest<Asked>, context: PageContext): Promise<Page> {
  const { values, catalogue, index } = request;
  const { page } = context;
  const sets = comparedSets(index);
  const set = values.set === undefined ? sets[0] : sets.find((known) => setCode(known) === values.set);
  const indicator = INDICATORS.find((code) => code === (values.indicator ?? 'trade'));
  const unknown = set ? values.indicator : values.set;
  const shownSet = set ?? (sets[0] as ComparedSet);
  const compared = await comparedSeries(catalogue, shownSet, indicator ?? 'trade');
  const period = values.period ?? fullestPeriod(compared.periods)?.id;
  const form = choiceForm(sets, compared, period, context);
  if (!set || !indicator) throw problem(fillText(page.unknownSet, unknown), form, context);
  if (!period) throw problem(page.noComparison, form, context);
  if (!compared.periods.some(({ id }) => id === period)) {
    const message = fillText(page.noFiguresFor, periodLabel(context.texts, period));
    throw problem(message, html`${form}${fullestPeriods(compared, context)}`, context);
  }
  const [comparison, releases] = await Promise.all([comparisonIn(catalogue, compared, period), catalogue.releases()]);
  const title = [setName(set, context), periodLabel(context.texts, period)].join(commaOf(context.words));
  return {
    title,
    description: page.compareIntro,
    main: html`<h1>${title}</h1>${form}
${comparisonTable(compared, comparison, { period, releases, home: index.start.area }, context)}`,
  };
}

/** What exists, below what is wrong. */
function problem(message: string, main: Markup, { page, lang, language }: PageContext): ProblemPage {
  return new ProblemPage(404, message, {
    title: page.comparePage,
    description: message,
    listed: false,
    lang,
    dir: language.direction,
    main: html`<h1>${page.comparePage}</h1><p role="status" class="missing">${message}</p>${main}`,
  });
}

function setName(set: ComparedSet, { page, texts }: PageContext): string {
  if (set.kind === 'countries') return page.kindCountry;
  return fillText(
    set.kind === 'regions' ? page.setRegions : page.setPartners,
    texts.labels.areas[set.area] ?? set.area,
  );
}

function choiceForm(
  sets: readonly ComparedSet[],
  compared: ComparedSeries,
  period: string | undefined,
  context: PageContext,
): Markup {
  const { page, texts } = context;
  const { set, indicator, periods } = compared;
  const inSets = sets.map((each) => [setCode(each), setName(each, context)] as const);
  const inIndicators = INDICATORS.map((code) => [code, texts.labels.indicators[code] ?? code] as const);
  // A period of one member is no comparison, unless it was asked for.
  const inPeriods = periods
    .filter(({ id, count }) => count > 1 || id === period)
    .map((each) => [each.id, periodName(compared, each, context)] as const);
  return selectForm(
    '/compare',
    [
      ['set', page.setWord, inSets, setCode(set)],
      ['indicator', page.measuredWord, inIndicators, indicator],
      ['period', page.periodWord, inPeriods, period],
    ],
    context,
    html`<input type="hidden" name="shown" value="${setCode(set)}">`,
  );
}

function comparisonTable(
  compared: ComparedSeries,
  { figures, missing, incomparable, members }: Comparison,
  { period, releases, home }: { period: string; releases: readonly ReleaseSummary[]; home: string },
  context: PageContext,
): Markup {
  const { page, texts, words } = context;
  const { set, indicator } = compared;
  const largest = Math.max(...figures.map(({ fact }) => Math.abs(Number(fact.value))));
  // The scale of the middle figure: that of the largest would write small ones as 0.0046.
  const middle = figures[Math.floor(figures.length / 2)]?.fact;
  const scale = scaleOf(middle?.unit ?? '', Math.abs(Number(middle?.value)), false, context);
  // The partners on record are not all partners.
  const isComplete = set.kind !== 'partners' && !missing.length && !incomparable.length;
  const heads = [
    ...(isComplete ? [page.rankWord] : []),
    set.kind === 'partners' ? page.partnerWord : page.areaWord,
    page.numberWord,
    page.changeWord,
    page.sourceWord,
  ];
  const drawing = { compared, home, releases, largest, scale };
  const rows = figures.map((figure, i) => figureRow(figure, isComplete ? i + 1 : null, drawing, context));
  const unit = fillText(page.inUnit, texts.labels.indicators[indicator], scale.name);
  const csv = addressOf('/v1/facts.csv', { ...csvQuery(compared, figures), period }, context);
  const names = (codes: readonly string[]) =>
    commaList(
      codes.map((code) => memberLink(compared, code, context)),
      words,
    );
  const fullest = fullestPeriod(compared.periods);
  const [address, name] = fullest && fullest.count > figures.length ? periodLink(compared, fullest, context) : [];
  return html`<p class="intro-line">${fillText(page.fullStop, unit)}${gap(context.locale)}${fillText(page.haveFigures, figures.length, members)}</p>
${table('compare', heads, rows, 'comparison')}
${figures.some(({ fact }) => fact.basis === 'derived') ? html`<p class="fine">${page.computedMark}</p>` : ''}
${missing.length ? html`<p class="fine">${fill(page.withoutFigure, names(missing))}</p>` : ''}
${incomparable.length ? html`<p class="fine">${fill(page.notComparable, names(incomparable))}</p>` : ''}
${address ? html`<p class="fine">${fill(page.fullerPeriod, html`<a href="${address}">${name}</a>`)}</p>` : ''}
<p class="buttons">${copyTableButton('comparison', page)} <a class="button second" href="${csv}">CSV</a></p>`;
}

function csvQuery({ set, indicator }: ComparedSeries, figures: Comparison['figures']): Record<string, string> {
  const codes = figures.map(({ code }) => code).join();
  const who = set.kind === 'partners' ? { area: set.area, partner: codes } : { area: codes, partner: 'world' };
  return { ...who, breakdown: 'total', indicator, measure: 'value,growth' };
}

/** What the rows of a table share. */
interface Drawing {
  compared: ComparedSeries;
  /** The area of the start page is set off. */
  home: string;
  releases: readonly ReleaseSummary[];
  largest: number;
  scale: Scale;
}

function figureRow(
  { code, fact, growth }: Comparison['figures'][number],
  rank: number | null,
  { compared, home, releases, largest, scale }: Drawing,
  context: PageContext,
): Markup {
  const { page, words, texts, locale } = context;
  const source = releases.find(({ id }) => id === fact.release);
  const by = source
    ? fill(
        words.detail,
        html`<a href="${source.url}"><bdi>${publisherNames(texts, source)}</bdi></a>`,
        day(source.published, locale, 'medium'),
      )
    : words.derived;
  const cells = [
    rank ? html`<td>${rank}</td>` : '',
    html`<th scope="row">${memberLink(compared, code, context)}</th>`,
    barCell(fact, largest, scale, context),
    cell(page.changeWord, growth ? numberLink(growth, context) : '–', words),
    html`<td class="by fine">${by}</td>`,
  ];
  return html`<tr${code === home ? html` class="own"` : ''}>${cells}</tr>`;
}

function memberLink({ set }: ComparedSeries, code: string, context: PageContext): Markup {
  const { texts, to } = context;
  const labels = texts.labels[set.kind === 'partners' ? 'partners' : 'areas'];
  const address =
    set.kind === 'partners' ? addressOf(`/areas/${set.area}`, { partner: code }, context) : `/areas/${code}${to}`;
  return html`<a href="${address}">${labels[code] ?? code}</a>`;
}

/** The comparison in a period: its address and its name. */
function periodLink(compared: ComparedSeries, period: ComparedPeriod, context: PageContext) {
  const { set, indicator } = compared;
  const address = addressOf('/compare', { set: setCode(set), indicator, period: period.id }, context);
  return [address, periodName(compared, period, context)] as const;
}

/** `2021, 21 of 31 regions`: how many members have a figure. */
function periodName({ set, members }: ComparedSeries, { id, count }: ComparedPeriod, context: PageContext): string {
  const { page, texts } = context;
  const counted = { countries: page.ofCountries, regions: page.ofRegions, partners: page.ofPartners }[set.kind];
  return fillText(counted, periodLabel(texts, id), count, members.length);
}

function fullestPeriods(compared: ComparedSeries, context: PageContext): Markup {
  const fullest = compared.periods.toSorted((a, b) => b.count - a.count).slice(0, MAX_PERIODS);
  return chips(fullest.map((period) => periodLink(compared, period, context)));
}
