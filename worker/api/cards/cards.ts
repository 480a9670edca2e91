/** `/v1/cards/{area}`: what one card shows, in one small answer; with `view=full` everything that is known beside it. */
import { type CardRequest, type Cards, makeCard } from '../../../data/card/card.ts';
import type { CardView, CompactCard, FullCard } from '../../../data/contract/card.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import { readCardSources } from '../../select/card-sources.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import * as parameters from '../route/parameters.ts';
import { cardArea, notFound } from '../route/path-values.ts';
import { canonicalAddress, list, optional, type Values, withDefault } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';

export const CARD = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  show: list(parameters.show),
  view: withDefault(parameters.view, () => 'compact' as const),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const CARD_PATH = { area: cardArea };

export const card: Handler<Values<typeof CARD> & { area: string }> = (request) =>
  findCard(request, request.values.view, request.self);

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

/** The full card, likewise. */
export function fullCard(catalogue: Catalogue, request: CardRequest): Promise<FullCard | null> {
  return readCard(catalogue, request, 'full');
}

async function readCard<V extends CardView>(
  catalogue: Catalogue,
  request: CardRequest,
  view: V,
  self = cardAddress(catalogue, request, view),
): Promise<Cards[V] | null> {
  const sources = await readCardSources(catalogue, request);
  return sources && makeCard(view, self, request, sources);
}

/** The canonical address of a card. */
function cardAddress({ index }: Catalogue, request: CardRequest, view: CardView): string {
  return canonicalAddress(`/v1/cards/${request.area}`, CARD, { ...request, view }, index);
}

/** What is known today in the place of a card's number that was replaced after its day; null where it stands. */
export async function replacementOf(catalogue: Catalogue, card: CompactCard): Promise<CompactCard | null> {
  const { headline, area, period, lang } = card;
  if (headline.status !== 'superseded') return null;
  // Another unit than the area's own is that of a currency.
  const now = await compactCard(catalogue, { area: area.id, period: period.id, currency: headline.unit, lang });
  return now?.headline.id === headline.id ? now : null;
}

/** Throws a 404 that names what there is instead. */
export async function unknownCard(
  catalogue: Catalogue,
  { area, period, asOf }: Pick<CardRequest, 'area' | 'period' | 'asOf'>,
): Promise<never> {
  const all = await catalogue.periods(area);
  const detail = `No total is known for ${[area, period].filter(Boolean).join(' in ')}${asOf ? ` on ${asOf}` : ''}.`;
  const periods = all.filter(({ known }) => !asOf || known <= asOf).map(({ id }) => id);
  // Where the period was not known yet on the day, or none was, a later day helps.
  const isLater = all.some(({ id }) => id === period);
  if (!period || !periods.length || (asOf && isLater)) throw notFound(detail, 'asOf', 'a later day');
  const nearest = nearestPeriods(periods, period, 3);
  throw notFound(`${detail} The nearest periods are ${nearest.join(', ')}.`, 'period', periods);
}
