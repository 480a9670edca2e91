/** `/v1/cards/{area}`: what one card shows, in one small answer; with `view=full` everything that is known beside it. */
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { Question } from '../../select/make-card.ts';
import { makeCompactCard, makeFullCard } from '../../select/make-card.ts';
import * as parameters from '../route/parameters.ts';
import { cardPlace, notFound } from '../route/path-values.ts';
import { canonicalAddress, list, optional, withDefault } from '../route/query.ts';
import type { Handler, Question as RouteQuestion } from '../route/route.ts';

export const CARD = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  show: list(parameters.show),
  view: withDefault(parameters.view, () => 'compact'),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const CARD_PATH = { area: cardPlace };

/** The compact card that answers the question, as the route serves it; null where nothing was known of its total on its day. */
export async function compactCard(catalogue: Catalogue, question: Question): Promise<CompactCard | null> {
  const card = await makeCompactCard(catalogue, question);
  return card && { self: await addressOf(catalogue, { ...question, view: 'compact' }), ...card };
}

/** The full card that answers the question, likewise. */
export async function fullCard(catalogue: Catalogue, question: Question): Promise<FullCard | null> {
  const card = await makeFullCard(catalogue, question);
  return card && { self: await addressOf(catalogue, { ...question, view: 'full' }), ...card };
}

/** What is known today in the place of a card's number that was replaced after its day; null where it stands. */
export async function replacementOf(catalogue: Catalogue, card: CompactCard): Promise<CompactCard | null> {
  const { headline, area, period, lang } = card;
  if (headline.status !== 'superseded') return null;
  // Another unit than the area's own is that of a currency.
  const now = await compactCard(catalogue, { area: area.id, period: period.id, currency: headline.unit, lang });
  return now?.headline.id === headline.id ? now : null;
}

async function addressOf(catalogue: Catalogue, question: Question & { view: string }): Promise<string> {
  return canonicalAddress(`/v1/cards/${question.area}`, CARD, { ...question }, await catalogue.index());
}

export const card: Handler<Asked & { view: string }> = (question) =>
  question.values.view === 'full' ? findFull(question) : findCompact(question);

/** What a question about a card says of it. */
interface Asked {
  area: string;
  period?: string | undefined;
  asOf?: string | undefined;
  currency?: string | undefined;
  show?: string[] | undefined;
  lang: string;
}

/** The compact card that is asked for; throws a 404 that names what there is instead. */
export async function findCompact({ values, catalogue }: Found<Asked>): Promise<CompactCard> {
  return (await compactCard(catalogue, values)) ?? unknownCard(catalogue, values);
}

/** The full card, likewise. */
export async function findFull({ values, catalogue }: Found<Asked>): Promise<FullCard> {
  return (await fullCard(catalogue, values)) ?? unknownCard(catalogue, values);
}

type Found<Q> = Pick<RouteQuestion<Q>, 'values' | 'catalogue'>;

/** Throws a 404 that names what there is instead. */
export async function unknownCard(
  catalogue: Catalogue,
  { area, period, asOf }: Pick<Asked, 'area' | 'period' | 'asOf'>,
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
