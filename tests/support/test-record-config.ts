/** The configuration by which a Worker serves the second data set: that of wrangler.toml with the Worker and the assets of `dist/record/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the configuration and gives its path. What it serves is built by build-test-record.ts. */
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
