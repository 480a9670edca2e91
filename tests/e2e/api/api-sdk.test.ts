/** A client with functions that another common tool generates from the document compiles and works. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestHarness } from 'wrangler';
import { startBuilt } from '../../support/built.ts';
import { openApiFile } from '../../support/openapi-file.ts';

const root = new URL('../../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));
const run = promisify(execFile);
let worker: TestHarness;

beforeAll(async () => {
  worker = await startBuilt();
  rmSync(at('dist/client/sdk'), { recursive: true, force: true });
  mkdirSync(at('dist/client'), { recursive: true });
  await run(process.execPath, [at('tests/client/generate-sdk.ts'), openApiFile(), at('dist/client/sdk')]);
});
afterAll(() => worker.close());

it('compiles, with the mistakes that it is expected to find', async () => {
  const compiled = await run(at('node_modules/.bin/tsc'), ['-p', at('tests/client/sdk')]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(compiled).toBe('');
});

it('asks a deployment', async () => {
  const { url } = await worker.listen();
  const { stdout } = await run(process.execPath, [at('tests/client/sdk/sample.ts'), url.origin]);
  expect(JSON.parse(stdout)).toEqual({ listed: 3, value: 227_670_000_000, wrong: 404, hasYears: true });
});
