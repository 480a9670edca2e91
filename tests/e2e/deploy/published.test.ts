/** Versions of the widget: a frozen one is served byte for byte after every later build, and what would deploy a change of it stops. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import { versionFiles } from '../../../widget/build/bundle.ts';
import { deployedFrozen, freeze, readFrozen, version } from '../../../widget/build/published.ts';

const root = new URL('../../../', import.meta.url);
const out = new URL('dist/published-test/', root);
const published = new URL('published/', out);
const folders = { OUT_FOLDER: 'dist/published-test', PUBLISHED_FOLDER: 'dist/published-test/published' };

/** A version that was deployed once, and whose files no source builds any more. */
const EARLIER = '0.9.0';
const FILES = new Map(
  Object.entries({
    'trade-card.js': 'document.title = "Version 0.9.0";',
    'integrity.json': '{"trade-card.js":"sha384-…"}',
  }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
);

/** Runs a command of the project with the folders of this test; resolves with its outcome, also where it fails. */
async function run(
  script: string,
  more = {},
  ...options: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...folders, ...more };
  const ran = promisify(execFile)(process.execPath, [script, ...options], { cwd: root, env });
  return ran.then(
    (output) => ({ code: 0, ...output }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

// Each test builds the widget several times.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let worker: TestHarness;

beforeAll(async () => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(new URL('assets/', out), { recursive: true });
  freeze(published, EARLIER, FILES);
  expect(await run('widget/build/build-widget.ts')).toMatchObject({ code: 0, stderr: '' });
  // The headers of the files are the same for any record, and the small one is built in a fifth of the time.
  cpSync(new URL('dist/record/assets/catalogue/', root), new URL('assets/catalogue/', out), { recursive: true });
  const ofRecord = { DATA_FOLDER: 'tests/test-record' };
  expect(await run('worker/build/build-worker.ts', ofRecord)).toMatchObject({ code: 0, stderr: '' });
  const config = { name: 'published', compatibility_date: '2026-11-01', assets: { directory: 'assets' } };
  writeFileSync(new URL('wrangler.json', out), JSON.stringify(config));
  worker = createTestHarness({ root: out.pathname, workers: [{ configPath: 'wrangler.json' }] });
  await worker.listen();
});
afterAll(async () => {
  await worker?.close();
  rmSync(out, { recursive: true, force: true });
});

it('serves an earlier version byte for byte, for good, beside the one that is built', async () => {
  for (const [name, bytes] of FILES) {
    const answer = await worker.fetch(`/w/${EARLIER}/${name}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  }
  const current = await worker.fetch(`/w/${version}/trade-card.js`);
  expect([current.status, current.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  const rolling = await (await worker.fetch('/w/v1/trade-card.js')).text();
  expect(rolling).toContain(`../${version}/`);
});

it('lists the files of a frozen version with their hashes', () => {
  const manifest = JSON.parse(readFileSync(new URL(`${EARLIER}/version.json`, published), 'utf8'));

  expect(manifest.version).toBe(EARLIER);
  expect(Object.keys(manifest.files)).toEqual([...FILES.keys()]);
  for (const hash of Object.values(manifest.files)) expect(hash).toMatch(/^sha384-[\w+/]{64}$/);
});

it('warns where the bytes of a frozen version changed, and builds the changed ones, which freeze and production refuse', async () => {
  const changed = new Map(await versionFiles()).set('receipt.js', new TextEncoder().encode('// changed'));
  rmSync(new URL(`${version}/`, published), { recursive: true, force: true });
  freeze(published, version, changed);
  const message = `Version ${version} of the widget is frozen, and receipt.js would change.`;

  const built = await run('widget/build/build-widget.ts');
  expect([built.code, built.stderr]).toEqual([0, expect.stringContaining(`warning: ${message}`)]);
  expect(readFileSync(new URL(`assets/w/${version}/receipt.js`, out), 'utf8')).not.toBe('// changed');
  expect(deployedFrozen(new URL('assets/w/', out))).toEqual([EARLIER]);

  const frozen = await run('widget/build/freeze.ts');
  expect([frozen.code, frozen.stderr]).toEqual([1, expect.stringContaining(message)]);
  // Of a data set that names its operator; its scripts have other languages too.
  const deployed = await run('worker/deploy/deploy.ts', { DATA_FOLDER: 'tests/test-record' }, '--env', 'production');
  const refusal = expect.stringContaining(`Version ${version} of the widget is frozen, and`);
  expect([deployed.code, deployed.stderr]).toEqual([1, refusal]);
  rmSync(new URL(`${version}/`, published), { recursive: true });
});

it.each([
  ['changed', (file: URL) => writeFileSync(file, 'document.title = "Changed";')],
  ['removed', (file: URL) => rmSync(file)],
  ['added', (file: URL) => writeFileSync(new URL('added.js', file), '')],
])('is read no more, by which every build stops, where a file of it was %s', (what, damage) => {
  rmSync(published, { recursive: true });
  freeze(published, EARLIER, FILES);
  damage(new URL(`${EARLIER}/trade-card.js`, published));

  const name = what === 'added' ? 'added.js' : 'trade-card.js';
  expect(() => readFrozen(published, EARLIER)).toThrow(`${EARLIER}/: ${name} differ from version.json`);
});
