/** Series of the real record, mostly as of a date, so that later releases do not change them. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson } from '../ask.ts';

type Series = Answer<'Series'>;

it('has each change of the definition in "breaks", with the points before and after it', async () => {
  const series = await askJson<Series>(
    '/v1/series?area=CN-XJ&measure=value&partner=belt-and-road&periodType=yearToDate-05&asOf=2026-03-31',
  );
  const points = series.points.map(({ period, obsStatus }) => [period.slice(0, 4), obsStatus]);
  expect(points).toEqual([
    ['2021', 'E'],
    ['2022', 'A'],
    ['2023', 'A'],
    ['2025', 'B'],
  ]);
  expect(series.breaks).toEqual([
    { year: '2023', before: '2023-01..2023-05', from: '2025-01..2025-05', note: expect.stringMatching(/./) },
    { year: '2024', before: '2023-01..2023-05', from: '2025-01..2025-05', note: expect.stringMatching(/./) },
  ]);
});

it('has a break (status B) at the first point with the new definition, not in the year of the change', async () => {
  const series = await askJson<Series>(
    '/v1/series?area=CN&measure=value&partner=belt-and-road&periodType=yearToDate-03&from=2022&to=2025-12&asOf=2026-11-27',
  );
  expect(series.points.map(({ period, obsStatus }) => [period.slice(0, 4), obsStatus])).toEqual([
    ['2022', 'E'],
    ['2023', 'A'],
    ['2024', 'B'],
    ['2025', 'B'],
  ]);
  expect(series.breaks).toMatchObject([
    { year: '2023', before: '2023-01..2023-03', from: '2024-01..2024-03' },
    { year: '2024', before: '2024-01..2024-03', from: '2025-01..2025-03' },
  ]);
});

it('has for trade with five Central Asian countries the stated value of 2023 and derived values beside it', async () => {
  const { points } = await askJson<Series>(
    '/v1/series?area=CN-XJ&measure=value&partner=central-asia-5&periodType=yearToDate-05&asOf=2026-03-31',
  );
  expect(points.map(({ period, value, basis }) => [period.slice(0, 4), value, basis])).toEqual([
    ['2022', 50_090_045_022.5, 'derived'],
    ['2023', 100_130_000_000, 'stated'],
    ['2025', 112_696_650_000, 'derived'],
  ]);
});

it('has a change of the definition in "breaks" even if its year has no point', async () => {
  const series = await askJson<Series>(
    '/v1/series?area=CN-XJ&measure=share&partner=belt-and-road&periodType=yearToDate-08&asOf=2026-03-31',
  );
  expect(series.points.map(({ period }) => period.slice(0, 4))).toEqual(['2021', '2024']);
  expect(series.breaks).toMatchObject([{ year: '2023', before: '2021-01..2021-08', from: '2024-01..2024-08' }]);
});

it('has with "asOf" only what was published by that date', async () => {
  const { points } = await askJson<Series>(
    '/v1/series?area=CN-XJ&measure=value&periodType=yearToDate-05&asOf=2024-08-01',
  );
  expect(points.find(({ period }) => period === '2024-01..2024-05')).toMatchObject({
    value: 185_630_000_000,
    status: 'current',
  });
  expect(points.filter(({ published }) => published > '2024-08-01')).toEqual([]);
});

it('has a break at a period that ends in the month of the change', async () => {
  const { breaks } = await askJson<Series>(
    '/v1/series?area=CN&measure=value&partner=belt-and-road&periodType=yearToDate-08',
  );
  expect(breaks.find(({ year }) => year === '2023')?.from).toBe('2023-01..2023-08');
});
