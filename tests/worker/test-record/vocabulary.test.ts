/** What the second data set has of each area and code. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson, askProblem } from '../ask.ts';

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

  it('misses neither what had not ended when the newest page came out nor what is computed', async () => {
    const { coverage, dataset } = await askJson<Answer<'Area'>>('/v1/areas/VN');
    expect(dataset.date).toBe('2025-07-10');
    expect(coverage.at(-1)?.missing).toEqual(['2025-01..2025-02', '2025-01..2025-03']);
  });
});

describe('an area without a number', () => {
  it('is in the list, and answers with nothing held', async () => {
    const { areas } = await askJson<Answer<'AreaList'>>('/v1/areas');
    expect(areas.find(({ id }) => id === 'VN-DN')).toMatchObject({ facts: 0, labels: { vi: 'Đà Nẵng' } });
    const area = await askJson<Answer<'Area'>>('/v1/areas/VN-DN');
    expect([area.coverage, area.periods, area.links.card]).toEqual([[], [], null]);
    expect(await askJson('/v1/facts?area=VN-DN')).toMatchObject({ facts: [], total: 0 });
  });

  it('has no card: a 404 that leads to the areas', async () => {
    expect((await askProblem('/v1/cards/VN-DN', 404)).parameter).toBe('area');
  });
});

describe('a measure', () => {
  it('names its units', async () => {
    const { measures } = await askJson<Answer<'Vocabulary'>>('/v1/indicators');
    expect(Object.fromEntries(measures.map(({ id, units }) => [id, units]))).toMatchObject({
      value: ['tonnes', 'USD'],
      growth: ['percent'],
      share: ['percent'],
      'growth-difference': ['points'],
      count: ['count'],
      rank: ['rank'],
      'value-usd': [],
    });
  });
});
