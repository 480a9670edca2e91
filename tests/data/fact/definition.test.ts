import { expect, it } from 'vitest';
import { breakOf, definitionOf, isBeforeBreak } from '../../../data/fact/definition.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';

const BREAKS = ['2023-08', '2024-12'];

it('counts the changes up to the end of the period', () => {
  const periods = ['2022', '2023-01..2023-07', '2023-08', '2023-01..2023-08', '2024-01..2024-11', '2024'];
  expect(periods.map((period) => definitionOf(parsePeriod(period) as Period, BREAKS))).toEqual([0, 0, 1, 1, 1, 2]);
  expect(definitionOf(parsePeriod('2024') as Period)).toBe(0);
});

it('finds a break where the same months of the year before count by another definition', () => {
  const found = (period: string) => breakOf(period, BREAKS);
  expect(['2023-01..2023-07', '2023-01..2023-08', '2024-01..2024-03', '2024-08'].map(found)).toEqual([
    null,
    '2023-08',
    '2023-08',
    null,
  ]);
  expect(['2024', '2025-01..2025-11', '2025', '2026-01'].map(found)).toEqual(['2024-12', '2024-12', null, null]);
});

it('tells whether growth of a year later counts by another definition', () => {
  expect(['2023-01..2023-03', '2023', '2024-01..2024-03'].map((period) => isBeforeBreak(period, BREAKS))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isBeforeBreak('2023-01..2023-08', BREAKS)).toBe(false);
  expect(isBeforeBreak('2024', BREAKS)).toBe(false);
});
