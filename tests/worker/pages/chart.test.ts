/** The time axis of charts and tables has every period. */
import { expect, it } from 'vitest';
import { type ChartedType, timeAxis } from '../../../worker/pages/charts/time-axis.ts';

it.each<[ChartedType, string[], string[]]>([
  ['year', ['2024', '2022'], ['2022', '2023', '2024']],
  ['month', ['2024-05', '2024-08'], ['2024-05', '2024-06', '2024-07', '2024-08']],
  [
    'yearToDate',
    ['2023-01..2023-11', '2024-01..2024-03'],
    ['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
  ],
  ['year', [], []],
])('a time axis has all periods from the first to the last: %s of %j', (type, ids, periods) => {
  expect(timeAxis(new Set(ids), type).map(({ id }) => id)).toEqual(periods);
});

it('a long time axis has only its newest years', () => {
  const junes = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
  const periods = timeAxis(new Set(junes), 'month').map(({ id }) => id);
  expect([periods[0], periods[1], periods.at(-1)]).toEqual(['2021-06', '2021-07', '2024-06']);
});
