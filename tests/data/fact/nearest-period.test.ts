/** The nearest period to one without a figure: the rule that pages, `/check` and problem documents share. */
import { expect, it } from 'vitest';
import { nearestInTime, nearestPeriods } from '../../../data/fact/nearest-period.ts';

it.each([
  ['a month: the month before, then the one after', '2025-05', ['2025-04', '2025-06', '2025-01..2025-06']],
  ['a year: parts of it before other years', '2022', ['2022-01..2022-11', '2022-05', '2021', '2023']],
  ['a year: another year before months of the next', '2022', ['2021', '2023-01..2023-03']],
  [
    'months to date: those of other months before those of another year',
    '2022-01..2022-09',
    ['2022-01..2022-08', '2022', '2021-01..2021-09'],
  ],
])('%s', (_, wanted, nearestFirst) => {
  const shuffled = nearestFirst.toReversed();
  expect(nearestPeriods(shuffled, [wanted], 9)).toEqual(nearestFirst);
});

it('lists each period once, and at most as many as asked for', () => {
  expect(nearestPeriods(['2024', '2023', '2023', '2021'], ['2022'], 2)).toEqual(['2021', '2023']);
});

it('is near to any of several periods', () => {
  expect(nearestPeriods(['2018', '2024'], ['2019', '2021'], 1)).toEqual(['2018']);
});

it('is empty for an invalid period, or without periods', () => {
  expect(nearestPeriods(['2024'], ['latest'])).toEqual([]);
  expect(nearestPeriods([], ['2025'])).toEqual([]);
});

it('finds the item of the nearest period', () => {
  const items = [
    { period: '2024', value: 1 },
    { period: '2022-01..2022-11', value: 2 },
  ];
  expect(nearestInTime(items, ['2022'])?.value).toBe(2);
  expect(nearestInTime([], ['2022'])).toBeUndefined();
});
