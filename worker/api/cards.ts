/** `/v1/cards/{area}`: everything that one card shows, in one small answer. */
import type { Card } from '../../data/contract/card.ts';
import type { Catalogue } from '../select/catalogue.ts';
import type { Question } from '../select/make-card.ts';
import { makeCard } from '../select/make-card.ts';
import * as parameters from './parameters.ts';
import { cardPlace, notFound } from './places.ts';
import type { Values } from './query.ts';
import { canonicalAddress, list, optional, withDefault } from './query.ts';
import type { Handler } from './route.ts';

export const CARD = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  show: list(parameters.show),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const CARD_PATH = { area: cardPlace };

/** The card that answers the question, as the route serves it; null where no total was known for its period on its day. */
export async function addressedCard(catalogue: Catalogue, question: Question): Promise<Card | null> {
  const card = await makeCard(catalogue, question);
  if (!card) return null;
  const path = `/v1/cards/${question.area}`;
  return { self: canonicalAddress(path, CARD, { ...question }, await catalogue.index()), ...card };
}

export const card: Handler<Values<typeof CARD> & { area: string }> = async ({ values, catalogue }) => {
  const { area, period, asOf } = values;
  const card = await addressedCard(catalogue, values);
  if (card) return card;
  const periods = (await catalogue.periods(area)).map(({ id }) => id);
  const detail = `No total is known for ${[area, period].filter(Boolean).join(' in ')}${asOf ? ` on ${asOf}` : ''}.`;
  // The periods are today's: where one of them was not known on the day, a later day helps.
  if (!period || (asOf && periods.includes(period))) throw notFound(detail, 'asOf', 'a later day');
  throw notFound(detail, 'period', periods);
};
