/** Which periods of total trade an area has, year by year, and which are missing. */
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../data/catalogue/area-file.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { record, release } from '../builder.ts';

const total = (area: string, period: string) => ({ [`${area}.trade.value.world.total.${period}`]: '1 billion yuan' });
const toMonth = (month: number) => `2025-01..2025-${String(month).padStart(2, '0')}`;
const runs = (...months: number[]) => months.map(toMonth);
/** `periods` are those with a number of total trade, printed or derived. */
const coverage = (whole: TradeRecord, day: string, periods: readonly string[] = []) =>
  coverageOf('CN', whole, periods, day);

describe('coverage', () => {
  it('lists cumulated periods, single months, and the cumulated periods that are missing', () => {
    const whole = record(
      release('2026-01-20', { ...total('CN', '2025'), ...total('CN', toMonth(5)) }),
      release('2025-06-19', { ...total('CN', '2025-05'), ...total('CN', toMonth(3)), ...total('CN-XJ', toMonth(4)) }),
    );
    const missing = runs(2, 4, 6, 7, 8, 9, 10, 11);
    expect(coverage(whole, '2026-01-21', [...runs(3, 5), '2025'])).toEqual([
      { year: 2025, cumulated: [toMonth(3), toMonth(5), '2025'], months: ['2025-05'], missing },
    ]);
  });

  it('counts January as a month', () => {
    const whole = record(release('2025-02-20', total('CN', '2025-01')));
    expect(coverage(whole, '2025-02-21')).toEqual([{ year: 2025, cumulated: [], months: ['2025-01'], missing: [] }]);
  });

  it('counts a period once, however many pages print it', () => {
    const pages = ['2025-06-19', '2025-06-20'].map((day) => release(day, total('CN', '2025-05')));
    expect(coverage(record(...pages), '2025-01-31')).toEqual([
      { year: 2025, cumulated: [], months: ['2025-05'], missing: [] },
    ]);
  });

  it('includes only numbers of total trade', () => {
    const page = release('2026-01-20', {
      'CN.trade.value.world.total.2025-01..2025-05': 'over 1 billion yuan',
      'CN.trade.value.world.total.2025-04..2025-06': '1 billion yuan',
      'CN.exports.value.world.total.2025': '1 billion yuan',
      'CN.trade.growth.world.total.2025': '1 percent',
      'CN.trade.value.KZ.total.2025': '1 billion yuan',
      'CN.trade.value.world.private-enterprises.2025': '1 billion yuan',
      'CN.trade.value.world.total.2025': 'a record',
    });
    expect(coverage(record(page), '2026-01-21')).toEqual([]);
  });

  it('has nothing missing in a complete year', () => {
    const ids = [...runs(2, 3, 4, 5, 6, 7, 8, 9, 10, 11), '2025'];
    const page = release('2026-01-20', Object.assign({}, ...ids.map((id) => total('CN', id))));
    expect(coverage(record(page), '2026-01-21', ids)).toEqual([
      { year: 2025, cumulated: ids, months: [], missing: [] },
    ]);
  });

  it('does not count a period as missing before it ends', () => {
    const whole = record(release('2025-05-20', total('CN', toMonth(4))));
    expect(coverage(whole, '2025-06-30', runs(4))[0]?.missing).toEqual(runs(2, 3, 5));
    expect(coverage(whole, '2025-07-01', runs(4))[0]?.missing).toEqual(runs(2, 3, 5, 6));
  });

  it('does not count a period as missing if its total is derived or in dollars', () => {
    const whole = record(release('2025-05-20', total('CN', toMonth(4))));
    expect(coverage(whole, '2025-06-30', runs(3, 4))).toEqual([
      { year: 2025, cumulated: runs(4), months: [], missing: runs(2, 5) },
    ]);
  });

  it('is ordered by year', () => {
    const page = release('2026-01-20', { ...total('CN-XJ', '2024'), ...total('CN', '2025'), ...total('CN', '2023') });
    expect(coverage(record(page), '2026-01-21').map(({ year }) => year)).toEqual([2023, 2025]);
  });
});
