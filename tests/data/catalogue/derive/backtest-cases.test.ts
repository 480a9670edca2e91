import { describe, expect, it } from 'vitest';
import { backtest, shareInside } from '../../../../data/catalogue/derive/backtest-cases.ts';
import { readRecord } from '../../../../data/record/record.ts';
import type { RecordedRelease } from '../../../../data/record/schema.ts';
import { record, release } from '../../builder.ts';

describe('the backtest of the record', () => {
  const { rows, inSample, outOfSample, faults } = backtest(readRecord());

  it('finds at least 95 of 100 printed numbers within the bounds derived without their pages', () => {
    expect(faults).toEqual([]);
    expect(shareInside(outOfSample)).toBeGreaterThanOrEqual(0.95);
    expect(shareInside(inSample)).toBeGreaterThanOrEqual(0.95);
    expect(outOfSample.served).toBeGreaterThan(200);
  });

  it('has at least 90 of 100 for each formula with ten cases', () => {
    const low = rows.filter((row) => row.outOfSample.served >= 10 && shareInside(row.outOfSample) < 0.9);
    expect(low).toEqual([]);
  });

  it('says no case of a base that growth implies, which claims nothing about what was printed', () => {
    expect(rows.map(({ formula }) => formula)).not.toContain('implied-base');
  });
});

describe('a backtest', () => {
  const upTo = (year: number, month: string) => `CN.trade.value.world.total.${year}-01..${year}-${month}`;
  const month = (year: number) => `CN.trade.value.world.total.${year}-06`;
  /** Three pages of a year whose sums differ from what the month gives by `error` billion. */
  const year = (n: number, error: number): RecordedRelease[] => [
    release(`${n}-06-10`, { [upTo(n, '05')]: `${500 + error}.00 billion yuan` }),
    release(`${n}-07-10`, { [upTo(n, '06')]: '600.00 billion yuan', [month(n)]: '100.00 billion yuan' }),
  ];
  const years = Array.from({ length: 12 }, (_, i) => 2010 + i);

  it('measures an allowance that covers the largest gap, and fails where the one in use is smaller', () => {
    const { rows, faults } = backtest(record(...years.flatMap((n) => year(n, n === 2015 ? 30 : 2))));
    expect(rows.find(({ formula }) => formula === 'subtraction')?.measured).toBeGreaterThan(0.1);
    expect(faults.join()).toContain('subtraction: the allowance is 0.007');
  });

  it('tests no allowance on the case that it was measured on', () => {
    const odd = backtest(record(...years.flatMap((n) => year(n, n === 2015 ? 25 : 0))));
    expect(odd.misses.map(({ id }) => id)).toContain(upTo(2015, '05'));
    expect(odd.misses.every(({ id }) => id.includes('2015'))).toBe(true);
  });

  it('leaves a page out with all that it prints', () => {
    const page = release('2025-07-10', {
      [upTo(2025, '06')]: '600.00 billion yuan',
      [month(2025)]: '100.00 billion yuan',
      [upTo(2025, '05')]: '500.00 billion yuan',
    });
    const { rows } = backtest(record(page));
    expect(rows.map(({ formula, cases }) => [formula, cases])).toEqual([['subtraction', 2]]);
  });
});
