/** `/v1/series` with several keys, and series as tables: `/v1/series.csv` with a row for each point, or with `shape=wide`. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

const KEY = 'measure=value&periodType=year&asOf=2026-03-31';
const csvRows = async (query: string) => readCsv(await askText(`/v1/series.csv?${query}`));

describe('several series in one response', () => {
  it('are the same as each in a response of its own', async () => {
    const { dataset: _, ...list } = await askJson<Answer<'SeriesList'>>(`/v1/series?area=CN-XJ,CN&${KEY}`);
    const seriesOf = async (area: string) => {
      const { dataset: _d, asOf: _a, ...series } = await askJson<Answer<'Series'>>(`/v1/series?area=${area}&${KEY}`);
      return series;
    };
    expect(list).toEqual({ asOf: '2026-03-31', series: [await seriesOf('CN'), await seriesOf('CN-XJ')], missing: [] });
  });

  it('have in "missing" the keys without a point', async () => {
    const { series, missing } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN,CN-XJ&partner=world,KZ&measure=growth&periodType=year&asOf=2026-03-31',
    );
    const keys = [...series, ...missing].map(({ area, partner }) => `${area} ${partner}`);
    expect(keys.sort()).toEqual(['CN KZ', 'CN world', 'CN-XJ KZ', 'CN-XJ world']);
    expect(missing.length).toBeGreaterThan(0);
    expect(series.filter(({ points }) => points.length === 0)).toEqual([]);
  });

  it('may differ in indicator, measure or breakdown', async () => {
    const { series } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN-XJ&indicator=imports,exports&measure=value,growth&periodType=year&asOf=2026-03-31',
    );
    expect(series.map(({ indicator, measure, unit }) => [indicator, measure, unit])).toEqual([
      ['exports', 'growth', 'percent'],
      ['exports', 'value', 'CNY'],
      ['imports', 'growth', 'percent'],
      ['imports', 'value', 'CNY'],
    ]);
    const byBreakdown = await askJson<Answer<'SeriesList'>>(
      `/v1/series?area=CN-XJ&breakdown=total,private-enterprises&${KEY}`,
    );
    expect(byBreakdown.series.map(({ breakdown }) => breakdown)).toEqual(['private-enterprises', 'total']);
  });

  it('have only points with the requested status', async () => {
    const { series } = await askJson<Answer<'SeriesList'>>(
      '/v1/series?area=CN&measure=value,growth&periodType=month&status=revised',
    );
    const statuses = series.flatMap(({ points }) => points.map(({ status }) => status));
    expect([...new Set(statuses)]).toEqual(['revised']);
  });

  it('are a 400 if there are more than 100', async () => {
    const { allowed: areas } = await askProblem('/v1/series?area=&measure=value&periodType=year', 400);
    const { allowed: partners } = await askProblem('/v1/series?partner=&measure=value&periodType=year', 400);
    const path = `/v1/series?area=${(areas as string[]).join(',')}&partner=${(partners as string[]).join(',')}&${KEY}`;
    expect(await askProblem(path, 400)).toMatchObject({ parameter: 'area', allowed: 'at most 100 series' });
  });
});

describe('a point', () => {
  it('has the first and last day of its period, its release and, if a language is requested, a label', async () => {
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

  it('outside the requested span is a 404 that names the first and last period', async () => {
    const problem = await askProblem(`/v1/series?area=CN-XJ&${KEY}&from=2030-01`, 404);
    expect(problem).toMatchObject({
      parameter: 'from',
      allowed: expect.stringMatching(/^periods from \d{4} to 2025$/),
    });
  });

  it('has the requested basis', async () => {
    const query = 'area=CN-XJ&partner=central-asia-5&measure=value&periodType=yearToDate-05&asOf=2026-03-31';
    const basesIn = async (path: string) => (await askJson<Answer<'Series'>>(path)).points.map(({ basis }) => basis);
    expect(await basesIn(`/v1/series?${query}`)).toEqual(['derived', 'stated', 'derived']);
    expect(await basesIn(`/v1/series?${query}&basis=stated`)).toEqual(['stated']);
  });
});

describe('/v1/series.csv', () => {
  it('has a row for each point, in the order of /v1/series', async () => {
    const rows = await csvRows(`area=CN-XJ,CN&${KEY}`);
    const { series } = await askJson<Answer<'SeriesList'>>(`/v1/series?area=CN-XJ,CN&${KEY}`);
    expect(rows.map(({ id }) => id)).toEqual(series.flatMap(({ points }) => points.map(({ id }) => id)));
  });

  it('has the same header and rows as /v1/facts.csv', async () => {
    const linesOf = async (path: string) => (await askText(`${path}&area=CN-XJ&measure=value`)).split('\r\n');
    const [factsHeader, ...factLines] = await linesOf('/v1/facts.csv?limit=1000');
    const [seriesHeader, ...seriesLines] = await linesOf('/v1/series.csv?periodType=year');
    expect(seriesHeader).toBe(factsHeader);
    expect(seriesLines.length).toBeGreaterThan(4);
    expect(seriesLines.filter((line) => !factLines.includes(line))).toEqual([]);
  });

  it('has a row without a period for a key without a point', async () => {
    const rows = await csvRows(`area=CN-XJ,KZ&${KEY}&from=2025-01&lang=en`);
    expect(rows.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['CN-XJ', '2025', '520370000000'],
      ['KZ', '', ''],
    ]);
    expect(rows[1]).toMatchObject({ partner: 'world', area_label: '', unit: '', status: '' });
  });
});

describe('a series of the period type "yearToDate"', () => {
  const query = 'area=CN-XJ&measure=value&periodType=yearToDate&from=2024-01&to=2024-12&asOf=2026-03-31';

  it('has all periods from January to some month, ordered by their last day', async () => {
    const { points, frequency } = await askJson<Answer<'Series'>>(`/v1/series?${query}`);
    const ends = points.map(({ end }) => end);
    expect(ends).toEqual(ends.toSorted());
    expect(points.filter(({ start }) => start !== '2024-01-01')).toEqual([]);
    expect(points.at(-1)?.period).toBe('2024');
    expect(frequency).toBe('YTD');
    expect([...new Set((await csvRows(query)).map((row) => row.frequency))]).toEqual(['YTD']);
  });
});

describe('the wide table', () => {
  it('has a row for each period and a column for each key', async () => {
    const query = `area=CN-XJ,CN&${KEY}&from=2023`;
    const [wide, long] = await Promise.all([csvRows(`${query}&shape=wide`), csvRows(query)]);
    expect(Object.keys(wide[0] as object)).toEqual([
      ...['period', 'period_start', 'period_end', 'unit'],
      ...['CN.trade.value.world.total', 'CN-XJ.trade.value.world.total', 'notes', 'frequency'],
    ]);
    const periods = long.map(({ period }) => period);
    expect(wide.map(({ period }) => period)).toEqual([...new Set(periods)].sort());
    for (const { id, area, period, value, unit } of long) {
      const wideRow = wide.find((row) => row.period === period);
      expect([wideRow?.[`${area}.trade.value.world.total`], wideRow?.unit], id).toEqual([value, unit]);
    }
  });

  it('has the caveats of its numbers in "notes", and "stated" if there are none', async () => {
    const rows = await csvRows(`area=CN-XJ,CN&${KEY}&from=2023&shape=wide`);
    const [nation, region] = ['CN.trade.value.world.total', 'CN-XJ.trade.value.world.total'];
    expect(rows.map(({ period, notes, frequency }) => [period, notes, frequency])).toEqual([
      ['2023', 'stated', 'A'],
      ['2024', `${nation}: base-revised | ${region}: base-revised, single-source`, 'A'],
      ['2025', 'stated', 'A'],
    ]);
  });

  it('says in "notes" which numbers are derived or approximate, or break the series', async () => {
    const rows = await csvRows(
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

  it('says in "notes" that a number is revised or disputed', async () => {
    const rows = await csvRows(
      'area=UZ&partner=world,CN&measure=value&periodType=year&from=2023-01&to=2024-12&asOf=2026-03-31&shape=wide',
    );
    expect(rows.map(({ notes }) => notes)).toEqual([
      expect.stringContaining('UZ.trade.value.world.total: revised'),
      expect.stringContaining('UZ.trade.value.CN.total: disputed'),
    ]);
  });

  it('has a number that is only a bound in "notes", and an empty cell', async () => {
    const [row] = await csvRows(
      'area=CN-XJ&indicator=gdp&partner=none&measure=value&periodType=year&from=2024-01&to=2024-12&asOf=2025-06-30&shape=wide',
    );
    expect(row).toMatchObject({
      'CN-XJ.gdp.value.none.total': '',
      notes: 'CN-XJ.gdp.value.none.total: over 2000000000000',
    });
  });

  it('has the label of the period as its last column if a language is requested', async () => {
    const [row] = await csvRows(`area=CN-XJ&${KEY}&from=2025-01&shape=wide&lang=zh`);
    expect(Object.entries(row as object).at(-1)).toEqual(['period_label', '2025年']);
  });

  it('has a column of units for each key if the units differ', async () => {
    const [row] = await csvRows('area=CN,UZ&measure=value&periodType=year&from=2025-01&to=2025-12&shape=wide');
    expect(row).not.toHaveProperty('unit');
    expect(row).toMatchObject({
      'CN.trade.value.world.total.unit': 'CNY',
      'UZ.trade.value.world.total.unit': 'USD',
    });
  });
});
