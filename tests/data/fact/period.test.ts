import { describe, expect, it } from 'vitest';
import { comparePeriods, lastDay, type Period, parsePeriod, periodOf, shiftYears } from '../../../data/fact/period.ts';

const read = (id: string) => parsePeriod(id) as Period;

describe('a period', () => {
  it.each([
    ['2025-05', 2025, 5, 5],
    ['2025-12', 2025, 12, 12],
    ['2025-01..2025-05', 2025, 1, 5],
    ['2025-03..2025-04', 2025, 3, 4],
    ['2024', 2024, 1, 12],
  ])('%s is read and spelled the same', (id, year, from, to) => {
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
  ])('"%s" is none, because it %s', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });

  it.each([
    [2025, 0, 5],
    [2025, 1, 13],
    [2025, 5, 4],
  ])('of %i is not made from month %i to month %i', (year, from, to) => {
    expect(periodOf(year, from, to)).toBeNull();
  });

  it.each([
    ['2025-05', '2025-05-31'],
    ['2025-01..2025-06', '2025-06-30'],
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2024', '2024-12-31'],
  ])('%s ends on %s', (id, day) => {
    expect(lastDay(read(id))).toBe(day);
  });

  it('has the same months in another year', () => {
    expect(shiftYears(read('2025-01..2025-05'), -1).id).toBe('2024-01..2024-05');
    expect(shiftYears(read('2024'), 1).id).toBe('2025');
  });

  it('comes after those that end earlier and those that are shorter', () => {
    const ids = ['2025-01..2025-05', '2024', '2025-05', '2025-01', '2024-12', '2025-03..2025-05'];
    expect(
      ids
        .map(read)
        .sort(comparePeriods)
        .map((period) => period.id),
    ).toEqual(['2024-12', '2024', '2025-01', '2025-05', '2025-03..2025-05', '2025-01..2025-05']);
  });
});
