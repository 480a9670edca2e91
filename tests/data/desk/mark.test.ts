import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const ID = '2025-06-10-example-customs-vietnam-trade';
const FACT = 'VN.trade.value.world.total.2025-01..2025-05';

function markOf(fact: string) {
  const key = (each: Record<string, string>) =>
    [each.area, each.indicator, each.measure, each.partner, each.breakdown, each.period].join('.');
  return place.release(ID).observations.find((each: Record<string, string>) => key(each) === fact);
}

describe.each(['corrected', 'withdrawn', 'disputed'])('desk mark --as %s', (status) => {
  it('writes the mark with day and reason, and the record stands', () => {
    const args = ['mark', ID, FACT, '--as', status, '--reason', 'A test.', '--date', '2025-07-01'];
    expect(place.desk(args)).toMatchObject({ status: 0, stdout: `${FACT}: ${status} 2025-07-01` });
    expect(markOf(FACT).mark).toEqual({ status, date: '2025-07-01', reason: 'A test.' });
    expect(place.run('data/commands/check.ts', []).status).toBe(0);
  });
});

it('takes a number by its place, today as the day, and removes the mark again', () => {
  const before = place.release(ID);
  place.desk(['mark', ID, '1', '--as', 'disputed', '--reason', 'A test.']);
  expect(place.release(ID).observations[0].mark.date).toBe(new Date().toISOString().slice(0, 10));
  expect(place.desk(['mark', ID, '1', '--as', 'none']).status).toBe(0);
  expect(place.release(ID)).toEqual(before);
});

it.each([
  [[ID, '1'], 2, '--as is one of disputed, corrected, withdrawn, none'],
  [[ID, '1', '--as', 'wrong'], 2, '--as is one of'],
  [[ID, '1', '--as', 'corrected'], 2, 'give it with --reason'],
  [[ID, '99', '--as', 'withdrawn', '--reason', 'x'], 2, 'has no number "99"'],
  [[ID, '1', '--as', 'disputed', '--reason', 'x', '--date', 'soon'], 2, '--date: is no date written YYYY-MM-DD.'],
  [[ID, '1', '--as', 'disputed', '--reason', 'x', '--date', '2025-01-01'], 2, 'is before the release was published'],
  [[ID, '1', '--as', 'disputed', '--reason', 'x', '--date', '2999-01-01'], 2, 'is after today'],
  [[ID, '1', '--as', 'disputed', '--reason', 'x', '--printed', '5 percent'], 2, 'is for --as corrected'],
  [[ID, '1', '--as', 'none'], 2, 'has no mark'],
  [['none', '1', '--as', 'disputed', '--reason', 'x'], 3, 'there is no such release'],
  [[ID, '--as', 'disputed'], 2, 'takes a release and a number of it'],
])('refuses %j', (args, exit, message) => {
  const before = place.content();
  expect(place.desk(['mark', ...args])).toMatchObject({ status: exit, stderr: expect.stringContaining(message) });
  expect(place.content()).toEqual(before);
});

describe('desk mark --as corrected --printed', () => {
  const correct = (...args: string[]) => place.desk(['mark', ID, FACT, '--as', 'corrected', '--reason', 'x', ...args]);

  it('replaces the number by that of the right token, with its qualifier', () => {
    correct('--printed', 'over 355.9 billion U.S. dollars');
    expect(markOf(FACT)).toMatchObject({ value: 355_900_000_000, qualifier: 'over' });
  });

  it('refuses a token in another unit', () => {
    const wrong = correct('--printed', '12.5 percent');
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('is in percent, the number in USD') });
  });

  it('takes the number that is given where the token holds none', () => {
    expect(correct('--printed', 'a lot')).toMatchObject({ status: 2, stderr: expect.stringContaining('--value') });
    correct('--printed', 'a lot', '--value=-22767.5');
    expect(markOf(FACT)).toMatchObject({ value: -22767.5, printed: 'a lot' });
  });

  it.each(['', ' ', 'Infinity', '1e999', '0x1F', '227,67'])('refuses --value %j, no number in digits', (value) => {
    const wrong = correct('--printed', 'a lot', `--value=${value}`);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('write a number in digits') });
  });
});
