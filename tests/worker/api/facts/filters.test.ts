/** The filters of `/v1/facts` and its CSV, and what a list says of values without facts. */
import { describe, expect, it } from 'vitest';
import type { ServedFact } from '../../../../data/contract/fact.ts';
import { askJson, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';

const factsOf = async (query: string) =>
  (await askJson<{ facts: ServedFact[] }>(`/v1/facts?area=CN-XJ&limit=1000${query}`)).facts;
const all = await factsOf('');
const evidenceOf = (fact: ServedFact, release: string) => fact.evidence.some((page) => page.release === release);

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
    ['release=2026-01-24-ecns-xinjiang-trade', (fact) => evidenceOf(fact, '2026-01-24-ecns-xinjiang-trade')],
  ])('with %s has just the facts that match, as JSON and as CSV', async (query, isListed) => {
    const expected = all.filter(isListed);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(await factsOf(`&${query}`)).toEqual(expected);
    const rows = readCsv(await askText(`/v1/facts.csv?area=CN-XJ&${query}`));
    expect(rows.map(({ id, status }) => [id, status])).toEqual(expected.map(({ id, status }) => [id, status]));
  });

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
    const ends = all
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
});
