/** The tool `find_facts`: lists facts by area, indicator, period and so on, in a short form. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { Problem } from '../http/problem.ts';
import { describedText, routeArguments } from './arguments.ts';
import { factLine, shortFact } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { type Query, tool } from './tool.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
/** The parameters of `/v1/facts` that are arguments too. */
const FILTERS = [...DIMENSIONS, 'periodType', 'from', 'to', 'basis', 'status', 'asOf', 'updatedAfter'];

export const findFacts = tool({
  title: 'Find facts',
  description:
    'Find published numbers, newest period first. Each has its id, bounds, basis (stated by a page, or derived), status and source. Filters are combined with AND, the values of one filter with OR; give at least one filter. Amounts of trade are measure value; growth on a year earlier is measure growth. Cite a number only with its source: cite_fact writes the citation.',
  arguments: (context) =>
    v.strictObject({
      ...routeArguments('facts', FILTERS, context, { listsCodes: true }),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_LIMIT)), DEFAULT_LIMIT),
      cursor: v.optional(describedText('The `next` of the previous response')),
    }),
  async run(values, api) {
    const query: Query = values;
    // An as-of date alone would select the whole record.
    if (FILTERS.every((name) => name === 'asOf' || query[name] === undefined)) {
      const allowed = Object.keys(api.index.vocabulary.areas);
      throw new Problem('missing-parameter', 'Give a filter, such as area.', { parameter: 'area', allowed });
    }
    const { dataset, facts, total, next, missing, nearest, sameTrade } = await api.callRoute<Answer<'FactList'>>(
      'facts',
      query,
    );
    return {
      dataset,
      total,
      // `next` of the API is a URL. Agents get only its cursor, and repeat the call with it.
      next: next && new URLSearchParams(next.split('?')[1]).get('cursor'),
      facts: facts.map(shortFact),
      ...(missing ? { missing } : {}),
      ...(total ? {} : { none: noFact(api, { nearest, sameTrade }) }),
    };
  },
  lines({ facts, total, next, missing = [] }, context) {
    const lines = facts.map((fact) => factLine(fact, context));
    const missingCodes = missing.flatMap((value) => Object.values(value)).join(', ');
    if (missingCodes) lines.push(`No fact for: ${missingCodes}`);
    if (facts.length === total) return lines;
    const howToContinue = next ? ` For the next ones, repeat the call with cursor ${next}` : '';
    return [`${facts.length} of ${total} facts, newest period first.${howToContinue}`, ...lines];
  },
});
