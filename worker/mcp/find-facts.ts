/** The tool `find_facts`: facts by their dimensions, in short. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { Problem } from '../http/problem.ts';
import { listedCodes, SELECTION, text, texts } from './arguments.ts';
import { factLine, short } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { DATASET, FACT, NONE } from './outputs.ts';
import { tool } from './tool.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

export const findFacts = tool({
  name: 'find_facts',
  title: 'Find facts',
  description:
    'Find published numbers, newest period first. Each has its id, bounds, basis (stated by a page, or derived), status and source. Filters are combined with AND, the values of one filter with OR; give at least one filter. Amounts of trade are measure value; growth on a year earlier is measure growth. Cite a number only with its source: cite_fact writes the citation.',
  arguments: (context) =>
    v.strictObject({
      ...listedCodes(context),
      period: v.optional(texts('Months (2025-05, 2025-01..2025-05) or years (2024)')),
      periodType: v.optional(texts('year, half, quarter, month, yearToDate-05 (January to May), month-05')),
      ...SELECTION,
      updatedAfter: v.optional(text('A day: only what changed after it')),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_LIMIT)), DEFAULT_LIMIT),
      cursor: v.optional(text('The `next` of the previous response')),
    }),
  output: v.object({
    dataset: DATASET,
    total: v.number(),
    next: v.optional(v.string()),
    facts: v.array(FACT),
    missing: v.optional(v.array(v.record(v.string(), v.string()))),
    none: v.optional(NONE),
  }),
  async run(values, api) {
    const { limit, cursor, asOf, ...filters } = values;
    if (Object.values(filters).every((value) => value === undefined)) {
      const allowed = Object.keys(api.index.vocabulary.areas);
      throw new Problem('missing-parameter', 'Give a filter, such as area.', { parameter: 'area', allowed });
    }
    const { dataset, facts, total, next, missing, nearest, sameTrade } = await api.ask<Answer<'FactList'>>(
      'facts',
      values,
    );
    return {
      dataset,
      total,
      // The API gives the URL of the next page. An agent repeats its arguments with the cursor.
      next: next && new URLSearchParams(next.split('?')[1]).get('cursor'),
      facts: facts.map(short),
      ...(missing ? { missing } : {}),
      ...(total ? {} : { none: noFact(api, { nearest, sameTrade }) }),
    };
  },
  lines({ facts, total, next, missing = [] }, context) {
    const without = missing.flatMap((value) => Object.values(value)).join(', ');
    const lines = [...facts.map((fact) => factLine(fact, context)), ...(without ? [`No fact for: ${without}`] : [])];
    const isCut = facts.length < total;
    const more = next ? ` For the next ones, repeat the call with cursor ${next}` : '';
    return isCut ? [`${facts.length} of ${total} facts, newest period first.${more}`, ...lines] : lines;
  },
});
