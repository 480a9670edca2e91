/** `/compare`: one set of areas or partners side by side, in one currency and one coverage. Works without JavaScript. */
import { html } from 'hono/html';
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { anyText } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { ProblemPage } from '../site/error-page.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { chips, type Markup } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { comparisonTable } from './compare-table.ts';
import {
  type ComparedPeriod,
  type ComparedSeries,
  type ComparedSet,
  comparedSeries,
  comparedSets,
  comparisonIn,
  fullestPeriod,
  setCode,
} from './comparison.ts';

/** Periods that are offered if the chosen one has no figures. */
const MAX_PERIODS = 5;

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

export const comparePage = translatedPage({ parameters: PARAMETERS, settle, handler: showComparison });

/** A period was chosen for one set; another set opens with its own fullest period. */
function settle(values: CompareValues): CompareValues {
  const { set, shown, period } = values;
  return { ...values, shown: undefined, period: shown === undefined || shown === set ? period : undefined };
}

async function showComparison(request: RouteRequest<CompareValues>, context: PageContext): Promise<Page> {
  const { values, catalogue, index } = request;
  const { page, texts, words } = context;
  const sets = comparedSets(index);
  const defaultSet = sets[0] as ComparedSet;
  const set = values.set === undefined ? defaultSet : sets.find((each) => setCode(each) === values.set);
  const indicator = GOODS_INDICATORS.find((code) => code === (values.indicator ?? 'trade'));
  const compared = await comparedSeries(catalogue, set ?? defaultSet, indicator ?? 'trade');
  const period = values.period ?? fullestPeriod(compared.periods)?.id;
  const form = choiceForm(sets, compared, period, context);
  if (!set) throw problem(fillText(page.unknownSet, values.set), form, context);
  if (!indicator) throw problem(fillText(page.unknownSet, values.indicator), form, context);
  if (!period) throw problem(page.noComparison, form, context);
  if (!compared.periods.some(({ id }) => id === period)) {
    const message = fillText(page.noFiguresFor, periodLabel(texts, period));
    throw problem(message, html`${form}${fullestPeriods(compared, context)}`, context);
  }
  const [comparison, releases] = await Promise.all([comparisonIn(catalogue, compared, period), catalogue.releases()]);
  const title = [setName(set, context), periodLabel(texts, period)].join(commaOf(words));
  const fullest = fullestPeriod(compared.periods);
  const fuller = fullest && fullest.count > comparison.figures.length ? periodLink(compared, fullest, context) : null;
  return {
    title,
    description: page.compareIntro,
    main: html`<h1>${title}</h1>${form}
${comparisonTable({ compared, comparison, period, fuller, releases, home: index.start.area }, context)}`,
  };
}

/** An error page with the form and the choices that exist. */
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
  const frame = set.kind === 'regions' ? page.setRegions : page.setPartners;
  return fillText(frame, texts.labels.areas[set.area] ?? set.area);
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
  const indicatorOptions = GOODS_INDICATORS.map((code) => [code, texts.labels.indicators[code] ?? code] as const);
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

/** The comparison in a period: its address and its name. */
function periodLink(compared: ComparedSeries, period: ComparedPeriod, context: PageContext) {
  const { set, indicator } = compared;
  const address = addressOf('/compare', { set: setCode(set), indicator, period: period.id }, context);
  return [address, periodName(compared, period, context)] as const;
}

/** `2021, 21 of 31 regions`: how many members have a figure. */
function periodName({ set, members }: ComparedSeries, { id, count }: ComparedPeriod, context: PageContext): string {
  const { page, texts } = context;
  const frame = { countries: page.ofCountries, regions: page.ofRegions, partners: page.ofPartners }[set.kind];
  return fillText(frame, periodLabel(texts, id), count, members.length);
}

function fullestPeriods(compared: ComparedSeries, context: PageContext): Markup {
  const fullest = compared.periods.toSorted((a, b) => b.count - a.count).slice(0, MAX_PERIODS);
  return chips(fullest.map((period) => periodLink(compared, period, context)));
}
