/** The tool `find_facts`: facts by their dimensions, each short enough that many fit into a conversation. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { cursorAfter } from '../api/route/cursor.ts';
import { defaultLanguage } from '../select/labels.ts';
import { AS_OF, listedCodes, PUBLISHED_BY, SPAN, several, text } from './arguments.ts';
import { byImportance, factLine } from './fact-lines.ts';
import { NONE, noneOf } from './no-fact.ts';
import { short } from './short-fact.ts';
import { DATASET, FACTS, tool } from './tool.ts';

/** The number of facts in an answer: the default, and the most that can be asked for. */
const USUAL = 20;
const MOST = 100;

export const findFacts = tool({
  name: 'find_facts',
  title: 'Find facts',
  description:
    'Find published numbers by area, indicator, measure, partner, breakdown and period. Each comes with its id, the interval that its digits stand for, whether a page printed it or it was derived, its status, and the page that printed it. Filters are joined by and, the values of one by or. A level of trade is measure value; how much it grew on a year earlier is measure growth. Cite a number only with its source: cite_fact writes the citation.',
  arguments: (context) =>
    v.strictObject({
      area: v.optional(listedCodes('area', context)),
      indicator: v.optional(listedCodes('indicator', context)),
      measure: v.optional(listedCodes('measure', context)),
      partner: v.optional(listedCodes('partner', context)),
      breakdown: v.optional(listedCodes('breakdown', context)),
      period: v.optional(several(text('A month (2025-05), months of a year (2025-01..2025-05) or a year (2024)'), 100)),
      ...SPAN,
      window: v.optional(several(text('year, quarter, month, ytd-05 (January to May) or month-05'), 100)),
      basis: v.optional(several(text('stated or derived'), 2)),
      status: v.optional(several(text('current, revised, disputed, corrected or withdrawn'), 6)),
      updatedAfter: v.optional(text('A day: only facts that changed after it')),
      ...AS_OF,
      ...PUBLISHED_BY,
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)), USUAL),
      cursor: v.optional(text('next of the answer before, for what follows it')),
    }),
  output: v.looseObject({
    dataset: DATASET,
    total: v.number(),
    next: v.nullable(v.string()),
    facts: FACTS,
    none: NONE,
  }),
  async run(values, api) {
    const { ask, catalogue, origin } = api;
    const lang = defaultLanguage(catalogue.index).code;
    const { dataset, facts, total, next } = await ask<Answer<'FactList'>>('facts', { ...values, lang });
    return {
      dataset,
      total,
      // The API gives an address of the next page; the tool gives its cursor, and the agent repeats its other arguments.
      next: next && cursorAfter(facts),
      facts: facts.map((fact) => short(fact, origin)),
      ...(total ? {} : { none: await noneOf(values, api) }),
    };
  },
  lines({ facts, total, next }, { texts }) {
    const lines = byImportance(facts).map((fact) => factLine(fact, texts));
    return next ? [...lines, `${lines.length} of ${total} facts: more by cursor ${next}`] : lines;
  },
});
