/**
 * `npm run build`: runs the parts of the build in a staging folder, and replaces the previous build only after all have succeeded. If a part
 * fails, or the build is killed while parts run, the previous build stays complete. Under `npm start` a failed build replaces the Worker by a
 * page with its errors. Node only.
 */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outFolder, pathOf, root } from '../../data/record/folders.ts';
import { FILE_LIST, listFiles } from './built-files.ts';

const PARTS = [
  'data/commands/build.ts',
  'widget/build/build-widget.ts',
  'worker/build/build-worker.ts',
  'worker/build/bundle-worker.ts',
];
/** The outputs of the parts below the folder of the build, and the list of its files. */
const OUTPUTS = ['assets', 'main', FILE_LIST];
/** Prefix of the folder of a running build. */
const STAGING = '.staging-';

/** Set by `npm start`, whose server would hold all requests until a build succeeds. */
const isServed = process.env.SERVE_BUILD_ERRORS !== undefined;

const out = pathOf(outFolder);
mkdirSync(out, { recursive: true });
removeAbandoned();
const staging = mkdtempSync(join(out, STAGING));
try {
  for (const part of PARTS) {
    const env = { ...process.env, OUT_FOLDER: relative(pathOf(root), staging) };
    const stdio: StdioOptions = ['inherit', 'inherit', isServed ? 'pipe' : 'inherit'];
    const { status, error, stderr } = spawnSync(process.execPath, [join(pathOf(root), part)], { stdio, env });
    if (error) throw error;
    if (stderr) process.stderr.write(stderr);
    if (status !== 0 && isServed) {
      writeErrorPage(String(stderr));
      process.exit();
    }
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
  rmSync(staging, { recursive: true, force: true });
}

/** Replaces the Worker, until the next build, by one that responds to every request with the errors. */
function writeErrorPage(message: string): void {
  const page = `<!doctype html><html lang="en"><title>The build failed</title><h1>The build failed</h1><pre>${message.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  mkdirSync(join(out, 'main/parts'), { recursive: true });
  writeFileSync(
    join(out, 'main/index.js'),
    `export default { fetch: () => new Response(${JSON.stringify(page)}, ${JSON.stringify({ status: 503, headers })}) };`,
  );
  rmSync(staging, { recursive: true, force: true });
}

/** Removes the folders of builds that were killed. No build takes an hour. */
function removeAbandoned(): void {
  for (const name of readdirSync(out)) {
    const folder = join(out, name);
    const isOld = name.startsWith(STAGING) && Date.now() - statSync(folder).mtimeMs > 3_600_000;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/** Only renames, so that no file is read half-written. The list comes last: if a build is killed between two renames, it does not match. */
function replace(): void {
  const aside = mkdtempSync(join(staging, 'previous-'));
  for (const name of OUTPUTS) {
    const served = join(out, name);
    if (existsSync(served)) renameSync(served, join(aside, name));
    renameSync(join(staging, name), served);
  }
}
