/** `/v1/cards/{area}`: everything that one card shows, in one small answer. */
import { makeCard } from '../select/make-card.ts';
import * as parameters from './parameters.ts';
import { cardPlace, notFound } from './places.ts';
import type { Values } from './query.ts';
import { list, optional, withDefault } from './query.ts';
import type { Handler } from './route.ts';

export const CARD = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  show: list(parameters.show),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const CARD_PATH = { area: cardPlace };

export const card: Handler<Values<typeof CARD> & { area: string }> = async ({ values, catalogue }) => {
  const { area, period, asOf } = values;
  const card = await makeCard(catalogue, values);
  if (card) return card;
  const periods = (await catalogue.periods(area)).map(({ id }) => id);
  const detail = `No total is known for ${[area, period].filter(Boolean).join(' in ')}${asOf ? ` on ${asOf}` : ''}.`;
  // The periods are today's: where one of them was not known on the day, a later day helps.
  if (!period || (asOf && periods.includes(period))) throw notFound(detail, 'asOf', 'a later day');
  throw notFound(detail, 'period', periods);
};
