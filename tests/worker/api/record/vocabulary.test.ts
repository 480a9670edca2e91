/** `/v1/areas`, `/v1/indicators` and `/v1/releases`: what the record has, apart from the facts themselves. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { LANGUAGES } from '../../../support/languages.ts';
import { askJson, askProblem, askText } from '../../ask.ts';
import { OBSERVATIONS, PAGE, PERIOD, SEED, type SeedObservation } from '../../seed.ts';

const areaList = await askJson<Answer<'AreaList'>>('/v1/areas');
const xinjiang = await askJson<Answer<'Area'>>('/v1/areas/CN-XJ');
const vocabulary = await askJson<Answer<'Vocabulary'>>('/v1/indicators');

describe('/v1/areas', () => {
  it('has for each area the same number of facts as /v1/facts', async () => {
    expect([areaList.total, areaList.next]).toEqual([areaList.areas.length, null]);
    for (const { id, facts } of areaList.areas) {
      expect((await askJson<{ total: number }>(`/v1/facts?area=${id}&limit=1`)).total, id).toBe(facts);
    }
  });

  it('has for each area a label in each language, and the URL of its details', async () => {
    for (const area of areaList.areas) {
      expect(Object.keys(area.labels)).toEqual([...LANGUAGES]);
      expect(await askJson(area.href)).toMatchObject(area);
    }
  });
});

describe('/v1/areas/{area}', () => {
  it('lists for each year the periods on record and the missing ones, which never overlap', () => {
    const coverageOf2025 = xinjiang.coverage.find(({ year }) => year === 2025);
    expect(coverageOf2025?.cumulated).toContain(PERIOD);
    expect(coverageOf2025?.months).toContain('2025-05');
    for (const { cumulated, missing } of xinjiang.coverage) {
      expect(cumulated.filter((period) => missing.includes(period))).toEqual([]);
      // From January–February to the full year.
      expect(cumulated.length + missing.length).toBeLessThanOrEqual(11);
    }
  });

  it('describes how the statistics of Xinjiang are counted, and when the next are due', () => {
    expect(xinjiang.concept).toMatchObject({
      office: 'urumqi-customs',
      coverage: 'goods',
      system: 'general',
      allocation: null,
    });
    expect(xinjiang.concept.officeLabels).toMatchObject({ zh: '乌鲁木齐海关', es: 'Aduana de Urumqi' });
    expect(xinjiang.concept.revisions).toBeNull();
    expect(xinjiang.next).toEqual({ period: '2026-01..2026-02', due: '2026-03-26' });
  });

  it('describes how those of Uzbekistan are counted and revised', async () => {
    const { concept, next } = await askJson<Answer<'Area'>>('/v1/areas/UZ');
    expect([concept.coverage, concept.sources.length, next?.period.slice(0, 7)]).toEqual([
      'goods-and-services',
      2,
      '2026-01',
    ]);
    expect(concept.revisions).toMatch(/^Printed totals are revised a year later: /);
  });

  it('has the same description as the page of the area', async () => {
    expect(await askText('/areas/UZ')).toContain('<dd>Goods and services</dd>');
    const kyrgyzstan = await askText('/areas/KG?lang=zh');
    expect(kyrgyzstan).toContain('<dt>统计机构</dt><dd>国家统计委员会');
    expect(kyrgyzstan).not.toContain('<dt>范围</dt>');
  });
});

describe('/v1/indicators', () => {
  it.each(['indicators', 'measures', 'partners', 'breakdowns'] as const)(
    'lists all %s that facts can be filtered by, with a label in each language',
    async (kind) => {
      const parameter = kind.slice(0, -1);
      const { allowed } = await askProblem(`/v1/facts?${parameter}=no-such-code`, 400);
      expect(vocabulary[kind].map(({ id }) => id)).toEqual(allowed);
      for (const { labels } of vocabulary[kind]) expect(Object.keys(labels)).toEqual([...LANGUAGES]);
    },
  );

  it('lists the months in which the definition of a partner changed', () => {
    expect(vocabulary.partners.find(({ id }) => id === 'belt-and-road')?.breaks).toEqual(['2023-08', '2024-12']);
  });
});

describe('for programs that look up the figures of a text', () => {
  it('an area has its parent, its currency and its other names', () => {
    expect(xinjiang).toMatchObject({ parent: 'CN', currency: 'CNY' });
    expect(xinjiang.aliases.en).toContain('Xinjiang Uygur Autonomous Region');
    expect(areaList.areas.find(({ id }) => id === 'CN')).toMatchObject({ parent: null, currency: 'CNY' });
  });

  it('an indicator has the only partner that it is counted for, and a partner its other names', () => {
    const partners = Object.fromEntries(vocabulary.indicators.map(({ id, partner }) => [id, partner]));
    expect(partners).toMatchObject({ trade: null, gdp: 'none' });
    expect(vocabulary.partners.find(({ id }) => id === 'belt-and-road')?.aliases.en).toContain('BRI');
    expect(vocabulary.partners.find(({ id }) => id === 'world')?.aliases).toEqual({});
  });
});

interface Release {
  id: string;
  published: string;
  observations: number;
}

interface ReleaseList {
  releases: Release[];
  total: number;
  next: string | null;
}

/** The seed release in the list of releases. */
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

describe('/v1/releases', async () => {
  const releases: Release[] = [];
  let total = 0;
  for (let path: string | null = '/v1/releases'; path; ) {
    const page: ReleaseList = await askJson<ReleaseList>(path);
    releases.push(...page.releases);
    total = page.total;
    path = page.next;
  }

  it('lists on its pages each release once, newest first', () => {
    expect(releases).toHaveLength(total);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(total);
    const days = releases.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('has for a release its publisher, title, URL and dates, and how many numbers were taken from it', () => {
    expect(releases.find(({ id }) => id === SEED)).toEqual({ ...SUMMARY, observations: 18 });
  });
});

describe('/v1/releases/{id}', () => {
  it('has the numbers of the release, each with a link to its place in the source, and those not taken', async () => {
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
    const apiIndex = await askJson<{ dataset: object }>('/v1');
    expect(dataset).toEqual(apiIndex.dataset);
  });
});
