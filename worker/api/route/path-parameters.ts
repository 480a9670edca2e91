/** The parameters in paths: the id of a fact or a release, the code of an area, or of an area with cards. */
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { notFound, type PageMessage, type Problem } from '../../http/problem.ts';
import { possibleKey } from '../../select/catalogue.ts';
import { type Nearest, sameTradeText } from '../../select/nearest.ts';
import { shortened } from './query.ts';
import type { PathParameter } from './route.ts';

/** Checks only the codes in the id. If they exist but the fact does not, the handler of the route throws the 404. */
export const factId: PathParameter = {
  description: 'The id of a fact',
  example: ({ examples }) => examples.fact,
  check: (id, index) => {
    const wasMovedOrWithdrawn = Object.hasOwn(index.moved, id) || Object.hasOwn(index.withdrawn, id);
    if (!wasMovedOrWithdrawn && !possibleKey(id, index)) throw unknownFact(id, { nearest: [] });
  },
};

export const areaCode: PathParameter = {
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

/** Any area with facts may have a card. Only areas with a card of all trade have prerendered responses, hence `all`. */
export const cardArea: PathParameter = {
  ...areaCode,
  all: ({ areas }) => areas.filter(({ card }) => card).map(({ id }) => id),
  check: (text, index) => {
    const allowed = index.areas.map(({ id }) => id);
    if (allowed.includes(text)) return;
    const code = shortened(text);
    throw notFound('area', `There is no card for the area "${code}".`, allowed, { name: 'noAreaCard', texts: [code] });
  },
};

/** Not checked here. If the release does not exist, the handler of the route throws the 404. */
export const releaseId: PathParameter = {
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
