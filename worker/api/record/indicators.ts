/** `/v1/indicators`: the vocabulary that fact ids are made of, with labels and notes. */
import type { Answer } from '../../../data/contract/answers.ts';
import type { Term } from '../../../data/record/schema.ts';
import type { Handler } from '../route/route.ts';

export const indicators: Handler<unknown> = async ({
  catalogue,
  index,
}): Promise<Omit<Answer<'Vocabulary'>, 'dataset'>> => {
  const { indicators, measures, partners, breakdowns, divisions } = await catalogue.vocabulary();
  return {
    indicators: terms(indicators).map((term) => ({ ...term, partner: indicators[term.id]?.partner ?? null })),
    measures: terms(measures).map((term) => ({ ...term, units: index.units[term.id] ?? [] })),
    partners: parts(partners).map((term) => ({ ...term, breaks: partners[term.id]?.breaks ?? [] })),
    breakdowns: parts(breakdowns),
    divisions: terms(divisions),
  };
};

function terms(vocabulary: Record<string, Term>) {
  return Object.entries(vocabulary).map(([id, { labels, aliases = {}, note = null }]) => ({
    id,
    labels,
    aliases,
    note,
  }));
}

/** Terms that divide the whole, with the division that each is a part of. */
function parts(vocabulary: Record<string, Term>) {
  return terms(vocabulary).map((term) => ({ ...term, division: vocabulary[term.id]?.division ?? null }));
}
