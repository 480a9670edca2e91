/**
 * The widget's part of `npm run build`: bundles each script with lit under its rolling and its versioned address, and lays the pages'
 * files and the headers of the assets beside them.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { CACHE } from '../worker/http/cache.ts';
import { manifest } from './manifest.ts';
import { slimLit } from './slim-lit.ts';
import { styles } from './styles.ts';

const root = new URL('../', import.meta.url);
const assets = new URL('dist/assets/', root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Scripts without a shared chunk, so that the first paint waits for one request only; the others load when they are needed.
const ENTRIES = { 'trade-card.js': 'index.ts', 'receipt.js': 'receipt.ts', 'trade-figure.js': 'trade-figure.ts' };
const scripts = await Promise.all(
  Object.entries(ENTRIES).map(async ([name, entry]) => [name, await bundle(entry)] as const),
);
const integrity = Object.fromEntries(
  scripts.map(([name, script]) => [name, `sha384-${createHash('sha384').update(script).digest('base64')}`]),
);

rmSync(new URL('w/', assets), { recursive: true, force: true });
for (const folder of ['v1', version]) {
  const out = new URL(`w/${folder}/`, assets);
  mkdirSync(out, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(new URL(name, out), script);
  writeFileSync(new URL('trade-card.css', out), styles);
}
// Only what stays the same can be vouched for (Subresource Integrity).
writeFileSync(new URL(`w/${version}/integrity.json`, assets), JSON.stringify(integrity));
writeFileSync(new URL('w/v1/custom-elements.json', assets), JSON.stringify(manifest()));
for (const file of ['site.css', 'site.js', 'icon.svg']) {
  copyFileSync(new URL(`worker/pages/${file}`, root), new URL(`w/v1/${file}`, assets));
}
writeFileSync(new URL('_headers', assets), headers(version));
for (const [name, script] of scripts) {
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
  // A second minifier: esbuild bundles, terser then folds what it leaves.
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
    '/w/v1/*': [`Cache-Control: ${CACHE.live}`, ...everywhere],
    [`/w/${version}/*`]: [`Cache-Control: ${CACHE.pinned}`, ...everywhere],
  };
  return Object.entries(rules)
    .map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}
