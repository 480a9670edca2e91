/** The tool `get_series`: one key, or several, over comparable periods. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { AS_OF, code, codes, PUBLISHED_BY, SPAN, several, text } from './arguments.ts';
import { pointLine } from './fact-lines.ts';
import { DATASET, FACTS, tool } from './tool.ts';

export const getSeries = tool({
  name: 'get_series',
  title: 'Get a series',
  description:
    'Get the numbers of one key, or of several areas and partners, over the periods of one window, oldest first: every year, every quarter, every single month, or January to some month of each year. The points of one series are comparable; breaks says where a definition changed. Points say whether they are stated or derived.',
  arguments: () =>
    v.strictObject({
      area: codes('area'),
      measure: code('measure'),
      window: text('year, quarter, month, ytd-05 (January to May of each year) or month-05 (each May)'),
      indicator: v.optional(code('indicator', ', trade where it is left out')),
      partner: v.optional(codes('partner', ', world where it is left out')),
      breakdown: v.optional(code('breakdown', ', total where it is left out')),
      ...SPAN,
      basis: v.optional(several(text('stated or derived'), 2)),
      ...AS_OF,
      ...PUBLISHED_BY,
    }),
  output: v.looseObject({ dataset: DATASET, points: v.optional(FACTS), series: v.optional(FACTS) }),
  // Where no key has a fact, the API answers with a problem.
  run: (values, { ask }) => ask<Answer<'Series'> | Answer<'SeriesList'>>('series', values),
  lines(answer, { texts }) {
    const all = 'points' in answer ? [answer] : answer.series;
    return all.flatMap(({ points, unit }) => points.map((point) => pointLine({ ...point, unit }, texts)));
  },
});
