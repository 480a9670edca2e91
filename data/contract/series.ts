/** Series in responses: the points of one key, or of each key in a list. OpenAPI follows from these schemas; the Worker imports only their types. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { day, listOf, object, oneOf, text } from './described.ts';
import { FREQUENCIES } from './enumerations.ts';
import { factPoint, key, keyLabels } from './fact.ts';

export const asOf = v.nullable(day('The day as of which the numbers are; `null` is today'));

// A series has no period: its points have.
const { period: _, ...seriesDimensions } = key;
export const seriesKey = v.object(seriesDimensions);
// `keyLabels` is a pipe: a schema, then its description.
const { period: _p, ...seriesLabels } = keyLabels.pipe[0].entries;
export const seriesOfKey = v.intersect([
  seriesKey,
  v.object({
    periodType: text('Which periods: see the parameter of this name'),
    frequency: oneOf(
      FREQUENCIES,
      'SDMX `CL_FREQ`: `A` annual, `S` half-yearly, `Q` quarterly, `M` monthly, `_O` other; and `YTD`: January to some month',
    ),
    unit: text('The unit of all points'),
    labels: v.exactOptional(object(seriesLabels, 'The labels of its dimensions in the language asked for')),
    points: listOf(
      v.intersect([
        factPoint,
        v.object({
          start: day('The first day of the period'),
          end: day('The last day of the period'),
          label: v.exactOptional(text('The name of the period in the language asked for')),
          release: v.nullable(text('The preferred page, as in `/v1/releases/{id}`; `null` for a derived number')),
        }),
      ]),
      'The facts of the series, oldest first',
    ),
    breaks: listOf(
      v.object({
        year: text('The year in which the definition changed'),
        before: v.nullable(text('The last period before the change')),
        from: text('The first period that counts by the new definition'),
        note: v.nullable(text('What changed')),
      }),
      'Where the definition of the partner changed',
    ),
  }),
]);

export const series = v.intersect([seriesOfKey, v.object({ dataset, asOf })]);
export const seriesList = v.object({
  dataset,
  asOf,
  series: listOf(seriesOfKey, 'The series that have points, by area, indicator, partner, breakdown and measure'),
  missing: listOf(seriesKey, 'The keys for which there is no point in this type and span'),
});
