/** The caveat `base-revised`: growth implies another amount a year before than the one that was printed. */
import { describe, expect, it } from 'vitest';
import type { TradeRecord } from '../../../../data/record/schema.ts';
import { factIn, record, release } from '../../builder.ts';

const id = (measure: string, year: number) => `CN-XJ.trade.${measure}.world.total.${year}-01..${year}-02`;
const before = release('2023-03-19', { [id('value', 2023)]: '44.4 billion yuan' });
const after = release('2024-03-18', {
  [id('value', 2024)]: '63.69 billion yuan',
  [id('growth', 2024)]: '51.4 percent',
});

/** The caveats of this kind only. */
function caveats(whole: TradeRecord, fact: string, asOf?: string) {
  return factIn(whole, fact, asOf)?.caveats.filter(({ kind }) => kind === 'base-revised');
}

function kinds(...args: Parameters<typeof caveats>): string[] | undefined {
  return caveats(...args)?.map(({ kind }) => kind);
}

describe('a revised base', () => {
  const whole = record(before, after);

  it('is a caveat of the growth and of the earlier amount, not of the new one', () => {
    expect(kinds(whole, id('growth', 2024))).toEqual(['base-revised']);
    expect(kinds(whole, id('value', 2023))).toEqual(['base-revised']);
    expect(kinds(whole, id('value', 2024))).toEqual([]);
  });

  it('is explained with the numbers', () => {
    expect(caveats(whole, id('value', 2023))).toMatchObject([
      {
        kind: 'base-revised',
        messages: [
          {
            message: 'caveatImplied',
            values: { growth: { number: { value: 51.4 } }, amount: { number: { value: 63.69e9 } } },
          },
          { message: 'caveatPrinted', values: { printed: { number: { value: 44.4e9 } } } },
        ],
        implied: { value: 42_067_371_202.1, bounds: [42_050_181_578.1, 42_084_572_183.7], unit: 'CNY' },
      },
    ]);
  });

  it('is found in dollars too', () => {
    const pages = [
      release('2017-01-20', { [id('value-usd', 2016)]: '17.96 billion dollars' }),
      release('2018-01-24', {
        [id('value-usd', 2017)]: '20.7 billion dollars',
        [id('growth-usd', 2017)]: '17 percent',
      }),
    ];
    expect(caveats(record(...pages), id('growth-usd', 2017))?.[0]?.messages).toMatchObject([
      { message: 'caveatAmounts', values: { growth: { number: { value: 17 } }, given: { number: { value: 15.3 } } } },
    ]);
    expect(caveats(record(...pages), id('value-usd', 2016))?.[0]?.implied).toMatchObject({ unit: 'USD' });
  });

  it('names the bound if a page printed one', () => {
    const bound = release('2023-03-19', { [id('value', 2023)]: 'over 44.4 billion yuan' });
    expect(factIn(record(bound, after), id('value', 2023))?.caveats[0]?.messages[1]).toMatchObject({
      message: 'caveatPrinted',
      values: { printed: { number: { qualifier: 'over', bounds: [44.4e9, null] } } },
    });
  });

  it('is known from the day of the later page', () => {
    expect(kinds(whole, id('value', 2023), '2024-03-17')).toEqual([]);
  });

  it('is no longer a caveat when a page prints the revised amount', () => {
    const revised = release('2024-05-01', { [id('value', 2023)]: '42.1 billion yuan' });
    expect(kinds(record(before, after, revised), id('value', 2023), '2024-04-30')).toEqual(['base-revised']);
    expect(kinds(record(before, after, revised), id('value', 2023))).toEqual([]);
  });

  it('is found for a derived amount too, by its bounds without the revision tolerance', () => {
    const upTo = (month: string, year: number) => id('value', year).replace('-02', `-${month}`);
    const half = release('2024-07-18', {
      [upTo('06', 2024)]: '220.63 billion yuan',
      'CN-XJ.trade.value.world.total.2024-06': '35.0 billion yuan',
    });
    const next = (growth: string) =>
      release('2025-06-19', {
        [upTo('05', 2025)]: '227.67 billion yuan',
        [upTo('05', 2025).replace('value', 'growth')]: growth,
      });
    expect(caveats(record(half, next('22.9 percent')), upTo('05', 2024))).toMatchObject([
      {
        kind: 'base-revised',
        messages: [{ message: 'caveatImplied' }, { message: 'caveatComputed' }],
        implied: { value: 185_248_169_243, bounds: [185_168_767_792, 185_327_635_328], unit: 'CNY' },
      },
    ]);
    expect(kinds(record(half, next('22.6 percent')), upTo('05', 2024))).toEqual([]);
  });

  it('is not found if the printed amount agrees', () => {
    const fitting = release('2023-03-19', { [id('value', 2023)]: '42.07 billion yuan' });
    expect(kinds(record(fitting, after), id('growth', 2024))).toEqual([]);
  });
});
