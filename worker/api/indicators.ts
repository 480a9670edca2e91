/** `/v1/indicators`: the vocabulary that fact ids are made of, with labels and notes. */
import type { Answer } from '../../data/contract/answers.ts';
import type { Term } from '../../data/record/schema.ts';
import type { Handler } from './route.ts';

export const indicators: Handler<unknown> = async ({
  catalogue,
  index,
}): Promise<Omit<Answer<'Vocabulary'>, 'dataset'>> => {
  const { indicators, measures, partners, breakdowns } = await catalogue.vocabulary();
  return {
    indicators: terms(indicators),
    measures: terms(measures).map((term) => ({ ...term, units: index.units[term.id] ?? [] })),
    partners: terms(partners).map((term) => ({ ...term, breaks: partners[term.id]?.breaks ?? [] })),
    breakdowns: terms(breakdowns),
  };
};

function terms(vocabulary: Record<string, Term>) {
  return Object.entries(vocabulary).map(([id, { labels, note = null }]) => ({ id, labels, note }));
}
