/** What the second data set has of each area and code. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson } from '../ask.ts';

describe('an area', () => {
  it('has for each year the runs of months that are known and that are missing', async () => {
    const { coverage } = await askJson<Answer<'Area'>>('/v1/areas/VN');
    expect(coverage.map(({ year, cumulated, months }) => [year, cumulated, months])).toEqual([
      [2022, ['2022-01..2022-05', '2022'], []],
      [2023, ['2023-01..2023-05', '2023'], []],
      [2024, ['2024-01..2024-05', '2024-01..2024-06', '2024'], ['2024-05']],
      [2025, ['2025-01..2025-05', '2025-01..2025-06'], ['2025-05']],
    ]);
  });

  it('does not miss what had not ended when the newest page came out', async () => {
    const { coverage, dataset } = await askJson<Answer<'Area'>>('/v1/areas/VN');
    expect(dataset.date).toBe('2025-07-10');
    expect(coverage.at(-1)?.missing).toEqual(['2025-01..2025-02', '2025-01..2025-03', '2025-01..2025-04']);
  });
});

describe('a measure', () => {
  it('names its units', async () => {
    const { measures } = await askJson<Answer<'Vocabulary'>>('/v1/indicators');
    expect(Object.fromEntries(measures.map(({ id, units }) => [id, units]))).toMatchObject({
      value: ['tonnes', 'USD'],
      growth: ['percent'],
      share: ['percent'],
      lead: ['points'],
      count: ['count'],
      rank: ['rank'],
      'value-usd': [],
    });
  });
});
