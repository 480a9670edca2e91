/**
 * The parameters in paths. Areas are checked here. The id of a fact is checked only for its codes, and that of a release not at all: the handlers
 * of their routes throw the 404.
 */
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { notFound, type PageMessage, type Problem } from '../../http/problem.ts';
import { possibleKey } from '../../select/catalogue.ts';
import { type Nearest, sameTradeText } from '../../select/nearest.ts';
import { shortened } from './query.ts';
import type { PathParameter } from './route.ts';

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

/** An area with facts (`index.areas`) may have a card. `all`, whose responses are prerendered, has only areas with a card of all trade. */
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
