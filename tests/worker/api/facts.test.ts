import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { askJson } from '../ask.ts';
import { HEADLINE, OBSERVATIONS, PERIOD, SEED } from '../seed.ts';

interface List {
  dataset: { id: string; date: string };
  facts: Fact[];
  total: number;
  next: string | null;
}

const whole = await askJson<List>(`/v1/facts?period=${PERIOD}&limit=1000`);
const ids = ({ facts }: List) => facts.map(({ id }) => id);

const ORDER = 'The page names Kazakhstan and Kyrgyzstan together; it does not say which is first.';
const NOTES: Record<string, string> = {
  'CN-XJ.trade.rank.KG.total.2025-01..2025-05': ORDER,
  'CN-XJ.trade.rank.KZ.total.2025-01..2025-05': ORDER,
  'CN-XJ.trade.value.world.total.2024-01..2024-06':
    'The page says that the trade of January to May 2025 was larger; its upper bound is therefore an upper bound here.',
};

const CONVERTED = 'CN-XJ.trade.value-usd.world.total.2025-01..2025-05';

describe('/v1/facts/{id}', () => {
  it.each(OBSERVATIONS)('gives $fact with where $printed was printed', async ({ fact: id, ...printed }) => {
    const fact = await askJson<Fact>(`/v1/facts/${id}`);
    expect(fact.id).toBe(id);
    expect(DIMENSIONS.map((dimension) => fact[dimension]).join('.')).toBe(id);
    expect(fact.evidence.find(({ release }) => release === SEED)).toEqual({
      release: SEED,
      publisher: 'China Gate',
      agency: 'Xinhua',
      tier: 'A',
      language: 'en',
      published: '2025-06-19',
      recorded: '2025-06-19',
      retrieved: null,
      ...printed,
      ...(id === CONVERTED ? { conversion: true } : {}),
      ...(NOTES[id] ? { note: NOTES[id] } : {}),
    });
  });

  it('says of the headline what its evidence says', async () => {
    const { value, unit, qualifier, bounds, basis, status, obsStatus, revisions } = await askJson<Fact>(
      `/v1/facts/${HEADLINE}`,
    );
    expect({ value, unit, qualifier, bounds, basis, status, obsStatus, revisions }).toEqual({
      value: 227_670_000_000,
      unit: 'CNY',
      qualifier: 'exact',
      bounds: [227_665_000_000, 227_675_000_000],
      basis: 'stated',
      status: 'current',
      obsStatus: 'A',
      revisions: [],
    });
  });

  it('names the dataset', async () => {
    expect((await askJson<List>(`/v1/facts/${HEADLINE}`)).dataset).toEqual({
      id: 'trade-facts',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('adds labels and words where a language is asked for, and nothing else', async () => {
    const bare = await askJson<Fact>(`/v1/facts/${HEADLINE}`);
    const { words, ...labelled } = await askJson<Fact & { words: object }>(`/v1/facts/${HEADLINE}?lang=zh`);
    expect(labelled).toEqual({
      ...bare,
      dir: 'ltr',
      writing: { space: '' },
      labels: {
        area: '新疆',
        indicator: '对外贸易',
        measure: '数值',
        partner: '全部贸易伙伴',
        breakdown: '合计',
        period: '2025年1—5月',
      },
    });
    expect(words).toMatchObject({ printed: '原文数字', source: '来源', paragraph: '第{}段' });
  });

  it('gives the fact as the list gives it', async () => {
    const { dataset: _, ...fact } = await askJson<Fact & List>(`/v1/facts/${HEADLINE}`);
    expect(fact).toEqual(whole.facts.find(({ id }) => id === HEADLINE));
  });
});

describe('/v1/facts', () => {
  it('holds every number of the seed release, sorted by id', async () => {
    const { facts } = await askJson<List>(
      '/v1/facts?area=CN-XJ&period=2024,2024-01..2024-06,2025,2025-01..2025-05,2025-05&limit=1000',
    );
    const from = facts.filter(({ evidence }) => evidence.some(({ release }) => release === SEED));
    expect(from.map(({ id }) => id)).toEqual(OBSERVATIONS.map(({ fact }) => fact));
    expect(ids(whole)).toEqual(ids(whole).toSorted());
    expect(whole).toMatchObject({ total: whole.facts.length, next: null });
  });

  it.each([
    ['area', 'CN-XJ'],
    ['indicator', 'trade'],
    ['measure', 'share'],
    ['partner', 'central-asia-5'],
    ['breakdown', 'private-enterprises'],
  ] as const)('filters by %s', async (dimension, code) => {
    const { facts, total, next } = await askJson<List>(`/v1/facts?period=${PERIOD}&limit=1000&${dimension}=${code}`);
    expect(facts).toEqual(whole.facts.filter((fact) => fact[dimension] === code));
    expect(facts).not.toEqual([]);
    expect({ total, next }).toEqual({ total: facts.length, next: null });
  });

  it('joins the values of one filter by or, and filters by and', async () => {
    const path = `/v1/facts?period=${PERIOD}&area=CN-XJ&measure=growth,rank,share&partner=KG,central-asia-5`;
    const { facts } = await askJson<List>(path);
    const wanted = whole.facts.filter(
      ({ area, measure, partner }) =>
        area === 'CN-XJ' && ['growth', 'rank', 'share'].includes(measure) && ['KG', 'central-asia-5'].includes(partner),
    );
    expect(facts).toEqual(wanted);
    expect(ids({ facts: wanted } as List)).toEqual(
      expect.arrayContaining([
        `CN-XJ.trade.rank.KG.total.${PERIOD}`,
        `CN-XJ.trade.share.central-asia-5.total.${PERIOD}`,
      ]),
    );
  });

  it('is empty where all codes exist and no fact has them together', async () => {
    const { facts, total, next } = await askJson<List>('/v1/facts?indicator=gdp&partner=KZ');
    expect({ facts, total, next }).toEqual({ facts: [], total: 0, next: null });
  });
});
