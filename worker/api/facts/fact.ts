/** `/v1/facts/{id}`: one fact as it is known now, and `{id}@{day}` as it was known on that day. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { type Entry, firstKnown } from '../../../data/fact/entry.ts';
import { pin, resolve } from '../../../data/fact/resolve.ts';
import type { CachePolicy } from '../../http/cache.ts';
import { Problem } from '../../http/problem.ts';
import { Redirect } from '../../http/redirect.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import * as parameters from '../route/parameters.ts';
import { type FactReference, factReference, notFound, unknownFact } from '../route/path-values.ts';
import { optional, type ParameterContext } from '../route/query.ts';
import type { Handler, RouteRequest } from '../route/route.ts';
import { nearestFacts } from './nearest-facts.ts';

export const FACT = { lang: optional(parameters.lang) };
export const FACT_PATH = { id: factReference };

export interface FactValues {
  id: FactReference;
  lang?: string | undefined;
}

type FactRequest = Pick<RouteRequest<Pick<FactValues, 'id'>>, 'values' | 'catalogue' | 'index' | 'address'>;

/** The fact as the record has it. With `lang` it is an answer of labelled-fact.ts. */
export const fact: Handler<FactValues> = async (request) => {
  const { fact: found } = await foundFact(request);
  return { dataset: datasetOf(request), ...found };
};

export function foundFact({ values, catalogue, address }: FactRequest): Promise<FoundFact> {
  return findFact(catalogue, values.id, (id) => address({ id }));
}

/** Of a pinned fact as its day knew it. */
export function datasetOf({ values: { id: reference }, index }: FactRequest) {
  const { id, date, newest } = index.dataset;
  return reference.day ? { id, date: reference.day } : { id, date, newest };
}

/** A pin is settled once its day is over. Its labels and words are today's, so with them it is cached like a live answer. */
export function factPolicy({ id: { day }, lang }: FactValues, { today }: ParameterContext): CachePolicy {
  if (day === undefined) return 'live';
  if (day >= today) return 'unsettled';
  return lang ? 'live' : 'pinned';
}

/** A fact with the entry that it is what is known of. */
export interface FoundFact {
  fact: Fact;
  entry: Entry;
}

/**
 * The fact as known today, or on the day of the reference. Throws a redirect where the id has moved, to what `address` makes of
 * the new reference, a 410 where it was withdrawn, and a 404 where there is none or was none on that day.
 */
export async function findFact(
  catalogue: Catalogue,
  { id, day }: FactReference,
  address: (reference: FactReference) => string,
): Promise<FoundFact> {
  const { index } = catalogue;
  if (Object.hasOwn(index.withdrawn, id)) throw gone(index, id);
  if (Object.hasOwn(index.moved, id)) throw new Redirect(address({ id: index.moved[id] as string, day }));
  const entry = await catalogue.entry(id);
  const fact = entry && (day === undefined ? resolve(entry) : pin(entry, day));
  if (fact) return { fact, entry };
  const first = entry && firstKnown(entry);
  if (day === undefined || !first) throw unknownFact(id, await nearestFacts(catalogue, id));
  throw notFound(
    `The fact "${id}" was not known on ${day}. It was first known on ${first}.`,
    'id',
    `${first} or later`,
    { name: 'notKnownYet', days: [day, first] },
  );
}

function gone({ withdrawn }: CatalogueIndex, id: string): Problem {
  const { date, reason, successor } = withdrawn[id] as (typeof withdrawn)[string];
  return new Problem('gone', `The fact "${id}" was withdrawn on ${date}: ${reason}`, {
    parameter: 'id',
    ...(successor ? { successor: `/v1/facts/${successor}` } : {}),
  });
}
