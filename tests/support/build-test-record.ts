/** Builds the test record, `tests/test-record/`, into `dist/record/`, with a Worker of its own. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const cwd = resolve(import.meta.dirname, '../..');
const env = { ...process.env, DATA_FOLDER: 'tests/test-record', OUT_FOLDER: 'dist/record' };
const STEPS = [
  'data/commands/build.ts',
  'widget/build/build-widget.ts',
  'worker/build/build-worker.ts',
  'worker/build/bundle-worker.ts',
];
for (const step of STEPS) {
  const { status } = spawnSync(process.execPath, [step], { cwd, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
