/** `/v1/cards/{area}`: everything that a compact card shows, or with `view=full` a full one. */
import type { CardRequest, Cards } from '../../../data/card/card.ts';
import { seriesOf } from '../../../data/card/series.ts';
import { periodsAsOf } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CardView } from '../../../data/contract/card.ts';
import { cardFacts } from '../../select/card-facts.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import * as parameters from '../route/parameters.ts';
import { cardArea } from '../route/path-parameters.ts';
import { canonicalUrl, list, optional, withDefault } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';
import { noCardProblem } from './no-card.ts';

/** Which series of an area a card shows. */
export const CARD_SERIES = {
  indicator: withDefault(parameters.indicator, 'trade'),
  partner: withDefault(parameters.partner, 'world'),
  breakdown: withDefault(parameters.breakdown, 'total'),
};

/** Which card of a series, and in which language. */
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
  pathParameters: { area: cardArea },
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

/** Throws a 404 that says what is on record instead if there is no card. `readCard` returns null then. */
export async function findCard<V extends CardView>(
  { values, catalogue }: Pick<RouteRequest<CardRequest>, 'values' | 'catalogue'>,
  view: V,
  self?: string,
): Promise<Cards[V]> {
  const card = await readCard(catalogue, values, view, self);
  if (!card) throw await noCardProblem(catalogue, values);
  return card;
}

/** null if there is no card. `self` is the URL of the card that the response names. */
export async function readCard<V extends CardView>(
  catalogue: Catalogue,
  request: CardRequest,
  view: V,
  self = canonicalUrl(`/v1/cards/${request.area}`, CARD, { ...request, view }, catalogue.index),
): Promise<Cards[V] | null> {
  const { asOf, lang } = request;
  const { index } = catalogue;
  const series = seriesOf(request, index.vocabulary.indicators);
  const { periods, expected } = await catalogue.cardPeriods(series);
  const period = request.period ?? periodsAsOf(periods, asOf).at(-1);
  if (period === undefined) return null;
  // makeCard is loaded on demand, because default cards are prerendered.
  const [knowledge, texts, { makeCard }] = await Promise.all([
    cardFacts(catalogue, series, period, asOf),
    catalogue.texts(lang),
    import('../../../data/card/card.ts'),
  ]);
  return makeCard(view, self, request, { index, periods, expected, period, knowledge, texts });
}
