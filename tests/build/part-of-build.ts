/**
 * Preloaded into `build-all.ts` and its parts: a part writes one file in the place of its work, and then ends; that whose path ends in
 * FAIL_PART ends with 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { FAIL_PART = '', OUT_FOLDER = '' } = process.env;
const script = process.argv[1] ?? '';
if (!script.endsWith('build-all.ts')) {
  const folder = join(OUT_FOLDER, script.endsWith('bundle-worker.ts') ? 'main' : 'assets');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), 'new');
  process.exit(script.endsWith(FAIL_PART) ? 1 : 0);
}
