/** A version of the widget is frozen, built again and served for good. A deploy that would change it stops. Each step builds the widget. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { versionFiles } from '../../../widget/build/bundle.ts';
import { deployedFrozen, freeze, frozenVersions, readFrozen, version } from '../../../widget/build/published.ts';

const root = new URL('../../../', import.meta.url);
const out = new URL('dist/published-test/', root);
const published = new URL('published/', out);
const folders = { OUT_FOLDER: 'dist/published-test', PUBLISHED_FOLDER: 'dist/published-test/published' };

/** A version that was deployed once, and whose files no source builds any more. */
const EARLIER = '0.9.0';
const FILES = new Map([['trade-card.js', new TextEncoder().encode('document.title = "Version 0.9.0";')]]);

/** Runs a command of the project with the folders of this test; resolves with its outcome, also where it fails. */
async function run(script: string, more = {}, ...options: string[]) {
  const env = { ...process.env, ...folders, ...more };
  const ran = promisify(execFile)(process.execPath, [script, ...options], { cwd: root, env });
  return ran.then(
    (output) => ({ code: 0, ...output }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

beforeAll(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(new URL('assets/', out), { recursive: true });
  // The headers of the files are the same for any record, and the small one is built in a fifth of the time.
  cpSync(new URL('dist/record/assets/catalogue/', root), new URL('assets/catalogue/', out), { recursive: true });
  freeze(published, EARLIER, FILES);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

it('is built again as long as its bytes are the same, and served for good beside an earlier one', async () => {
  expect(await run('widget/build/freeze.ts')).toMatchObject({ code: 0, stderr: '' });
  expect(frozenVersions(published)).toEqual([EARLIER, version]);
  const files = readFrozen(published, version);
  for (const [name, bytes] of await versionFiles())
    expect(Buffer.from(bytes).equals(files.get(name) ?? Buffer.of()), name).toBe(true);
  expect((await run('widget/build/freeze.ts')).stdout).toContain('was frozen before');

  expect(await run('widget/build/build-widget.ts')).toMatchObject({ code: 0, stderr: '' });
  const ofRecord = { DATA_FOLDER: 'tests/test-record' };
  expect(await run('worker/build/build-worker.ts', ofRecord)).toMatchObject({ code: 0, stderr: '' });
  const config = { name: 'published', compatibility_date: '2026-11-01', assets: { directory: 'assets' } };
  writeFileSync(new URL('wrangler.json', out), JSON.stringify(config));
  const worker = createTestHarness({ root: out.pathname, workers: [{ configPath: 'wrangler.json' }] });
  await worker.listen();
  for (const [folder, expected] of [[EARLIER, FILES] as const, [version, files] as const]) {
    const answer = await worker.fetch(`/w/${folder}/trade-card.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Buffer.from(await answer.arrayBuffer()).equals(expected.get('trade-card.js') as Uint8Array)).toBe(true);
  }
  expect(await (await worker.fetch('/w/v1/trade-card.js')).text()).toContain(`../${version}/`);
  await worker.close();
});

it('is built with a warning if its bytes have changed, and cannot be frozen or deployed', async () => {
  const changed = new Map(await versionFiles()).set('receipt.js', new TextEncoder().encode('// changed'));
  rmSync(new URL(`${version}/`, published), { recursive: true, force: true });
  freeze(published, version, changed);
  const message = `Version ${version} of the widget is frozen, and receipt.js would change.`;

  const built = await run('widget/build/build-widget.ts');
  expect([built.code, built.stderr]).toEqual([0, expect.stringContaining(`warning: ${message}`)]);
  expect(readFileSync(new URL(`assets/w/${version}/receipt.js`, out), 'utf8')).not.toBe('// changed');
  // The changed version has no manifest in the output.
  expect(deployedFrozen(new URL('assets/w/', out))).toEqual([EARLIER]);

  const frozen = await run('widget/build/freeze.ts');
  expect([frozen.code, frozen.stderr]).toEqual([1, expect.stringContaining(message)]);
  // The test record names an operator, which production needs. Its languages change more files than `receipt.js`, so the list of files may be longer.
  const deployed = await run('worker/deploy/deploy.ts', { DATA_FOLDER: 'tests/test-record' }, '--env', 'production');
  const refusal = expect.stringContaining(`Version ${version} of the widget is frozen, and`);
  expect([deployed.code, deployed.stderr]).toEqual([1, refusal]);
});
