/**
 * `npm run package`: builds the npm package `trade-facts` in dist/package, and packs it to dist/trade-facts-<version>.tgz. It is
 * not published. `tests/examples/package.test.ts` checks it. Node only; needs nothing that another command builds.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { dataFolder, root } from '../../data/record/folders.ts';
import { definitions } from './definitions.ts';
import { licences } from './licences.ts';
import { manifest } from './manifest.ts';
import { answerTypes } from './package-answers.ts';
import { version } from './published.ts';

const sources = new URL('../package/', import.meta.url);
const dist = new URL('dist/', root);
const out = new URL('package/', dist);

rmSync(out, { recursive: true, force: true });
mkdirSync(new URL('types/', out), { recursive: true });

await bundle({ 'trade-card': 'define.ts', element: 'element.ts' }, 'browser');
await bundle({ client: 'client.ts', server: 'server.ts' }, 'neutral');
const command = await bundle({ cli: 'cli/cli.ts' }, 'node');
writeTypes();
write('custom-elements.json', JSON.stringify(manifest()));
write('LICENSES.txt', licences('cli.js', command));
write('package.json', `${JSON.stringify(packageJson(version), null, 2)}\n`);
copyFileSync(new URL('README.md', sources), new URL('README.md', out));
copyFileSync(new URL('LICENSE', root), new URL('LICENSE', out));

const tarball = pack();
console.log(`${fileURLToPath(tarball)}: ${readFileSync(tarball).length} bytes`);

async function bundle(entries: Record<string, string>, platform: 'browser' | 'neutral' | 'node'): Promise<Metafile> {
  const isCommand = platform === 'node';
  const { metafile } = await build({
    entryPoints: Object.entries(entries).map(([name, file]) => ({
      out: name,
      in: fileURLToPath(new URL(file, sources)),
    })),
    outdir: fileURLToPath(out),
    bundle: true,
    // Both forms of the element share one class and one set of requests; what is loaded later is a file of its own.
    splitting: platform === 'browser',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform,
    target: isCommand ? 'node22' : 'es2022',
    minify: platform === 'browser',
    conditions: ['production'],
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: isCommand ? '#!/usr/bin/env node' : platform === 'browser' ? '/*!LICENSES.txt*/' : '' },
    define: { ...definitions(dataFolder), SCRIPTS: '""', VERSION: JSON.stringify(version) },
    metafile: true,
  });
  return metafile;
}

/** Types of the elements are copied; types of the client are made by the compiler from its source. */
function writeTypes(): void {
  copyFileSync(new URL('../types/trade-card.d.ts', import.meta.url), new URL('types/elements.d.ts', out));
  for (const name of ['trade-card', 'element'])
    copyFileSync(new URL(`types/${name}.d.ts`, sources), new URL(`types/${name}.d.ts`, out));

  // The script of entries that have types only.
  write('types/none.js', 'export {};\n');

  const work = new URL('package-types/', dist);
  rmSync(work, { recursive: true, force: true });
  cpSync(new URL('client.ts', sources), new URL('client.ts', work));
  writeFileSync(new URL('answers.ts', work), answerTypes());
  const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', root));
  const options =
    'client.ts --declaration --emitDeclarationOnly --ignoreConfig --module nodenext --target es2022 --strict --allowImportingTsExtensions --lib es2022,dom';
  execFileSync(compiler, options.split(' '), { cwd: fileURLToPath(work), stdio: 'inherit' });
  for (const name of ['client', 'answers'])
    write(`types/${name}.d.ts`, forPackage(readFileSync(new URL(`${name}.d.ts`, work), 'utf8')));
  rmSync(work, { recursive: true });
}

/** In a package, imports between declarations name the `.js` files that they describe. */
function forPackage(types: string): string {
  return types.replace(/(from\s+['"]\.\/[\w-]+)(?:\.d)?\.ts(['"])/g, '$1.js$2');
}

function write(name: string, content: string): void {
  writeFileSync(new URL(name, out), content);
}

function pack(): URL {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', fileURLToPath(dist)], {
    cwd: fileURLToPath(out),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new URL(`trade-facts-${version}.tgz`, dist);
}

/** A module for browsers, and what a server gets in its place. */
function element(name: string) {
  return { types: `./types/${name}.d.ts`, node: './server.js', deno: './server.js', default: `./${name}.js` };
}

/** The package.json of the npm package. */
function packageJson(version: string): object {
  return {
    name: 'trade-facts',
    version,
    description:
      'Trade statistics that keep their receipts: a card for any page, a typed client, and a check for articles.',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=22' },
    bin: { 'trade-facts': 'cli.js' },
    exports: {
      './trade-card': element('trade-card'),
      './trade-card/element': element('element'),
      './client': { types: './types/client.d.ts', default: './client.js' },
      './types': { types: './types/elements.d.ts', default: './types/none.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    sideEffects: ['./trade-card.js'],
    customElements: 'custom-elements.json',
    keywords: ['trade', 'statistics', 'customs', 'web-components', 'fact-checking'],
  };
}
