/** Configures a Worker for the test record: wrangler.toml with the Worker and the assets of `dist/record/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the configuration and returns its path. build-test-record.ts builds the files that it names. */
export function testRecordConfig(root: string): string {
  const out = join(root, 'dist/record');
  mkdirSync(join(out, 'assets'), { recursive: true });
  const config = readFileSync(join(root, 'wrangler.toml'), 'utf8')
    .replace(/^(main|base_dir) = "dist\//gm, '$1 = "')
    .replace('directory = "dist/assets"', 'directory = "assets"')
    .replace(/\[build\]\n(.+\n)+/, '');
  const file = join(out, 'wrangler.toml');
  writeFileSync(file, config);
  return file;
}
