import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskFolder, root, STORY, STORY_FLAGS } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const CUSTOMS = '2025-06-10-example-customs-vietnam-trade';

const preload = ['--import', join(root, 'tests/data/desk/fail-write.ts')];

// All commands write by one function. Here one makes a file, and one changes a file that is named by a relative path.
it('where the disk is full, desk draft leaves all files as they were, whichever write fails', () => {
  expectWhole(['draft', 'story.txt', ...STORY_FLAGS], 'ENOSPC');
});

it('where Ctrl-C ends a write, desk mark leaves the file as it was', () => {
  const path = relative(root, join(place.data, 'releases', `${CUSTOMS}.json`));
  expectWhole(['mark', path, '1', '--as', 'disputed', '--reason', 'A test.'], 'SIGINT');
});

/** Ends the command at each of its writes: the folder of releases stays as it was, and the command can be run again. */
function expectWhole(given: string[], how: string): void {
  const args = given.map((each) => (each === 'story.txt' ? place.file(each, STORY) : each));
  const old = releases();
  const writes = failing(args, 0, how);
  const count = Number(/writes: (\d+)/.exec(writes.stderr)?.[1]);
  const fresh = releases();
  expect(count).toBeGreaterThanOrEqual(2);
  expect(fresh).not.toEqual(old);
  for (let write = 1; write <= count; write++) {
    restore(old);
    const run = failing(args, write, how);
    expect(releases()).toEqual(old);
    if (how === 'SIGINT') expect(run.signal).toBe('SIGINT');
    else expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing was changed.') });
  }
  // Once the disk has room again, the same command does its work.
  place.desk(args);
  expect(releases()).toEqual(fresh);
}

/** Ctrl-C ends the process. */
function failing(args: string[], write: number, how: string) {
  if (how === 'ENOSPC') return place.desk(args, { failing: write });
  return place.desk(args, { node: preload, env: { FAIL_WRITE: String(write), FAIL_WITH: how } });
}

/** Everything in the folder of releases: a temporary file there would stop the build. */
function releases(): Record<string, string> {
  return Object.fromEntries(Object.entries(place.content()).filter(([name]) => name.startsWith('releases/')));
}

function restore(files: Record<string, string>): void {
  rmSync(join(place.data, 'releases'), { recursive: true });
  mkdirSync(join(place.data, 'releases'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place.data, name), text);
}
