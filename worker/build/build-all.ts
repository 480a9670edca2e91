/**
 * `npm run build`: runs the parts of the build in a staging folder, and replaces the previous build after all have succeeded. So the previous
 * build stays complete if a part fails or is killed. Under `npm start`, a failed build replaces the Worker with a page of its errors. Node only.
 */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outFolder, pathOf, root } from '../../data/record/folders.ts';
import { FILE_LIST, writeFileList } from './built-files.ts';

const PARTS = [
  'data/commands/build.ts',
  'widget/build/build-widget.ts',
  'worker/build/build-worker.ts',
  'worker/build/bundle-worker.ts',
];
/** The folders that the parts write, and the list of their files. */
const OUTPUTS = ['assets', 'main', FILE_LIST];
const STAGING_PREFIX = '.staging-';
/** An older staging folder belongs to a build that was killed: no build takes an hour. */
const MAX_STAGING_AGE_MS = 3_600_000;

/** Set by `npm start`. Without an error page, its server would not respond until a build succeeds. */
const isServed = process.env.SERVE_BUILD_ERRORS !== undefined;

const out = pathOf(outFolder);
mkdirSync(out, { recursive: true });
removeAbandonedStaging();
const staging = mkdtempSync(join(out, STAGING_PREFIX));
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
    writeFileList(staging);
    replacePreviousBuild();
  }
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** Replaces the Worker, until the next build, with one that responds to every request with the errors. */
function writeErrorPage(errors: string): void {
  const escaped = errors.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`);
  const page = `<!doctype html><html lang="en"><title>The build failed</title><h1>The build failed</h1><pre>${escaped}</pre>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  mkdirSync(join(out, 'main/parts'), { recursive: true });
  writeFileSync(
    join(out, 'main/index.js'),
    `export default { fetch: () => new Response(${JSON.stringify(page)}, ${JSON.stringify({ status: 503, headers })}) };`,
  );
  rmSync(staging, { recursive: true, force: true });
}

function removeAbandonedStaging(): void {
  for (const name of readdirSync(out).filter((name) => name.startsWith(STAGING_PREFIX))) {
    const folder = join(out, name);
    const age = Date.now() - statSync(folder).mtimeMs;
    if (age > MAX_STAGING_AGE_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** Renames files instead of copying them, so that a server never reads half a file. If the build is killed in between, the list does not match. */
function replacePreviousBuild(): void {
  const previous = mkdtempSync(join(staging, 'previous-'));
  for (const name of OUTPUTS) {
    const output = join(out, name);
    if (existsSync(output)) renameSync(output, join(previous, name));
    renameSync(join(staging, name), output);
  }
}
