/** Builds the second data set, `tests/test-record/`, into `dist/record/`, by the three steps that build the first. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const cwd = resolve(import.meta.dirname, '../..');
const env = { ...process.env, DATA_FOLDER: 'tests/test-record', OUT_FOLDER: 'dist/record' };
for (const step of ['data/commands/build.ts', 'widget/build/build-widget.ts', 'worker/build/build-worker.ts']) {
  const { status } = spawnSync(process.execPath, [step], { cwd, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
