import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { askJson } from '../../ask.ts';
import { HEADLINE, PERIOD } from '../../seed.ts';

interface List {
  dataset: { id: string; date: string };
  facts: Fact[];
  total: number;
  next: string | null;
}

const whole = await askJson<List>(`/v1/facts?period=${PERIOD}&limit=1000`);
const ids = ({ facts }: List) => facts.map(({ id }) => id);

describe('/v1/facts/{id}', () => {
  it('names the dataset', async () => {
    expect((await askJson<List>(`/v1/facts/${HEADLINE}`)).dataset).toEqual({
      id: 'trade-facts',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      newest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('adds labels and words where a language is asked for, and names the sources in it', async () => {
    const bare = await askJson<Fact>(`/v1/facts/${HEADLINE}`);
    const { words, ...labelled } = await askJson<Fact & { words: object }>(`/v1/facts/${HEADLINE}?lang=zh`);
    expect(labelled).toEqual({
      ...bare,
      evidence: [
        { ...bare.evidence[0], agency: '新华社', publisher: '中国发展门户网', attributedTo: '海关' },
        ...bare.evidence.slice(1),
      ],
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
    expect(words).toMatchObject({ printed: '原文', source: '来源', paragraph: '第{}段' });
  });

  it('gives the fact as the list gives it', async () => {
    const { dataset: _, ...fact } = await askJson<Fact & List>(`/v1/facts/${HEADLINE}`);
    expect(fact).toEqual(whole.facts.find(({ id }) => id === HEADLINE));
  });
});

describe('/v1/facts', () => {
  it('is sorted by id', () => {
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
