/** `/v1/facts/{id}`: one fact as it is known now, and `{id}@{day}` as it was known on that day; with `lang` all that its receipt says. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { namedIn } from '../../../data/catalogue/format/source-names.ts';
import { keyLabels, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { DerivationInput, EarlierPage, Fact } from '../../../data/contract/fact.ts';
import { type Entry, firstKnown } from '../../../data/fact/entry.ts';
import { factId, type Key, parseFactId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import { pin, publishedBy, resolve } from '../../../data/fact/resolve.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { notFound, Problem, Redirect } from '../../http/problem.ts';
import { type Catalogue, possibleKey } from '../../select/catalogue.ts';
import { caveatsIn, receiptWords } from '../../select/receipt-texts.ts';
import * as parameters from '../route/parameters.ts';
import { type FactReference, factReference, unknownFact } from '../route/path-values.ts';
import { optional } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';
import { datasetOf } from '../route/serve-route.ts';
import { servingOf } from './lists.ts';

export const FACT_PATH = { id: factReference };

export const fact = route({
  path: '/v1/facts/{id}',
  pathValues: FACT_PATH,
  subject: 'facts',
  title: 'One fact with evidence, bounds, caveats and revisions',
  description:
    'An id followed by `@` and a day is pinned: it shows the fact as known on that day, from the releases recorded by then. Releases recorded later do not change it. With `lang` the answer has labels and words too, in their current wording.',
  parameters: { lang: optional(parameters.lang) },
  answer: 'FactAnswer',
  // A pin is settled once its day is over. Its labels and words are today's, so with them it is cached like a live answer.
  cache: ({ id: { day }, lang }, { today }) => (day !== undefined && day < today && !lang ? 'pinned' : 'live'),
  statuses: [308, 404, 410],
  examples: ({ examples: { fact, day }, languages }) => [
    `/v1/facts/${fact}`,
    `/v1/facts/${fact}@${day}`,
    `/v1/facts/${fact}?lang=${languages.at(-1)?.code}`,
  ],
  handler: async (request) => {
    const { values, catalogue, index } = request;
    const { fact: found, entry } = await foundFact(request);
    const served = servedFact(found, await servingOf(request));
    return {
      dataset: datasetOf(index, values.id.day),
      ...(values.lang ? labelled(await catalogue.texts(values.lang), served, entry) : served),
    };
  },
});

type FactRequest = Pick<RouteRequest<{ id: FactReference }>, 'values' | 'catalogue' | 'address'>;

/** A fact with the entry that it is what is known of. */
export interface FoundFact {
  fact: Fact;
  entry: Entry;
}

/**
 * The fact as known today, or on the day of the reference. Throws a redirect where the id has moved, a 410 where it was withdrawn, and a 404
 * where there is none or was none on that day.
 */
export async function foundFact({ values, catalogue, address }: FactRequest): Promise<FoundFact> {
  const { id, day } = values.id;
  const { index } = catalogue;
  if (Object.hasOwn(index.withdrawn, id)) throw gone(index, id);
  if (Object.hasOwn(index.moved, id)) {
    throw new Redirect(address({ id: { id: index.moved[id] as string, day } }));
  }
  const entry = await catalogue.entry(id);
  const fact = entry && (day === undefined ? resolve(entry) : pin(entry, day));
  if (fact) return { fact, entry };
  const first = entry && firstKnown(entry);
  if (day === undefined || !first) throw unknownFact(id, await nearestFacts(catalogue, id));
  const printed = publishedBy(entry, day)
    ? ` Pages published by ${day} have it, which were recorded later: /v1/facts?ids=${id}&publishedBy=${day}`
    : '';
  const detail = `The fact "${id}" was not known on ${day}. It was first known on ${first}.${printed}`;
  throw notFound('id', detail, `${first} or later`, { name: 'notKnownYet', days: [day, first] });
}

function gone({ withdrawn }: CatalogueIndex, id: string): Problem {
  const { date, reason, successor } = withdrawn[id] as (typeof withdrawn)[string];
  return new Problem('gone', `The fact "${id}" was withdrawn on ${date}: ${reason}`, {
    parameter: 'id',
    ...(successor ? { successor: `/v1/facts/${successor}` } : {}),
  });
}

/** Ids of up to five facts of the key in other periods, the nearest first; none where the id is no key, or the key has no fact. */
export async function nearestFacts(catalogue: Catalogue, id: string): Promise<string[]> {
  const key = possibleKey(id, catalogue.index);
  if (!key) return [];
  const periods = (await catalogue.series(key)).map(({ period }) => period);
  return nearestPeriods(periods, key.period).map((period) => factId({ ...key, period }));
}

/**
 * The fact with what a receipt says around its numbers, and the names of agencies and offices, in the language of the texts; of an entry
 * that is known also the explanations of its caveats.
 */
export function labelled<F extends Fact>(texts: Texts, fact: F, entry?: Entry) {
  const { direction: dir, writing } = texts.language;
  const labels = keyLabels(texts, fact);
  const { derivation, contradictions } = fact;
  const named = <T extends { inputs: DerivationInput[] }>(computed: T): T => ({
    ...computed,
    inputs: withLabels(texts, computed.inputs).map((input) => namedIn(texts, input)),
  });
  const withName = <T extends { page?: EarlierPage }>(print: T): T =>
    print.page ? { ...print, page: namedIn(texts, print.page) } : print;
  return {
    ...fact,
    labels,
    evidence: fact.evidence.map((piece) => namedIn(texts, piece)),
    revisions: fact.revisions.map((before) => ({
      ...withName(before),
      ...(before.others ? { others: before.others.map(withName) } : {}),
    })),
    derivation: derivation && named(derivation),
    ...(contradictions ? { contradictions: contradictions.map(named) } : {}),
    caveats: entry ? caveatsIn(texts, fact, entry) : fact.caveats,
    ...{ words: receiptWords(texts, fact), dir },
    ...(writing ? { writing } : {}),
  };
}

/** The inputs of a derivation, each with the labels of that part of its key by which they differ. */
function withLabels(texts: Texts, inputs: readonly DerivationInput[]): DerivationInput[] {
  const keys = inputs.map(({ id }) => parseFactId(id) as Key);
  const dimensions = (Object.keys(keys[0] ?? {}) as (keyof Key)[]).filter(
    (name) => new Set(keys.map((key) => key[name])).size > 1,
  );
  return inputs.map((input, i) => {
    const labels = keyLabels(texts, keys[i] as Key);
    return { ...input, label: dimensions.map((name) => labels[name]).join(commaOf(texts.words)) };
  });
}
