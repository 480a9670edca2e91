/** A client that a common tool generates from the document compiles, and its types know what the API takes and gives. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { openApiFile, openApiText } from '../../support/openapi-file.ts';

const root = new URL('../../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));
const run = promisify(execFile);

beforeAll(async () => {
  mkdirSync(at('dist/client'), { recursive: true });
  const generate = [at('tests/client/generate.ts'), openApiFile(), at('dist/client/api.d.ts')];
  await run(process.execPath, generate);
});

it('knows every route', () => {
  const types = readFileSync(at('dist/client/api.d.ts'), 'utf8');
  const { paths } = JSON.parse(openApiText()) as { paths: object };
  expect([...types.matchAll(/^ {4}"(\/[^"]*)": \{/gm)].map(([, path]) => path)).toEqual(Object.keys(paths));
});

it('compiles, with the mistakes that it is expected to find', async () => {
  const compiled = await run(at('node_modules/.bin/tsc'), ['-p', at('tests/client')]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(compiled).toBe('');
});
