/** A client that a common tool generates from the document compiles, asks a deployment, and its types know what the API takes and gives. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { builtWorker } from '../support/harness.ts';
import { openApiText } from '../support/openapi-file.ts';
import { examplePackage } from './packages.ts';

/** The part of openapi-typescript that is used. */
interface Generator {
  default(document: string): Promise<unknown>;
  astToString(types: unknown): string;
}

const root = new URL('../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));
const run = promisify(execFile);
const document = openApiText();
let types: string;

beforeAll(async () => {
  const { default: generate, astToString } = await examplePackage<Generator>('openapi-typescript');
  types = astToString(await generate(document));
  mkdirSync(at('dist/client'), { recursive: true });
  writeFileSync(at('dist/client/api.d.ts'), types);
});

it('knows every route', () => {
  const { paths } = JSON.parse(document) as { paths: object };
  expect([...types.matchAll(/^ {4}"(\/[^"]*)": \{/gm)].map(([, path]) => path)).toEqual(Object.keys(paths));
});

it('compiles, with the mistakes that it is expected to find', async () => {
  const compiled = await run(at('node_modules/.bin/tsc'), ['-p', at('tests/examples/client')]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(compiled).toBe('');
});

it('asks a deployment', async () => {
  const { stdout } = await run(process.execPath, [at('tests/examples/client/sample.ts'), builtWorker().origin]);
  expect(JSON.parse(stdout)).toMatchObject({ newest: { id: /^CN-XJ\.trade\.value/ }, bounds: 10 });
});
