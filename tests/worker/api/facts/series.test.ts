/** `/v1/series`: the numbers of one key over the periods of one type. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import type { Fact } from '../../../../data/contract/fact.ts';
import { isConverted } from '../../../../data/fact/evidence.ts';
import { PERIOD_TYPES, periodTypesOf } from '../../../../data/fact/period-type.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson, askProblem, ORIGIN } from '../../ask.ts';

type Series = Answer<'Series'>;
const catalogue = await openCatalogue(env.ASSETS);
const years = await askJson<Series>('/v1/series?area=CN-XJ&measure=value&periodType=year');

describe('/v1/series', () => {
  it('has the codes of its key, and its periods, oldest first', () => {
    const { area, indicator, measure, partner, breakdown, periodType, unit } = years;
    expect({ area, indicator, measure, partner, breakdown, periodType, unit }).toEqual({
      area: 'CN-XJ',
      indicator: 'trade',
      measure: 'value',
      partner: 'world',
      breakdown: 'total',
      periodType: 'year',
      unit: 'CNY',
    });
    const periods = years.points.map(({ period }) => period);
    expect(periods.length).toBeGreaterThan(3);
    expect(periods).toEqual(periods.toSorted());
    expect(periods.filter((period) => !/^\d{4}$/.test(period))).toEqual([]);
  });

  it('has in each point the same as the fact', async () => {
    for (const { id, start, end, release, ...point } of years.points) {
      const fact = await askJson<Fact>(`/v1/facts/${id}`);
      expect(fact).toMatchObject(point);
      expect({ start, end, release }).toEqual({
        start: `${point.period}-01-01`,
        end: `${point.period}-12-31`,
        release: fact.evidence[0]?.release,
      });
    }
  });

  it.each(['yearToDate-05', 'yearToDate-06', 'month-05', 'month', 'year'])(
    'has every fact of the period type %s',
    async (periodType) => {
      const key = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total';
      const { points } = await askJson<Series>(`/v1/series?${key}&periodType=${periodType}`);
      const { facts } = await askJson<{ facts: Fact[] }>(`/v1/facts?${key}&limit=1000`);
      const factsOfType = facts.filter(({ period }) => {
        const [narrowestType] = periodTypesOf(period);
        return periodType === 'month' ? narrowestType?.startsWith('month-') : narrowestType === periodType;
      });
      expect(points.map(({ id }) => id).sort()).toEqual(factsOfType.map(({ id }) => id).sort());
      expect(points.length).toBeGreaterThan(1);
    },
  );

  it.each(['/v1/series', '/v1/series.csv'])(
    '%s is a 404 for dollar amounts that newsrooms converted, which says that they are facts but in no series',
    async (path) => {
      const key = 'area=CN-NM&indicator=trade&measure=value-usd&partner=world&breakdown=total';
      const { total } = await askJson<{ total: number }>(`/v1/facts?${key}`);
      const { detail, parameter } = await askProblem(`${path}?${key}&periodType=yearToDate`, 404);
      expect([detail, parameter]).toEqual([
        expect.stringContaining(
          `The record has ${total} facts of CN-NM.trade.value-usd.world.total, but no series: newsrooms converted`,
        ),
        undefined,
      ]);
    },
  );

  it('has one unit, and lists a break if a point has the SDMX status B', async () => {
    const lists = await Promise.all(catalogue.index.areas.map(({ id }) => catalogue.facts(id)));
    const facts = lists.flat().filter((fact) => !isConverted(fact));
    const units = new Map(facts.map(({ id, unit }) => [id, unit]));
    const isBreak = ({ obsStatus }: Pick<Fact, 'obsStatus'>) => obsStatus === 'B';
    const queryOf = ({ area, indicator, measure, partner, breakdown, period }: Fact) => {
      const [periodType = ''] = periodTypesOf(period);
      return new URLSearchParams({ area, indicator, measure, partner, breakdown, periodType }).toString();
    };
    const withBreak = new Set(facts.filter(isBreak).map(queryOf));
    const others = [...new Set(facts.filter((fact) => !isBreak(fact)).map(queryOf))];
    const sampleOfOthers = others.filter((_, i) => i % 40 === 0);
    for (const query of [...withBreak, ...sampleOfOthers]) {
      const { points, unit, breaks } = await askJson<Series>(`/v1/series?${query}`);
      expect([...new Set(points.map(({ id }) => units.get(id)))], query).toEqual([unit]);
      if (points.some(isBreak)) expect(breaks, query).not.toEqual([]);
    }
  }, 60_000);
});

describe('a series of an indicator that always has the same partner', () => {
  const query = 'area=CN&indicator=trading-enterprises&measure=count&periodType=year';

  it('needs no partner, like its card', async () => {
    const { partner, points } = await askJson<Series>(`/v1/series?${query}`);
    expect([partner, points.length > 1]).toEqual(['none', true]);
    expect(await askJson(`/v1/series?${query}&partner=world`)).toEqual(
      await askJson(`/v1/series?${query}&partner=none`),
    );
    const tables = ['', '&partner=none'].map(async (more) => (await ask(`/v1/series.csv?${query}${more}`)).text());
    const [table, tableOfNone] = await Promise.all(tables);
    expect([table, table?.trim().split('\n').length]).toEqual([tableOfNone, points.length + 1]);
  });

  it('is in a list once, beside a series with the world', async () => {
    const body = await askJson<{ series: Series[] }>(
      '/v1/series?area=CN&indicator=trading-enterprises,trade&measure=count,value&partner=world,none&periodType=year',
    );
    const keys = body.series.map(({ indicator, measure, partner }) => [indicator, measure, partner]);
    expect(keys).toEqual([
      ['trade', 'value', 'world'],
      ['trading-enterprises', 'count', 'none'],
    ]);
  });
});

it('a series of quarters has stated and derived quarters, and no other period', async () => {
  const { points } = await askJson<Series>('/v1/series?area=CN-XJ&measure=value&periodType=quarter&asOf=2026-03-10');
  const periods = points.map(({ period }) => period);
  expect(periods).toEqual(expect.arrayContaining(['2025-04..2025-06', '2025-07..2025-09', '2025-10..2025-12']));
  expect(periods.filter((period) => !/-(01\.\..*-03|04\.\..*-06|07\.\..*-09|10\.\..*-12)$/.test(period))).toEqual([]);
});

describe('a request without a series', () => {
  it.each(['area', 'measure', 'periodType'])('is a 400 if it lacks the parameter "%s"', async (name) => {
    const query = new URLSearchParams({ area: 'CN-XJ', measure: 'value', periodType: 'year' });
    query.delete(name);
    const body = await askProblem(`/v1/series?${query}`, 400);
    expect(body).toMatchObject({ parameter: name, type: `${ORIGIN}/problems/missing-parameter` });
    expect(body.allowed).toBeTruthy();
  });

  it('is a 404 that lists the period types with points, if the requested one has none', async () => {
    const { parameter, allowed } = await askProblem('/v1/series?area=CN-XJ&measure=value&periodType=months-03-05', 404);
    expect(parameter).toBe('periodType');
    expect(allowed).toEqual(expect.arrayContaining(['month', 'month-05', 'year', 'yearToDate-05']));
    for (const periodType of allowed as string[]) {
      expect((await ask(`/v1/series?area=CN-XJ&measure=value&periodType=${periodType}`)).status, periodType).toBe(200);
    }
  });

  it('is a 404 that leads to the facts, if no period type has points', async () => {
    expect(await askProblem('/v1/series?area=CN-XJ&indicator=gdp&measure=rank&periodType=year', 404)).toMatchObject({
      allowed: ['/v1/facts'],
    });
  });

  it('is a 404 that names the date, if no source was published by then', async () => {
    const { detail } = await askProblem('/v1/series?area=CN-XJ&measure=value&periodType=year&asOf=1949-10-01', 404);
    expect(detail).toContain('The record has no page that was published by 1949-10-01');
  });
});

it('there are 84 period types: 80 with one period a year, and "month", "quarter", "half" and "yearToDate"', () => {
  expect(PERIOD_TYPES.size).toBe(84);
  expect([...PERIOD_TYPES]).toEqual(
    expect.arrayContaining(['month', 'year', 'month-01', 'yearToDate-11', 'months-02-12']),
  );
});
