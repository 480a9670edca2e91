/** The tool `get_series`: one key, or several, over comparable periods. */
import * as v from 'valibot';
import { AS_OF, code, codes, SPAN, text } from './arguments.ts';
import { tool } from './tool.ts';

export const getSeries = tool({
  name: 'get_series',
  title: 'Get a series',
  description:
    'Get the numbers of one key, or of several areas and partners, over the periods of one window, oldest first: every year, every quarter, every single month, or January to some month of each year. The points of one series are comparable; breaks says where a definition changed. Points say whether they are stated or derived.',
  arguments: (setting) =>
    v.strictObject({
      area: codes('area', setting),
      measure: code('measure', setting),
      window: text('year, quarter, month, ytd-05 (January to May of each year) or month-05 (each May)'),
      indicator: v.optional(code('indicator', setting, ', trade where it is left out')),
      partner: v.optional(codes('partner', setting, ', world where it is left out')),
      breakdown: v.optional(code('breakdown', setting, ', total where it is left out')),
      ...SPAN,
      basis: v.optional(v.pipe(v.array(text('stated or derived')), v.maxLength(2))),
      ...AS_OF,
    }),
  run: (values, { ask }) => ask<object>('series', values),
});
