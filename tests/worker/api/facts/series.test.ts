import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import type { Fact } from '../../../../data/contract/fact.ts';
import { type Period, parsePeriod, windowOf } from '../../../../data/fact/period.ts';
import { WINDOWS } from '../../../../data/fact/window.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson, askProblem } from '../../ask.ts';

type Series = Answer<'Series'>;
const catalogue = await openCatalogue(env.ASSETS);
const years = await askJson<Series>('/v1/series?area=CN-XJ&measure=value&window=year');

describe('/v1/series', () => {
  it('is one key over the periods of one window, oldest first', () => {
    const { area, indicator, measure, partner, breakdown, window, unit } = years;
    expect({ area, indicator, measure, partner, breakdown, window, unit }).toEqual({
      ...{ area: 'CN-XJ', indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' },
      ...{ window: 'year', unit: 'CNY' },
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

  it.each(['ytd-05', 'ytd-06', 'month-05', 'month', 'year'])('holds in %s every fact of the window', async (window) => {
    const key = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total';
    const { points } = await askJson<Series>(`/v1/series?${key}&window=${window}`);
    const { facts } = await askJson<{ facts: Fact[] }>(`/v1/facts?${key}&limit=1000`);
    const wanted = facts.filter(({ period }) => {
      const held = windowOf(parsePeriod(period) as Period);
      return window === 'month' ? held.startsWith('month-') : held === window;
    });
    expect(points.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(points.length).toBeGreaterThan(1);
  });

  it('marks a break wherever a point has one, and no series mixes units', async () => {
    const { areas } = catalogue.index;
    const [keys, broken] = [new Set<string>(), new Set<string>()];
    const units = new Map<string, string>();
    for (const { id: code } of areas) {
      for (const fact of await catalogue.facts(code)) {
        const { id, area, indicator, measure, partner, breakdown, period, unit, obsStatus } = fact;
        units.set(id, unit);
        const window = windowOf(parsePeriod(period) as Period);
        const key = new URLSearchParams({ area, indicator, measure, partner, breakdown, window }).toString();
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
  const { points } = await askJson<Series>('/v1/series?area=CN-XJ&measure=value&window=quarter&asOf=2026-03-10');
  const periods = points.map(({ period }) => period);
  expect(periods).toEqual(expect.arrayContaining(['2025-04..2025-06', '2025-07..2025-09', '2025-10..2025-12']));
  expect(periods.filter((period) => !/-(01\.\..*-03|04\.\..*-06|07\.\..*-09|10\.\..*-12)$/.test(period))).toEqual([]);
});

describe('a series that is not held', () => {
  it.each(['area', 'measure', 'window'])('for want of the %s is a 400', async (name) => {
    const query = new URLSearchParams({ area: 'CN-XJ', measure: 'value', window: 'year' });
    query.delete(name);
    const body = await askProblem(`/v1/series?${query}`, 400);
    expect(body).toMatchObject({ parameter: name, type: 'https://trade-facts.example/problems/missing-parameter' });
    expect(body.allowed).toBeTruthy();
  });

  it('in that window is a 404 that names the windows there are, each of which answers', async () => {
    const { parameter, allowed } = await askProblem('/v1/series?area=CN-XJ&measure=value&window=months-03-05', 404);
    expect(parameter).toBe('window');
    expect(allowed).toEqual(expect.arrayContaining(['month', 'month-05', 'year', 'ytd-05']));
    for (const window of allowed as string[]) {
      expect((await ask(`/v1/series?area=CN-XJ&measure=value&window=${window}`)).status, window).toBe(200);
    }
  });

  it('in any window is a 404 that leads to the facts', async () => {
    expect(await askProblem('/v1/series?area=CN-XJ&indicator=gdp&measure=rank&window=year', 404)).toMatchObject({
      allowed: ['/v1/facts'],
    });
  });

  it('before the first release is a 404 that names the day', async () => {
    const { detail } = await askProblem('/v1/series?area=CN-XJ&measure=value&window=year&asOf=1949-10-01', 404);
    expect(detail).toContain('No page of the record was published by 1949-10-01');
  });
});

it('knows 81 windows: 78 runs of months, every quarter, every month and the year to date', () => {
  expect(WINDOWS.size).toBe(81);
  expect([...WINDOWS]).toEqual(expect.arrayContaining(['month', 'year', 'month-01', 'ytd-11', 'months-02-12']));
});
