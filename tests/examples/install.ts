/** Installs the packed package into a copy of an example, as its users would; everything else comes from the project. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const tarball = join(root, `dist/trade-facts-${version}.tgz`);

/** Where npm has installed the package, for this process: other examples get a copy of that. */
let installed: string | undefined;

/** The folder of the copy. */
export async function install(example: string): Promise<string> {
  if (!existsSync(tarball)) throw new Error(`there is no ${tarball}: npm run package`);
  const folder = join(root, 'dist/examples', example);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(import.meta.dirname, example)))
    cpSync(join(import.meta.dirname, example), folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: `example-${example}`, private: true, type: 'module' }),
  );
  const packages = join(folder, 'node_modules');
  if (installed && existsSync(installed)) cpSync(installed, packages, { recursive: true, verbatimSymlinks: true });
  else
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock', tarball], {
      cwd: folder,
    });
  installed = packages;
  return folder;
}

const BROWSER = ['es2022', 'dom', 'dom.iterable'];

/** What the compiler says of one file of the app, with the types of the package; empty where all is right. */
export async function compile(folder: string, file: string, lib = BROWSER): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib,
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  return run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}
