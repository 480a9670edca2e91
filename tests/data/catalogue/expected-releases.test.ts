/** Which releases the schedule of the data set expects, and which release on record is the expected one. */
import { expect, it } from 'vitest';
import { calendar, expectedReleases, missingReleases, nextRelease } from '../../../data/catalogue/expected-releases.ts';
import type { RecordedRelease } from '../../../data/record/schema.ts';
import { record, release } from '../builder.ts';

const AMOUNT = 'CN-XJ.trade.value.world.total';
const SCHEDULE = [{ area: 'CN-XJ', months: [3, 12], days: 12, since: '2024-12' }];

/** The period of each expected release, the day when it is due, and the release on record. */
function expectedUntil(until: string, releases: RecordedRelease[] = []): (string | null)[][] {
  const { dataset, ...rest } = record(...releases);
  const expected = expectedReleases({ ...rest, dataset: { ...dataset, schedule: SCHEDULE } }, until);
  return expected.map(({ period, due, release }) => [period, due, release?.id ?? null]);
}

it('expects a release so many days after its period as the schedule says, from the first month of the schedule on', () => {
  expect(expectedUntil('2026-01-12')).toEqual([
    ['2024', '2025-01-12', null],
    ['2025-01..2025-03', '2025-04-12', null],
    ['2025', '2026-01-12', null],
  ]);
  expect(expectedUntil('2026-01-11').map(([period]) => period)).toEqual(['2024', '2025-01..2025-03']);
});

it('takes the release that first printed the amount of all trade', () => {
  const first = release('2025-01-20', { [`${AMOUNT}.2024`]: '43 billion yuan' });
  const second = release('2025-02-20', { [`${AMOUNT}.2024`]: '43.5 billion yuan' });
  for (const releases of [
    [first, second],
    [second, first],
  ]) {
    expect(expectedUntil('2025-03-01', releases)).toEqual([['2024', '2025-01-12', '2025-01-20-page']]);
  }
});

it.each([
  ['only a bound of the amount', { [`${AMOUNT}.2024`]: 'over 43 billion yuan' }],
  ['only growth', { 'CN-XJ.trade.growth.world.total.2024': '3.1 percent' }],
  ['only exports', { 'CN-XJ.exports.value.world.total.2024': '43 billion yuan' }],
])('does not take a release with %s', (_, numbers) => {
  expect(expectedUntil('2025-03-01', [release('2025-01-20', numbers)])).toEqual([['2024', '2025-01-12', null]]);
});

it('tells the missing releases that are due on a day or before from the next ones', () => {
  const { dataset, ...rest } = record(release('2025-05-20', { [`${AMOUNT}.2025-01..2025-03`]: '11 billion yuan' }));
  const expected = calendar({ ...rest, dataset: { ...dataset, schedule: SCHEDULE } }, '2025-05-20');
  const periods = ({ period }: { period: string }) => period;
  const { overdue, next } = missingReleases(expected, '2025-01-12');
  expect([overdue.map(periods), next.map(periods)]).toEqual([['2024'], ['2025', '2026-01..2026-03']]);
  expect(missingReleases(expected, '2025-01-11').overdue).toEqual([]);

  expect(nextRelease(expected, 'CN-XJ', '2024-11')).toEqual({ period: '2024', due: '2025-01-12' });
  expect(nextRelease(expected, 'CN-XJ', '2024-12')).toEqual({ period: '2025', due: '2026-01-12' });
  expect(nextRelease(expected, 'CN', '2024-11')).toBeUndefined();
});
