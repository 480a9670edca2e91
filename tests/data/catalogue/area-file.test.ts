import { describe, expect, it } from 'vitest';
import { coverage, yearCoverage } from '../../../data/catalogue/area-file.ts';
import { record, release } from '../builder.ts';

const total = (area: string, period: string) => ({ [`${area}.trade.value.world.total.${period}`]: '1 billion yuan' });

describe('coverage', () => {
  it('names sums and single months apart, and what is missing between', () => {
    const made = record(
      release('2026-01-20', { ...total('CN-XJ', '2025'), ...total('CN-XJ', '2025-01..2025-05') }),
      release('2025-06-19', { ...total('CN-XJ', '2025-05'), ...total('CN-XJ', '2025-01..2025-03') }),
    );
    expect(coverage(made, '2026-01-21')).toEqual([
      'CN-XJ 2025: recorded to 3, 5, 12; single months 5; missing to 2, 4, 6, 7, 8, 9, 10, 11',
    ]);
  });

  it('counts January, which is both, among the sums', () => {
    expect(yearCoverage(record(release('2025-02-20', total('CN', '2025-01'))))).toEqual([
      { area: 'CN', year: 2025, sums: [1], months: [] },
    ]);
  });

  it('counts a window once, however many pages print it', () => {
    const pages = ['2025-06-19', '2025-06-20'].map((day) => release(day, total('CN', '2025-05')));
    expect(yearCoverage(record(...pages))).toEqual([{ area: 'CN', year: 2025, sums: [], months: [5] }]);
  });

  it('leaves out everything but numbers of total trade', () => {
    const page = release('2026-01-20', {
      'CN-XJ.trade.value.world.total.2025-01..2025-05': 'over 1 billion yuan',
      'CN-XJ.trade.value.world.total.2025-04..2025-06': '1 billion yuan',
      'CN-XJ.exports.value.world.total.2025': '1 billion yuan',
      'CN-XJ.trade.growth.world.total.2025': '1 percent',
      'CN-XJ.trade.value.KZ.total.2025': '1 billion yuan',
      'CN-XJ.trade.value.world.private-enterprises.2025': '1 billion yuan',
      'CN-XJ.trade.value.world.total.2025': 'a record',
    });
    expect(coverage(record(page), '2026-01-21')).toEqual([]);
  });

  it('says that nothing is missing in a whole year', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `2025-01..2025-${String(i + 2).padStart(2, '0')}`);
    const page = release('2026-01-20', Object.assign({}, ...[...ids, '2025'].map((id) => total('CN', id))));
    expect(coverage(record(page), '2026-01-21')).toEqual(['CN 2025: recorded to 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12']);
  });

  it('does not call a period missing that is not over', () => {
    const made = record(release('2026-05-20', total('CN', '2026-01..2026-04')));
    expect(coverage(made, '2026-06-30')).toEqual(['CN 2026: recorded to 4; missing to 2, 3, 5']);
    expect(coverage(made, '2026-07-01')).toEqual(['CN 2026: recorded to 4; missing to 2, 3, 5, 6']);
  });

  it('is ordered by area, then year', () => {
    const page = release('2026-01-20', { ...total('CN-XJ', '2024'), ...total('CN', '2025'), ...total('CN', '2023') });
    expect(yearCoverage(record(page)).map(({ area, year }) => `${area} ${year}`)).toEqual([
      'CN 2023',
      'CN 2025',
      'CN-XJ 2024',
    ]);
  });
});
