/** `desk mark` adds a correction notice to a number of a release. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { factId, type Key } from '../../../data/fact/id.ts';
import { openDesk } from './desk.ts';

const desk = openDesk();

const ID = '2025-06-10-example-customs-vietnam-trade';
const FACT = 'VN.trade.value.world.total.2025-01..2025-05';

function observationOf(fact: string, release = desk.readRelease(ID)) {
  return release.observations.find((observation: Key) => factId(observation) === fact);
}

const today = new Date().toISOString().slice(0, 10);

it.each(['withdrawn', 'disputed', 'corrected'])(
  'desk mark --as %s writes the correction notice with day and reason, and the record stays valid',
  (status) => {
    const args = ['mark', ID, FACT, '--as', status, '--reason', 'A test.'];
    expect(desk.run(args)).toMatchObject({ status: 0, stdout: `${FACT}: ${status} ${today}` });
    expect(observationOf(FACT).correction).toEqual({ status, date: today, reason: 'A test.' });
    expect(desk.runScript('data/commands/check.ts').status).toBe(0);
  },
);

it.each([
  ['warns if the number to mark as corrected equals the committed one', 'corrected', {}, true],
  ['does not warn if the number was changed since the commit', 'corrected', { value: 1 }, false],
  ['does not warn about a number that is marked as disputed', 'disputed', {}, false],
])('%s', (_, status, change, hasWarning) => {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.email=e@example.org', '-c', 'user.name=E', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: desk.path });
  const release = desk.readRelease(ID);
  const number = 1 + release.observations.indexOf(observationOf(FACT, release));
  Object.assign(release.observations[number - 1], change);
  desk.writeFile(`data/releases/${ID}.json`, JSON.stringify(release));
  const { stderr } = desk.run(['mark', ID, String(number), '--as', status, '--reason', 'A test.']);
  const warning = `The file has the number as it was committed. Correct it in ${desk.dataPath}/releases/${ID}.json before you publish.\n`;
  expect(stderr).toBe(`${hasWarning ? warning : ''}Next: npm run desk -- publish ${ID}`);
});

it('never dates a notice before its page, even while it is still the day before in UTC', () => {
  const args = ['mark', ID, FACT, '--as', 'disputed', '--reason', 'A test.'];
  expect(desk.run(args, { now: '2025-06-09T23:30:00Z' }).status).toBe(0);
  expect(observationOf(FACT).correction.date).toBe('2025-06-10');
});

it('takes the position of a number in the release, from 1', () => {
  desk.run(['mark', ID, '1', '--as', 'disputed', '--reason', 'A test.']);
  expect(desk.readRelease(ID).observations[0].correction.date).toBe(today);
});

it.each([
  [[ID, '1'], 2, '--as is one of disputed, corrected, withdrawn.'],
  [[ID, '1', '--as', 'wrong'], 2, '--as is one of'],
  [[ID, '1', '--as', 'disputed'], 2, 'give it with --reason'],
  [[ID, '99', '--as', 'withdrawn', '--reason', 'x'], 2, 'has no number "99"'],
  [['none', '1', '--as', 'disputed', '--reason', 'x'], 1, 'none.json does not exist'],
  [[ID, '--as', 'disputed'], 2, 'takes <release> and <number>'],
])('refuses %j', (args, exit, message) => {
  const before = desk.readFiles();
  expect(desk.run(['mark', ...args])).toMatchObject({ status: exit, stderr: expect.stringContaining(message) });
  expect(desk.readFiles()).toEqual(before);
});

it.each([
  ['its release', `releases/${ID}.json`],
  ['another release', 'releases/2025-05-10-example-customs-vietnam-trade.json'],
  ['the vocabulary', 'vocabulary/partners.json'],
])('changes nothing if %s is invalid JSON, and reports line and column', (_, name) => {
  const broken = desk.writeFile(`data/${name}`, '{\n  "observations": [\n    {,}\n  ]\n}\n');
  const before = desk.readFiles();
  const { status, stdout, stderr } = desk.run(['mark', ID, '1', '--as', 'disputed', '--reason', 'A test.']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    new RegExp(`^${broken}: cannot be read as JSON: .*\\(line 3 column 6\\)\\. Nothing was changed\\.$`),
  );
  expect(desk.readFiles()).toEqual(before);
});
