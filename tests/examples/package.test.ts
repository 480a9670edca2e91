/** The npm package as its users' tools see it: publint reads its fields, attw resolves its types as TypeScript does, frameworks its elements. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { examplePackage } from './packages.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

interface Publint {
  publint(options: { pkgDir: string; strict: boolean; pack: false }): Promise<{ messages: { code: string }[] }>;
}
interface Attw {
  createPackageFromTarballData(tarball: Uint8Array): unknown;
  checkPackage(content: unknown): Promise<{ problems: { kind: string; resolutionKind?: string }[]; types: unknown }>;
}

it('has no finding of publint', async () => {
  const { publint } = await examplePackage<Publint>('publint');
  const { messages } = await publint({ pkgDir: join(root, 'dist/package'), strict: true, pack: false });
  expect(messages).toEqual([]);
});

it('has types for every resolver that knows ES modules and exports', async () => {
  const { checkPackage, createPackageFromTarballData } = await examplePackage<Attw>('@arethetypeswrong/core');
  const tarball = readFileSync(join(root, `dist/trade-facts-${packageJson.version}.tgz`));
  const { problems, types } = await checkPackage(createPackageFromTarballData(tarball));
  expect(types).toBeTruthy();
  // As attw's profile esm-only leaves out.
  const leftOut = ['node10', 'node16-cjs'];
  expect(problems.filter(({ resolutionKind }) => !leftOut.includes(resolutionKind ?? ''))).toEqual([]);
});

it('types the elements in the markup of Solid and Svelte', async () => {
  await examplePackage('svelte/compiler');
  // Beside the packages of the examples, so that the declarations find those of the frameworks.
  const folder = join(import.meta.dirname, 'node_modules/.cache/types');
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'types'), folder, { recursive: true });
  cpSync(join(root, 'widget/types/trade-card.d.ts'), join(folder, 'trade-card.d.ts'));
  const compilerOptions = { lib: ['es2022', 'dom', 'dom.iterable'], types: [], jsx: 'react-jsx', skipLibCheck: false };
  const config = {
    extends: join(root, 'tsconfig.json'),
    include: [],
    compilerOptions,
    files: ['solid.tsx', 'svelte.ts', 'trade-card.d.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiled = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(compiled).toBe('');
});
