/** Periods, their types and frequencies, and partners whose definition changes between periods. */
import { describe, expect, it } from 'vitest';
import { breakOf, definitionOf, isBeforeBreak } from '../../../data/fact/definition.ts';
import {
  comparePeriods,
  hasYear,
  isMonth,
  lastDay,
  liesWithin,
  type Period,
  parsePeriod,
  periodOf,
  shiftYears,
} from '../../../data/fact/period.ts';
import { frequencyOf, frequencyOfType, periodTypesOf } from '../../../data/fact/period-type.ts';

const periodFrom = (id: string) => parsePeriod(id) as Period;

describe('a period', () => {
  it.each([
    ['2025-05', 2025, 5, 5],
    ['2025-12', 2025, 12, 12],
    ['2025-01..2025-05', 2025, 1, 5],
    ['2025-03..2025-04', 2025, 3, 4],
    ['2024', 2024, 1, 12],
  ])('%s is parsed, and written the same', (id, year, from, to) => {
    expect(parsePeriod(id)).toEqual({ id, year, from, to });
    expect(periodOf(year, from, to)).toEqual({ id, year, from, to });
  });

  it.each([
    ['', 'is empty'],
    ['2025-13', 'has no such month'],
    ['2025-00', 'has no such month'],
    ['2025-5', 'has one digit'],
    ['25-05', 'has a short year'],
    ['2025-05..2025-05', 'is a month'],
    ['2025-01..2025-12', 'is the year'],
    ['2025-05..2025-01', 'runs backwards'],
    ['2024-11..2025-02', 'crosses the year'],
    ['2025-01..05', 'leaves the year out'],
    ['2025-Q1', 'is a quarter'],
    ['2025-05 ', 'ends in a space'],
    ['2025-05-01', 'is a day'],
  ])('"%s" is invalid: it %s', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });

  it.each([
    [2025, 0, 5],
    [2025, 1, 13],
    [2025, 5, 4],
  ])('of %i cannot be from month %i to month %i', (year, from, to) => {
    expect(periodOf(year, from, to)).toBeNull();
  });

  it.each([
    ['2025-05', '2025-05-31'],
    ['2025-01..2025-06', '2025-06-30'],
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2024', '2024-12-31'],
  ])('%s ends on %s', (id, day) => {
    expect(lastDay(periodFrom(id))).toBe(day);
  });

  it('has the same months in another year', () => {
    expect(shiftYears(periodFrom('2025-01..2025-05'), -1).id).toBe('2024-01..2024-05');
    expect(shiftYears(periodFrom('2024'), 1).id).toBe('2025');
  });

  it('is sorted by its end, then by length, shorter first', () => {
    const ids = ['2025-01..2025-05', '2024', '2025-05', '2025-01', '2024-12', '2025-03..2025-05'];
    const sorted = ids.map(periodFrom).sort(comparePeriods);
    expect(sorted.map(({ id }) => id)).toEqual([
      '2024-12',
      '2024',
      '2025-01',
      '2025-05',
      '2025-03..2025-05',
      '2025-01..2025-05',
    ]);
  });
});

/** A: year, S: half (semester), Q: quarter, M: month, YTD: January to any other month, _O: other. */
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
])('%s has the types %j', (period, types) => {
  expect(periodTypesOf(period)).toEqual(types);
});

describe('a span', () => {
  it.each([
    ['2024', {}, true],
    ['2024', { from: '2024-01', to: '2024-12' }, true],
    ['2024', { from: '2024-02' }, false],
    ['2024', { to: '2024-11' }, false],
    ['2024-05', { from: '2024-05', to: '2024-05' }, true],
    ['2024-01..2024-05', { from: '2023-12', to: '2024-05' }, true],
    ['2024-01..2024-05', { from: '2024-02', to: '2024-05' }, false],
    ['not a period', {}, false],
  ])('contains %s, if it is %j: %s', (period, span, expected) => {
    expect(liesWithin(period, span)).toBe(expected);
  });

  it('has every year of its months', () => {
    const years = ['2022', '2023', '2024', '2025'];
    expect(years.filter((year) => hasYear({ from: '2023-12', to: '2024-01' }, year))).toEqual(['2023', '2024']);
    expect(years.filter((year) => hasYear({}, year))).toEqual(years);
  });

  it('begins and ends with a valid month', () => {
    expect(isMonth('2025-05')).toBe(true);
    const invalid = ['2025-00', '2025-13', '2025', '2025-1', '0000-01', '2025-01..2025-02'];
    expect(invalid.filter(isMonth)).toEqual([]);
  });
});

/** Two changes of a partner's definition. A period uses the new one if it ends in that month or later. */
const BREAKS = ['2023-08', '2024-12'];

it('numbers the definition of a period by the changes up to its end', () => {
  const periods = ['2022', '2023-01..2023-07', '2023-08', '2023-01..2023-08', '2024-01..2024-11', '2024'];
  expect(periods.map((period) => definitionOf(parsePeriod(period) as Period, BREAKS))).toEqual([0, 0, 1, 1, 1, 2]);
  expect(definitionOf(parsePeriod('2024') as Period)).toBe(0);
});

it('finds a break if the same period of the year before uses another definition', () => {
  const breakIn = (period: string) => breakOf(period, BREAKS);
  expect(['2023-01..2023-07', '2023-01..2023-08', '2024-01..2024-03', '2024-08'].map(breakIn)).toEqual([
    null,
    '2023-08',
    '2023-08',
    null,
  ]);
  expect(['2024', '2025-01..2025-11', '2025', '2026-01'].map(breakIn)).toEqual(['2024-12', '2024-12', null, null]);
});

it.each([
  ['2023-01..2023-03', true],
  ['2023', true],
  ['2024-01..2024-03', true],
  ['2023-01..2023-08', false],
  ['2024', false],
])('the same period a year after %s uses another definition: %s', (period, isBefore) => {
  expect(isBeforeBreak(period, BREAKS)).toBe(isBefore);
});
