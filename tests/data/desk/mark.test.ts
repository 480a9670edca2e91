import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskFolder } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const ID = '2025-06-10-example-customs-vietnam-trade';
const FACT = 'VN.trade.value.world.total.2025-01..2025-05';

function observationOf(fact: string, { observations } = place.release(ID)) {
  const key = (each: Record<string, string>) =>
    [each.area, each.indicator, each.measure, each.partner, each.breakdown, each.period].join('.');
  return observations.find((each: Record<string, string>) => key(each) === fact);
}

const today = new Date().toISOString().slice(0, 10);

it.each(['withdrawn', 'disputed', 'corrected'])(
  'desk mark --as %s writes the correction notice with day and reason, and the record stands',
  (status) => {
    const args = ['mark', ID, FACT, '--as', status, '--reason', 'A test.'];
    expect(place.desk(args)).toMatchObject({ status: 0, stdout: `${FACT}: ${status} ${today}` });
    expect(observationOf(FACT).correction).toEqual({ status, date: today, reason: 'A test.' });
    expect(place.run('data/commands/check.ts', []).status).toBe(0);
  },
);

it.each([
  ['says so if the number to be marked as corrected is as committed', 'corrected', {}, true],
  ['says nothing if the number was corrected', 'corrected', { value: 1 }, false],
  ['says nothing of a number that is marked as disputed', 'disputed', {}, false],
])('%s', (_what, status, change, isNamed) => {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.email=e@example.org', '-c', 'user.name=E', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: place.folder });
  const release = place.release(ID);
  const number = 1 + release.observations.indexOf(observationOf(FACT, release));
  Object.assign(release.observations[number - 1], change);
  place.file(`data/releases/${ID}.json`, JSON.stringify(release));
  const { stderr } = place.desk(['mark', ID, String(number), '--as', status, '--reason', 'A test.']);
  const warning = `The file has the number as it was committed. Correct it in ${place.data}/releases/${ID}.json before you publish.\n`;
  expect(stderr).toBe(`${isNamed ? warning : ''}Next: npm run desk -- publish ${ID}`);
});

it('dates a notice on the day of its page, even if that day has begun only east of Greenwich', () => {
  const args = ['mark', ID, FACT, '--as', 'disputed', '--reason', 'A test.'];
  expect(place.desk(args, { now: '2025-06-09T23:30:00Z' }).status).toBe(0);
  expect(observationOf(FACT).correction.date).toBe('2025-06-10');
});

it('takes a number by its place', () => {
  place.desk(['mark', ID, '1', '--as', 'disputed', '--reason', 'A test.']);
  expect(place.release(ID).observations[0].correction.date).toBe(today);
});

it.each([
  [[ID, '1'], 2, '--as is one of disputed, corrected, withdrawn.'],
  [[ID, '1', '--as', 'wrong'], 2, '--as is one of'],
  [[ID, '1', '--as', 'disputed'], 2, 'give it with --reason'],
  [[ID, '99', '--as', 'withdrawn', '--reason', 'x'], 2, 'has no number "99"'],
  [['none', '1', '--as', 'disputed', '--reason', 'x'], 1, 'none.json does not exist'],
  [[ID, '--as', 'disputed'], 2, 'takes <release> and <number>'],
])('refuses %j', (args, exit, message) => {
  const before = place.content();
  expect(place.desk(['mark', ...args])).toMatchObject({ status: exit, stderr: expect.stringContaining(message) });
  expect(place.content()).toEqual(before);
});

it.each([
  ['its release', `releases/${ID}.json`],
  ['another release', 'releases/2025-05-10-example-customs-vietnam-trade.json'],
  ['the vocabulary', 'vocabulary/partners.json'],
])('changes nothing if %s is invalid JSON, and names the place', (_what, name) => {
  const broken = place.file(`data/${name}`, '{\n  "observations": [\n    {,}\n  ]\n}\n');
  const before = place.content();
  const { status, stdout, stderr } = place.desk(['mark', ID, '1', '--as', 'disputed', '--reason', 'A test.']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    new RegExp(`^${broken}: cannot be read as JSON: .*\\(line 3 column 6\\)\\. Nothing was changed\\.$`),
  );
  expect(place.content()).toEqual(before);
});
