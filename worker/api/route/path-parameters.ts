/** The kinds of values in paths: a fact, an area, an area with a card, a release. */
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { notFound, type PageMessage, type Problem } from '../../http/problem.ts';
import { possibleKey } from '../../select/catalogue.ts';
import { type Nearest, sameTradeText } from '../../select/nearest.ts';
import { shortened } from './query.ts';
import type { PathValue } from './route.ts';

/** Checks only that the codes in the id exist. If they do but there is no such fact, the handler of the route responds with 404. */
export const factId: PathValue = {
  description: 'The id of a fact',
  example: ({ examples }) => examples.fact,
  check: (id, index) => {
    const wasMovedOrWithdrawn = Object.hasOwn(index.moved, id) || Object.hasOwn(index.withdrawn, id);
    if (!wasMovedOrWithdrawn && !possibleKey(id, index)) throw unknownFact(id, { nearest: [] });
  },
};

export const areaCode: PathValue = {
  description: 'The code of an area, as listed by `/v1/areas`',
  example: ({ examples }) => examples.area,
  all: ({ vocabulary }) => Object.keys(vocabulary.areas),
  check: (text, index) => {
    if (Object.hasOwn(index.vocabulary.areas, text)) return;
    const allowed = Object.keys(index.vocabulary.areas);
    const code = shortened(text);
    throw notFound('area', `No area has the code "${code}".`, allowed, { name: 'noAreaCode', texts: [code] });
  },
};

/** Any area with facts, because each may have a card of some series. Only areas with a card of all trade have prerendered responses. */
export const cardArea: PathValue = {
  ...areaCode,
  all: ({ areas }) => areas.filter(({ card }) => card).map(({ id }) => id),
  check: (text, index) => {
    const allowed = index.areas.map(({ id }) => id);
    if (allowed.includes(text)) return;
    const code = shortened(text);
    throw notFound('area', `There is no card for the area "${code}".`, allowed, { name: 'noAreaCard', texts: [code] });
  },
};

/** Not checked here. If there is no such release, the handler of the route responds with 404. */
export const releaseId: PathValue = {
  description: 'The id of a release, as listed by `/v1/releases`',
  example: ({ examples }) => examples.release,
};

/** A 404 that lists the nearest facts, if there are any. */
export function unknownFact(id: string, { nearest, sameTrade }: Nearest): Problem {
  const detail = `No fact has the id "${shortened(id)}".${sameTradeText(sameTrade)}`;
  const pageMessage: PageMessage = { name: 'noNumberId', texts: [shortened(id)] };
  if (nearest.length) return notFound('id', `${detail} "allowed" lists the nearest facts.`, nearest, pageMessage);
  const allowed = `${DIMENSIONS.join('.')}, as listed by /v1/facts`;
  return notFound('id', detail, allowed, pageMessage);
}
