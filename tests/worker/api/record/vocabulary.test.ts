import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { LANGUAGES } from '../../../support/languages.ts';
import { ask, askJson, askProblem } from '../../ask.ts';
import { OBSERVATIONS, PAGE, PERIOD, SEED, type SeedObservation } from '../../seed.ts';

const list = await askJson<Answer<'AreaList'>>('/v1/areas');
const xinjiang = await askJson<Answer<'Area'>>('/v1/areas/CN-XJ');
const words = await askJson<Answer<'Vocabulary'>>('/v1/indicators');

describe('/v1/areas', () => {
  it('counts for each area the facts that the list of facts has', async () => {
    expect([list.total, list.next]).toEqual([list.areas.length, null]);
    for (const { id, facts } of list.areas) {
      expect((await askJson<{ total: number }>(`/v1/facts?area=${id}&limit=1`)).total, id).toBe(facts);
    }
  });

  it('has a label in each language and an address that answers with the same', async () => {
    for (const area of list.areas) {
      expect(Object.keys(area.labels)).toEqual([...LANGUAGES]);
      expect(await askJson(area.href)).toMatchObject(area);
    }
  });
});

describe('/v1/areas/{area}', () => {
  it('says which periods are held and which are missing, and never both', () => {
    const year = xinjiang.coverage.find((one) => one.year === 2025);
    expect(year?.cumulated).toContain(PERIOD);
    expect(year?.months).toContain('2025-05');
    for (const { cumulated, missing } of xinjiang.coverage) {
      expect(cumulated.filter((period) => missing.includes(period))).toEqual([]);
      expect(cumulated.length + missing.length).toBeLessThanOrEqual(11);
    }
  });

  it('describes how its statistics are counted, and what is expected next', async () => {
    expect(xinjiang.concept).toMatchObject({
      office: 'urumqi-customs',
      coverage: 'goods',
      system: 'general',
      allocation: null,
    });
    expect(xinjiang.concept.officeLabels).toMatchObject({ zh: '乌鲁木齐海关', es: 'Aduana de Urumqi' });
    expect(xinjiang.next).toEqual({ period: '2026-01..2026-02', due: '2026-03-26' });
    const { concept, next } = await askJson<Answer<'Area'>>('/v1/areas/UZ');
    expect([concept.coverage, concept.sources.length, next?.period.slice(0, 7)]).toEqual([
      'goods-and-services',
      2,
      '2026-01',
    ]);
    expect(concept.revisions).toMatch(/^Printed totals are revised a year later: /);
    expect(xinjiang.concept.revisions).toBeNull();
    expect(await (await ask('/areas/UZ')).text()).toContain('<dd>Goods and services</dd>');
    const kyrgyzstan = await (await ask('/areas/KG?lang=zh')).text();
    expect(kyrgyzstan).toContain('<dt>统计机构</dt><dd>国家统计委员会');
    expect(kyrgyzstan).not.toContain('<dt>范围</dt>');
  });
});

describe('/v1/indicators', () => {
  it.each(['indicators', 'measures', 'partners', 'breakdowns'] as const)(
    'names all %s that facts can be filtered by',
    async (kind) => {
      const { allowed } = await askProblem(`/v1/facts?${kind.slice(0, -1)}=no-such-code`, 400);
      expect(words[kind].map(({ id }) => id)).toEqual(allowed);
      for (const { labels } of words[kind]) expect(Object.keys(labels)).toEqual([...LANGUAGES]);
    },
  );

  it('says when the definition of a partner changed', () => {
    expect(words.partners.find(({ id }) => id === 'belt-and-road')?.breaks).toEqual(['2023-08', '2024-12']);
  });
});

describe('what a reader of texts needs', () => {
  it('is the names in running text, what an area is a part of and counts in, and the partner that an indicator always has', () => {
    expect(xinjiang).toMatchObject({ parent: 'CN', currency: 'CNY' });
    expect(xinjiang.aliases.en).toContain('Xinjiang Uygur Autonomous Region');
    expect(list.areas.find(({ id }) => id === 'CN')).toMatchObject({ parent: null, currency: 'CNY' });
    const partners = Object.fromEntries(words.indicators.map(({ id, partner }) => [id, partner]));
    expect(partners).toMatchObject({ trade: null, gdp: 'none' });
    expect(words.partners.find(({ id }) => id === 'belt-and-road')?.aliases.en).toContain('BRI');
    expect(words.partners.find(({ id }) => id === 'world')?.aliases).toEqual({});
  });
});

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
