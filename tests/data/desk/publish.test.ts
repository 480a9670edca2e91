import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder, STORY, STORY_ID, STORY_RELEASE } from './desk.ts';

let place: DeskFolder;
let story: string;
const file = `data/releases/${STORY_ID}.json`;
type Release = typeof STORY_RELEASE & Record<string, unknown>;

/** Stands in for npm: writes down its arguments and where it ran, and fails if there is a file `fail`. */
const NPM = '#!/bin/sh\necho "$@" in $(cat data/marker) with $DATA_FOLDER >> "$OUT/ran.txt"; test ! -e "$OUT/fail"\n';

beforeEach(() => {
  place = new DeskFolder();
  story = place.file('story.txt', STORY);
  place.file('data/marker', 'committed');
  place.file('.gitignore', 'ran.txt\nfail\nbin\nstory.txt\nremote.git\nother\n');
  mkdirSync(join(place.folder, 'bin'));
  chmodSync(place.file('bin/npm', NPM), 0o755);
  place.file('wrangler.toml', '[env.staging]\n');
  git('init', '-q');
  git('config', 'user.email', 'editor@example.org');
  git('config', 'user.name', 'Editor');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  write();
});
afterEach(() => place.remove());

const git = (...args: string[]) => execFileSync('git', args, { cwd: place.folder, encoding: 'utf8' }).trim();

function write(change: (release: Release) => void = () => {}): void {
  const release = structuredClone(STORY_RELEASE) as Release;
  change(release);
  place.file(file, JSON.stringify(release));
}

/** A day after the story's. */
const NOW = '2025-09-11T12:00:00Z';

function publish(...args: string[]) {
  return publishAt(NOW, ...args);
}

function publishAt(now: string, ...args: string[]) {
  return place.desk(['publish', STORY_ID, ...args], { now });
}

const ran = () =>
  existsSync(join(place.folder, 'ran.txt')) ? readFileSync(join(place.folder, 'ran.txt'), 'utf8') : '';

/** A clone of the repository with a second editor, who has a clone of their own. */
function addRemote(): { otherEditorCommits: () => void; path: string } {
  const path = join(place.folder, 'remote.git');
  git('clone', '-q', '--bare', '.', path);
  git('remote', 'add', 'origin', path);
  git('fetch', '-q');
  git('branch', '-q', '-u', `origin/${git('branch', '--show-current')}`);
  const otherEditorCommits = () => {
    const other = join(place.folder, 'other');
    execFileSync('git', ['clone', '-q', path, other]);
    const author = ['-c', 'user.email=other@example.org', '-c', 'user.name=Other'];
    execFileSync('git', [...author, 'commit', '-q', '--allow-empty', '-m', 'Other'], { cwd: other });
    execFileSync('git', ['push', '-q'], { cwd: other });
  };
  return { otherEditorCommits, path };
}

describe('desk publish with a remote', () => {
  it('stops if the clone lacks commits of the remote', () => {
    addRemote().otherEditorCommits();
    const branch = git('branch', '--show-current');
    expect(publish('--story', story, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: `This clone lacks 1 commit of origin/${branch}: run "git pull --rebase" first. Nothing was committed. To go on anyway, add --ignore-remote.`,
    });
    expect(git('log', '-1', '--format=%s')).toBe('Begin');
    expect(publish('--story', story, '--no-deploy', '--ignore-remote').status).toBe(0);
  });

  it('stops with one sentence if the remote cannot be reached', () => {
    rmSync(addRemote().path, { recursive: true });
    const { status, stderr } = publish('--story', story, '--no-deploy');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The remote "origin" cannot be reached \(.+\), so it is not known whether other editors have committed\. Nothing was committed\./,
    );
    expect(git('log', '-1', '--format=%s')).toBe('Begin');
  });
});

describe('desk publish', () => {
  it('commits the release alone, with the day as "recorded", and says that nothing was deployed', () => {
    place.file('data/releases/2025-09-11-other-draft.json', '{"observations": [');
    place.file('data/marker', 'changed');
    place.file('staged.txt', 'x');
    git('add', 'staged.txt');
    const { status, stderr } = publish('--story', story, '--no-deploy');
    expect(stderr).toContain('Nothing was deployed: readers do not see it yet.');
    expect(stderr).toMatch(
      /Now push the commit \(git push\), or the next deploy by another editor takes the release offline\.$/,
    );
    expect(stderr).not.toContain('published');
    expect(status).toBe(0);
    expect(git('show', '--name-only', '--format=')).toBe(file);
    expect(git('log', '-1', '--format=%B')).toBe(
      `Record the release ${STORY_ID}\n\nhttps://customs.example/2025/september`,
    );
    expect(JSON.parse(git('show', `HEAD:${file}`)).recorded).toBe('2025-09-11');
    expect(git('status', '--porcelain').split('\n').sort()).toEqual([
      '?? data/releases/2025-09-11-other-draft.json',
      'A  staged.txt',
      'M data/marker',
    ]);
    expect(ran()).toBe('');
  });

  it('deploys what is committed, and goes on with a deploy that failed', () => {
    place.file('data/marker', 'changed');
    const fails = place.file('fail', '');
    const failed = publish('--story', story, '--env', 'staging');
    expect(failed).toMatchObject({ status: 1, stderr: expect.stringContaining('readers do not see it yet') });
    rmSync(fails);
    const again = publish('--env', 'staging');
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining(`${STORY_ID} is published.`) });
    expect(ran()).toBe('run deploy -- --env staging in committed with data\n'.repeat(2));
    expect(git('rev-list', '--count', 'HEAD')).toBe('2');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('moves new codes into the vocabulary, and stops where that is changed already', () => {
    const { KR, ...others } = place.vocabulary('partners');
    place.file('data/vocabulary/partners.json', JSON.stringify({ ...others, KR }, null, 2));
    expect(publish('--story', story, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: 'Commit these changes first, or undo them: data/vocabulary/partners.json.',
    });
    git('checkout', 'data/vocabulary');
    write((release) => {
      release.newCodes = { partners: { BT: { ...KR, labels: { ...KR.labels, en: 'Bhutan' }, aliases: {} } } };
      release.observations.push({
        ...(release.observations[1] as Release['observations'][number]),
        partner: 'BT',
        value: 3_000_000_000,
        printed: '3 billion U.S. dollars',
        paragraph: 3,
      });
    });
    const longer = place.file(
      'story.txt',
      `${STORY}\nTrade with Bhutan stood at 3 billion U.S. dollars in the first eight months, the customs office said.`,
    );
    const { stderr, status } = publish('--story', longer, '--no-deploy');
    expect(`${status} ${stderr}`).toContain('Committed');
    expect(JSON.parse(git('show', 'HEAD:data/vocabulary/partners.json'))).toEqual(place.vocabulary('partners'));
    expect(Object.keys(place.vocabulary('partners')).at(-1)).toBe('BT');
    expect(JSON.parse(git('show', `HEAD:${file}`)).newCodes).toBeUndefined();
    expect(place.release(STORY_ID).newCodes).toBeUndefined();
    const schema = JSON.parse(git('show', 'HEAD:data/release.schema.json'));
    expect(JSON.stringify(schema)).toContain('"BT"');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('commits a renamed release with the removal of the old file', () => {
    publish('--story', story, '--no-deploy');
    const renamed = STORY_ID.replace('viet-nam', 'vietnam');
    renameSync(join(place.folder, file), join(place.folder, `data/releases/${renamed}.json`));
    const args = ['publish', renamed, '--story', story, '--no-deploy'];
    const { status } = place.desk(args, { now: '2025-09-20T12:00:00Z' });
    expect(status).toBe(0);
    expect(git('log', '-1', '--format=%s')).toBe(`Rename the release ${STORY_ID} to ${renamed}`);
    expect(git('show', '--name-status', '--format=', '--no-renames').split('\n').sort()).toEqual([
      `A\tdata/releases/${renamed}.json`,
      `D\t${file}`,
    ]);
    expect(place.release(renamed).recorded).toBe('2025-09-11');
  });

  it.each<[string, (release: Release) => void, string[], string]>([
    ['without its story', () => {}, [], 'give it with --story'],
    [
      'with an open question',
      ({ observations: [first] }) => Object.assign(first as object, { qualifier: 'over' }),
      ['story.txt'],
      'open: 1. Nothing was committed.',
    ],
    [
      'with a number that contradicts another page',
      ({ observations }) => {
        const [first] = observations;
        observations.push({
          ...(first as Release['observations'][number]),
          measure: 'value',
          period: '2025-01..2025-05',
          value: 352_500_000_000,
          unit: 'USD',
          printed: '352.5 billion U.S. dollars',
          paragraph: 3,
        });
      },
      ['longer.txt'],
      'add --contradicts',
    ],
  ])('commits nothing %s', (_, change, stories, message) => {
    place.file(
      'longer.txt',
      `${STORY}\nViet Nam's foreign trade was 352.5 billion U.S. dollars in the first five months of 2025.`,
    );
    write(change);
    const args = stories.flatMap((name) => ['--story', join(place.folder, name)]);
    const run = publish(...args, '--no-deploy');
    expect(run.stderr + run.stdout).toContain(message);
    expect(run.status).not.toBe(0);
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('leaves all files as they were where git refuses the commit', () => {
    chmodSync(place.file('.git/hooks/pre-commit', '#!/bin/sh\necho Not today. >&2\nexit 1\n'), 0o755);
    const before = git('status', '--porcelain');
    expect(publish('--story', story, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Not today.'),
    });
    expect(git('status', '--porcelain')).toBe(before);
  });

  it('writes an empty list of what was left out, if the release has none', () => {
    write((release) => Reflect.deleteProperty(release, 'notTaken'));
    const shorter = place.file('story.txt', STORY.replace(/ Imports increased by .*/, ''));
    expect(publish('--story', shorter, '--no-deploy').status).toBe(0);
    expect(JSON.parse(git('show', `HEAD:${file}`)).notTaken).toEqual([]);
  });

  it('records a story of the morning east of Greenwich on the day of the story', () => {
    const { status, stderr } = publishAt('2025-09-09T23:30:00Z', '--story', story, '--no-deploy');
    expect(stderr).toContain('Committed');
    expect(status).toBe(0);
    expect(JSON.parse(git('show', `HEAD:${file}`)).recorded).toBe('2025-09-10');
  });

  it('stops before the commit if the environment is unknown', () => {
    const { status, stderr } = publish('--story', story, '--env', 'stagin');
    expect(status).toBe(2);
    expect(stderr).toContain('--env stagin: wrangler.toml has production and staging. Nothing was committed.');
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('commits a correction notice as a change, without the story', () => {
    publish('--story', story, '--no-deploy');
    place.desk(['mark', STORY_ID, '1', '--as', 'disputed', '--reason', 'A test.'], { now: NOW });
    expect(publish('--no-deploy')).toMatchObject({ status: 0 });
    expect(git('log', '-1', '--format=%s')).toBe(`Change the release ${STORY_ID}`);
  });
});
