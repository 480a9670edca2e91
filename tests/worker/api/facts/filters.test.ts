/** For any filters, `/v1/facts` and its CSV equal a naive filter of the whole record, page by page. */
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caveatWriter } from '../../../../data/card/caveat-text.ts';
import { BASES, STATUSES } from '../../../../data/contract/enumerations.ts';
import type { ServedFact } from '../../../../data/contract/fact.ts';
import type { FactHistory } from '../../../../data/fact/history.ts';
import { DIMENSIONS } from '../../../../data/fact/id.ts';
import { type Period, parsePeriod } from '../../../../data/fact/period.ts';
import { periodTypeOf } from '../../../../data/fact/period-type.ts';
import { resolve } from '../../../../data/fact/resolve.ts';
import { servedFact } from '../../../../data/fact/served.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { newestFirst } from '../../../../worker/select/newest-first.ts';
import { ask, askJson } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';
import { SEED } from '../../seed.ts';

interface List {
  facts: ServedFact[];
  total: number;
  next: string | null;
}
type Lists = (typeof DIMENSIONS)[number] | 'ids' | 'release' | 'basis' | 'status' | 'periodType';
type Filters = Partial<Record<Lists, string[]>> & Partial<Record<'asOf' | 'from' | 'to' | 'updatedAfter', string>>;

const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const serving = { caveats: caveatWriter(await catalogue.texts('en')) };
const entries: FactHistory[] = (await Promise.all(index.areas.map(({ id }) => catalogue.histories(id)))).flat();
/** Lists reject the id of a history that resolves to no fact, because its number is too imprecise. */
const facts = entries.filter((entry) => resolve(entry) !== null);
const listed = await catalogue.releases();
const days = [...new Set(listed.map(({ published }) => published)), new Date().toISOString().slice(0, 10)];

/** Filters with values of one fact on record and a few others, so that most of them match something. */
const anyFilters: fc.Arbitrary<Filters> = fc.constantFrom(...facts).chain((entry) => {
  const some = (own: string, all: readonly string[]) =>
    fc.subarray([...all]).map((others) => [...new Set([own, ...others.slice(0, 4)])].sort());
  const dimensions = DIMENSIONS.map((dimension) => {
    const all = [...new Set(entries.map((one) => one[dimension]))];
    return [dimension, some(entry[dimension], all)] as const;
  });
  const releases = listed.map(({ id }) => id);
  return fc.record(
    {
      ...Object.fromEntries(dimensions),
      release: some(entry.evidence[0]?.release ?? SEED, releases),
      basis: some('stated', BASES),
      status: some('current', STATUSES),
      ids: some(
        entry.id,
        facts.slice(0, 40).map(({ id }) => id),
      ),
      periodType: some(periodTypeOf(parsePeriod(entry.period) as Period), [
        'year',
        'month',
        'quarter',
        'yearToDate-05',
        'yearToDate-06',
        'month-05',
      ]),
      // A span that the entry lies within, or half of one.
      from: fc.constantFrom(`${entry.period.slice(0, 4)}-01`, '1990-12', entry.period.slice(0, 7).padEnd(7, '-01')),
      to: fc.constantFrom(`${entry.period.slice(0, 4)}-12`, '2030-01'),
      updatedAfter: fc.constantFrom(...days),
      asOf: fc.constantFrom(...days),
    },
    { requiredKeys: [] },
  );
});

/** The first and the last month of a period, as the ids spell them. */
function monthsOf(period: string): [string, string] {
  const [first = '', last = first] = period.split('..');
  return first.length === 4 ? [`${first}-01`, `${first}-12`] : [first, last];
}

function isOfType(period: string, periodType: string): boolean {
  const [first, last] = monthsOf(period).map((month) => Number(month.slice(5))) as [number, number];
  if (periodType === 'month') return first === last;
  if (periodType === 'quarter') return [1, 4, 7, 10].includes(first) && last === first + 2;
  return periodTypeOf(parsePeriod(period) as Period) === periodType;
}

/** The days on which something about the entry changed. */
function changesOf({ evidence, derivations, caveats = [], contradictions = [] }: FactHistory): string[] {
  const corrections = evidence.flatMap(({ correction }) => (correction ? [correction.date] : []));
  return [...evidence, ...derivations, ...caveats, ...contradictions]
    .map(({ recorded }) => recorded)
    .concat(corrections);
}

function naive({
  asOf,
  release,
  ids,
  basis,
  status,
  from,
  to,
  periodType,
  updatedAfter,
  ...dimensions
}: Filters): ServedFact[] {
  const hasChanged = (entry: FactHistory) => changesOf(entry).some((day) => day > (updatedAfter ?? ''));
  return entries
    .filter(({ id }) => !ids || ids.includes(id))
    .filter(({ period }) => !from || monthsOf(period)[0] >= from)
    .filter(({ period }) => !to || monthsOf(period)[1] <= to)
    .filter(({ period }) => !periodType || periodType.some((one) => isOfType(period, one)))
    .filter((entry) => !updatedAfter || hasChanged(entry))
    .filter((entry) => Object.entries(dimensions).every(([name, values]) => values.includes(entry[name as 'area'])))
    .filter(
      ({ evidence }) =>
        !release || evidence.some((one) => release.includes(one.release) && (!asOf || one.published <= asOf)),
    )
    .flatMap((entry) => resolve(entry, asOf) ?? [])
    .filter((fact) => (!basis || basis.includes(fact.basis)) && (!status || status.includes(fact.status)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((fact) => servedFact(fact, serving));
}

function queryOf(filters: Filters): string {
  return Object.entries(filters)
    .map(([name, values]) => `${name}=${[values].flat().join(',')}`)
    .join('&');
}

describe('/v1/facts', () => {
  it('equals a naive filter of the record', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const expected = newestFirst(naive(filters));
        const { facts, total, next } = await askJson<List>(`/v1/facts?${queryOf(filters)}&limit=1000`);
        expect(facts).toEqual(expected.slice(0, 1000));
        expect([total, next === null]).toEqual([expected.length, expected.length <= 1000]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('names the values asked for that no fact has, if some facts match', async () => {
    const missing = async (query: string) => (await askJson<{ missing?: object[] }>(`/v1/facts?${query}`)).missing;
    const provinces = 'area=CN-XJ,CN-QH&indicator=trade&measure=value&partner=world&breakdown=total';
    expect(await missing(`${provinces}&period=2024,1949`)).toEqual([{ area: 'CN-QH' }, { period: '1949' }]);
    expect(await missing('area=CN-XJ&period=2024')).toBeUndefined();
    expect(await missing('area=CN-XJ&period=1949')).toBeUndefined();
  });

  it('names what is nearest where no fact matches: the key first, then the period', async () => {
    const nearest = async (query: string) => (await askJson<{ nearest?: string[] }>(`/v1/facts?${query}`)).nearest;
    const trade = 'area=CN-XJ&indicator=trade&breakdown=total';
    const ofKey = (await nearest(`${trade}&measure=share&partner=KZ&period=2031`)) ?? [];
    const ends = facts
      .filter(({ id }) => id.startsWith('CN-XJ.trade.share.KZ.total.'))
      .map(({ period }) => period.slice(-7));
    expect(ofKey).toHaveLength(5);
    expect(ofKey.filter((id) => !id.startsWith('CN-XJ.trade.share.KZ.total.'))).toEqual([]);
    expect(ofKey[0]?.slice(-7)).toBe(ends.sort().at(-1));
    // Of a partner without a count: the area's own.
    const others = (await nearest(`${trade}&measure=count&partner=KZ`)) ?? [];
    expect(others.filter((id) => !id.startsWith('CN-XJ.trade.count.world.'))).toEqual([]);
    expect(others.length).toBeGreaterThan(0);
    expect(await nearest('indicator=gdp&partner=KZ')).toEqual([]);
    expect(await nearest('area=CN-XJ&limit=1')).toBeUndefined();
  });

  it('is the same whole in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, fc.integer({ min: 7, max: 60 }), async (filters, limit) => {
        const expected = newestFirst(naive(filters)).slice(0, limit * 8);
        const joined: ServedFact[] = [];
        for (
          let next: string | null = `/v1/facts?${queryOf(filters)}&limit=${limit}`;
          next && joined.length < limit * 8;
        ) {
          const page: List = await askJson<List>(next);
          joined.push(...page.facts);
          next = page.next;
        }
        expect(joined.slice(0, limit * 8)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('/v1/facts.csv', () => {
  it('holds what the JSON holds, in whole rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        // A table needs a filter; a day alone is none.
        fc.pre(Object.keys(filters).some((name) => name !== 'asOf'));
        const response = await ask(`/v1/facts.csv?${queryOf(filters)}`);
        const rows = readCsv(await response.text());
        const expected = newestFirst(naive(filters));
        expect(rows.map((row) => row.id)).toEqual(expected.map(({ id }) => id));
        for (const [i, fact] of expected.entries()) expectRow(rows[i] as Record<string, string>, fact);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is described by the data package', async () => {
    const { headers } = await ask('/v1/facts.csv?area=KZ&limit=1');
    expect(headers.get('Link')).toBe('</downloads/datapackage.json>; rel="describedby"; type="application/json"');
  });
});

/** Compares by what a reader of the file would: numbers as numbers, text without the apostrophe that guards it. */
function expectRow(row: Record<string, string>, fact: ServedFact): void {
  const number = (cell = '') => (cell === '' ? null : Number(cell));
  const plain = (cell = '') => cell.replace(/^'(?=[=+\-@\t\r])/, '') || null;
  expect({ value: number(row.value), bounds: [number(row.lower), number(row.upper)] }).toEqual({
    value: fact.value,
    bounds: fact.bounds,
  });
  const { area, indicator, measure, partner, breakdown, period, unit, qualifier, basis, status, published } = row;
  expect({ area, indicator, measure, partner, breakdown, period, unit, qualifier, basis, status, published }).toEqual({
    area: fact.area,
    indicator: fact.indicator,
    measure: fact.measure,
    partner: fact.partner,
    breakdown: fact.breakdown,
    period: fact.period,
    unit: fact.unit,
    qualifier: fact.qualifier,
    basis: fact.basis,
    status: fact.status,
    published: fact.published,
  });
  // The evidence of a derived number states a limit of it.
  const best = fact.basis === 'stated' ? fact.evidence[0] : undefined;
  expect([
    row.obs_status,
    plain(row.printed),
    plain(row.release),
    plain(row.publisher),
    plain(row.url),
    plain(row.formula),
  ]).toEqual([
    fact.obsStatus,
    fact.printed,
    best?.release ?? null,
    best?.publisher ?? null,
    best?.url ?? null,
    fact.derivation?.formula ?? null,
  ]);
  expect(Number(row.revisions)).toBe(fact.revisions.length);
  const kinds = new Set(fact.caveats.map(({ kind }) => kind));
  expect(row.caveats).toBe([...kinds].join(' | '));
}
