/** `/v1/cards/{area}`: what one card shows, in one small answer; with `view=full` everything that is known beside it. */

import { type CardRequest, type Cards, makeCard } from '../../../data/card/card.ts';
import { type CardSeries, isAllTrade, type SeriesChoice, seriesOf } from '../../../data/card/series.ts';
import type { CardView, CompactCard } from '../../../data/contract/card.ts';
import { factId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import { notFound, type Problem } from '../../http/problem.ts';
import { cardFacts } from '../../select/card-facts.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import * as parameters from '../route/parameters.ts';
import { cardArea } from '../route/path-values.ts';
import { canonicalUrl, list, optional, schemasOf, withDefault } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';

/** Which series of an area a card shows. */
export const CARD_SERIES = {
  indicator: withDefault(parameters.indicator, 'trade'),
  partner: withDefault(parameters.partner, 'world'),
  breakdown: withDefault(parameters.breakdown, 'total'),
};

/** Which card an answer shows. */
export const CHOSEN_CARD = {
  ...CARD_SERIES,
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
const CARD = { ...CHOSEN_CARD, show: list(parameters.show), view: withDefault(parameters.view, 'compact' as const) };

export const card = route({
  path: '/v1/cards/{area}',
  pathValues: { area: cardArea },
  prerender: ['lang', 'view'],
  subject: 'cards',
  title: 'What one card shows',
  description: 'Without `period` the newest, with `asOf` the newest that was known on that day.',
  parameters: CARD,
  answer: 'CardAnswer',
  examples: ({ examples: { area, period, day }, languages }) => [
    `/v1/cards/${area}`,
    `/v1/cards/${area}?period=${period}&lang=${languages.at(-1)?.code}`,
    `/v1/cards/${area}?view=full`,
    `/v1/cards/${area}?asOf=${day}`,
  ],
  handler: (request) => findCard(request, request.values.view, request.self),
});

/** The card that is asked for; throws a 404 that names what there is instead. */
export async function findCard<V extends CardView>(
  { values, catalogue }: Pick<RouteRequest<CardRequest>, 'values' | 'catalogue'>,
  view: V,
  self?: string,
): Promise<Cards[V]> {
  return (await readCard(catalogue, values, view, self)) ?? unknownCard(catalogue, values);
}

/** The compact card, as the route serves it; null where nothing was known of its total on its day. */
export function compactCard(catalogue: Catalogue, request: CardRequest): Promise<CompactCard | null> {
  return readCard(catalogue, request, 'compact');
}

/** A compact or full card. */
export async function readCard<V extends CardView>(
  catalogue: Catalogue,
  request: CardRequest,
  view: V,
  self = canonicalUrl(`/v1/cards/${request.area}`, schemasOf(CARD, catalogue.index), { ...request, view }),
): Promise<Cards[V] | null> {
  const { asOf, lang } = request;
  const { index } = catalogue;
  const series = seriesOf(request, index.vocabulary.indicators);
  const { periods, expected } = await catalogue.cardPeriods(series);
  const period = request.period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id;
  if (period === undefined) return null;
  const [knowledge, texts] = await Promise.all([cardFacts(catalogue, series, period, asOf), catalogue.texts(lang)]);
  return makeCard(view, self, request, { index, periods, expected, period, knowledge, texts });
}

/** Throws a 404 that names what there is instead: another period, or other series. */
async function unknownCard(
  catalogue: Catalogue,
  { period, asOf, ...choice }: Pick<CardRequest, 'period' | 'asOf'> & SeriesChoice,
): Promise<never> {
  const series = seriesOf(choice, catalogue.index.vocabulary.indicators);
  const { periods: all } = await catalogue.cardPeriods(series);
  if (!all.length) throw unknownSeries(series, await catalogue.cardSeries(series.area));
  const name = isAllTrade(series) ? 'total' : `number of ${seriesId(series)}`;
  const of = `${[series.area, period].filter(Boolean).join(' in ')}${asOf ? ` as of ${asOf}` : ''}`;
  const idOf = (measure: string) => factId({ ...series, measure, period: period ?? '' });
  const { facts } = await cardFacts(catalogue, series, period ?? '', asOf);
  const id = [idOf('value'), idOf('value-usd')].find((each) => facts.byId(each) !== undefined);
  const detail = id
    ? `Of the ${name} of ${of} bounds or US dollars alone are on record, of which there is no card (/v1/facts/${id}).`
    : `No ${name} is on record for ${of}.`;
  const periods = all.filter(({ known }) => !asOf || known <= asOf).map(({ id }) => id);
  // Where the period was not known yet on the day, or none was, a later day helps.
  const isLater = all.some(({ id }) => id === period);
  if (!period || !periods.length || (asOf && isLater))
    throw notFound('asOf', detail, 'a later day', { name: 'noCard' });
  const nearest = nearestPeriods(periods, period, 3);
  throw notFound('period', `${detail} The nearest periods are ${nearest.join(', ')}.`, periods, { name: 'noCard' });
}

export const SERIES_DIMENSIONS = ['indicator', 'partner', 'breakdown'] as const;

/** The parameter that is wrong is the first in which no series with the parameters before it agrees. */
function unknownSeries(series: CardSeries, known: readonly Omit<CardSeries, 'area'>[]): Problem {
  const agreeing = (count: number) =>
    known.filter((other) => SERIES_DIMENSIONS.slice(0, count).every((name) => other[name] === series[name]));
  const wrong = Math.max(
    0,
    SERIES_DIMENSIONS.findIndex((_, i) => !agreeing(i + 1).length),
  );
  const parameter = SERIES_DIMENSIONS[wrong] as (typeof SERIES_DIMENSIONS)[number];
  const allowed = [...new Set(agreeing(wrong).map((other) => other[parameter]))];
  const detail = `No number of ${series.area} is on record of ${seriesId(series)} (indicator.partner.breakdown): "${parameter}" may be ${allowed.slice(0, MOST_NAMED).join(', ')}.`;
  return notFound(parameter, detail, allowed, { name: 'noSeries', texts: [series.area] });
}

/** Codes in a message. */
const MOST_NAMED = 5;

function seriesId({ indicator, partner, breakdown }: Omit<CardSeries, 'area'>): string {
  return [indicator, partner, breakdown].join('.');
}
