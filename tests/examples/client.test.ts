/** The lines of `/docs` for a typed client compile against the types that `openapi-typescript` makes, and get facts from a deployment. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { clientLines } from '../../worker/pages/snippets.ts';
import { builtWorker } from '../support/harness.ts';
import { openApiText } from '../support/openapi-file.ts';
import { examplePackage } from './packages.ts';

/** The part of openapi-typescript that is used. */
interface Generator {
  default(document: string): Promise<unknown>;
  astToString(types: unknown): string;
}

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
// Under node_modules, so that `openapi-fetch` is found.
const folder = join(import.meta.dirname, 'node_modules/.cache/client');
const document = openApiText();
const { origin } = builtWorker();
let types: string;

beforeAll(async () => {
  const { default: generate, astToString } = await examplePackage<Generator>('openapi-typescript');
  types = astToString(await generate(document));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'api.d.ts'), types);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
});

/** What the compiler prints about the lines of the docs followed by `more`. */
async function compile(name: string, more: string): Promise<string> {
  writeFileSync(join(folder, name), `${clientLines(origin, 'CN-XJ')}\n${more}`);
  const options = `--noEmit --strict --ignoreConfig --skipLibCheck --target es2022 --module nodenext --allowImportingTsExtensions ${name}`;
  return run(join(root, 'node_modules/.bin/tsc'), options.split(' '), { cwd: folder }).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

it('has types for every route', () => {
  const { paths } = JSON.parse(document) as { paths: object };
  expect([...types.matchAll(/^ {4}"(\/[^"]*)": \{/gm)].map(([, path]) => path)).toEqual(Object.keys(paths));
});

it('compiles and gets facts', async () => {
  const more = 'console.log(JSON.stringify({ error, ids: data?.facts.map(({ id }) => id) }));\n';
  expect(await compile('client.ts', more)).toBe('');
  // Node strips no types below node_modules.
  buildSync({ entryPoints: [join(folder, 'client.ts')], outfile: join(folder, 'client.js'), format: 'esm' });
  const { stdout } = await run(process.execPath, ['client.js'], { cwd: folder });
  const { error, ids } = JSON.parse(stdout) as { error?: unknown; ids: string[] };
  expect(error).toBeUndefined();
  expect(ids).toHaveLength(10);
  expect(ids[0]).toMatch(/^CN-XJ\./);
});

it.each([
  ['a missing parameter', `await api.GET('/v1/series', { params: { query: { area: ['CN-XJ'] } } });`, 'measure'],
  ['an unknown area', `await api.GET('/v1/facts', { params: { query: { area: ['Xinjiang'] } } });`, 'Xinjiang'],
  ['an unknown field', 'console.log(data?.facts[0]?.amount);', 'amount'],
])('does not compile with %s', async (_, line, named) => {
  expect(await compile('mistake.ts', `${line}\n`)).toContain(named);
});
