/** The tool `find_facts`: facts by their dimensions, each short enough that many fit into a conversation. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { Problem } from '../http/problem.ts';
import { byImportance } from '../select/nearest.ts';
import { listedCodes, SELECTION, text, texts } from './arguments.ts';
import { factLine, short } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { tool } from './tool.ts';

/** The number of facts in an answer: the default, and the most that can be asked for. */
const USUAL = 20;
const MOST = 100;

export const findFacts = tool({
  name: 'find_facts',
  title: 'Find facts',
  description:
    'Find published numbers. Each comes with its id, the interval that its digits stand for, whether a page printed it or it was derived, its status, and the page that printed it. Filters are joined by and, the values of one by or; at least one is needed. A level of trade is measure value; how much it grew on a year earlier is measure growth. Cite a number only with its source: cite_fact writes the citation.',
  arguments: (context) =>
    v.strictObject({
      ...listedCodes(context),
      period: v.optional(texts('Months (2025-05, 2025-01..2025-05) or years (2024)')),
      window: v.optional(texts('year, quarter, month, ytd-05 (January to May), month-05')),
      ...SELECTION,
      updatedAfter: v.optional(text('A day: what changed after it')),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)), USUAL),
      cursor: v.optional(text('next of the answer before, for what follows it')),
    }),
  async run(values, api) {
    const { limit, cursor, asOf, publishedBy, ...filters } = values;
    if (Object.values(filters).every((value) => value === undefined)) {
      const allowed = Object.keys(api.index.vocabulary.areas);
      throw new Problem('missing-parameter', 'Give a filter, such as area.', { parameter: 'area', allowed });
    }
    const { dataset, facts, total, next, nearest = [] } = await api.ask<Answer<'FactList'>>('facts', values);
    return {
      dataset,
      total,
      // The API gives an address of the next page; the tool gives its cursor, and the agent repeats its other arguments.
      next: next && new URLSearchParams(next.split('?')[1]).get('cursor'),
      facts: facts.map(short),
      ...(total ? {} : { none: noFact(api, nearest) }),
    };
  },
  lines({ facts, total, next }, context) {
    const lines = byImportance(facts).map((fact) => factLine(fact, context));
    return next ? [...lines, `${lines.length} of ${total} facts: more by cursor ${next}`] : lines;
  },
});
