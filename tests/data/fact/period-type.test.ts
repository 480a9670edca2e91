/** Period types and their frequencies. */
import { describe, expect, it } from 'vitest';
import { frequencyOf, frequencyOfType, periodTypesOf } from '../../../data/fact/period-type.ts';

describe('the frequency', () => {
  it.each([
    ['2024', 'A'],
    ['2025-05', 'M'],
    ['2025-01..2025-03', 'Q'],
    ['2025-04..2025-06', 'Q'],
    ['2025-01..2025-05', 'YTD'],
    ['2024-07..2024-12', 'S'],
    ['2024-07..2024-10', '_O'],
  ])('of %s is %s', (period, frequency) => {
    expect(frequencyOf(period)).toBe(frequency);
  });

  it.each([
    ['year', 'A'],
    ['quarter', 'Q'],
    ['month', 'M'],
    ['month-05', 'M'],
    ['yearToDate', 'YTD'],
    ['yearToDate-03', 'YTD'],
    ['quarter-1', 'Q'],
    ['half-2', 'S'],
    ['months-03-05', '_O'],
  ])('of the type %s is %s', (periodType, frequency) => {
    expect(frequencyOfType(periodType)).toBe(frequency);
  });
});

it.each([
  ['2024', ['year', 'yearToDate']],
  ['2025-01', ['month-01', 'month', 'yearToDate']],
  ['2025-05', ['month-05', 'month']],
  ['2025-01..2025-05', ['yearToDate-05', 'yearToDate']],
  ['2025-01..2025-03', ['yearToDate-03', 'quarter-1', 'quarter', 'yearToDate']],
  ['2025-04..2025-06', ['quarter-2', 'quarter']],
  ['2025-01..2025-06', ['yearToDate-06', 'half-1', 'yearToDate', 'half']],
  ['2024-07..2024-12', ['half-2', 'half']],
  ['2025-03..2025-05', ['months-03-05']],
  ['2025-13', []],
])('%s is of the types %j', (period, types) => {
  expect(periodTypesOf(period)).toEqual(types);
});
