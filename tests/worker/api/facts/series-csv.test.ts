/** Several series in one answer, and series as tables. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

const KEY = 'measure=value&periodType=year&asOf=2026-03-31';
const csv = async (query: string) => readCsv(await askText(`/v1/series.csv?${query}`));

describe('series of several keys', () => {
  it('are those of each alone, in one list', async () => {
    const { dataset: _, ...list } = await askJson<Answer<'SeriesList'>>(`/v1/series?area=CN-XJ,CN&${KEY}`);
    const alone = await Promise.all(
      ['CN', 'CN-XJ'].map(async (area) => {
        const { dataset: _d, asOf: _a, ...one } = await askJson<Answer<'Series'>>(`/v1/series?area=${area}&${KEY}`);
        return one;
      }),
    );
    expect(list).toEqual({ asOf: '2026-03-31', series: alone, missing: [] });
  });

  it('name the keys that have no point', async () => {
    const { series, missing } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN,CN-XJ&partner=world,KZ&measure=growth&periodType=year&asOf=2026-03-31',
    );
    const keys = [...series, ...missing].map(({ area, partner }) => `${area} ${partner}`);
    expect(keys.sort()).toEqual(['CN KZ', 'CN world', 'CN-XJ KZ', 'CN-XJ world']);
    expect(missing.length).toBeGreaterThan(0);
    expect(series.filter(({ points }) => points.length === 0)).toEqual([]);
  });

  it('are of several indicators, breakdowns and measures too', async () => {
    const { series } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN-XJ&indicator=imports,exports&measure=value,growth&periodType=year&asOf=2026-03-31',
    );
    expect(series.map(({ indicator, measure, unit }) => [indicator, measure, unit])).toEqual([
      ...[
        ['exports', 'growth', 'percent'],
        ['exports', 'value', 'CNY'],
      ],
      ...[
        ['imports', 'growth', 'percent'],
        ['imports', 'value', 'CNY'],
      ],
    ]);
    const parts = await askJson<Answer<'SeriesList'>>(
      `/v1/series?area=CN-XJ&breakdown=total,private-enterprises&${KEY}`,
    );
    expect(parts.series.map(({ breakdown }) => breakdown)).toEqual(['private-enterprises', 'total']);
  });

  it('are of the status that is asked for', async () => {
    const { series } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN&measure=value,growth&periodType=month&status=revised',
    );
    const statuses = series.flatMap(({ points }) => points.map(({ status }) => status));
    expect([...new Set(statuses)]).toEqual(['revised']);
  });

  it('are at most a hundred', async () => {
    const { allowed: areas } = await askProblem('/v1/series?area=&measure=value&periodType=year', 400);
    const { allowed: partners } = await askProblem('/v1/series?partner=&measure=value&periodType=year', 400);
    const path = `/v1/series?area=${(areas as string[]).join(',')}&partner=${(partners as string[]).join(',')}&${KEY}`;
    expect(await askProblem(path, 400)).toMatchObject({ parameter: 'area', allowed: 'at most 100 series' });
  });
});

describe('a point', () => {
  it('has the days of its period, its page and, in a language, its name', async () => {
    const series = await askJson<Answer<'Series'>>(
      '/v1/series?area=CN-XJ&measure=value&periodType=yearToDate-05&from=2025-01&to=2025-12&lang=zh&asOf=2025-06-19',
    );
    expect(series).toMatchObject({
      labels: { area: '新疆', indicator: '对外贸易', partner: '全部贸易伙伴' },
      points: [
        {
          period: '2025-01..2025-05',
          start: '2025-01-01',
          end: '2025-05-31',
          label: '2025年1—5月',
          release: '2025-06-19-chinagate-xinjiang-trade',
        },
      ],
    });
    expect(series.labels).not.toHaveProperty('period');
  });

  it('outside of the span is a 404 that says which periods there are', async () => {
    const problem = await askProblem(`/v1/series?area=CN-XJ&${KEY}&from=2030-01`, 404);
    expect(problem).toMatchObject({
      parameter: 'from',
      allowed: expect.stringMatching(/^periods from \d{4} to 2025$/),
    });
  });

  it('is of the basis that is asked for', async () => {
    const query = 'area=CN-XJ&partner=central-asia-5&measure=value&periodType=yearToDate-05&asOf=2026-03-31';
    const [all, stated] = await Promise.all(
      ['', '&basis=stated'].map((more) => askJson<Answer<'Series'>>(`/v1/series?${query}${more}`)),
    );
    expect(all?.points.map(({ basis }) => basis)).toEqual(['derived', 'stated', 'derived']);
    expect(stated?.points.map(({ basis }) => basis)).toEqual(['stated']);
  });
});

describe('/v1/series.csv', () => {
  it('has one row a point, in the columns of the facts', async () => {
    const rows = await csv(`area=CN-XJ,CN&${KEY}`);
    const { series } = await askJson<Answer<'SeriesList'>>(`/v1/series?area=CN-XJ,CN&${KEY}`);
    expect(rows.map(({ id }) => id)).toEqual(series.flatMap(({ points }) => points.map(({ id }) => id)));
    const header = (await askText('/v1/facts.csv?area=KZ&limit=1')).split('\r\n')[0];
    expect(Object.keys(rows[0] as object).join(',')).toBe(header);
    const cells = async (path: string) => askText(`${path}&area=CN-XJ&measure=value`);
    const listed = new Set((await cells('/v1/facts.csv?limit=1000')).split('\r\n'));
    const own = (await cells('/v1/series.csv?periodType=year')).split('\r\n');
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((line) => !listed.has(line))).toEqual([]);
  });

  it('has a row without a period for a key without a point', async () => {
    const rows = await csv(`area=CN-XJ,KZ&${KEY}&from=2025-01&lang=en`);
    expect(rows.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['CN-XJ', '2025', '520370000000'],
      ['KZ', '', ''],
    ]);
    expect(rows[1]).toMatchObject({ partner: 'world', area_label: '', unit: '', status: '' });
  });
});

describe('the year to date', () => {
  const query = 'area=CN-XJ&measure=value&periodType=yearToDate&from=2024-01&to=2024-12&asOf=2026-03-31';

  it('is January to each month, in the order of their ends, in one answer', async () => {
    const { points, frequency } = await askJson<Answer<'Series'>>(`/v1/series?${query}`);
    const ends = points.map(({ end }) => end);
    expect(ends).toEqual(ends.toSorted());
    expect(points.filter(({ start }) => start !== '2024-01-01')).toEqual([]);
    expect(points.at(-1)?.period).toBe('2024');
    expect(frequency).toBe('YTD');
    expect([...new Set((await csv(`${query}`)).map((row) => row.frequency))]).toEqual(['YTD']);
  });
});

describe('the wide table', () => {
  it('has one row a period and one column a key', async () => {
    const query = `area=CN-XJ,CN&${KEY}&from=2023`;
    const [wide, long] = await Promise.all([csv(`${query}&shape=wide`), csv(`${query}`)]);
    expect(Object.keys(wide[0] as object)).toEqual([
      ...['period', 'period_start', 'period_end', 'unit'],
      ...['CN.trade.value.world.total', 'CN-XJ.trade.value.world.total', 'notes', 'frequency'],
    ]);
    const [nation, region] = ['CN.trade.value.world.total', 'CN-XJ.trade.value.world.total'];
    expect(wide.map(({ period, notes, frequency }) => [period, notes, frequency])).toEqual([
      ['2023', 'stated', 'A'],
      ['2024', `${nation}: base-revised | ${region}: base-revised, single-source`, 'A'],
      ['2025', 'stated', 'A'],
    ]);
    expect(wide.map(({ period }) => period)).toEqual([...new Set(long.map(({ period }) => period))].sort());
    for (const { id, area, period, value, unit } of long) {
      const row = wide.find((one) => one.period === period);
      expect([row?.[`${area}.trade.value.world.total`], row?.unit], id).toEqual([value, unit]);
    }
  });

  it('says in notes which numbers are not plain stated ones', async () => {
    const rows = await csv(
      'area=CN-XJ&partner=belt-and-road,central-asia-5&measure=value&periodType=yearToDate-05&asOf=2026-03-31&shape=wide',
    );
    const [belt, five] = ['belt-and-road', 'central-asia-5'].map((partner) => `CN-XJ.trade.value.${partner}.total`);
    const notes = Object.fromEntries(
      rows.map(({ period = '', notes = '' }) => [period.slice(0, 4), notes.split(' | ')]),
    );
    expect(notes).toEqual({
      2021: [`${belt}: derived, about`],
      2022: [`${five}: derived, about`],
      2023: [`${belt}: single-source`, `${five}: single-source`],
      2025: [`${belt}: derived, series break, definition-change`, `${five}: derived`],
    });
    expect(rows.find(({ period }) => period?.startsWith('2025'))?.[five as string]).toBe('112696650000');
  });

  it('says in notes that a number was revised or is disputed', async () => {
    const rows = await csv(
      'area=UZ&partner=world,CN&measure=value&periodType=year&from=2023-01&to=2024-12&asOf=2026-03-31&shape=wide',
    );
    expect(rows.map(({ notes }) => notes)).toEqual([
      expect.stringContaining('UZ.trade.value.world.total: revised'),
      expect.stringContaining('UZ.trade.value.CN.total: disputed'),
    ]);
  });

  it('leaves a limit empty and gives it in notes', async () => {
    const [row] = await csv(
      'area=CN-XJ&indicator=gdp&partner=none&measure=value&periodType=year&from=2024-01&to=2024-12&asOf=2025-06-30&shape=wide',
    );
    expect(row).toMatchObject({
      'CN-XJ.gdp.value.none.total': '',
      notes: 'CN-XJ.gdp.value.none.total: over 2000000000000',
    });
  });

  it('has the name of the period last, in a language', async () => {
    const [row] = await csv(`area=CN-XJ&${KEY}&from=2025-01&shape=wide&lang=zh&bom=1`.replace('&bom=1', ''));
    expect(Object.entries(row as object).at(-1)).toEqual(['period_label', '2025年']);
  });

  it('has units side by side, each in a column of its own', async () => {
    const [row] = await csv('area=CN,UZ&measure=value&periodType=year&from=2025-01&to=2025-12&shape=wide');
    expect(row).not.toHaveProperty('unit');
    expect(row).toMatchObject({
      'CN.trade.value.world.total.unit': 'CNY',
      'UZ.trade.value.world.total.unit': 'USD',
    });
  });
});
