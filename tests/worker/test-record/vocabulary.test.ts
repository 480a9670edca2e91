/** `/v1/areas` and `/v1/indicators` with the test record: an area without facts, and the units of measures. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson, askProblem } from '../ask.ts';

describe('an area without facts', () => {
  it('is listed, with no periods and no card', async () => {
    const { areas } = await askJson<Answer<'AreaList'>>('/v1/areas');
    expect(areas.find(({ id }) => id === 'VN-DN')).toMatchObject({ facts: 0, labels: { vi: 'Đà Nẵng' } });
    const area = await askJson<Answer<'Area'>>('/v1/areas/VN-DN');
    expect([area.coverage, area.periods, area.links.card]).toEqual([[], [], null]);
    expect(await askJson('/v1/facts?area=VN-DN')).toMatchObject({ facts: [], total: 0 });
  });

  it('has no card: its URL is a 404 for the parameter "area"', async () => {
    expect((await askProblem('/v1/cards/VN-DN', 404)).parameter).toBe('area');
  });
});

describe('a measure', () => {
  it('lists its units', async () => {
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
