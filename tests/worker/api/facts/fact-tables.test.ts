/** The facts as a table for spreadsheets and data frames. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { ask, askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';
import { HEADLINE, PERIOD } from '../../seed.ts';

const QUERY = `area=CN-XJ&period=${PERIOD}`;
const csv = async (query: string) => askText(`/v1/facts.csv?${query}`);

describe('/v1/facts.csv', () => {
  it('has a row a fact, with the number and its bounds in base units', async () => {
    const rows = readCsv(await csv(QUERY));
    expect(rows.find(({ id }) => id === HEADLINE)).toMatchObject({
      id: HEADLINE,
      area: 'CN-XJ',
      period: PERIOD,
      period_start: '2025-01-01',
      period_end: '2025-05-31',
      value: '227670000000',
      lower: '227665000000',
      upper: '227675000000',
      unit: 'CNY',
      formula: '',
    });
    expect(readCsv(await csv(`${QUERY}&limit=2`))).toEqual(rows.slice(0, 2));
  });

  it('has what people cite: caveats, publisher, day and address of the page', async () => {
    const row = readCsv(await csv(QUERY)).find(({ id }) => id === HEADLINE);
    expect(row).toMatchObject({
      caveats: '',
      publisher: 'China Gate',
      agency: 'Xinhua',
      published: '2025-06-19',
      url: 'http://en.chinagate.cn/2025-06/19/content_117936361.htm#:~:text=227.67%20billion%20yuan',
    });
  });

  it('has only a header if nothing matches', async () => {
    expect(await csv('indicator=gdp&partner=KZ')).toMatch(/^id,area,[^\r\n]*,updated\r\n$/);
  });

  it.each(['', 'asOf=2026-03-31', 'lang=zh&limit=5'])(
    'needs a filter, and names the file of all facts: %s',
    async (query) => {
      expect(await askProblem(`/v1/facts.csv?${query}`, 400)).toMatchObject({
        detail: 'Give at least one filter, such as "area". All facts are in /downloads/facts.csv.',
        successor: '/downloads/facts.csv',
        allowed: expect.arrayContaining(['area', 'period', 'updatedAfter']),
      });
    },
  );
});

describe('lang', () => {
  it('adds label columns after all others', async () => {
    const [plain, labelled] = await Promise.all([csv(QUERY), csv(`${QUERY}&lang=en`)]);
    const [header, ...all] = [plain, labelled].map((text) => text.slice(0, text.indexOf('\r\n')));
    expect(all[0]).toBe(
      `${header},area_label,indicator_label,measure_label,partner_label,breakdown_label,period_label`,
    );
    const row = readCsv(labelled).find(({ id }) => id === HEADLINE);
    expect(row).toMatchObject({ area_label: 'Xinjiang', period_label: 'January – May 2025' });
  });
});

describe('bom', () => {
  it('puts one byte order mark before the table, where it is asked for', async () => {
    const [plain, marked] = await Promise.all(
      ['', '&bom=1'].map(
        async (bom) => new Uint8Array(await (await ask(`/v1/facts.csv?${QUERY}${bom}`)).arrayBuffer()),
      ),
    );
    expect([...(marked?.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(marked?.slice(3)).toEqual(plain);
  });
});

describe('a span of years', () => {
  const KEY = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total&periodType=year';
  const periodsOf = async (query: string) =>
    (await askJson<{ facts: Fact[] }>(`/v1/facts?${KEY}&${query}`)).facts.map(({ period }) => period);

  it('is the months of these years', async () => {
    expect(await periodsOf('from=2023&to=2024')).toEqual(['2024', '2023']);
    expect(await periodsOf('from=2023&to=2024')).toEqual(await periodsOf('from=2023-01&to=2024-12'));
  });

  it('or the newest periods are in facts, series and CSV alike', async () => {
    const newest = await periodsOf('last=2');
    expect(newest).toEqual((await periodsOf('')).slice(0, 2));
    const series = await askJson<{ points: Fact[] }>(`/v1/series?${KEY}&last=2`);
    expect(series.points.map(({ period }) => period)).toEqual(newest.toReversed());
    for (const path of ['/v1/facts.csv', '/v1/series.csv']) {
      const rows = readCsv(await askText(`${path}?${KEY}&last=2`));
      expect([path, rows.map(({ period }) => period).sort()]).toEqual([path, newest.toSorted()]);
    }
  });

  it.each([
    ['last=0', 'last', 'a whole number from 1 to 1000'],
    ['last=1e9', 'last', 'a whole number from 1 to 1000'],
    ['from=20233', 'from', 'a month written YYYY-MM, or a year written YYYY'],
    ['from=2024&to=2023', 'from', 'a month or year up to 2023'],
  ])('%s is a 400', async (query, parameter, allowed) => {
    for (const path of ['/v1/facts', '/v1/facts.csv', '/v1/series', '/v1/series.csv'])
      expect(await askProblem(`${path}?${KEY}&${query}`, 400)).toMatchObject({ parameter, allowed });
  });
});

describe('status=changed', () => {
  it('has the facts that are disputed or revised, and those whose growth implies another base', async () => {
    const { facts, total } = await askJson<{ facts: Fact[]; total: number }>('/v1/facts?status=changed&limit=1000');
    expect(total).toBeGreaterThan(10);
    const other = ({ revisions, evidence, contradictions, caveats, derivation }: Fact) =>
      revisions.length + (contradictions?.length ?? 0) > 0 ||
      evidence.length > 1 ||
      evidence.some(({ correction }) => correction) ||
      derivation?.disputed ||
      caveats.some(({ implied }) => implied);
    expect(facts.filter((fact) => !other(fact)).map(({ id }) => id)).toEqual([]);
    expect(facts.some(({ status }) => status === 'current')).toBe(true);
    const { total: revised } = await askJson<{ total: number }>('/v1/facts?status=revised');
    expect(total).toBeGreaterThan(revised);
  });
});

describe('a fact that is not there', () => {
  it('is a 404 that names what the list names as nearest if its key has no fact', async () => {
    const { allowed } = await askProblem('/v1/facts/CN.trade.value-usd.RU.total.2023', 404);
    const query = 'area=CN&indicator=trade&measure=value-usd&partner=RU&breakdown=total&period=2023';
    const { nearest } = await askJson<{ nearest: string[] }>(`/v1/facts?${query}`);
    expect(nearest.length).toBeGreaterThan(0);
    expect(allowed).toEqual(nearest);
  });

  it('is a 404 that names the nearest periods of its key', async () => {
    const { detail, allowed } = await askProblem('/v1/facts/CN-XJ.trade.value.world.total.2019-02..2019-05', 404);
    expect(detail).toMatch(/"allowed" lists the nearest facts\.$/);
    expect(allowed).toHaveLength(5);
    for (const id of allowed as string[]) expect((await ask(`/v1/facts/${id}`)).status, id).toBe(200);
  });

  it.each(['CN-XJ.trade.value.world.nothing.2025', 'XX.trade.value.world.total.2025', 'a.b.c.d.e.f', '__proto__'])(
    'and whose key is not there either (%s) says how ids are made',
    async (id) => {
      expect((await askProblem(`/v1/facts/${id}`, 404)).allowed).toBe(
        'area.indicator.measure.partner.breakdown.period, as listed by /v1/facts',
      );
    },
  );
});

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

  it('links to the next page with its filters, language and limit, also in a header', async () => {
    const response = await ask(`/v1/facts?measure=growth,share&period=${PERIOD}&limit=1&lang=zh`);
    const { next } = await response.json<List>();
    expect(next).toMatch(/^\/v1\/facts\?cursor=[\w.-]+&lang=zh&limit=1&measure=growth,share&period=/);
    expect(response.headers.get('Link')).toBe(`<${next}>; rel="next"`);
    expect((await ask(`/v1/facts?period=${PERIOD}&limit=${whole.total}`)).headers.get('Link')).toBeNull();
  });
});
