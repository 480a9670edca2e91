/** Builds the site without a release and with it, and serves what was built as the Worker does. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, pathOf, root } from '../../record/folders.ts';
import { isDraftFile } from '../draft/draft-file.ts';

const PARTS = ['releases', 'vocabulary', 'dataset.json', 'moved.json'];

export interface Built {
  folder: string;
  /** Whether the record builds without the release: not where the start page is about it. */
  hasBefore: boolean;
}

/** Builds `before` and `after` in a temporary folder; null, after saying why, where the record does not build with the release. */
export async function buildBoth(id: string): Promise<Built | null> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-preview-'));
  // A build that was just stopped may still write into it.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const [before, after] = await Promise.all([build(folder, 'before', id), build(folder, 'after', null)]);
  if (after.status !== 0) {
    console.error(after.output.trim());
    remove();
    return null;
  }
  const hasBefore = before.status === 0;
  if (!hasBefore) console.error('Without the release the record does not build, so there is no card before it.');
  return { folder, hasBefore };
}

function build(
  folder: string,
  side: string,
  leftOut: string | null,
): Promise<{ status: number | null; output: string }> {
  const place = join(folder, side);
  const data = join(place, 'data');
  const isRead = (source: string) => {
    const name = /[/\\]releases[/\\]([^/\\]+\.json)$/.exec(source)?.[1];
    return name === undefined || (name !== `${leftOut}.json` && !isDraftFile(name));
  };
  for (const part of PARTS) {
    cpSync(join(pathOf(dataFolder), part), join(data, part), { recursive: true, filter: isRead });
  }
  mkdirSync(join(place, 'dist/assets'), { recursive: true });
  writeFileSync(join(place, 'wrangler.toml'), configuration());
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_FOLDER: data, OUT_FOLDER: join(place, 'dist') };
    const child = spawn('npm', ['run', '--silent', 'build'], {
      cwd: pathOf(root),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (status) => {
      process.off('exit', stop);
      resolve({ status, output });
    });
  });
}

/** That of the deployment, for what is built already. */
function configuration(): string {
  return readFileSync(join(pathOf(root), 'wrangler.toml'), 'utf8').replace(/\[build\]\n(.+\n)+/, '');
}

/** Runs the built Worker in workerd. */
export async function startWorker(folder: string, side: string): Promise<{ origin: string; close(): Promise<void> }> {
  // Nothing about the machine is sent or asked for, and only errors are told.
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_LOG: 'error',
  });
  const { createTestHarness } = await import('wrangler');
  const worker = createTestHarness({
    root: join(folder, side),
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: 'dist/main' }],
  });
  const { url } = await worker.listen();
  return { origin: url.origin, close: () => worker.close() };
}
