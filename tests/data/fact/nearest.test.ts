import { describe, expect, it } from 'vitest';
import { hasYear, isMonth, liesWithin, nearestPeriods } from '../../../data/fact/period.ts';

describe('the nearest periods', () => {
  const periods = ['2024', '2023', '2025-01..2025-06', '2024-05', '2025-04', '2025-06', '2025-06'];

  it('are those whose first and last months are nearest, each once', () => {
    expect(nearestPeriods(periods, '2025-05', 3)).toEqual(['2025-04', '2025-06', '2025-01..2025-06']);
    expect(nearestPeriods(periods, '2025', 2)).toEqual(['2025-01..2025-06', '2025-04']);
  });

  it('are none for what is no period', () => {
    expect(nearestPeriods(periods, 'latest')).toEqual([]);
    expect(nearestPeriods([], '2025')).toEqual([]);
  });
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
  ])('holds %s: %j %s', (period, span, expected) => {
    expect(liesWithin(period, span)).toBe(expected);
  });

  it('has the years that it touches', () => {
    const years = ['2022', '2023', '2024', '2025'];
    expect(years.filter((year) => hasYear({ from: '2023-12', to: '2024-01' }, year))).toEqual(['2023', '2024']);
    expect(years.filter((year) => hasYear({}, year))).toEqual(years);
  });

  it('is made of months', () => {
    expect(['2025-05', '2025-00', '2025-13', '2025', '2025-1', '0000-01', '2025-01..2025-02'].map(isMonth)).toEqual([
      ...[true, false, false, false, false, false, false],
    ]);
  });
});
