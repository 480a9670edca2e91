import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder } from '../desk.ts';

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

describe.each([
  ['correct', 'corrected'],
  ['withdraw', 'withdrawn'],
  ['dispute', 'disputed'],
])('desk %s', (command, status) => {
  it('writes the mark with day and reason, and the record stands', () => {
    const { stdout, status: exit } = place.desk([command, ID, FACT, '--reason', 'A test.', '--date', '2025-07-01']);
    expect(stdout).toBe(`${FACT}: ${status} 2025-07-01`);
    expect(exit).toBe(0);
    expect(markOf(FACT).mark).toEqual({ status, date: '2025-07-01', reason: 'A test.' });
    expect(place.run('data/commands/check.ts', []).status).toBe(0);
  });

  it('takes a number by its place, today as the day, and removes the mark again', () => {
    const before = place.release(ID);
    place.desk([command, ID, '1', '--reason', 'A test.']);
    expect(place.release(ID).observations[0].mark.date).toBe(new Date().toISOString().slice(0, 10));
    expect(place.desk([command, ID, '1', '--remove']).status).toBe(0);
    expect(place.release(ID)).toEqual(before);
  });
});

// The three commands are the same code but for their name and status.
it.each([
  ['correct', [ID, '1'], 2, 'give it with --reason'],
  ['withdraw', [ID, '99', '--reason', 'x'], 2, 'has no number "99"'],
  ['dispute', [ID, '1', '--reason', 'x', '--date', 'soon'], 2, '--date: is no date written YYYY-MM-DD.'],
  ['correct', [ID, '1', '--reason', 'x', '--date', '2025-01-01'], 2, 'is before the release was published'],
  ['withdraw', [ID, '1', '--reason', 'x', '--date', '2999-01-01'], 2, 'is after today'],
  ['dispute', [ID, '1', '--remove'], 2, 'has no mark'],
  ['correct', ['none', '1', '--reason', 'x'], 3, 'there is no such release'],
  ['withdraw', [ID], 2, 'takes a release and a number of it'],
])('desk %s refuses %j', (command, args, exit, message) => {
  const before = place.content();
  const run = place.desk([command, ...args]);
  expect(run).toMatchObject({ status: exit, stderr: expect.stringContaining(message) });
  expect(place.content()).toEqual(before);
});

describe('desk correct', () => {
  it('replaces the number by that of the right token', () => {
    place.desk(['correct', ID, FACT, '--reason', 'Copied wrongly.', '--printed', '355.9 billion U.S. dollars']);
    expect(markOf(FACT)).toMatchObject({ value: 355_900_000_000, printed: '355.9 billion U.S. dollars' });
  });

  it('takes the qualifier of the token, and refuses a token in another unit', () => {
    place.desk(['correct', ID, FACT, '--reason', 'x', '--printed', 'over 355.9 billion U.S. dollars']);
    expect(markOf(FACT)).toMatchObject({ value: 355_900_000_000, qualifier: 'over' });
    const before = place.content();
    const wrong = place.desk(['correct', ID, FACT, '--reason', 'x', '--printed', '12.5 percent']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('is in percent, the number in USD') });
    expect(place.content()).toEqual(before);
  });

  it('wants the number where the token holds none that can be read', () => {
    const wrong = place.desk(['correct', ID, FACT, '--reason', 'x', '--printed', 'a lot']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('give it with --value') });
  });

  it.each(['', ' ', 'Infinity', '1e999', '0x1F', '227,67'])(
    'refuses --value %j, which is no number in digits',
    (value) => {
      const before = place.content();
      const wrong = place.desk(['correct', ID, FACT, '--reason', 'x', '--printed', 'a lot', `--value=${value}`]);
      expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('write a number in digits') });
      expect(place.content()).toEqual(before);
    },
  );

  it('takes the number that is given where the token holds none', () => {
    place.desk(['correct', ID, FACT, '--reason', 'x', '--printed', 'a lot', '--value=-22767.5']);
    expect(markOf(FACT)).toMatchObject({ value: -22767.5, printed: 'a lot' });
  });
});
