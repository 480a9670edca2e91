/** `npm run build` with parts that only write a file: what is served while one of them fails, and after all have succeeded. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBuild, writeFileList } from '../../worker/build/built-files.ts';

const root = resolve(import.meta.dirname, '../..');
let out: string;

beforeEach(() => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  out = mkdtempSync(join(root, 'dist/build-all-'));
  for (const name of ['assets', 'main']) {
    mkdirSync(join(out, name));
    writeFileSync(join(out, name, 'file'), 'before');
  }
  writeFileList(out);
});
afterEach(() => rmSync(out, { recursive: true }));

function build(failing: string): { status: number | null; served: Record<string, string> } {
  const env = {
    ...process.env,
    OUT_FOLDER: relative(root, out),
    FAIL_PART: failing,
    NODE_OPTIONS: `--import=${join(root, 'tests/build/part-of-build.ts')}`,
  };
  const { status } = spawnSync(process.execPath, ['worker/build/build-all.ts'], { cwd: root, env });
  const served = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'file')
    .map(({ parentPath, name }) => join(parentPath, name));
  return {
    status,
    served: Object.fromEntries(served.map((file) => [relative(out, file), readFileSync(file, 'utf8')])),
  };
}

it.each(['data/commands/build.ts', 'worker/build/bundle-worker.ts'])(
  'leaves the build before as it was where %s fails after it has written, and nothing beside it',
  (part) => {
    expect(build(part)).toEqual({ status: 1, served: { 'assets/file': 'before', 'main/file': 'before' } });
  },
);

it('puts the new build in its place where all parts succeed', () => {
  expect(build('none')).toEqual({ status: 0, served: { 'assets/file': 'new', 'main/file': 'new' } });
});

it('lists the files of the build, so that one that is deleted or cut off is missed', () => {
  build('none');
  expect(readBuild(out).changed).toEqual([]);
  rmSync(join(out, 'main'), { recursive: true });
  writeFileSync(join(out, 'assets/file'), 'n');
  expect(readBuild(out).changed.sort()).toEqual(['assets/file', 'main/file']);
});
