/** What the second data set has of each area and code. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson, askProblem } from '../ask.ts';

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
