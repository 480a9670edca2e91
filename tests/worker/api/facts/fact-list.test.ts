import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { ask, askJson } from '../../ask.ts';
import { HEADLINE, PERIOD } from '../../seed.ts';

interface List {
  dataset: { id: string; date: string };
  facts: Fact[];
  total: number;
  next: string | null;
}

const whole = await askJson<List>(`/v1/facts?period=${PERIOD}&limit=1000`);

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
  it('has the newest period first, totals before parts, and goes on in that order', async () => {
    const path = '/v1/facts?area=CN-XJ&indicator=trade&measure=value,growth&periodType=year';
    const all = (await askJson<List>(`${path}&limit=1000`)).facts.map(({ id }) => id);
    const years = all.map((id) => id.slice(-4));
    expect(years).toEqual(years.toSorted().reverse());
    const [newest] = years;
    expect(all.slice(0, 2)).toEqual(
      ['value', 'growth'].map((measure) => `CN-XJ.trade.${measure}.world.total.${newest}`),
    );

    const pages: string[] = [];
    for (let next: string | null = `${path}&limit=7`; next; ) {
      const page: List = await askJson<List>(next);
      pages.push(...page.facts.map(({ id }) => id));
      next = page.next;
    }
    expect(pages).toEqual(all);
  });

  it('leads with its filters and its limit to the next page, in a header too', async () => {
    const response = await ask(`/v1/facts?measure=growth,share&period=${PERIOD}&limit=1`);
    const { next } = await response.json<List>();
    expect(next).toMatch(/^\/v1\/facts\?cursor=[\w.-]+&limit=1&measure=growth,share&period=/);
    expect(response.headers.get('Link')).toBe(`<${next}>; rel="next"`);
    expect((await ask(`/v1/facts?period=${PERIOD}&limit=${whole.total}`)).headers.get('Link')).toBeNull();
  });
});
