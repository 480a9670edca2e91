/** A fact with all that its receipt says, in one language: `/v1/facts/{id}?lang=`, and the page of the number. */
import { namedIn } from '../../../data/catalogue/format/source-names.ts';
import { keyLabels, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { DerivationInput, EarlierPage, Fact } from '../../../data/contract/fact.ts';
import type { Entry } from '../../../data/fact/entry.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { caveatsIn } from '../../select/caveat-texts.ts';
import { receiptWords } from '../../select/labels.ts';
import type { Handler } from '../route/route.ts';
import { datasetOf, type FactValues, foundFact } from './fact.ts';

export const labelledFact: Handler<FactValues & { lang: string }> = async (request) => {
  const { values, catalogue } = request;
  const { fact, entry } = await foundFact(request);
  return { dataset: datasetOf(request), ...labelled(await catalogue.texts(values.lang), fact, entry) };
};

/**
 * The fact with what a receipt says around its numbers, and the names of agencies and offices, in the language of the texts; of an entry
 * that is known also the explanations of its caveats.
 */
export function labelled(texts: Texts, fact: Fact, entry?: Entry) {
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
    evidence: fact.evidence.map((piece) => namedIn(texts, piece)),
    revisions: fact.revisions.map((before) => ({
      ...withName(before),
      ...(before.others ? { others: before.others.map(withName) } : {}),
    })),
    derivation: derivation && named(derivation),
    ...(contradictions ? { contradictions: contradictions.map(named) } : {}),
    caveats: entry ? caveatsIn(texts, fact, entry) : fact.caveats,
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
    return { ...input, label: dimensions.map((name) => labels[name]).join(commaOf(texts.words)) };
  });
}
