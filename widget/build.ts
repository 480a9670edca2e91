/**
 * `npm run build`, second half: bundles the widget with lit into one file, under its rolling and its versioned address, and
 * lays the pages' files and the headers of the assets beside it.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { slimLit } from './slim-lit.ts';
import { styles } from './styles.ts';

const root = new URL('../', import.meta.url);
const assets = new URL('dist/assets/', root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Three scripts without a shared chunk, so that the first paint waits for one request only; the others load when they are needed.
const [card, receipt, figure] = await Promise.all(['index.ts', 'receipt.ts', 'trade-figure.ts'].map(bundle));
if (!card || !receipt || !figure) throw new Error('esbuild gave no script');

rmSync(new URL('w/', assets), { recursive: true, force: true });
for (const folder of ['v1', version]) {
  const out = new URL(`w/${folder}/`, assets);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('trade-card.js', out), card);
  writeFileSync(new URL('receipt.js', out), receipt);
  writeFileSync(new URL('trade-figure.js', out), figure);
  writeFileSync(new URL('trade-card.css', out), styles);
}
for (const file of ['site.css', 'site.js', 'icon.svg']) {
  copyFileSync(new URL(`worker/pages/${file}`, root), new URL(`w/v1/${file}`, assets));
}
writeFileSync(new URL('_headers', assets), headers(version));
for (const [name, script] of Object.entries({
  'trade-card.js': card,
  'receipt.js': receipt,
  'trade-figure.js': figure,
})) {
  console.log(`${name} ${version}: ${script.length} bytes, ${brotliCompressSync(script).length} brotli`);
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    plugins: [slimLit()],
    charset: 'utf8',
    // Lit's internals are named `_$…` to be shortened; nothing outside the bundle reads them.
    mangleProps: /^_\$/,
    write: false,
  });
  // A second minifier: esbuild bundles, terser then folds what it leaves, about 2 percent.
  const { code } = await minify(outputFiles[0]?.text ?? '', { module: true, compress: { passes: 3, ecma: 2020 } });
  return Buffer.from(code ?? '');
}

/** Cloudflare's `_headers` file. Without CORS a module script on another origin does not load. */
function headers(version: string): string {
  const everywhere = [
    'Access-Control-Allow-Origin: *',
    'Cross-Origin-Resource-Policy: cross-origin',
    'X-Content-Type-Options: nosniff',
  ];
  const rules = {
    '/w/v1/*': [
      'Cache-Control: public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
      ...everywhere,
    ],
    [`/w/${version}/*`]: ['Cache-Control: public, max-age=31536000, immutable', ...everywhere],
  };
  return Object.entries(rules)
    .map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}
