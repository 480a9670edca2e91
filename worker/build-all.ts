/**
 * `npm run build`: runs the parts of the build, and puts what they wrote in the place of the build before only when all have succeeded. A
 * build that fails or is killed leaves the last one whole: the parts write into a folder beside it. Node only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outFolder, pathOf, root } from '../data/record/folders.ts';

const PARTS = ['data/build.ts', 'widget/build/build.ts', 'worker/build.ts', 'worker/bundle.ts'];
/** What the parts write, below the folder of the build. */
const OUTPUTS = ['assets', 'main'];
/** Begins the names of folders that are being written or put aside. */
const STAGING = '.staging-';

const out = pathOf(outFolder);
mkdirSync(out, { recursive: true });
const staging = mkdtempSync(join(out, STAGING));
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
  if (!process.exitCode) replace();
} finally {
  for (const name of readdirSync(out))
    if (name.startsWith(STAGING)) rmSync(join(out, name), { recursive: true, force: true });
}

/** Renames alone, one after the other: nothing that can fail for want of space, and no file is ever seen half-written. */
function replace(): void {
  const aside = mkdtempSync(join(out, STAGING));
  for (const name of OUTPUTS) {
    const [fresh, served] = [join(staging, name), join(out, name)];
    if (existsSync(served)) renameSync(served, join(aside, name));
    renameSync(fresh, served);
  }
}
