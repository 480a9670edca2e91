/** The life of a version of the widget: frozen, built again, and served for good. Each step builds the widget. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { versionFiles } from '../../../widget/build/bundle.ts';
import { frozenVersions, readFrozen, version } from '../../../widget/build/published.ts';

const root = new URL('../../../', import.meta.url);
const out = new URL('dist/published-nightly-test/', root);
const published = new URL('published/', out);

beforeAll(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(new URL('assets/', out), { recursive: true });
  cpSync(new URL('dist/assets/catalogue/', root), new URL('assets/catalogue/', out), { recursive: true });
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

function run(script: string): Promise<{ stdout: string; stderr: string }> {
  const folder = 'dist/published-nightly-test';
  const env = { ...process.env, OUT_FOLDER: folder, PUBLISHED_FOLDER: `${folder}/published` };
  return promisify(execFile)(process.execPath, [script], { cwd: root, env });
}

it('builds a frozen version again as long as its bytes are the same, and serves it for good', {
  timeout: 180_000,
}, async () => {
  expect((await run('widget/build/freeze.ts')).stderr).toBe('');
  expect(frozenVersions(published)).toEqual([version]);
  const files = readFrozen(published, version);
  for (const [name, bytes] of await versionFiles())
    expect(Buffer.from(bytes).equals(files.get(name) ?? Buffer.of()), name).toBe(true);

  expect((await run('widget/build/freeze.ts')).stdout).toContain('was frozen before');
  for (const step of ['widget/build/build-widget.ts', 'worker/build/build-worker.ts']) await run(step);
  const headers = readFileSync(new URL('assets/_headers', out), 'utf8');
  expect(headers).toContain(`/w/${version}/*\n  Cache-Control: public, max-age=31536000, immutable`);
  expect(headers).not.toContain('no-cache');
});
