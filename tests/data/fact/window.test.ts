/** Windows and their frequencies. */
import { describe, expect, it } from 'vitest';
import { frequencyOf, frequencyOfWindow, windowsOf } from '../../../data/fact/window.ts';

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
    ['ytd', 'YTD'],
    ['ytd-03', 'YTD'],
    ['months-03-05', '_O'],
  ])('of the window %s is %s', (window, frequency) => {
    expect(frequencyOfWindow(window)).toBe(frequency);
  });
});

it('a run from January, the month January and the year are a year to date', () => {
  const periods = ['2024', '2024-01', '2024-01..2024-05', '2024-02', '2024-07..2024-12'];
  expect(periods.map((period) => windowsOf(period).includes('ytd'))).toEqual([true, true, true, false, false]);
});
