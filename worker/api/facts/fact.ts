/** `/v1/facts/{id}`: one fact, today or as of a day. With `lang` the response has all texts of its receipt. */
import { type CatalogueIndex, currentId } from '../../../data/catalogue/format/catalogue-index.ts';
import { namedIn } from '../../../data/catalogue/format/names.ts';
import { keyLabels, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { DerivationInput, Evidence, Fact, ServedFact } from '../../../data/contract/fact.ts';
import { firstAsOf } from '../../../data/fact/history.ts';
import { factId as idOf, type Key, parseFactId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/nearest-period.ts';
import { parsePeriod } from '../../../data/fact/period.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { notFound, Problem, Redirect } from '../../http/problem.ts';
import { type Catalogue, possibleKey } from '../../select/catalogue.ts';
import { filtersOf, type Nearest, nearestTo, sameTradeAs } from '../../select/nearest.ts';
import { receiptWords } from '../../select/receipt-texts.ts';
import * as parameters from '../route/parameters.ts';
import { factId, unknownFact } from '../route/path-parameters.ts';
import { optional } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';
import { servingOf } from './serving.ts';

export const FACT_PATH_PARAMETERS = { id: factId };

export const fact = route({
  path: '/v1/facts/{id}',
  pathParameters: FACT_PATH_PARAMETERS,
  subject: 'facts',
  title: 'One fact with evidence, bounds, caveats and revisions',
  description: 'With `lang` the response has labels and words too.',
  parameters: { asOf: optional(parameters.asOf), lang: optional(parameters.lang) },
  answer: 'FactAnswer',
  canMove: true,
  examples: ({ examples: { fact, day }, languages }) => [
    `/v1/facts/${fact}`,
    `/v1/facts/${fact}?asOf=${day}`,
    `/v1/facts/${fact}?lang=${languages.at(-1)?.code}`,
  ],
  handler: async (request) => {
    const { values, catalogue } = request;
    const served = servedFact(await findFact(request), await servingOf(request));
    return values.lang ? withTexts(await catalogue.texts(values.lang), served) : served;
  },
});

type FactRequest = Pick<RouteRequest<{ id: string; asOf?: string | undefined }>, 'values' | 'catalogue' | 'address'>;

/**
 * The current fact, or the fact as of a day. Throws a redirect if the id has moved, a 410 if it was withdrawn, and a 404 if the fact does not
 * exist or no source had published it by that day.
 */
export async function findFact({ values, catalogue, address }: FactRequest): Promise<Fact> {
  const { id, asOf } = values;
  const { index } = catalogue;
  if (Object.hasOwn(index.withdrawn, id)) throw withdrawnFact(index, id);
  const newId = currentId(id, index);
  if (newId !== id) throw new Redirect(address({ id: newId }));
  const history = await catalogue.history(id);
  const fact = history && resolve(history, asOf);
  if (fact) return fact;
  const first = history && firstAsOf(history);
  if (asOf === undefined || !first) throw unknownFact(id, await nearestFacts(catalogue, id));
  const detail = `No source had published the fact "${id}" by ${asOf}. The first is from ${first}.`;
  throw notFound('asOf', detail, `${first} or later`, { name: 'notKnownYet', days: [asOf, first] });
}

function withdrawnFact({ withdrawn }: CatalogueIndex, id: string): Problem {
  const { date, reason, successor } = withdrawn[id] as (typeof withdrawn)[string];
  const detail = `The fact "${id}" was withdrawn on ${date}: ${reason}`;
  const parameter = 'id';
  return new Problem('gone', detail, successor ? { parameter, successor: `/v1/facts/${successor}` } : { parameter });
}

/**
 * Suggestions for an id without a fact: facts of the same trade, then up to five of the same series, the nearest period first. If there are
 * none, the nearest facts of the area. Empty if the id is malformed, names no area with facts, or has no valid period (`2025-13`).
 */
export async function nearestFacts(catalogue: Catalogue, id: string): Promise<Nearest> {
  const key = possibleKey(id, catalogue.index);
  if (!key) return { nearest: [] };
  const [sameTrade, points] = await Promise.all([sameTradeAs(catalogue, filtersOf(key)), catalogue.series(key)]);
  const periods = points.map(({ period }) => period);
  const others = nearestPeriods(periods, [key.period]).map((period) => idOf({ ...key, period }));
  const nearest = [...sameTrade.map((fact) => fact.id), ...others];
  if (!nearest.length && parsePeriod(key.period)) return nearestTo(catalogue, filtersOf(key));
  return sameTrade.length ? { nearest, sameTrade } : { nearest };
}

/** Adds the labels of the fact, the words of its receipt, and the names of agencies and offices, in the language of the texts. */
export function withTexts<F extends ServedFact>(texts: Texts, fact: F) {
  const { direction: dir, writing } = texts.language;
  const { derivation, contradictions } = fact;
  const withNames = (page: Evidence) => namedIn(texts, page);
  const withNamedInputs = <T extends { inputs: DerivationInput[] }>(computed: T): T => ({
    ...computed,
    inputs: labelInputs(texts, computed.inputs).map((input) => namedIn(texts, input)),
  });
  const revisions = fact.revisions.map(({ page, others, ...revision }) => ({
    ...revision,
    ...(page && { page: withNames(page) }),
    ...(others && { others: others.map(withNames) }),
  }));
  return {
    ...fact,
    labels: keyLabels(texts, fact),
    evidence: fact.evidence.map(withNames),
    revisions,
    derivation: derivation && withNamedInputs(derivation),
    ...(contradictions && { contradictions: contradictions.map(withNamedInputs) }),
    words: receiptWords(texts, fact),
    dir,
    ...(writing && { writing }),
  };
}

/** Labels the inputs of a derivation by what differs between them: "Exports" and "Imports" of the same area and period. */
function labelInputs(texts: Texts, inputs: readonly DerivationInput[]): DerivationInput[] {
  const keys = inputs.map(({ id }) => parseFactId(id) as Key);
  const differing = (Object.keys(keys[0] ?? {}) as (keyof Key)[]).filter(
    (name) => new Set(keys.map((key) => key[name])).size > 1,
  );
  return inputs.map((input, i) => {
    const labels = keyLabels(texts, keys[i] as Key);
    return { ...input, label: differing.map((name) => labels[name]).join(commaOf(texts.words)) };
  });
}
