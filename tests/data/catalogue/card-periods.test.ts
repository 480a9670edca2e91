/** Which series and periods of an area have a card, and their order. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { seriesCards } from '../../../data/catalogue/series-file.ts';
import type { Derivation, FactHistory } from '../../../data/fact/history.ts';
import { factId } from '../../../data/fact/id.ts';
import type { RecordedRelease } from '../../../data/record/schema.ts';
import { observation, record, release } from '../builder.ts';

const PERIOD = '2025-01..2025-05';
const EXPORTS = 'CN-XJ.exports';
const listsOf = (...releases: RecordedRelease[]) => seriesCards(compile(record(...releases)));

describe('the cards of an area', () => {
  it('list each series with its periods, and the day on which each was first printed', () => {
    const pages = ['2025-06-19', '2025-07-19'].map((day) =>
      release(day, { [`${EXPORTS}.value.KZ.total.${PERIOD}`]: '30 billion yuan' }),
    );
    const periods = [{ id: PERIOD, knownSince: '2025-06-19' }];
    expect(listsOf(...pages)).toEqual([{ indicator: 'exports', partner: 'KZ', breakdown: 'total', periods }]);
  });

  it('do not include a series with only a growth difference', () => {
    const difference = observation(`${EXPORTS}.growth-difference.world.total.${PERIOD}`, '3 points', {
      value: 3,
      unit: 'points',
    });
    expect(listsOf(release('2025-06-19', [difference]))).toEqual([]);
  });

  it('include single months only if no period is longer', () => {
    const month = { [`${EXPORTS}.value.KZ.total.2025-05`]: '6 billion yuan' };
    const longer = { [`${EXPORTS}.growth.KZ.total.${PERIOD}`]: '5 percent' };
    const periodsOf = (printed: Record<string, string>) => listsOf(release('2025-06-19', printed))[0]?.periods;
    expect(periodsOf(month)).toEqual([{ id: '2025-05', knownSince: '2025-06-19' }]);
    expect(periodsOf({ ...month, ...longer })).toEqual([{ id: PERIOD, knownSince: '2025-06-19' }]);
  });

  it('do not include a period whose derived number was dropped later', () => {
    const printed = { [`${EXPORTS}.value.KZ.total.${PERIOD}`]: '30 billion yuan' };
    const [stated] = compile(record(release('2025-06-19', printed))) as [FactHistory];
    const valid: Derivation = {
      formula: 'subtraction',
      inputs: [],
      value: 5e9,
      unit: 'CNY',
      bounds: [4.9e9, 5.1e9],
      qualifier: 'exact',
      from: '2025-06-19',
      published: '2025-06-19',
      recorded: '2025-06-19',
    };
    const periodsWith = (...derivations: Derivation[]) => {
      const key = { ...stated, period: '2025-04..2025-05' };
      const histories = [stated, { ...key, id: factId(key), evidence: [], derivations }];
      return seriesCards(histories)[0]?.periods.map(({ id }) => id);
    };
    expect(periodsWith(valid)).toEqual(['2025-04..2025-05', PERIOD]);
    expect(periodsWith(valid, { ...valid, from: '2025-07-19', value: null, bounds: [null, null] })).toEqual([PERIOD]);
  });

  it('start with the newest series, then the one with the most periods', () => {
    const printed = (partner: string, ...periods: string[]) =>
      Object.fromEntries(periods.map((period) => [`${EXPORTS}.value.${partner}.total.${period}`, '30 billion yuan']));
    const lists = listsOf(
      release('2025-06-19', { ...printed('KG', PERIOD), ...printed('KZ', PERIOD, '2024') }),
      release('2025-07-19', printed('UZ', '2025-01..2025-06')),
    );
    expect(lists.map(({ partner }) => partner)).toEqual(['UZ', 'KZ', 'KG']);
  });
});
