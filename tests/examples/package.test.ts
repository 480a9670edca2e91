/** The npm package as tools see it: publint reads its fields, attw resolves its types as TypeScript does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { examplePackage } from './packages.ts';

const root = join(import.meta.dirname, '../..');

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
