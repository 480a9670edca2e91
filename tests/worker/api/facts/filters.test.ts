/** The filters of `/v1/facts` and `/v1/facts.csv`, and what a list says about filter values without facts. */
import { describe, expect, it } from 'vitest';
import type { ServedFact } from '../../../../data/contract/fact.ts';
import { askJson, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

interface FactList {
  facts: ServedFact[];
  /** The URL of the next page. */
  next: string | null;
}

/** All facts of Xinjiang that match. */
async function factsOf(query: string): Promise<ServedFact[]> {
  const facts: ServedFact[] = [];
  let path: string | null = `/v1/facts?area=CN-XJ&limit=1000${query}`;
  while (path !== null) {
    const list: FactList = await askJson(path);
    facts.push(...list.facts);
    path = list.next;
  }
  return facts;
}

const all = await factsOf('');
const isPrintedIn = (release: string) => (fact: ServedFact) => fact.evidence.some((page) => page.release === release);

describe('/v1/facts', () => {
  it.each<[query: string, isListed: (fact: ServedFact) => boolean]>([
    ['indicator=exports,imports', ({ indicator }) => ['exports', 'imports'].includes(indicator)],
    ['measure=growth', ({ measure }) => measure === 'growth'],
    ['partner=central-asia-5', ({ partner }) => partner === 'central-asia-5'],
    ['breakdown=private-enterprises', ({ breakdown }) => breakdown === 'private-enterprises'],
    ['period=2024,2025', ({ period }) => period === '2024' || period === '2025'],
    ['periodType=year', ({ period }) => /^\d{4}$/.test(period)],
    ['from=2024-06&to=2024-12', ({ period }) => /^2024-(0[6-9]|1)/.test(period)],
    ['basis=derived', ({ basis }) => basis === 'derived'],
    ['status=revised,disputed', ({ status }) => status === 'revised' || status === 'disputed'],
    ['updatedAfter=2026-11-25', ({ updated }) => updated > '2026-11-25'],
    ['release=2026-01-24-ecns-xinjiang-trade', isPrintedIn('2026-01-24-ecns-xinjiang-trade')],
  ])('with %s has exactly the facts that match, as JSON and as CSV', async (query, isListed) => {
    const expected = all.filter(isListed);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(await factsOf(`&${query}`)).toEqual(expected);
    const rows = readCsv(await askText(`/v1/facts.csv?area=CN-XJ&${query}`));
    expect(rows.map(({ id, status }) => [id, status])).toEqual(expected.map(({ id, status }) => [id, status]));
  });

  it('has in "missing" the requested values without a fact, if some facts match', async () => {
    const missingFor = async (query: string) => (await askJson<{ missing?: object[] }>(`/v1/facts?${query}`)).missing;
    const provinces = 'area=CN-XJ,CN-QH&indicator=trade&measure=value&partner=world&breakdown=total';
    expect(await missingFor(`${provinces}&period=2024,1949`)).toEqual([{ area: 'CN-QH' }, { period: '1949' }]);
    expect(await missingFor('area=CN-XJ&period=2024')).toBeUndefined();
    expect(await missingFor('area=CN-XJ&period=1949')).toBeUndefined();
  });
});

describe('"nearest", if no fact matches', () => {
  const nearestTo = async (query: string) => (await askJson<{ nearest?: string[] }>(`/v1/facts?${query}`)).nearest;
  const TRADE = 'area=CN-XJ&indicator=trade&breakdown=total';

  it('has the nearest periods of the same series', async () => {
    const shares = all.filter(({ id }) => id.startsWith('CN-XJ.trade.share.KZ.total.'));
    const lastMonths = shares.map(({ period }) => period.slice(-7)).sort();
    const nearest = (await nearestTo(`${TRADE}&measure=share&partner=KZ&period=2031`)) ?? [];
    expect(nearest).toHaveLength(5);
    expect(nearest.filter((id) => !id.startsWith('CN-XJ.trade.share.KZ.total.'))).toEqual([]);
    expect(nearest[0]?.slice(-7)).toBe(lastMonths.at(-1));
  });

  it('has facts of all partners together if the requested partner has none', async () => {
    const nearest = (await nearestTo(`${TRADE}&measure=count&partner=KZ`)) ?? [];
    expect(nearest.filter((id) => !id.startsWith('CN-XJ.trade.count.world.'))).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  it('is empty if nothing is near, and absent if facts match', async () => {
    expect(await nearestTo('indicator=gdp&partner=KZ')).toEqual([]);
    expect(await nearestTo('area=CN-XJ&limit=1')).toBeUndefined();
  });
});
