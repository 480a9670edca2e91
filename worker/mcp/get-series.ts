/** The tool `get_series`: one or several series, each over periods that are comparable. */
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
  async run(values, api) {
    const response = await api.callRoute<Answer<'Series'> | Answer<'SeriesList'>>('series', values);
    const { dataset } = response;
    // The API sends a single series without a list.
    const [allSeries, missing] = 'points' in response ? [[response], []] : [response.series, response.missing];
    const series = allSeries.map(({ unit, breaks, points }) => ({
      points: points.map((point) => shortNumber({ ...point, unit })),
      ...(breaks.length ? { breaks } : {}),
    }));
    return { dataset, series, missing };
  },
  lines({ series, missing }, context) {
    const points = series.flatMap(({ points }) => points.map((point) => factLine(point, context)));
    const missingKeys = missing.map((key) => Object.values(key).join('.')).join(', ');
    return missingKeys ? [...points, `Without a number of this period type: ${missingKeys}`] : points;
  },
});
