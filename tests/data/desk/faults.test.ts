import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder, root, STORY, STORY_FLAGS, STORY_ID } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

/** A command that writes, with what must be there before it. */
const WRITERS: [name: string, before: string[][], args: string[]][] = [
  ['draft', [], ['draft', '-', ...STORY_FLAGS]],
  ['review', [['draft', '-', ...STORY_FLAGS]], ['review', STORY_ID, '--accept', 'page']],
];

const preload = ['--import', join(root, 'tests/support/fail-write.ts')];

describe.each(['ENOSPC', 'EACCES', 'SIGINT'])('where a write ends with %s', (how) => {
  it.each(WRITERS)('desk %s leaves the old file or the new one, whichever write it is', (_name, before, args) => {
    for (const each of before) place.desk(each, { input: STORY });
    const old = releases();
    const writes = failing(args, 0, how);
    const count = Number(/writes: (\d+)/.exec(writes.stderr)?.[1]);
    const fresh = releases();
    expect(count).toBeGreaterThanOrEqual(4);
    expect(fresh).not.toEqual(old);
    for (let write = 1; write <= count; write++) {
      place.remove();
      place = new DeskFolder();
      for (const each of before) place.desk(each, { input: STORY });
      const run = failing(args, write, how);
      expect(releases()).toEqual(old);
      if (how === 'SIGINT') expect(run.signal).toBe('SIGINT');
      else expect(run).toMatchObject({ status: 4, stderr: expect.stringContaining('Nothing was changed.') });
      // Once the disk has room again, the same command does its work.
      failing(args, 0, how);
      expect(releases()).toEqual(fresh);
    }
  });
});

function failing(args: string[], write: number, how: string) {
  return place.desk(args, { input: STORY, node: preload, env: { FAIL_WRITE: String(write), FAIL_WITH: how } });
}

/** Everything in the folder of releases: a temporary file there would stop the build. */
function releases(): Record<string, string> {
  return Object.fromEntries(Object.entries(place.content()).filter(([name]) => name.startsWith('releases/')));
}
