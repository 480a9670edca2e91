import { describe, expect, it } from 'vitest';
import { askJson } from '../../ask.ts';
import { OBSERVATIONS, PAGE, SEED, type SeedObservation } from '../../seed.ts';

interface Release {
  id: string;
  published: string;
  observations: number;
}
interface List {
  releases: Release[];
  total: number;
  next: string | null;
}

const SUMMARY = {
  id: SEED,
  publisher: 'China Gate',
  agency: 'Xinhua',
  title: 'Xinjiang reports steady foreign trade growth from January-May',
  url: PAGE,
  language: 'en',
  tier: 'B',
  published: '2025-06-19',
  recorded: '2025-06-19',
  retrieved: null,
  dollars: 'converted',
  areas: ['CN-XJ'],
};

const releases: Release[] = [];
let total = 0;
for (let path: string | null = '/v1/releases'; path; ) {
  const page: List = await askJson<List>(path);
  releases.push(...page.releases);
  total = page.total;
  path = page.next;
}

describe('/v1/releases', () => {
  it('lists each release once, newest first', () => {
    expect(releases).toHaveLength(total);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(total);
    const days = releases.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('tells of the seed release who printed it, where and when, and how many numbers', () => {
    expect(releases.find(({ id }) => id === SEED)).toEqual({ ...SUMMARY, observations: 18 });
  });
});

describe('/v1/releases/{id}', () => {
  it('gives the release with its 18 numbers, each linking to its place on the page', async () => {
    const { dataset, observations, notTaken, reasons, ...summary } = await askJson<{
      dataset: object;
      observations: SeedObservation[];
      notTaken: object[];
      reasons: Record<string, Record<string, string>>;
    }>(`/v1/releases/${SEED}`);
    expect(summary).toEqual(SUMMARY);
    expect(notTaken).toEqual([
      { printed: 'five Central Asian nations', paragraph: 5, reason: 'no-figure', note: 'a part of a name' },
    ]);
    expect(Object.keys(reasons)).toEqual(['no-figure']);
    expect(reasons['no-figure']).toMatchObject({
      en: 'Part of a name or of another number',
      zh: '名称或另一数字的一部分',
    });
    expect(observations.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))).toEqual(OBSERVATIONS);
    expect(dataset).toEqual(await askJson<{ dataset: object }>('/v1').then((index) => index.dataset));
  });
});
