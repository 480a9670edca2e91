/**
 * `npm run build`: runs the parts of the build, which write into a folder beside the build before, and puts that in its place only when all
 * have succeeded. A build that fails, or is killed while its parts are at work, leaves the last one whole. Under `npm start` a build that
 * fails puts a page with its errors in the place of the Worker. Node only.
 */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Set by `npm start`, whose server would hold all requests until a build succeeds. */
const isServed = process.env.SERVE_BUILD_ERRORS !== undefined;

const out = pathOf(outFolder);
mkdirSync(out, { recursive: true });
removeAbandoned();
const staging = mkdtempSync(join(out, `${STAGING}${process.pid}-`));
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
  for (const folder of stagingFolders(process.pid)) rmSync(folder, { recursive: true, force: true });
}

/** In the place of the Worker, one that answers each request with what is wrong, until the next build. */
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
