/**
 * `npm run package`: builds the npm package `trade-facts` in dist/package, and packs it to dist/trade-facts-<version>.tgz. Does not publish it. Does
 * not need `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { dataFolder, root } from '../../data/record/folders.ts';
import { definitions } from '../../widget/build/definitions.ts';
import { licenses } from '../../widget/build/licenses.ts';
import { manifest } from '../../widget/build/manifest.ts';
import { version } from '../../widget/build/published.ts';

const sources = new URL('widget/package/', root);
const dist = new URL('dist/', root);
const out = new URL('package/', dist);

rmSync(out, { recursive: true, force: true });
mkdirSync(new URL('types/', out), { recursive: true });

await bundle(
  { 'trade-card': 'widget/package/define.ts', element: 'widget/package/element.ts' },
  // Both entries share one class and one set of requests. Scripts that load later are chunks.
  { platform: 'browser', minify: true, splitting: true, banner: { js: '/*!LICENSES.txt*/' } },
);
const { metafile } = await bundle(
  { render: 'worker/formats/render.ts', server: 'widget/package/server.ts' },
  { platform: 'neutral' },
);
copyFileSync(new URL('widget/types/trade-card.d.ts', root), new URL('types/elements.d.ts', out));
for (const name of ['trade-card', 'element', 'render'])
  copyFileSync(new URL(`types/${name}.d.ts`, sources), new URL(`types/${name}.d.ts`, out));
// `trade-facts/types` has types only.
write('types/none.js', 'export {};\n');
write('custom-elements.json', JSON.stringify(manifest()));
write('LICENSES.txt', licenses('render.js', metafile));
write('package.json', `${JSON.stringify(packageJson(), null, 2)}\n`);
copyFileSync(new URL('README.md', sources), new URL('README.md', out));
copyFileSync(new URL('LICENSE', root), new URL('LICENSE', out));

const tarball = pack();
console.log(`${fileURLToPath(tarball)}: ${readFileSync(tarball).length} bytes`);

function bundle(entries: Record<string, string>, options: BuildOptions) {
  return build({
    entryPoints: Object.entries(entries).map(([name, file]) => ({ out: name, in: fileURLToPath(new URL(file, root)) })),
    outdir: fileURLToPath(out),
    bundle: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    charset: 'utf8',
    // A bundler names the files, so a list of scripts to preload would be wrong.
    define: { ...definitions(dataFolder), SCRIPTS: '""', VERSION: JSON.stringify(version), WORDS: wordsByLanguage() },
    metafile: true,
    ...options,
  });
}

/** The words of vocabulary/words.json by language instead of by name, as JSON: `{ en: { about: 'about {}', … }, … }`. */
function wordsByLanguage(): string {
  const words = JSON.parse(readFileSync(new URL('vocabulary/words.json', dataFolder), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const languages = Object.keys(Object.values(words)[0] ?? {});
  const inLanguage = (code: string) =>
    Object.fromEntries(Object.entries(words).map(([name, translations]) => [name, translations[code]]));
  return JSON.stringify(Object.fromEntries(languages.map((code) => [code, inLanguage(code)])));
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

/** An export of the package: browsers get the module, servers get `server.js` instead. */
function browserExport(name: string) {
  return { types: `./types/${name}.d.ts`, node: './server.js', deno: './server.js', default: `./${name}.js` };
}

function packageJson(): object {
  return {
    name: 'trade-facts',
    version,
    description: 'Trade figures with sources you can check: a card for any page, in the browser and on the server.',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20' },
    exports: {
      './trade-card': browserExport('trade-card'),
      './trade-card/element': browserExport('element'),
      './render': { types: './types/render.d.ts', default: './render.js' },
      './types': { types: './types/elements.d.ts', default: './types/none.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    sideEffects: ['./trade-card.js'],
    customElements: 'custom-elements.json',
    keywords: ['trade', 'statistics', 'customs', 'web-components', 'fact-checking'],
  };
}
