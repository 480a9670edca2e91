/**
 * Replaces the parts of the build in tests of `build-all.ts`, into which Node preloads this file. Instead of its work, each part writes one file
 * and exits. The part whose path ends with the environment variable FAIL_PART exits with 1, as if it had failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { FAIL_PART = '', OUT_FOLDER = '' } = process.env;
const script = process.argv[1] ?? '';
const isPart = !script.endsWith('build-all.ts');
if (isPart) {
  const folder = join(OUT_FOLDER, script.endsWith('bundle-worker.ts') ? 'main' : 'assets');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), 'new');
  process.exit(script.endsWith(FAIL_PART) ? 1 : 0);
}
