/** `/v1/facts/{id}`: one fact as it is known now, and `{id}@{day}` as it was known on that day. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { namedIn } from '../../../data/catalogue/format/source-names.ts';
import { keyLabels, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { DerivationInput, Fact } from '../../../data/contract/fact.ts';
import { firstKnown } from '../../../data/fact/entry.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { pin } from '../../../data/fact/resolve.ts';
import type { CachePolicy } from '../../http/cache.ts';
import { Problem } from '../../http/problem.ts';
import { Redirect } from '../../http/redirect.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { receiptWords } from '../../select/labels.ts';
import * as parameters from '../route/parameters.ts';
import { type FactReference, factReference, notFound, unknownFact } from '../route/path-values.ts';
import { optional, type ParameterContext } from '../route/query.ts';
import type { Handler } from '../route/route.ts';
import { nearestFacts } from './nearest-facts.ts';

export const FACT = { lang: optional(parameters.lang) };
export const FACT_PATH = { id: factReference };

interface FactValues {
  id: FactReference;
  lang?: string | undefined;
}

export const fact: Handler<FactValues> = async ({ values, catalogue, index, address }) => {
  const { id: reference, lang } = values;
  const found = await findFact(catalogue, reference, (id) => address({ id }));
  const { id, date, newest } = index.dataset;
  const dataset = reference.day ? { id, date: reference.day } : { id, date, newest };
  return lang ? { dataset, ...labelled(await catalogue.texts(lang), found) } : { dataset, ...found };
};

/** The fact with what a receipt says around its numbers, and the names of agencies and offices, in the language of the texts. */
export function labelled(texts: Texts, fact: Fact) {
  const { direction: dir, writing } = texts.language;
  const labels = keyLabels(texts, fact);
  const { derivation } = fact;
  const inputs = withLabels(texts, derivation?.inputs ?? []).map((input) => namedIn(texts, input));
  return {
    ...fact,
    evidence: fact.evidence.map((piece) => namedIn(texts, piece)),
    derivation: derivation && { ...derivation, inputs },
    ...{ labels, words: receiptWords(texts, fact), dir },
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
    return { ...input, label: dimensions.map((name) => labels[name]).join(', ') };
  });
}

/** A pin is settled once its day is over. Its labels and words are today's, so with them it is cached like a live answer. */
export function factPolicy({ id: { day }, lang }: FactValues, { today }: ParameterContext): CachePolicy {
  if (day === undefined) return 'live';
  if (day >= today) return 'unsettled';
  return lang ? 'live' : 'pinned';
}

/**
 * The fact as known today, or on the day of the reference. Throws a redirect where the id has moved, to what `address` makes of
 * the new reference, a 410 where it was withdrawn, and a 404 where there is none or was none on that day.
 */
export async function findFact(
  catalogue: Catalogue,
  { id, day }: FactReference,
  address: (reference: FactReference) => string,
): Promise<Fact> {
  const { index } = catalogue;
  if (Object.hasOwn(index.withdrawn, id)) throw gone(index, id);
  if (Object.hasOwn(index.moved, id)) throw new Redirect(address({ id: index.moved[id] as string, day }));
  if (day === undefined) {
    const fact = await catalogue.fact(id);
    if (!fact) throw unknownFact(id, await nearestFacts(catalogue, id));
    return fact;
  }
  const entry = await catalogue.entry(id);
  const first = entry && firstKnown(entry);
  if (!entry || first === null) throw unknownFact(id, await nearestFacts(catalogue, id));
  const fact = pin(entry, day);
  if (fact) return fact;
  throw notFound(
    `The fact "${id}" was not known on ${day}. It was first known on ${first}.`,
    'id',
    `${first} or later`,
  );
}

function gone({ withdrawn }: CatalogueIndex, id: string): Problem {
  const { date, reason, successor } = withdrawn[id] as (typeof withdrawn)[string];
  return new Problem('gone', `The fact "${id}" was withdrawn on ${date}: ${reason}`, {
    parameter: 'id',
    ...(successor ? { successor: `/v1/facts/${successor}` } : {}),
  });
}
