/** `/v1/facts`: the facts of the record by their dimensions, in pages. */

import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import { pageOf } from '../route/cursor.ts';
import * as parameters from '../route/parameters.ts';
import { optional, type Values, withDefault } from '../route/query.ts';
import type { Handler } from '../route/route.ts';
import { FILTERS, withFacts } from './filters.ts';

export const FACTS = {
  ...FILTERS,
  lang: optional(parameters.lang),
  limit: withDefault(parameters.limit, parameters.DEFAULT_LIMIT),
  cursor: optional(parameters.factCursor),
};

type FactList = Omit<Answer<'FactList'>, 'dataset'>;

export const facts: Handler<Values<typeof FACTS>> = (request) =>
  withFacts(request, async (all): Promise<FactList> => {
    const { values, catalogue, address } = request;
    const { limit, cursor, lang, asOf = null, publishedBy } = values;
    const clock = { asOf, ...(publishedBy ? { publishedBy } : {}) };
    const { items, last } = pageOf(all, limit, (id) => cursor === undefined || id > cursor);
    const labels = lang && labelsIn(await catalogue.texts(lang));
    const listed = labels ? items.map((fact) => ({ ...fact, labels: labels(fact) })) : items;
    return { ...clock, facts: listed, total: all.length, next: last && address({ cursor: last }) };
  });
