/** Facts as a table (`/v1/facts.csv`), in lists (`/v1/facts`) and alone (`/v1/facts/{id}`). */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { ask, askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';
import { HEADLINE, PERIOD } from '../../seed.ts';

const QUERY = `area=CN-XJ&period=${PERIOD}`;
const csvText = (query: string) => askText(`/v1/facts.csv?${query}`);

describe('/v1/facts.csv', () => {
  it('has a row for each fact, with the number and its bounds in base units', async () => {
    const rows = readCsv(await csvText(QUERY));
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
    expect(readCsv(await csvText(`${QUERY}&limit=2`))).toEqual(rows.slice(0, 2));
  });

  it('has what a citation needs: caveats, publisher, agency, date and URL of the source', async () => {
    const row = readCsv(await csvText(QUERY)).find(({ id }) => id === HEADLINE);
    expect(row).toMatchObject({
      caveats: '',
      publisher: 'China Gate',
      agency: 'Xinhua',
      published: '2025-06-19',
      url: 'http://en.chinagate.cn/2025-06/19/content_117936361.htm#:~:text=227.67%20billion%20yuan',
    });
  });

  it('has only a header if nothing matches', async () => {
    expect(await csvText('indicator=gdp&partner=KZ')).toMatch(/^id,area,[^\r\n]*,updated\r\n$/);
  });

  it.each(['', 'asOf=2026-03-31', 'lang=zh&limit=5'])(
    'is a 400 without a filter, which names the file of all facts: "%s"',
    async (query) => {
      expect(await askProblem(`/v1/facts.csv?${query}`, 400)).toMatchObject({
        detail: 'Give at least one filter, such as "area". All facts are in /downloads/facts.csv.',
        successor: '/downloads/facts.csv',
        allowed: expect.arrayContaining(['area', 'period', 'updatedAfter']),
      });
    },
  );

  it('has columns of labels after all others if a language is requested', async () => {
    const [plain, labeled] = [await csvText(QUERY), await csvText(`${QUERY}&lang=en`)];
    const headerOf = (table: string) => table.slice(0, table.indexOf('\r\n'));
    expect(headerOf(labeled)).toBe(
      `${headerOf(plain)},area_label,indicator_label,measure_label,partner_label,breakdown_label,period_label`,
    );
    const row = readCsv(labeled).find(({ id }) => id === HEADLINE);
    expect(row).toMatchObject({ area_label: 'Xinjiang', period_label: 'January – May 2025' });
  });

  it('begins with one byte order mark if "bom" is 1', async () => {
    const bytesOf = async (query: string) => (await ask(`/v1/facts.csv?${query}`)).bytes();
    const withMark = await bytesOf(`${QUERY}&bom=1`);
    expect([...withMark.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(withMark.slice(3)).toEqual(await bytesOf(QUERY));
  });
});

describe('"from", "to" and "last"', () => {
  const KEY = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total&periodType=year';
  const periodsOf = async (query: string) =>
    (await askJson<{ facts: Fact[] }>(`/v1/facts?${KEY}&${query}`)).facts.map(({ period }) => period);

  it('take a year as its first or last month', async () => {
    expect(await periodsOf('from=2023&to=2024')).toEqual(['2024', '2023']);
    expect(await periodsOf('from=2023&to=2024')).toEqual(await periodsOf('from=2023-01&to=2024-12'));
  });

  it('select the same periods in facts, series and both tables', async () => {
    const newest = await periodsOf('last=2');
    expect(newest).toEqual((await periodsOf('')).slice(0, 2));
    const series = await askJson<{ points: Fact[] }>(`/v1/series?${KEY}&last=2`);
    expect(series.points.map(({ period }) => period)).toEqual(newest.toReversed());
    for (const path of ['/v1/facts.csv', '/v1/series.csv']) {
      const rows = readCsv(await askText(`${path}?${KEY}&last=2`));
      expect([path, rows.map(({ period }) => period).sort()]).toEqual([path, newest.toSorted()]);
    }
  });

  it.each<[query: string, parameter: string, allowed: string]>([
    ['last=0', 'last', 'a whole number from 1 to 1000'],
    ['last=1e9', 'last', 'a whole number from 1 to 1000'],
    ['from=20233', 'from', 'a month written YYYY-MM, or a year written YYYY'],
    ['from=2024&to=2023', 'from', 'a month or year up to 2023'],
  ])('with %s are a 400 that says what is allowed', async (query, parameter, allowed) => {
    for (const path of ['/v1/facts', '/v1/facts.csv', '/v1/series', '/v1/series.csv'])
      expect(await askProblem(`${path}?${KEY}&${query}`, 400)).toMatchObject({ parameter, allowed });
  });
});

describe('status=changed', () => {
  it('selects only facts that may have another number: several pages, or an earlier, corrected, contradicting or implied one', async () => {
    const { facts, total } = await askJson<{ facts: Fact[]; total: number }>('/v1/facts?status=changed&limit=1000');
    expect(total).toBeGreaterThan(10);
    const mayHaveOtherNumber = ({ revisions, evidence, contradictions, caveats, derivation }: Fact) =>
      revisions.length + (contradictions?.length ?? 0) > 0 ||
      evidence.length > 1 ||
      evidence.some(({ correction }) => correction) ||
      derivation?.disputed ||
      caveats.some(({ implied }) => implied);
    expect(facts.filter((fact) => !mayHaveOtherNumber(fact)).map(({ id }) => id)).toEqual([]);
    expect(facts.some(({ status }) => status === 'current')).toBe(true);
    const { total: revised } = await askJson<{ total: number }>('/v1/facts?status=revised');
    expect(total).toBeGreaterThan(revised);
  });
});

describe('an id without a fact', () => {
  it('is a 404 that lists the same nearest facts as /v1/facts, if its series is empty', async () => {
    const { allowed } = await askProblem('/v1/facts/CN.trade.value-usd.RU.total.2023', 404);
    const query = 'area=CN&indicator=trade&measure=value-usd&partner=RU&breakdown=total&period=2023';
    const { nearest } = await askJson<{ nearest: string[] }>(`/v1/facts?${query}`);
    expect(nearest.length).toBeGreaterThan(0);
    expect(allowed).toEqual(nearest);
  });

  it('is a 404 that lists the nearest periods of its series', async () => {
    const { detail, allowed } = await askProblem('/v1/facts/CN-XJ.trade.value.world.total.2019-02..2019-05', 404);
    expect(detail).toMatch(/"allowed" lists the nearest facts\.$/);
    expect(allowed).toHaveLength(5);
    for (const id of allowed as string[]) expect((await ask(`/v1/facts/${id}`)).status, id).toBe(200);
  });

  it.each(['CN-XJ.trade.value.world.nothing.2025', 'XX.trade.value.world.total.2025', 'a.b.c.d.e.f', '__proto__'])(
    'is a 404 that says how ids are made, if it has an unknown code: %s',
    async (id) => {
      expect((await askProblem(`/v1/facts/${id}`, 404)).allowed).toBe(
        'area.indicator.measure.partner.breakdown.period, as listed by /v1/facts',
      );
    },
  );
});

interface FactList {
  dataset: { id: string; date: string };
  facts: Fact[];
  total: number;
  next: string | null;
}

const factsOfPeriod = await askJson<FactList>(`/v1/facts?period=${PERIOD}&limit=1000`);

describe('/v1/facts/{id}', () => {
  it('names the dataset and its dates', async () => {
    expect((await askJson<Pick<FactList, 'dataset'>>(`/v1/facts/${HEADLINE}`)).dataset).toEqual({
      id: 'trade-facts',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      newest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('adds labels and words if a language is requested, and translates the names of sources', async () => {
    const bare = await askJson<Fact>(`/v1/facts/${HEADLINE}`);
    const { words, ...labeled } = await askJson<Fact & { words: object }>(`/v1/facts/${HEADLINE}?lang=zh`);
    expect(labeled).toEqual({
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

  it('has the fact as the list has it', async () => {
    const { dataset: _, ...fact } = await askJson<Fact & Pick<FactList, 'dataset'>>(`/v1/facts/${HEADLINE}`);
    expect(fact).toEqual(factsOfPeriod.facts.find(({ id }) => id === HEADLINE));
  });
});

describe('/v1/facts', () => {
  it('has the newest period first and totals before parts, in the same order page by page', async () => {
    const path = '/v1/facts?area=CN-XJ&indicator=trade&measure=value,growth&periodType=year';
    const all = (await askJson<FactList>(`${path}&limit=1000`)).facts.map(({ id }) => id);
    const years = all.map((id) => id.slice(-4));
    expect(years).toEqual(years.toSorted().reverse());
    const [newest] = years;
    expect(all.slice(0, 2)).toEqual(
      ['value', 'growth'].map((measure) => `CN-XJ.trade.${measure}.world.total.${newest}`),
    );

    const idsOfPages: string[] = [];
    for (let next: string | null = `${path}&limit=7`; next; ) {
      const page: FactList = await askJson<FactList>(next);
      idsOfPages.push(...page.facts.map(({ id }) => id));
      next = page.next;
    }
    expect(idsOfPages).toEqual(all);
  });

  it('links to the next page of the same query in its body and in the header "Link"', async () => {
    const response = await ask(`/v1/facts?measure=growth,share&period=${PERIOD}&limit=1&lang=zh`);
    const { next } = await response.json<FactList>();
    expect(next).toMatch(/^\/v1\/facts\?cursor=[\w.-]+&lang=zh&limit=1&measure=growth,share&period=/);
    expect(response.headers.get('Link')).toBe(`<${next}>; rel="next"`);
    const lastPage = await ask(`/v1/facts?period=${PERIOD}&limit=${factsOfPeriod.total}`);
    expect(lastPage.headers.get('Link')).toBeNull();
  });
});
