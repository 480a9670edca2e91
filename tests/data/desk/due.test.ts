/** `desk due` compares the release schedule of dataset.json with the record: which releases are missing, and which are due soon. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

/** Each test begins with a new copy of the test record, so a changed schedule affects only its test. */
const desk = openDesk();

describe('desk due', () => {
  it('lists missing releases and those due soon, but not those on record', () => {
    const { status, stdout, stderr } = desk.run(['due', '--today', '2026-06-01']);
    expect(stdout.split('\n')).toEqual([
      'missing  2025-04-12  VN        January – March 2025',
      'missing  2026-01-12  VN        2025',
      'missing  2026-04-12  VN        January – March 2026',
      'due      2026-06-12  VN        January – May 2026',
    ]);
    expect(stderr).toBe('Missing: 3. Due in the next 31 days: 1.');
    expect(status).toBe(1);
  });

  it('exits with 0 if nothing is missing', () => {
    expect(desk.run(['due', '--today', '2025-04-01'])).toMatchObject({
      status: 0,
      stdout: 'due      2025-04-12  VN        January – March 2025',
    });
  });

  /** Changes fields of the schedule's only entry. */
  function changeSchedule(change: object): void {
    const path = join(desk.dataPath, 'dataset.json');
    const { schedule, ...dataset } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...dataset, schedule: [{ ...schedule[0], ...change }] }));
  }
  /** The GitHub issue as of a day, if its text was `textBefore`. */
  const issueOn = (today: string, textBefore: string) =>
    JSON.parse(desk.run(['due', '--today', today, '--issue', desk.writeFile('before.md', textBefore)]).stdout);

  it('writes one issue for all missing releases, with the day each was due', () => {
    changeSchedule({ dates: { '2026-05': '2026-05-31' } });
    const { title, body, comment } = issueOn('2026-06-01', '');
    expect(title).toBe('Releases due');
    expect(body.match(/^- .*$/gm)).toEqual([
      '- VN, January – March 2025 (2025-01..2025-03), due on 2025-04-12.',
      '- VN, 2025 (2025), due on 2026-01-12.',
      '- VN, January – March 2026 (2026-01..2026-03), due on 2026-04-12.',
      '- VN, January – May 2026 (2026-01..2026-05), due on 2026-05-31.',
    ]);
    expect(body).toContain('npm run desk -- brief');
    expect(comment).toBeNull();
  });

  it('comments on releases that the issue did not list before', () => {
    const { body } = issueOn('2026-04-01', '');
    expect(issueOn('2026-04-01', body).comment).toBeNull();
    expect(issueOn('2026-06-01', body).comment).toBe('New: VN, January – March 2026 (2026-01..2026-03).');
  });

  it('has no issue if nothing is missing', () => {
    expect(issueOn('2025-04-01', 'before')).toEqual({ title: 'Releases due', body: null, comment: null });
  });

  it('does not expect releases that the schedule skips', () => {
    changeSchedule({
      skipped: { '2025-03': 'The office published no such figures.', '2025-12': 'Neither for the year.' },
    });
    const { stdout } = desk.run(['due', '--today', '2026-06-01']);
    expect(stdout.split('\n')).toEqual([
      'missing  2026-04-12  VN        January – March 2026',
      'due      2026-06-12  VN        January – May 2026',
    ]);
  });

  it('says if there is no schedule', () => {
    const path = join(desk.dataPath, 'dataset.json');
    const { schedule: _, ...dataset } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(dataset));
    expect(desk.run(['due'])).toMatchObject({ status: 0, stderr: expect.stringContaining('has no schedule') });
  });

  it.each([
    [['--today', 'now'], '--today now: write a date as YYYY-MM-DD.'],
    [['x'], 'takes no file.'],
  ])('refuses %j', (args, message) => {
    expect(desk.run(['due', ...args])).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});

describe('the schedule', () => {
  it.each([
    [{ area: 'XX', months: [3], days: 12, since: '2025-03' }, 'schedule: XX is not in'],
    [{ area: 'VN', months: [6, 3], days: 12, since: '2025-03' }, 'must be in order, each once'],
    [{ area: 'VN', months: [3], days: 0, since: '2025-03' }, 'must be at least 1'],
    [{ area: 'VN', months: [3], days: 12, since: '2025' }, 'must be a month, YYYY-MM'],
    [{ area: 'VN', months: [3], days: 12, since: '2025-03', dates: { '2025-03': 'soon' } }, 'schedule.0.dates.2025-03'],
    [{ area: 'VN', months: [3], days: 12, since: '2025-03', skipped: { '2025-03': '' } }, 'schedule.0.skipped.2025-03'],
  ])('cannot have the entry %j', (entry, message) => {
    const path = join(desk.dataPath, 'dataset.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schedule: [entry] }));
    expect(desk.runScript('data/commands/check.ts')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(message),
    });
  });
});
