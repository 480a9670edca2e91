/** Which data files are read for a fact, a list, a series, a card and a release, and that each is read once. */
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Catalogue } from '../../../worker/select/catalogue.ts';
import { HEADLINE, SEED } from '../seed.ts';

let reads: string[];
let catalogue: Catalogue;
let selectFacts: typeof import('../../../worker/select/select.ts').selectFacts;

/** Opens a catalogue that has read only its index. `reads` lists the files that it reads from now on. */
beforeEach(async () => {
  vi.resetModules();
  reads = [];
  const fetch = (url: string) => {
    reads.push(new URL(url).pathname.slice('/catalogue/'.length));
    return env.ASSETS.fetch(url);
  };
  const { openCatalogue } = await import('../../../worker/select/catalogue.ts');
  ({ selectFacts } = await import('../../../worker/select/select.ts'));
  catalogue = await openCatalogue({ fetch } as unknown as Fetcher);
  reads = [];
});

/** Adds the endings and sorts: `years/CN/2024` → `years/CN/2024.lines`, `texts/en` → `texts/en.json` */
function filesOf(...names: string[]): string[] {
  return names.map((name) => `${name}.${/^(series|years)/.test(name) ? 'lines' : 'json'}`).sort();
}

describe('a fact', () => {
  it('is read from the file of its area and year, once', async () => {
    const fact = await catalogue.fact(HEADLINE);
    expect(fact?.id).toBe(HEADLINE);
    expect(await catalogue.fact(HEADLINE)).toEqual(fact);
    expect(reads.sort()).toEqual(filesOf('years/CN-XJ/2025'));
  });

  it('has the numbers of its series in one file of its area', async () => {
    const fact = (await catalogue.fact(HEADLINE)) as Fact;
    reads = [];
    const series = await catalogue.series(fact);
    expect(reads).toEqual(filesOf('series/CN-XJ'));
    const stem = HEADLINE.slice(0, HEADLINE.lastIndexOf('total') + 'total'.length);
    const all = (await catalogue.facts('CN-XJ')).filter(({ id }) => id.startsWith(`${stem}.`));
    const numbers = (facts: readonly Pick<Fact, 'id' | 'value'>[]) => facts.map(({ id, value }) => [id, value]).sort();
    expect(numbers(series)).toEqual(numbers(all));
  });

  it.each(['nothing', 'XX.trade.value.world.total.2025', 'CN-XJ.trade.value.world.total./../x', '../x.a.b.c.d.2025'])(
    'is null for the id %s, without reading anything',
    async (id) => {
      expect([await catalogue.fact(id), await catalogue.history(id)]).toEqual([null, null]);
      expect(reads).toEqual([]);
    },
  );

  it('of a year with few facts is read from a file that several years share', async () => {
    const year = (await catalogue.facts('CN-XJ', (year) => year === '2015')).map(({ period }) => period.slice(0, 4));
    expect(new Set(year)).toEqual(new Set(['2015']));
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatch(/^years\/CN-XJ\/\d{4}-\d{4}\.lines$/);
    expect((await catalogue.year('CN-XJ', '2015'))?.ids.every((id) => id.includes('.2015'))).toBe(true);
  });

  it('is null in a period without facts', async () => {
    expect(await catalogue.fact('CN-XJ.trade.value.world.total.1949')).toBeNull();
    expect(reads).toEqual([]);
  });
});

describe('a list', () => {
  it('of an area and a period reads the year of the period', async () => {
    const facts = await selectFacts(catalogue, { area: ['CN-XJ'], period: ['2025-01..2025-05'] });
    expect(facts.length).toBeGreaterThan(10);
    expect(reads.sort()).toEqual(filesOf('years/CN-XJ/2025'));
  });

  it('of a span reads the files of its years', async () => {
    const facts = await selectFacts(catalogue, { area: ['CN-XJ'], from: '2024-06', to: '2025-05' });
    expect(facts.length).toBeGreaterThan(10);
    expect(reads.sort()).toEqual(filesOf('years/CN-XJ/2024', 'years/CN-XJ/2025'));
  });

  it('of ids reads the files of the ids, and fails with an id that does not exist', async () => {
    const missing = 'CN.trade.value.world.total.2024-02..2024-03';
    expect((await selectFacts(catalogue, { ids: [HEADLINE] })).map(({ id }) => id)).toEqual([HEADLINE]);
    await expect(selectFacts(catalogue, { ids: [missing, HEADLINE] })).rejects.toThrow(
      `No fact has the id "${missing}".`,
    );
    expect(reads.sort()).toEqual(filesOf('years/CN-XJ/2025', 'years/CN/2024'));
  });

  it('of ids as of a date leaves out what was not published yet, and fails with an id that does not exist', async () => {
    expect(await selectFacts(catalogue, { ids: [HEADLINE], asOf: '2025-06-18' })).toEqual([]);
    const withUnknown = selectFacts(catalogue, { ids: [HEADLINE, 'nothing'], asOf: '2025-06-18' });
    await expect(withUnknown).rejects.toThrow('No fact has the id "nothing".');
  });

  it('of a release reads its file and those of its facts', async () => {
    expect(await selectFacts(catalogue, { release: [SEED] })).toHaveLength(18);
    expect(reads.sort()).toEqual(filesOf('years/CN-XJ/2024', 'years/CN-XJ/2025', `releases/${SEED}`));
    const withUnknown = selectFacts(catalogue, { release: [SEED, '2025-06-19-no-such-page'] });
    await expect(withUnknown).rejects.toThrow('No release has the id "2025-06-19-no-such-page".');
  });
});

it('a series is read from the file of its area, also as of a date', async () => {
  const { findKeys, loadSummaries } = await import('../../../worker/api/facts/series.ts');
  const keys = { area: ['CN-XJ'], indicator: ['trade'], measure: ['value'], partner: ['world'] };
  const others = { breakdown: ['total'], basis: undefined, status: undefined, last: undefined, asOf: undefined };
  const values = { ...keys, periodType: 'year', from: '2024-01', to: '2024-12', ...others };
  const [live] = await findKeys({ values, catalogue }, loadSummaries);
  expect(live?.facts.map(({ period }) => period)).toEqual(['2024']);
  expect(reads).toEqual(filesOf('series/CN-XJ'));
  const [asOfDate] = await findKeys({ values: { ...values, asOf: '2025-06-19' }, catalogue }, loadSummaries);
  expect(asOfDate?.facts.map(({ period }) => period)).toEqual(['2024']);
  expect(reads).toEqual(filesOf('series/CN-XJ'));
});

describe('a card', () => {
  const request = { area: 'CN-XJ', period: '2025-01..2025-05', lang: 'en' };

  it.each([
    ['of all trade', {}],
    ['of a partner', { partner: 'central-asia-5' }],
    ['as of a date', { asOf: '2025-06-19' }],
  ])('%s reads the series of its area, the texts of its language and one year', async (_, choice) => {
    const { readCard } = await import('../../../worker/api/cards/cards.ts');
    const card = await readCard(catalogue, { ...request, ...choice }, 'full');
    expect(card?.parent?.label).toBe('China');
    expect(reads.sort()).toEqual(filesOf('series/CN-XJ', 'texts/en', 'years/CN-XJ/2025'));
  });
});

describe('a release', () => {
  it('is one file, with its numbers in the order of the page', async () => {
    const release = await catalogue.release(SEED);
    const paragraphs = release?.observations.map(({ paragraph }) => Number(paragraph)) ?? [];
    expect(paragraphs).toHaveLength(18);
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
    expect(reads.sort()).toEqual(filesOf(`releases/${SEED}`));
  });
});
