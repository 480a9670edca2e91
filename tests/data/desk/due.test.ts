import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

describe('desk due', () => {
  it('lists what is missing and what is due, and not what the record has', () => {
    const { status, stdout, stderr } = place.desk(['due', '--today', '2026-06-01']);
    expect(stdout.split('\n')).toEqual([
      'missing  2025-04-12  VN        January – March 2025',
      'missing  2026-01-12  VN        2025',
      'missing  2026-04-12  VN        January – March 2026',
      'due      2026-06-12  VN        January – May 2026',
    ]);
    expect(stderr).toBe('Missing: 3. Due in the next 31 days: 1.');
    expect(status).toBe(1);
  });

  it('exits with 0 where nothing is missing', () => {
    expect(place.desk(['due', '--today', '2025-04-01'])).toMatchObject({
      status: 0,
      stdout: 'due      2025-04-12  VN        January – March 2025',
    });
  });

  it('writes an issue for each missing release that has none, with what its page says', () => {
    const path = join(place.data, 'dataset.json');
    const { schedule, ...dataset } = JSON.parse(readFileSync(path, 'utf8'));
    const [entry] = schedule;
    const dates = { '2026-05': '2026-05-31' };
    writeFileSync(
      path,
      JSON.stringify({ ...dataset, schedule: [{ ...entry, dates, look: 'https://customs.example/list' }] }),
    );
    const known = place.file('known.txt', 'Release due: VN, 2025-01..2025-03\nRelease due: VN, 2025\n');
    const args = ['due', '--today', '2026-06-01', '--issues', known];
    const { stdout } = place.desk(args);
    const issues = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(issues.map(({ title }) => title)).toEqual([
      'Release due: VN, 2026-01..2026-03',
      'Release due: VN, 2026-01..2026-05',
    ]);
    expect(issues[0].body).toContain("<https://customs.example/list>: it can't be read");
    expect(issues[1].body).toContain('by 2026-05-31, and the record does not have it.');
    expect(issues[0].body).toContain('npm run desk -- brief');
    const none = place.desk(['due', '--today', '2025-04-01', '--issues', known]);
    expect(none).toMatchObject({ status: 0, stdout: '' });
  });

  it('says that there is no schedule', () => {
    const path = join(place.data, 'dataset.json');
    const { schedule: _, ...dataset } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(dataset));
    expect(place.desk(['due'])).toMatchObject({ status: 0, stderr: expect.stringContaining('has no schedule') });
  });

  it.each([
    [['--today', 'now'], '--today now: write a day as YYYY-MM-DD.'],
    [['x'], 'takes no file.'],
  ])('refuses %j', (args, message) => {
    expect(place.desk(['due', ...args])).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});

describe('the schedule', () => {
  it.each([
    [{ area: 'XX', months: [3], days: 12, since: '2025-03' }, 'schedule: XX is no area'],
    [{ area: 'VN', months: [6, 3], days: 12, since: '2025-03' }, 'must be in order, each once'],
    [{ area: 'VN', months: [3], days: 0, since: '2025-03' }, 'must be at least 1'],
    [{ area: 'VN', months: [3], days: 12, since: '2025' }, 'is no month written YYYY-MM'],
    [{ area: 'VN', months: [3], days: 12, since: '2025-03', dates: { '2025-03': 'soon' } }, 'schedule.0.dates.2025-03'],
  ])('can not have %j', (entry, message) => {
    const path = join(place.data, 'dataset.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schedule: [entry] }));
    expect(place.run('data/commands/check.ts', [])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(message),
    });
  });
});
