/** The tool `get_series`: one key, or several, over comparable periods. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import { routeArguments } from './arguments.ts';
import { factLine, shortNumber } from './fact-lines.ts';
import { tool } from './tool.ts';

/** The parameters of `/v1/series` that are arguments too. */
const ARGUMENTS = [
  'area',
  'measure',
  'periodType',
  'indicator',
  'partner',
  'breakdown',
  'from',
  'to',
  'basis',
  'status',
  'asOf',
];

export const getSeries = tool({
  title: 'Get a series',
  description:
    'Get the numbers of one key, or of several, over the periods of one type, oldest first: every year, every quarter, every single month, or January to some month of each year. The points of one series are comparable; breaks says where a definition changed. Codes and names as in find_facts.',
  arguments: (context) => v.strictObject(routeArguments('series', ARGUMENTS, context)),
  // If no key has a fact, the API responds with a problem.
  async run(values, { ask }) {
    const answer = await ask<Answer<'Series'> | Answer<'SeriesList'>>('series', values);
    const { dataset } = answer;
    const [all, missing] = 'points' in answer ? [[answer], []] : [answer.series, answer.missing];
    const series = all.map(({ unit, breaks, points }) => ({
      points: points.map((point) => shortNumber({ ...point, unit })),
      ...(breaks.length ? { breaks } : {}),
    }));
    return { dataset, series, missing };
  },
  lines({ series, missing }, context) {
    const points = series.flatMap(({ points }) => points.map((point) => factLine(point, context)));
    const without = missing.map((key) => Object.values(key).join('.')).join(', ');
    return without ? [...points, `Without a number of this period type: ${without}`] : points;
  },
});
