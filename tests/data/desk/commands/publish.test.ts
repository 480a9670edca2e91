import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder } from '../desk.ts';

const ID = '2025-10-10-example-customs-vietnam-trade';
const STORY =
  "Viet Nam's foreign trade reached 587 billion U.S. dollars in the first nine months of 2024. Viet Nam's foreign trade rose 12.5 percent year on year to 660.4 billion U.S. dollars in the first nine months of 2025.";

let place: DeskFolder;

/** In the place of npm, which takes longer than all the rest: runs the same scripts. */
const NPM = `#!/bin/sh
shift
test "$1" = --silent && shift
name=\${1#record:}
shift
test "$1" = -- && shift
echo $name "$@" >> ran.txt && test ! -e fail-$name
`;

/** A repository whose commands note that they ran; the checks fail where there is a file `fail-<command>`. */
beforeEach(() => {
  place = new DeskFolder();
  const note = (name: string) => `echo ${name} "$@" >> ran.txt && test ! -e fail-${name}`;
  const scripts = { 'record:check': note('check'), build: note('build'), deploy: `sh -c '${note('deploy')}' --` };
  place.file('package.json', JSON.stringify({ private: true, scripts }));
  place.file('.gitignore', 'ran.txt\nfail-*\nbin\n');
  mkdirSync(join(place.folder, 'bin'));
  chmodSync(place.file('bin/npm', NPM), 0o755);
  git('init', '-q');
  git('config', 'user.email', 'editor@example.org');
  git('config', 'user.name', 'Editor');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  const page = ['--url', 'https://customs.example/october', '--publisher', 'Example Customs', '--accept', 'page'];
  place.desk(['draft', '-', ...page, '--published', '2025-10-10', '--name', ID], { input: STORY });
});
afterEach(() => place.remove());

const git = (...args: string[]) => execFileSync('git', args, { cwd: place.folder, encoding: 'utf8' }).trim();

function publish(...args: string[]) {
  const env = { PATH: `${join(place.folder, 'bin')}${delimiter}${process.env.PATH}` };
  return place.desk(['publish', ID, ...args], { cwd: place.folder, env });
}

function ran(): string[] {
  return readFileSync(join(place.folder, 'ran.txt'), 'utf8').trim().split('\n');
}

describe('desk publish', () => {
  it('changes nothing without --run: checks, and says what it would do', () => {
    const { status, stdout, stderr } = publish();
    expect(stderr).toBe('Ready. Nothing was changed: add --run to do it.');
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['check the record', 'build', 'add the file', 'commit it', 'deploy']),
    );
    expect(status).toBe(0);
    expect(ran()).toEqual(['check']);
    expect(git('log', '--format=%s')).toBe('Begin');
    expect(git('status', '--porcelain', '-uall')).toBe(`?? data/releases/${ID}.json`);
  });

  it('checks, builds, commits the file and deploys with --run', () => {
    // Here npm itself runs them.
    rmSync(join(place.folder, 'bin'), { recursive: true });
    const { status } = publish('--run', '--env', 'staging');
    expect(status).toBe(0);
    expect(ran()).toEqual(['check', 'build', 'deploy --env staging']);
    expect(git('log', '-1', '--format=%B')).toBe(
      'Record the release on Viet Nam, January – September 2025, by Example Customs\n\n3 observations and 0 figures that are not taken, published on 2025-10-10.\nhttps://customs.example/october',
    );
    expect(git('show', '--name-only', '--format=')).toBe(`data/releases/${ID}.json`);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('commits a mark as a change, and deploys what is committed already', () => {
    publish('--run', '--no-deploy');
    expect(ran()).toEqual(['check', 'build']);
    place.desk(['dispute', ID, '1', '--reason', 'A test.']);
    publish('--run', '--no-deploy');
    expect(git('log', '-1', '--format=%s')).toMatch(/^Change the release on Viet Nam/);
    publish('--run');
    expect(ran().at(-1)).toBe('deploy --env production');
    expect(git('rev-list', '--count', 'HEAD')).toBe('3');
  });

  it.each(['check', 'build'])('stops where the %s fails, and commits nothing', (name) => {
    place.file(`fail-${name}`, '');
    const { status, stderr } = publish('--run');
    expect(status).toBe(1);
    expect(stderr).toMatch(/: failed with \d+\. The steps after it were not run\.$/);
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('says where the deploy fails that the release is committed, and goes on with the deploy when run again', () => {
    const fails = place.file('fail-deploy', '');
    const { status, stderr } = publish('--run');
    expect(status).toBe(1);
    expect(stderr).toContain('deploy: failed with 1. The release is committed, and readers do not see it yet.');
    expect(stderr).toContain(`npm run desk -- publish ${ID} --run again`);
    expect(publish('--run').stderr).toContain('The release was committed before');
    rmSync(fails);
    expect(publish('--run')).toMatchObject({ status: 0, stderr: expect.stringContaining('is published') });
    expect(ran().filter((step) => step === 'deploy --env production')).toHaveLength(3);
    expect(git('rev-list', '--count', 'HEAD')).toBe('2');
  });

  it('commits what is changed in the vocabulary with the release', () => {
    place.desk(['add-area', 'MN']);
    expect(publish('--run', '--no-deploy').status).toBe(0);
    expect(git('show', '--name-only', '--format=').split('\n')).toEqual([file, 'data/vocabulary/areas.json']);
  });

  it('refuses while another file is changed', () => {
    place.file('package-lock.json', '{}');
    const { status, stderr } = publish('--run');
    expect(status).toBe(1);
    expect(stderr).toBe('Other files are changed: commit them first, or take the changes back.\n  package-lock.json');
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('refuses a draft that is not decided', () => {
    place.desk(
      ['draft', '-', '--url', 'https://a.example/1', '--published', '2025-10-10', '--name', '2025-10-10-a-b'],
      { input: STORY },
    );
    const run = place.desk(['publish', '2025-10-10-a-b', '--run'], { cwd: place.folder });
    expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('to decide') });
  });

  const file = `data/releases/${ID}.json`;
  const change = (edit: (release: { recorded: string; observations: Record<string, unknown>[] }) => void) => {
    const release = JSON.parse(readFileSync(join(place.folder, file), 'utf8'));
    edit(release);
    place.file(file, JSON.stringify(release));
  };

  it('refuses a number that contradicts those of other pages until somebody has compared them', () => {
    change(({ observations: [first] }) =>
      Object.assign(first ?? {}, {
        period: '2025-01..2025-05',
        value: 366_000_000_000,
        printed: '366 billion dollars',
      }),
    );
    const { status, stderr } = publish('--run');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^VN\.trade\.value\.world\.total\.2025-01\.\.2025-05: .*366 billion dollars/);
    expect(stderr).toContain('2025-06-10-example-customs-vietnam-trade');
    expect(stderr).toMatch(/add --contradicts\.$/);
    expect(git('log', '--format=%s')).toBe('Begin');
    expect(publish('--run', '--contradicts', '--no-deploy').status).toBe(0);
  });

  it('refuses a page that was recorded before the newest of the others', () => {
    change((release) => Object.assign(release, { recorded: '2025-10-11' }));
    const other = 'data/releases/2025-07-10-example-customs-vietnam-trade.json';
    const content = readFileSync(join(place.folder, other), 'utf8');
    place.file(other, content.replace('"recorded": "2025-07-10"', '"recorded": "2025-10-12"'));
    git('commit', '-qm', 'Record another page', '--', other);
    const { status, stderr } = publish('--run');
    expect([status, stderr]).toEqual([
      1,
      'recorded is 2025-10-11, before the newest of the record (2025-10-12): write the day on which it enters it',
    ]);
  });
});
