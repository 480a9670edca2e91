/** Numbers that the record has in another currency, or from the other side of the trade, are offered where the one asked for is missing. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { ask, askJson } from '../ask.ts';

type Missing = Pick<Answer<'FactList'>, 'total' | 'nearest' | 'sameTrade'>;

const IN_DOLLARS = 'CN.trade.value-usd.KZ.total.2023';
const BY_CHINA = 'CN.trade.value-usd.TM.total.2023';

describe('a number that is not on record', () => {
  it('has the same amount in the other currency first', async () => {
    const list = await askJson<Missing>('/v1/facts?area=CN&partner=KZ&indicator=trade&measure=value&period=2023');
    expect(list.total).toBe(0);
    expect(list.nearest?.[0]).toBe(IN_DOLLARS);
    expect(list.sameTrade).toContainEqual({ id: IN_DOLLARS, kind: 'other-currency' });
  });

  it.each(['area=TM&partner=CN&period=2023', 'area=TM&partner=CN&measure=value&from=2023&to=2023'])(
    "has the partner's own figure: %s",
    async (query) => {
      const list = await askJson<Missing>(`/v1/facts?${query}`);
      expect(list.total).toBe(0);
      expect(list.nearest).toContain(BY_CHINA);
      expect(list.sameTrade).toContainEqual({ id: BY_CHINA, kind: 'partner-reports' });
      expect(list.sameTrade?.every(({ id }) => id.startsWith('CN.') && id.includes('.2023'))).toBe(true);
    },
  );

  it('is what the partner counts on its side: its imports for our exports, and no rates', async () => {
    const list = await askJson<Missing>('/v1/facts?area=TM&partner=CN&indicator=exports&period=2023');
    expect(list.sameTrade?.map(({ id }) => id.split('.')[1])).toEqual(list.sameTrade?.map(() => 'imports'));
    expect(list.sameTrade?.length).toBeGreaterThan(0);
    const growth = await askJson<Missing>('/v1/facts?area=TM&partner=CN&measure=growth&period=2023');
    expect(growth.sameTrade).toBeUndefined();
  });

  it('is linked from the page of the trade with the partner', async () => {
    const page = await (await ask('/areas/TM?partner=CN')).text();
    expect(page).toContain('<a href="/areas/CN?partner=TM">China · Turkmenistan</a>');
  });

  it.each([
    ['/v1/facts/CN.trade.value.KZ.total.2023', 'The same trade in another currency: ', IN_DOLLARS],
    ['/v1/facts/TM.trade.value-usd.CN.total.2023', 'The figure that the partner reports: ', BY_CHINA],
    ['/v1/series?area=CN&partner=KZ&measure=value&periodType=year&from=2023&to=2023', 'another currency: ', IN_DOLLARS],
  ])('is a 404 that names it: %s', async (path, words, id) => {
    expect((await askJson<{ detail: string }>(path)).detail).toContain(words);
    expect((await askJson<{ detail: string }>(path)).detail).toContain(id);
  });
});
