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
  it('is one key over the periods of one type, oldest first', () => {
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

  it('gives each point as the fact says it', async () => {
    for (const { id, start, end, release, ...point } of years.points) {
      const fact = await askJson<Fact>(`/v1/facts/${id}`);
      expect(fact).toMatchObject(point);
      expect([start, end, release]).toEqual([
        ...[`${point.period}-01-01`, `${point.period}-12-31`, fact.evidence[0]?.release],
      ]);
    }
  });

  it.each(['yearToDate-05', 'yearToDate-06', 'month-05', 'month', 'year'])(
    'has every fact of the period type %s',
    async (periodType) => {
      const key = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total';
      const { points } = await askJson<Series>(`/v1/series?${key}&periodType=${periodType}`);
      const { facts } = await askJson<{ facts: Fact[] }>(`/v1/facts?${key}&limit=1000`);
      const wanted = facts.filter(({ period }) => {
        const [usualType] = periodTypesOf(period);
        return periodType === 'month' ? usualType?.startsWith('month-') : usualType === periodType;
      });
      expect(points.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
      expect(points.length).toBeGreaterThan(1);
    },
  );

  it.each(['/v1/series', '/v1/series.csv'])(
    '%s does not deny dollars that newsrooms converted, which are in no series',
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

  it('marks a break wherever a point has one, and no series mixes units', async () => {
    const { areas } = catalogue.index;
    const [keys, broken] = [new Set<string>(), new Set<string>()];
    const units = new Map<string, string>();
    for (const { id: code } of areas) {
      for (const fact of await catalogue.facts(code)) {
        if (isConverted(fact)) continue;
        const { id, area, indicator, measure, partner, breakdown, period, unit, obsStatus } = fact;
        units.set(id, unit);
        const [periodType = ''] = periodTypesOf(period);
        const key = new URLSearchParams({ area, indicator, measure, partner, breakdown, periodType }).toString();
        (obsStatus === 'B' ? broken : keys).add(key);
      }
    }
    // All that have a break, and some of the others.
    for (const query of [...broken, ...[...keys].filter((_, i) => i % 40 === 0)]) {
      const { points, unit, breaks } = await askJson<Series>(`/v1/series?${query}`);
      expect([...new Set(points.map(({ id }) => units.get(id)))], query).toEqual([unit]);
      if (points.some(({ obsStatus }) => obsStatus === 'B')) expect(breaks, query).not.toEqual([]);
    }
  }, 60_000);
});

it('of quarters has every quarter that is stated or follows from stated numbers, and no other period', async () => {
  const { points } = await askJson<Series>('/v1/series?area=CN-XJ&measure=value&periodType=quarter&asOf=2026-03-10');
  const periods = points.map(({ period }) => period);
  expect(periods).toEqual(expect.arrayContaining(['2025-04..2025-06', '2025-07..2025-09', '2025-10..2025-12']));
  expect(periods.filter((period) => !/-(01\.\..*-03|04\.\..*-06|07\.\..*-09|10\.\..*-12)$/.test(period))).toEqual([]);
});

describe('a series that is not held', () => {
  it.each(['area', 'measure', 'periodType'])('for want of the %s is a 400', async (name) => {
    const query = new URLSearchParams({ area: 'CN-XJ', measure: 'value', periodType: 'year' });
    query.delete(name);
    const body = await askProblem(`/v1/series?${query}`, 400);
    expect(body).toMatchObject({ parameter: name, type: `${ORIGIN}/problems/missing-parameter` });
    expect(body.allowed).toBeTruthy();
  });

  it('of that period type is a 404 that names the types with points, each of which works', async () => {
    const { parameter, allowed } = await askProblem('/v1/series?area=CN-XJ&measure=value&periodType=months-03-05', 404);
    expect(parameter).toBe('periodType');
    expect(allowed).toEqual(expect.arrayContaining(['month', 'month-05', 'year', 'yearToDate-05']));
    for (const periodType of allowed as string[]) {
      expect((await ask(`/v1/series?area=CN-XJ&measure=value&periodType=${periodType}`)).status, periodType).toBe(200);
    }
  });

  it('of any type is a 404 that leads to the facts', async () => {
    expect(await askProblem('/v1/series?area=CN-XJ&indicator=gdp&measure=rank&periodType=year', 404)).toMatchObject({
      allowed: ['/v1/facts'],
    });
  });

  it('before the first release is a 404 that names the day', async () => {
    const { detail } = await askProblem('/v1/series?area=CN-XJ&measure=value&periodType=year&asOf=1949-10-01', 404);
    expect(detail).toContain('The record has no page that was published by 1949-10-01');
  });
});

it('knows 84 types: 80 with one period a year, and every month, quarter, half and year to date', () => {
  expect(PERIOD_TYPES.size).toBe(84);
  expect([...PERIOD_TYPES]).toEqual(
    expect.arrayContaining(['month', 'year', 'month-01', 'yearToDate-11', 'months-02-12']),
  );
});
