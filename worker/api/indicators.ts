/** `/v1/indicators`: the words that ids are made of, with labels and notes. */
import { Hono } from 'hono';
import type { Answer } from '../../data/contract/answers.ts';
import type { Term } from '../../data/record/schema.ts';
import { answer } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const indicators = new Hono<{ Bindings: Env }>().get('/v1/indicators', async (c) => {
  const index = await openCatalogue(c.env.ASSETS).index();
  readQuery(c.req.url, ROUTES.indicators, index);
  const { indicators, measures, partners, breakdowns } = index.vocabulary;
  const body: Omit<Answer<'Vocabulary'>, 'dataset'> = {
    indicators: terms(indicators),
    measures: terms(measures).map((term) => ({ ...term, units: index.units[term.id] ?? [] })),
    partners: terms(partners).map((term) => ({ ...term, breaks: partners[term.id]?.breaks ?? [] })),
    breakdowns: terms(breakdowns),
  };
  return answer(index, body);
});

function terms(vocabulary: Record<string, Term>) {
  return Object.entries(vocabulary).map(([id, { labels, note = null }]) => ({ id, labels, note }));
}
