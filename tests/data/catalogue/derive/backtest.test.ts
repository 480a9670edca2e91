/** The backtest derives numbers that pages also print, and compares the two. */
import { describe, expect, it } from 'vitest';
import { backtest, wilson } from '../../../../data/catalogue/derive/backtest.ts';
import { requiredTolerance } from '../../../../data/catalogue/derive/revision-tolerance.ts';
import { readRecord } from '../../../../data/record/record.ts';
import type { RecordedRelease } from '../../../../data/record/schema.ts';
import { observation, record, release } from '../../builder.ts';

it('the backtest of the record finds enough cases and no failure', () => {
  const { groups, failures } = backtest(readRecord());
  expect(failures).toEqual([]);
  expect(groups.map(({ group, tally }) => [group, tally.served > 10])).toEqual([
    ['identity', true],
    ['other page', true],
    ['revision tolerance', true],
  ]);
});

describe('a backtest', () => {
  const upTo = (year: number, month: string) => `CN.trade.value.world.total.${year}-01..${year}-${month}`;
  const month = (year: number) => `CN.trade.value.world.total.${year}-06`;
  /** Two pages of a year. The first sum plus the month is `error` billion more than the second sum. */
  const year = (n: number, error: number): RecordedRelease[] => [
    release(`${n}-06-10`, { [upTo(n, '05')]: `${500 + error}.00 billion yuan` }),
    release(`${n}-07-10`, { [upTo(n, '06')]: '600.00 billion yuan', [month(n)]: '100.00 billion yuan' }),
  ];
  const years = Array.from({ length: 12 }, (_, i) => 2010 + i);

  it('requires the largest gap times 40/(n + 1), and fails if the revision tolerance in use is smaller', () => {
    const { revisionTolerances, failures } = backtest(record(...years.flatMap((n) => year(n, n === 2015 ? 30 : 2))));
    // 29.985 of 600 billion beyond the bounds in one of 12 years: times 40/13.
    expect(revisionTolerances).toMatchObject([{ root: 'CN', cases: 12, required: 0.154, inUse: 0.007 }]);
    expect(failures).toContain('CN: the revision tolerance of an amount is 0.007, its cases require 0.154');
  });

  it('does not test a revision tolerance on the case that it was measured on', () => {
    const { misses } = backtest(record(...years.flatMap((n) => year(n, n === 2015 ? 25 : 0))));
    expect(misses.map(({ group, id }) => [group, id.includes('2015')])).toEqual([['revision tolerance', true]]);
  });

  const PARTS = {
    'CN.exports.value.world.total.2025': '60 billion yuan',
    'CN.imports.value.world.total.2025': '40 billion yuan',
  };

  it('counts a relation once, whichever of its numbers is derived, and once for copies of a bulletin', () => {
    const three = { ...PARTS, 'CN.trade.value.world.total.2025': '100 billion yuan' };
    const { groups } = backtest(record(release('2026-01-10', three), release('2026-01-11', three)));
    expect(groups[0]).toEqual({ group: 'identity', cases: 1, tally: { served: 1, inside: 1 } });
  });

  it('counts contradictions even if the number is set aside or has a correction notice', () => {
    const slip = observation('CN.trade.value.world.total.2025', '115 billion yuan', {
      suppressions: [{ rule: 'agreement', reason: 'it slipped' }],
      correction: { status: 'disputed', date: '2026-01-10', reason: 'contested' },
    });
    const parts = Object.entries(PARTS).map(([id, printed]) => observation(id, printed));
    expect(backtest(record(release('2026-01-10', [slip, ...parts]))).misses).toHaveLength(1);
  });

  it('does not count a bound as a case', () => {
    const page = release('2026-01-10', { ...PARTS, 'CN.trade.value.world.total.2025': 'over 90 billion yuan' });
    expect(backtest(record(page)).groups.map(({ cases }) => cases)).toEqual([0, 0, 0]);
  });
});

it('the confidence interval of a share is wide for few cases', () => {
  expect(wilson({ served: 14, inside: 13 }).map((end) => end.toFixed(3))).toEqual(['0.685', '0.987']);
  expect(wilson({ served: 0, inside: 0 })).toEqual([0, 1]);
});

it('a revision tolerance is at least the largest gap', () => {
  expect(requiredTolerance(Array.from({ length: 100 }, () => 0.01))).toBe(0.01);
  expect(requiredTolerance([])).toBe(0);
});
