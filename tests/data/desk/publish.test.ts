/** `desk publish` checks a release, commits it with git, and deploys it. Each test has a git repository and a fake npm. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { STORY, STORY_ID, STORY_RELEASE } from './story.ts';

const desk = openDesk();
let storyPath: string;
const RELEASE_FILE = `data/releases/${STORY_ID}.json`;
type Release = typeof STORY_RELEASE & Record<string, unknown>;

/**
 * A fake npm. It logs its arguments, the text of `data/marker` where it runs, and the data folder: "run deploy in committed with data".
 * It fails if there is a file `fail`.
 */
const FAKE_NPM =
  '#!/bin/sh\necho "$@" in $(cat data/marker) with $DATA_FOLDER >> "$OUT/npm-calls.txt"; test ! -e "$OUT/fail"\n';

beforeEach(() => {
  storyPath = desk.writeFile('story.txt', STORY);
  desk.writeFile('data/marker', 'committed');
  desk.writeFile('.gitignore', 'npm-calls.txt\nfail\nbin\nstory.txt\nremote.git\nother\n');
  mkdirSync(join(desk.path, 'bin'));
  chmodSync(desk.writeFile('bin/npm', FAKE_NPM), 0o755);
  desk.writeFile('wrangler.toml', '[env.staging]\n');
  git('init', '-q');
  git('config', 'user.email', 'editor@example.org');
  git('config', 'user.name', 'Editor');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  writeRelease();
});

const git = (...args: string[]) => execFileSync('git', args, { cwd: desk.path, encoding: 'utf8' }).trim();

function writeRelease(change: (release: Release) => void = () => {}): void {
  const release = structuredClone(STORY_RELEASE) as Release;
  change(release);
  desk.writeFile(RELEASE_FILE, JSON.stringify(release));
}

const DAY_AFTER_STORY = '2025-09-11T12:00:00Z';

function publish(...args: string[]) {
  return publishAt(DAY_AFTER_STORY, ...args);
}

function publishAt(now: string, ...args: string[]) {
  return desk.run(['publish', STORY_ID, ...args], { now });
}

function npmCalls(): string {
  const log = join(desk.path, 'npm-calls.txt');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

/** Adds a remote repository, to which another editor can push a commit. */
function addRemote(): { otherEditorCommits: () => void; path: string } {
  const path = join(desk.path, 'remote.git');
  git('clone', '-q', '--bare', '.', path);
  git('remote', 'add', 'origin', path);
  git('fetch', '-q');
  git('branch', '-q', '-u', `origin/${git('branch', '--show-current')}`);
  const otherEditorCommits = () => {
    const other = join(desk.path, 'other');
    execFileSync('git', ['clone', '-q', path, other]);
    const author = ['-c', 'user.email=other@example.org', '-c', 'user.name=Other'];
    execFileSync('git', [...author, 'commit', '-q', '--allow-empty', '-m', 'Other'], { cwd: other });
    execFileSync('git', ['push', '-q'], { cwd: other });
  };
  return { otherEditorCommits, path };
}

describe('desk publish with a remote', () => {
  it('does not ask a remote if the branch follows a local branch', () => {
    git('branch', '-q', 'local');
    git('branch', '-q', '-u', 'local');
    expect(publish('--story', storyPath, '--no-deploy').status).toBe(0);
  });

  it('stops if the clone lacks commits of the remote', () => {
    addRemote().otherEditorCommits();
    const branch = git('branch', '--show-current');
    expect(publish('--story', storyPath, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: `This clone lacks 1 commit of origin/${branch}: run "git pull --rebase" first. Nothing was committed. To go on anyway, add --ignore-remote.`,
    });
    expect(git('log', '-1', '--format=%s')).toBe('Begin');
    expect(publish('--story', storyPath, '--no-deploy', '--ignore-remote').status).toBe(0);
  });

  it('stops with one sentence if the remote cannot be reached', () => {
    rmSync(addRemote().path, { recursive: true });
    const { status, stderr } = publish('--story', storyPath, '--no-deploy');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The remote "origin" cannot be reached \(.+\), so it is not known whether other editors have committed\. Nothing was committed\./,
    );
    expect(git('log', '-1', '--format=%s')).toBe('Begin');
  });
});

describe('desk publish', () => {
  it('commits only the release, with the day as "recorded", and says that nothing was deployed', () => {
    desk.writeFile('data/releases/2025-09-11-other-draft.json', '{"observations": [');
    desk.writeFile('data/marker', 'changed');
    desk.writeFile('staged.txt', 'x');
    git('add', 'staged.txt');
    const { status, stderr } = publish('--story', storyPath, '--no-deploy');
    expect(stderr).toContain('Nothing was deployed: readers do not see it yet.');
    expect(stderr).toMatch(
      /Now push the commit \(git push\), or the next deploy by another editor takes the release offline\.$/,
    );
    expect(stderr).not.toContain('published');
    expect(status).toBe(0);
    expect(git('show', '--name-only', '--format=')).toBe(RELEASE_FILE);
    expect(git('log', '-1', '--format=%B')).toBe(
      `Record the release ${STORY_ID}\n\nhttps://customs.example/2025/september`,
    );
    expect(JSON.parse(git('show', `HEAD:${RELEASE_FILE}`)).recorded).toBe('2025-09-11');
    expect(git('status', '--porcelain').split('\n').sort()).toEqual([
      '?? data/releases/2025-09-11-other-draft.json',
      'A  staged.txt',
      'M data/marker',
    ]);
    expect(npmCalls()).toBe('');
  });

  it('deploys the commit, not later changes, and repeats a deploy that failed', () => {
    desk.writeFile('data/marker', 'changed');
    const failFile = desk.writeFile('fail', '');
    const failed = publish('--story', storyPath, '--env', 'staging');
    expect(failed).toMatchObject({ status: 1, stderr: expect.stringContaining('readers do not see it yet') });
    rmSync(failFile);
    const again = publish('--env', 'staging');
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining(`${STORY_ID} is published.`) });
    expect(npmCalls()).toBe('run deploy -- --env staging in committed with data\n'.repeat(2));
    expect(git('rev-list', '--count', 'HEAD')).toBe('2');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('moves new codes into the vocabulary, and stops if the vocabulary has uncommitted changes', () => {
    const { KR, ...others } = desk.readVocabulary('partners');
    desk.writeFile('data/vocabulary/partners.json', JSON.stringify({ ...others, KR }, null, 2));
    expect(publish('--story', storyPath, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: 'Commit these changes first, or undo them: data/vocabulary/partners.json.',
    });
    git('checkout', 'data/vocabulary');
    writeRelease((release) => {
      release.newCodes = { partners: { BT: { ...KR, labels: { ...KR.labels, en: 'Bhutan' }, aliases: {} } } };
      release.observations.push({
        ...(release.observations[1] as Release['observations'][number]),
        partner: 'BT',
        value: 3_000_000_000,
        printed: '3 billion U.S. dollars',
        paragraph: 3,
      });
    });
    const longer = desk.writeFile(
      'story.txt',
      `${STORY}\nTrade with Bhutan stood at 3 billion U.S. dollars in the first eight months, the customs office said.`,
    );
    const { stderr, status } = publish('--story', longer, '--no-deploy');
    expect(`${status} ${stderr}`).toContain('Committed');
    expect(JSON.parse(git('show', 'HEAD:data/vocabulary/partners.json'))).toEqual(desk.readVocabulary('partners'));
    expect(Object.keys(desk.readVocabulary('partners')).at(-1)).toBe('BT');
    expect(JSON.parse(git('show', `HEAD:${RELEASE_FILE}`)).newCodes).toBeUndefined();
    expect(desk.readRelease(STORY_ID).newCodes).toBeUndefined();
    const schema = JSON.parse(git('show', 'HEAD:data/release.schema.json'));
    expect(JSON.stringify(schema)).toContain('"BT"');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('commits a renamed release with the removal of the old file', () => {
    publish('--story', storyPath, '--no-deploy');
    const renamed = STORY_ID.replace('viet-nam', 'vietnam');
    renameSync(join(desk.path, RELEASE_FILE), join(desk.path, `data/releases/${renamed}.json`));
    const args = ['publish', renamed, '--story', storyPath, '--no-deploy'];
    const { status } = desk.run(args, { now: '2025-09-20T12:00:00Z' });
    expect(status).toBe(0);
    expect(git('log', '-1', '--format=%s')).toBe(`Rename the release ${STORY_ID} to ${renamed}`);
    expect(git('show', '--name-status', '--format=', '--no-renames').split('\n').sort()).toEqual([
      `A\tdata/releases/${renamed}.json`,
      `D\t${RELEASE_FILE}`,
    ]);
    expect(desk.readRelease(renamed).recorded).toBe('2025-09-11');
  });

  it.each<[name: string, change: (release: Release) => void, stories: string[], message: string]>([
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
    desk.writeFile(
      'longer.txt',
      `${STORY}\nViet Nam's foreign trade was 352.5 billion U.S. dollars in the first five months of 2025.`,
    );
    writeRelease(change);
    const args = stories.flatMap((name) => ['--story', join(desk.path, name)]);
    const { status, stderr, stdout } = publish(...args, '--no-deploy');
    expect(stderr + stdout).toContain(message);
    expect(status).not.toBe(0);
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('restores all files if git refuses the commit', () => {
    chmodSync(desk.writeFile('.git/hooks/pre-commit', '#!/bin/sh\necho Not today. >&2\nexit 1\n'), 0o755);
    const before = git('status', '--porcelain');
    expect(publish('--story', storyPath, '--no-deploy')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Not today.'),
    });
    expect(git('status', '--porcelain')).toBe(before);
  });

  it('adds an empty notTaken if the release has none', () => {
    writeRelease((release) => Reflect.deleteProperty(release, 'notTaken'));
    const shorter = desk.writeFile('story.txt', STORY.replace(/ Imports increased by .*/, ''));
    expect(publish('--story', shorter, '--no-deploy').status).toBe(0);
    expect(JSON.parse(git('show', `HEAD:${RELEASE_FILE}`)).notTaken).toEqual([]);
  });

  it('dates "recorded" on the day of the story, even if that day has only begun east of Greenwich', () => {
    const { status, stderr } = publishAt('2025-09-09T23:30:00Z', '--story', storyPath, '--no-deploy');
    expect(stderr).toContain('Committed');
    expect(status).toBe(0);
    expect(JSON.parse(git('show', `HEAD:${RELEASE_FILE}`)).recorded).toBe('2025-09-10');
  });

  it('stops before the commit if the environment is unknown', () => {
    const { status, stderr } = publish('--story', storyPath, '--env', 'stagin');
    expect(status).toBe(2);
    expect(stderr).toContain('--env stagin: wrangler.toml has production and staging. Nothing was committed.');
    expect(git('log', '--format=%s')).toBe('Begin');
  });

  it('commits a correction notice as a change, without the story', () => {
    publish('--story', storyPath, '--no-deploy');
    desk.run(['mark', STORY_ID, '1', '--as', 'disputed', '--reason', 'A test.'], { now: DAY_AFTER_STORY });
    const { status, stderr } = publish('--no-deploy');
    expect(status).toBe(0);
    expect(stderr).toContain('is not compared with its story, because there is no --story.');
    expect(git('log', '-1', '--format=%s')).toBe(`Change the release ${STORY_ID}`);
  });
});
