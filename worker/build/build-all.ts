/**
 * `npm run build`: runs the parts of the build, and puts what they wrote in the place of the build before only when all have succeeded. A
 * build that fails, or is killed while its parts are at work, leaves the last one whole: they write into a folder beside it. Node only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outFolder, pathOf, root } from '../../data/record/folders.ts';
import { FILE_LIST, listFiles } from './built-files.ts';

const PARTS = [
  'data/commands/build.ts',
  'widget/build/build-widget.ts',
  'worker/build/build-worker.ts',
  'worker/build/bundle-worker.ts',
];
/** What the parts write, below the folder of the build, and the list of it. */
const OUTPUTS = ['assets', 'main', FILE_LIST];
/** Begins the names of folders that are being written or put aside, before the id of the process that does so. */
const STAGING = '.staging-';

const out = pathOf(outFolder);
mkdirSync(out, { recursive: true });
removeAbandoned();
const staging = mkdtempSync(join(out, `${STAGING}${process.pid}-`));
try {
  for (const part of PARTS) {
    const env = { ...process.env, OUT_FOLDER: relative(pathOf(root), staging) };
    const { status, error } = spawnSync(process.execPath, [join(pathOf(root), part)], { stdio: 'inherit', env });
    if (error) throw error;
    if (status !== 0) {
      process.exitCode = status ?? 1;
      break;
    }
  }
  if (!process.exitCode) {
    listFiles(staging);
    replace();
  }
} finally {
  for (const folder of stagingFolders(process.pid)) rmSync(folder, { recursive: true, force: true });
}

/** What builds left behind that were killed. Others may be at work at the same time. */
function removeAbandoned(): void {
  const pids = readdirSync(out).flatMap((name) =>
    name.startsWith(STAGING) ? [Number.parseInt(name.slice(STAGING.length), 10)] : [],
  );
  for (const pid of pids) {
    if (!isRunning(pid)) for (const folder of stagingFolders(pid)) rmSync(folder, { recursive: true, force: true });
  }
}

function stagingFolders(pid: number): string[] {
  return readdirSync(out).flatMap((name) => (name.startsWith(`${STAGING}${pid}-`) ? [join(out, name)] : []));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Renames alone: no file is ever seen half-written. The list comes last, so that a build that ends between two of them is not whole. */
function replace(): void {
  const aside = mkdtempSync(join(out, `${STAGING}${process.pid}-`));
  for (const name of OUTPUTS) {
    const served = join(out, name);
    if (existsSync(served)) renameSync(served, join(aside, name));
    renameSync(join(staging, name), served);
  }
}
